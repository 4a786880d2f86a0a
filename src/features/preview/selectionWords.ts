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
  let turn = 0;
  const show = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    const own = ++turn;
    const text = editor && knowledge.isPost(editor.document) ? selectedText(editor) : '';
    if (text === '') {
      item.hide();
      return;
    }
    const { amountOf } = await import('../../core/render/page/words');
    // Something else was selected meanwhile, or nothing.
    if (own !== turn) return;
    const { words, characters } = amountOf(text);
    const count = words + characters;
    item.text =
      count === 1
        ? vscode.l10n.t('1 word selected')
        : vscode.l10n.t('{0} words selected', count.toLocaleString(vscode.env.language));
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void show(textEditor)),
    vscode.window.onDidChangeActiveTextEditor((editor) => void show(editor)),
  );
}

function selectedText({ document, selections }: vscode.TextEditor): string {
  return selections
    .filter((selection) => !selection.isEmpty)
    .map((selection) => document.getText(selection))
    .join('\n')
    .slice(0, longest);
}
