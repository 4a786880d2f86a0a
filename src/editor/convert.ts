import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/text/textEdit';

/** A span of UTF-16 offsets into the document's text, as a range. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Core's edits of `document.getText()` as VS Code's. */
export function toVsEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map((edit) => new vscode.TextEdit(toRange(document, edit), edit.newText));
}
