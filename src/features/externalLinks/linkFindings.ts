import * as vscode from 'vscode';
import type { Verdict } from '../../core/externalLinks/verdict';
import type { Blogs } from '../../editor/blogs';
import { pathBelow } from '../../editor/paths';
import { addressesIn } from './collect';

/** By which the editor's quick fixes know what is gone. */
export const findingCode = 'external-link';

/** After the last key (milliseconds), as for the other problems. */
const pause = 400;

/** What is worth a mark. */
type Finding = Extract<Verdict, { kind: 'gone' | 'moved' }>;

export interface LinkFindingsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly blogs: Blogs;
}

/** Marks the addresses that are gone or have moved, in posts that are open and in those that are not, until they are mended. */
export class LinkFindings implements vscode.Disposable {
  readonly #deps: LinkFindingsDeps;
  readonly #shown = vscode.languages.createDiagnosticCollection('galley.externalLinks');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;
  readonly #worth = new Map<string, Finding>();
  #isDisposed = false;

  constructor(deps: LinkFindingsDeps) {
    this.#deps = deps;
    this.#subscriptions = vscode.Disposable.from(
      this.#shown,
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => this.#markSoon(uri)),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#takeBelow(uri);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files)
          for (const path of this.#takeBelow(oldUri)) void this.#mark(vscode.Uri.joinPath(newUri, path));
      }),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  /** Takes the verdicts of a check in; posts that it did not look at keep what they show. */
  async show(posts: readonly vscode.Uri[], verdicts: ReadonlyMap<string, Verdict>): Promise<number> {
    for (const [url, verdict] of verdicts) {
      if (isWorthMark(verdict)) this.#worth.set(url, verdict);
      else this.#worth.delete(url);
    }
    let count = 0;
    for (const uri of posts) count += await this.#mark(uri);
    return count;
  }

  #markSoon(uri: vscode.Uri): void {
    if (!this.#shown.has(uri)) return;
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      // It may have been deleted or moved since.
      if (this.#shown.has(uri)) void this.#mark(uri);
    }, pause);
    this.#timers.set(key, timer);
  }

  /** Drops what is shown of a file, or of all files in a folder; their paths below it (`''` for the file itself). */
  #takeBelow(base: vscode.Uri): readonly string[] {
    const uris = Array.from(this.#shown, ([uri]) => uri);
    return uris.flatMap((uri) => {
      const path = pathBelow(base, uri);
      if (path === undefined) return [];
      this.#shown.delete(uri);
      return [path];
    });
  }

  /** Shows what is gone in a post; how many places. A post that cannot be read has none that we know. */
  async #mark(uri: vscode.Uri): Promise<number> {
    const diagnostics = await this.#diagnosticsOf(uri).catch((error: unknown) => {
      this.#deps.log.warn(`${vscode.workspace.asRelativePath(uri)} could not be read`, String(error));
      return [];
    });
    if (this.#isDisposed) return 0;
    if (diagnostics.length > 0) this.#shown.set(uri, diagnostics);
    else this.#shown.delete(uri);
    return diagnostics.length;
  }

  async #diagnosticsOf(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
    const { found, text } = await addressesIn(this.#deps.blogs, uri);
    return found.flatMap(({ span, url }) => {
      const finding = this.#worth.get(url);
      if (finding === undefined) return [];
      const range = new vscode.Range(text.positionAt(span.start), text.positionAt(span.end));
      return [toDiagnostic(range, finding)];
    });
  }
}

/** Short addresses and the like lead on by design; who says that it is for good asks to have links changed. */
function isWorthMark(verdict: Verdict): verdict is Finding {
  return verdict.kind === 'gone' || (verdict.kind === 'moved' && verdict.isPermanent);
}

function toDiagnostic(range: vscode.Range, finding: Finding): vscode.Diagnostic {
  const { Information, Warning } = vscode.DiagnosticSeverity;
  const isGone = finding.kind === 'gone';
  const diagnostic = new vscode.Diagnostic(range, sentence(finding), isGone ? Warning : Information);
  diagnostic.source = 'Galley';
  diagnostic.code = isGone ? findingCode : 'external-link-moved';
  return diagnostic;
}

function sentence(finding: Finding): string {
  if (finding.kind === 'moved')
    return vscode.l10n.t('This page has moved to {0}. That site was not asked.', finding.to);
  return finding.why === 'site'
    ? vscode.l10n.t('There is no such site any more.')
    : vscode.l10n.t('This page is gone: the site answers {0}.', finding.status ?? 404);
}
