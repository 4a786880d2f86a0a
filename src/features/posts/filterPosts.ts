import * as vscode from 'vscode';

/** Long enough that a word is not searched for letter by letter, short enough to feel immediate. */
const PAUSE = 120;

/** Asks what to filter posts by; the tree follows each word, and Escape brings back what was before. */
export function askFilter(before: string, apply: (filter: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Posts');
  box.placeholder = vscode.l10n.t('Words of title, slug, tags or description; #tag for tags alone');
  box.value = before;
  let isAccepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(value.trim()), PAUSE);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    apply(isAccepted ? box.value.trim() : before);
    box.dispose();
  });
  box.show();
}
