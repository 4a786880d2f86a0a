import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';

/** Longest selection that is counted, in UTF-16 units. */
const longest = 2_000_000;

/** The words of the selection in a post, in the status bar; nothing while nothing is selected. */
export function registerSelectionWords(knowledge: PostKnowledge): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'galley.selectionWords',
    vscode.StatusBarAlignment.Right,
    99,
  );
  item.name = vscode.l10n.t('Words of the selection');
  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document, selections } = editor;
    const isSelected = selections.some((selection) => !selection.isEmpty);
    if (!isSelected || !knowledge.isPost(document)) {
      item.hide();
      return;
    }
    const { amountOf } = await import('../../core/render/page/words');
    const text = selections
      .map((selection) => document.getText(selection))
      .join('\n')
      .slice(0, longest);
    const { words, characters } = amountOf(text);
    item.text = vscode.l10n.t('{0} words selected', words + characters);
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void show(textEditor)),
    vscode.window.onDidChangeActiveTextEditor((editor) => (editor ? void show(editor) : item.hide())),
  );
}
