import * as vscode from 'vscode';
import { notifyError, notifyWarning } from '../../editor/notify';

/** Why an image was not taken in, as a sentence for the writer. */
export class Refusal extends Error {}

/** Tells the writer why an image was not taken in. */
export function tell(error: unknown, log: vscode.LogOutputChannel): void {
  if (error instanceof Refusal) {
    void notifyWarning(error.message);
    return;
  }
  log.error('An image could not be inserted.', error);
  void notifyError(vscode.l10n.t('The image could not be inserted. The log of Galley says why.'));
}
