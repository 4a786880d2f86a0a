import * as vscode from 'vscode';
import { postLanguages } from '../manifest';

const languages: ReadonlySet<string> = new Set(postLanguages);

/** Whether a document is written in one of the languages of posts and lies in the workspace. */
export function isCandidate(document: vscode.TextDocument): boolean {
  if (!languages.has(document.languageId) || document.isUntitled) return false;
  return vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
}
