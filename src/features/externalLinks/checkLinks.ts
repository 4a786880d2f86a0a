import * as vscode from 'vscode';
import { compareNames } from '../../core/postTree/order';
import { checkAddresses } from '../../core/externalLinks/checkAddresses';
import { hostOf } from '../../core/externalLinks/findAddresses';
import { keepVerdicts, keptVerdict, parseVerdicts } from '../../core/externalLinks/verdictCache';
import type { Verdict } from '../../core/externalLinks/verdict';
import { notifyInfo } from '../../editor/notify';
import { askAddress } from './ask';
import { choosePosts } from './choosePosts';
import { addressesIn } from './collect';
import type { LinkFindings } from './linkFindings';
import type { ExternalLinksDeps } from './registerExternalLinks';

const stateKey = 'galley.externalLinks';

/** Check External Links: says which addresses it will ask, asks those that stay ticked, and marks what is gone. */
export async function checkLinks(deps: ExternalLinksDeps, findings: LinkFindings): Promise<void> {
  if ('importScripts' in globalThis) {
    void notifyInfo(
      vscode.l10n.t(
        'In the browser no extension learns what other sites answer: check links on the desktop.',
      ),
    );
    return;
  }
  const posts = await choosePosts(deps.posts);
  const urls = posts && (await addressesOf(deps, posts));
  if (posts === undefined || urls === undefined) return;
  const verdicts = new Map<string, Verdict>();
  const kept = parseVerdicts(deps.state.get(stateKey));
  for (const url of urls) {
    const verdict = keptVerdict(kept, url, deps.clock.now());
    if (verdict !== undefined) verdicts.set(url, verdict);
  }
  const asked = await confirm(urls.filter((url) => !verdicts.has(url)));
  if (asked === undefined) return;
  const fresh = await run(deps, asked);
  await deps.state.update(stateKey, keepVerdicts(kept, fresh, deps.clock.now()));
  for (const [url, verdict] of fresh) verdicts.set(url, verdict);
  await tell(verdicts, await findings.show(posts, verdicts));
}

/** Every address of these posts once; `undefined` when the writer cancels. */
async function addressesOf(
  { blogs, log }: ExternalLinksDeps,
  posts: readonly vscode.Uri[],
): Promise<readonly string[] | undefined> {
  const title = vscode.l10n.t('Reading posts');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    const urls = new Set<string>();
    for (const uri of posts) {
      if (token.isCancellationRequested) return undefined;
      try {
        for (const { url } of (await addressesIn(blogs, uri)).found) urls.add(url);
      } catch (error) {
        log.warn(`${vscode.workspace.asRelativePath(uri)} could not be read`, String(error));
      }
    }
    return [...urls].sort(compareNames);
  });
}

/** Shows what will be asked, all of it ticked; `undefined` when the writer leaves. */
async function confirm(urls: readonly string[]): Promise<readonly string[] | undefined> {
  if (urls.length === 0) return [];
  const sites = new Set(urls.map(hostOf)).size;
  const picked = await vscode.window.showQuickPick(
    urls.map((label) => ({ label, picked: true })),
    {
      canPickMany: true,
      ignoreFocusOut: true,
      title: vscode.l10n.t('Check External Links: {0} addresses, {1} sites', urls.length, sites),
      placeHolder: vscode.l10n.t('Those ticked are asked whether they are there; nothing else is sent'),
    },
  );
  return picked?.map(({ label }) => label);
}

async function run(
  { log }: ExternalLinksDeps,
  urls: readonly string[],
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  if (urls.length === 0) return verdicts;
  const title = vscode.l10n.t('Checking external links');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    const stopping = token.onCancellationRequested(() => stop.abort());
    await checkAddresses(urls, {
      ask: (url, method) => askAddress(url, method, stop.signal),
      wait: (milliseconds) => waitFor(milliseconds, stop.signal),
      isStopped: () => stop.signal.aborted,
      onVerdict: (url, verdict) => {
        verdicts.set(url, verdict);
        log.info(`${url}: ${verdict.kind}${'status' in verdict ? ` (${verdict.status})` : ''}`);
        const message = vscode.l10n.t('{0} of {1}', verdicts.size, urls.length);
        progress.report({ message, increment: 100 / urls.length });
      },
    });
    stopping.dispose();
  });
  return isAnyoneThere(verdicts) ? verdicts : new Map();
}

/** Where no site at all can be found, it is this machine that is not in the net: nothing is said about anyone. */
function isAnyoneThere(verdicts: ReadonlyMap<string, Verdict>): boolean {
  return [...verdicts.values()].some((verdict) => verdict.kind === 'there' || 'status' in verdict);
}

function waitFor(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function tell(verdicts: ReadonlyMap<string, Verdict>, marked: number): Promise<void> {
  const count = (kind: Verdict['kind']): number =>
    [...verdicts.values()].filter((verdict) => verdict.kind === kind).length;
  if (marked > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void notifyInfo(
    verdicts.size === 0
      ? vscode.l10n.t('No other site answered, so nothing is known of these links.')
      : vscode.l10n.t(
          'External links: {0} there, {1} gone, {2} not known (the site does not tell programs).',
          count('there'),
          count('gone'),
          count('unknown'),
        ),
  );
}
