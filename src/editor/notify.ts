// Notifications. They hold titles, tags and paths out of strangers' files, so nothing in them is a link.
import * as vscode from 'vscode';
import { inert } from '../core/text/inert';

type Answer = Thenable<string | undefined>;

/** Tells something; resolves to the answer that was clicked. */
export function notifyInfo(message: string, ...answers: readonly string[]): Answer {
  return vscode.window.showInformationMessage(inert(message), ...answers);
}

/** Tells of something that was left undone. */
export function notifyWarning(message: string, ...answers: readonly string[]): Answer {
  return vscode.window.showWarningMessage(inert(message), ...answers);
}

/** Tells of something that failed. */
export function notifyError(message: string, ...answers: readonly string[]): Answer {
  return vscode.window.showErrorMessage(inert(message), ...answers);
}
