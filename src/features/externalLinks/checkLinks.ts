import * as vscode from 'vscode';
import { checkAddresses } from '../../core/externalLinks/checkAddresses';
import { hasAnswered, planCheck } from '../../core/externalLinks/planCheck';
import { keepVerdicts, parseVerdicts } from '../../core/externalLinks/verdictCache';
import type { Verdict } from '../../core/externalLinks/verdict';
import { notifyInfo } from '../../editor/notify';
import { askAddress } from './ask';
import { choosePosts } from './choosePosts';
import { collect } from './collect';
import { confirm } from './confirm';
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
  const chosen = await choosePosts(deps.knowledge);
  const collected = chosen && (await collect(deps, chosen));
  if (collected === undefined) return;
  if (collected.urls.length === 0) {
    void notifyInfo(vscode.l10n.t('These posts link to no other site.'));
    return;
  }
  const kept = parseVerdicts(deps.state.get(stateKey));
  const plan = planCheck(collected.urls, kept, deps.clock.now());
  const asked = await confirm(plan);
  if (asked === undefined) return;
  const { fresh, isStopped } = await run(deps, asked);
  if (asked.length > 0 && !hasAnswered(fresh)) {
    if (!isStopped) void notifyInfo(nobody());
    return;
  }
  await deps.state.update(stateKey, keepVerdicts(kept, fresh, deps.clock.now()));
  const verdicts = new Map([...plan.known, ...fresh]);
  const marked = await findings.show(collected.posts, verdicts);
  if (isStopped) return;
  if (marked > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void notifyInfo(summary(collected.urls, verdicts));
}

function nobody(): string {
  return vscode.l10n.t('No other site answered, so nothing is known of these links.');
}

/** What became known of the addresses, and whether the writer stopped it. */
interface Run {
  readonly fresh: ReadonlyMap<string, Verdict>;
  readonly isStopped: boolean;
}

async function run({ log }: ExternalLinksDeps, urls: readonly string[]): Promise<Run> {
  const fresh = new Map<string, Verdict>();
  if (urls.length === 0) return { fresh, isStopped: false };
  const title = vscode.l10n.t('Checking external links');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    const stopping = token.onCancellationRequested(() => stop.abort());
    await checkAddresses(urls, {
      ask: (url, method) => askAddress(url, method, stop.signal),
      wait: (milliseconds) => waitFor(milliseconds, stop.signal),
      isStopped: () => stop.signal.aborted,
      onVerdict: (url, verdict) => {
        fresh.set(url, verdict);
        // Debug alone: the log that is sent with a question holds nothing of what was written.
        log.debug(`${url}: ${verdict.kind}${'status' in verdict ? ` (${verdict.status})` : ''}`);
        const message = vscode.l10n.t('{0} of {1}', fresh.size, urls.length);
        progress.report({ message, increment: 100 / urls.length });
      },
    });
    stopping.dispose();
    return { fresh, isStopped: stop.signal.aborted };
  });
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

function summary(urls: readonly string[], verdicts: ReadonlyMap<string, Verdict>): string {
  const count = (kind: Verdict['kind']): number =>
    urls.filter((url) => verdicts.get(url)?.kind === kind).length;
  return vscode.l10n.t(
    'External links: {0} there, {1} gone, {2} leading on to another site, {3} not known (the site does not tell programs).',
    count('there'),
    count('gone'),
    count('moved'),
    count('unknown'),
  );
}
