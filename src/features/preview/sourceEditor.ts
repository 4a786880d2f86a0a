import * as vscode from 'vscode';
import { findValue, findItems } from '../../core/frontMatter/spans';
import { readFrontMatter } from '../../core/frontMatter/read';
import { insertKey } from '../../core/frontMatter/edit';
import type { KeyPath } from '../../core/frontMatter/types';
import { toggleTask } from '../../core/render/taskLists';
import { toRange, toVsEdits } from '../../editor/convert';

/** A line of a document, whatever number came in from outside. */
export function clampLine(document: vscode.TextDocument, line: number): number {
  return Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
}

/** Shows the post's text with the cursor on a line, in the editor that has it already if there is one. */
export async function showLine(document: vscode.TextDocument, line: number): Promise<void> {
  const at = clampLine(document, line);
  await showRange(document, new vscode.Range(at, 0, at, 0));
}

async function showRange(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor on the value of a key of the front matter; on the block's first line if it is not found. */
export async function showField(document: vscode.TextDocument, path: KeyPath): Promise<void> {
  const text = document.getText();
  const last = path.at(-1) ?? '';
  const item = /^\d+$/.test(last) ? findItems(text, path.slice(0, -1))[Number(last)]?.span : undefined;
  const span = item ?? findValue(text, path)?.value ?? findValue(text, path.slice(0, 1))?.value;
  await showRange(document, span ? toRange(document, span) : new vscode.Range(0, 0, 0, 0));
}

/** Adds an empty key to the front matter, and puts the cursor where its value goes. */
export async function addField(document: vscode.TextDocument, path: KeyPath): Promise<void> {
  const [key] = path;
  if (path.length !== 1 || (key !== 'title' && key !== 'description')) return;
  const text = document.getText();
  const edits = findValue(text, path) ? undefined : insertKey(text, path, '');
  if (edits?.ok === true) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, toVsEdits(document, edits.value));
    await vscode.workspace.applyEdit(edit);
  }
  if (readFrontMatter(document.getText()).ok) await showField(document, path);
}

/** Ticks or clears the task of one line. The edit comes from the document alone: one character, if it is a task. */
export async function toggleTaskAt(
  document: vscode.TextDocument,
  line: number,
  version: number,
): Promise<void> {
  if (document.version !== version || line >= document.lineCount) return;
  const change = toggleTask(document.lineAt(line).text);
  if (!change) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(line, change.at, line, change.at + 1), change.newText);
  await vscode.workspace.applyEdit(edit);
}
