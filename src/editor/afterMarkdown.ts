import * as vscode from 'vscode';

/**
 * Registers providers once VS Code's own Markdown features have registered theirs: where both have an answer,
 * the editor takes that of the one which came last.
 */
export function afterMarkdown(register: () => vscode.Disposable): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  let isDisposed = false;
  const go = (): void => {
    if (!isDisposed) registered = register();
  };
  const builtIn = vscode.extensions.getExtension('vscode.markdown-language-features');
  void Promise.resolve(builtIn?.activate()).then(go, go);
  return new vscode.Disposable(() => {
    isDisposed = true;
    registered?.dispose();
  });
}
