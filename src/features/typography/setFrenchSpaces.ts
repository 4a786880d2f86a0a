import * as vscode from 'vscode';
import { readPost } from '../../core/posts/readPost';
import type { Span } from '../../core/text/textEdit';
import { frenchSpaces } from '../../core/typography/frenchSpaces';
import { toRange } from '../../editor/convert';
import { notifyInfo } from '../../editor/notify';
import { pathBelow } from '../../editor/paths';
import type { PostKnowledge } from '../../editor/postKnowledge';

/** Sets the spaces of the post in the active editor, or of what is selected, as one step to undo. */
export async function setFrenchSpaces(knowledge: PostKnowledge): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const language = editor && languageOf(editor.document, knowledge);
  if (editor === undefined || !(await isMeant(language))) return;
  const within = selected(editor);
  const edits = frenchSpaces(editor.document.getText(), {
    keys: keysOf(editor.document, knowledge),
    isCanadian: language !== undefined && /^fr[-_]ca\b/i.test(language),
    ...(within && { within }),
  });
  const isDone =
    edits.length === 0 ||
    (await editor.edit((builder) => {
      for (const edit of edits) builder.replace(toRange(editor.document, edit), edit.newText);
    }));
  // A note in the status bar: nothing here needs an answer.
  vscode.window.setStatusBarMessage(isDone ? outcome(edits.length) : changedMeanwhile(), 5_000);
}

function outcome(count: number): string {
  if (count === 0) return vscode.l10n.t('All no-break spaces are set already.');
  return count === 1
    ? vscode.l10n.t('Set 1 no-break space.')
    : vscode.l10n.t('Set {0} no-break spaces.', count);
}

function changedMeanwhile(): string {
  return vscode.l10n.t('The post changed meanwhile, so it was left as it is.');
}

/** French, or of no language that is known; for another the writer is asked, for English has no such spaces. */
async function isMeant(language: string | undefined): Promise<boolean> {
  if (language === undefined || /^fr\b/i.test(language.replace('_', '-'))) return true;
  const anyway = vscode.l10n.t('Set Anyway');
  const message = vscode.l10n.t('This post is not in French: its language is “{0}”.', language);
  return (await notifyInfo(message, anyway)) === anyway;
}

function languageOf(document: vscode.TextDocument, knowledge: PostKnowledge): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const path = folder && pathBelow(folder.uri, document.uri);
  const blog = knowledge.blogOf(document.uri);
  if (path === undefined || blog === undefined) return undefined;
  return readPost(document.getText(), path, blog, knowledge.zoneOf(document.uri)).language;
}

function keysOf(document: vscode.TextDocument, knowledge: PostKnowledge): readonly (readonly string[])[] {
  const keys = knowledge.blogOf(document.uri)?.facts.keys;
  return keys === undefined ? [['title'], ['description']] : [...keys.title, ...keys.description];
}

function selected({ document, selection }: vscode.TextEditor): Span | undefined {
  if (selection.isEmpty) return undefined;
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}
