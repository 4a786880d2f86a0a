import * as vscode from 'vscode';
import type { Verdict } from '../../core/externalLinks/verdict';
import type { Blogs } from '../../editor/blogs';
import { addressesIn } from './collect';

/** By which the editor's quick fixes know these problems. */
export const findingCode = 'external-link';

type Gone = Extract<Verdict, { kind: 'gone' }>;

/** Marks the addresses that are gone, in posts that are open and in those that are not, until they are mended. */
export class LinkFindings implements vscode.Disposable {
  readonly #blogs: Blogs;
  readonly #shown = vscode.languages.createDiagnosticCollection('galley.externalLinks');
  readonly #subscriptions: vscode.Disposable;
  #gone = new Map<string, Gone>();

  constructor(blogs: Blogs) {
    this.#blogs = blogs;
    this.#subscriptions = vscode.Disposable.from(
      this.#shown,
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (this.#shown.has(uri)) void this.#mark(uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#shown.delete(uri);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Takes the verdicts of a check in; posts that it did not look at keep what they show. */
  async show(posts: readonly vscode.Uri[], verdicts: ReadonlyMap<string, Verdict>): Promise<number> {
    for (const [url, verdict] of verdicts) {
      if (verdict.kind === 'gone') this.#gone.set(url, verdict);
      else this.#gone.delete(url);
    }
    let count = 0;
    for (const uri of posts) count += await this.#mark(uri);
    return count;
  }

  async #mark(uri: vscode.Uri): Promise<number> {
    const { found, text } = await addressesIn(this.#blogs, uri);
    const diagnostics = found.flatMap(({ span, url }) => {
      const gone = this.#gone.get(url);
      if (gone === undefined) return [];
      const range = new vscode.Range(text.positionAt(span.start), text.positionAt(span.end));
      const diagnostic = new vscode.Diagnostic(range, sentence(gone), vscode.DiagnosticSeverity.Warning);
      diagnostic.source = 'Galley';
      diagnostic.code = findingCode;
      return [diagnostic];
    });
    if (diagnostics.length > 0) this.#shown.set(uri, diagnostics);
    else this.#shown.delete(uri);
    return diagnostics.length;
  }
}

function sentence({ status, why }: Gone): string {
  return why === 'site'
    ? vscode.l10n.t('There is no such site any more.')
    : vscode.l10n.t('This page is gone: the site answers {0}.', status ?? 404);
}
