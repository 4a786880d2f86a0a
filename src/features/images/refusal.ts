import * as vscode from 'vscode';

/** Why an image was not taken in, as a sentence for the writer. */
export class Refusal extends Error {}

/** Tells the writer why an image was not taken in. */
export function tell(error: unknown, log: vscode.LogOutputChannel): void {
  if (error instanceof Refusal) {
    void vscode.window.showWarningMessage(error.message);
    return;
  }
  log.error('An image could not be inserted.', error);
  void vscode.window.showErrorMessage(
    vscode.l10n.t('The image could not be inserted. The log of Galley says why.'),
  );
}
