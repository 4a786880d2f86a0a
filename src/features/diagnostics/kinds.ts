import * as vscode from 'vscode';

/** For `editor.codeActionsOnSave`. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('galley');
