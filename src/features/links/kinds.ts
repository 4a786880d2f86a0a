import * as vscode from 'vscode';

/** A kind of Markdown's links, so that wishes for those (`editor.pasteAs.preferences`) hold here too. */
export const linkKind = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'galley');

export const linkTriggers: readonly string[] = ['(', '[', '"', '#', ' '];

export const dropMetadata: vscode.DocumentDropEditProviderMetadata = {
  providedDropEditKinds: [linkKind],
  dropMimeTypes: ['text/uri-list'],
};
