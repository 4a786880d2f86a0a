import * as vscode from 'vscode';
import { sureEdits } from '../../core/rules/sureEdits';
import { toVsEdits } from '../../editor/convert';
import { notifyInfo } from '../../editor/notify';
import { checkAllPosts } from './checkAll';
import { Checker } from './checker';
import { actionsFor } from './codeActions';
import { FileFacts } from './fileFacts';
import type { DiagnosticsDeps } from './registerDiagnostics';

/** The part that knows rules and parsers; loaded when the first post is there to be looked at. */
export class Engine implements vscode.Disposable {
  readonly checker: Checker;
  readonly #deps: DiagnosticsDeps;
  readonly #files = new FileFacts();

  constructor(deps: DiagnosticsDeps) {
    this.#deps = deps;
    this.checker = new Checker({ ...deps, files: this.#files });
  }

  dispose(): void {
    this.checker.dispose();
    this.#files.dispose();
  }

  actions(
    document: vscode.TextDocument,
    range: vscode.Range,
    only?: vscode.CodeActionKind,
  ): vscode.CodeAction[] {
    return actionsFor(document, this.checker.findingsOf(document), { range, ...(only && { only }) });
  }

  checkAll(): Promise<void> {
    return checkAllPosts({ ...this.#deps, check: (uri) => this.checker.checkFile(uri) });
  }

  /** Applies every fix that has one answer to the post in front. */
  async fixActivePost(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const { version } = document;
    const { edits, count } = sureEdits(await this.checker.check(document));
    if (document.version !== version) return;
    if (count === 0) {
      void notifyInfo(vscode.l10n.t('Nothing here has just one answer.'));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, toVsEdits(document, edits));
    await vscode.workspace.applyEdit(edit);
  }
}
