import * as vscode from 'vscode';

/**
 * The editor's half of scroll sync. While the page leads (the reader's hand is on it) the editor follows and
 * its own scrolling is not reported; otherwise the editor leads.
 */
export class EditorScroll implements vscode.Disposable {
  readonly #report: (line: number) => void;
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #pageLeads = false;

  constructor(report: (line: number) => void) {
    this.#report = report;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorVisibleRanges((event) => this.#onScroll(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const byHand = kind === vscode.TextEditorSelectionChangeKind.Keyboard;
        if (byHand && textEditor.document === this.#document) this.#pageLeads = false;
      }),
    );
  }

  follow(document: vscode.TextDocument): void {
    this.#document = document;
    this.#pageLeads = false;
  }

  setPageLeads(leads: boolean): void {
    this.#pageLeads = leads;
  }

  /** Scrolls the editors of the post so that a (fractional) line is at their top. */
  reveal(line: number): void {
    this.#pageLeads = true;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== this.#document) continue;
      const at = Math.max(0, Math.min(Math.floor(line), editor.document.lineCount - 1));
      editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  #onScroll({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void {
    const top = visibleRanges[0]?.start.line;
    if (textEditor.document !== this.#document || this.#pageLeads || top === undefined) return;
    this.#report(top);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
