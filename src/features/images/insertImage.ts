import * as vscode from 'vscode';
import { isImageName } from '../../core/images/imageKind';
import { notifyInfo } from '../../editor/notify';
import type { ProviderDeps } from './providers';
import { Refusal, tell } from './refusal';
import { takeIn } from './takeIn';

/** Insert Image…: files that the writer picks, or that the caller names. Text and files are one undo step. */
export async function insertImage(deps: ProviderDeps, argument: unknown): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await deps.places.of(editor.document.uri));
  if (!editor || !place) {
    void notifyInfo(vscode.l10n.t('Open a post of your blog first: the image goes where its cursor is.'));
    return false;
  }
  const uris = urisOf(argument) ?? (await pick(place.root));
  if (uris === undefined || uris.length === 0) return false;
  try {
    const { document, selection } = editor;
    const taken = await takeIn({
      place,
      document,
      offset: document.offsetAt(selection.start),
      images: uris.map((uri) => ({ kind: 'file', uri })),
      alt: selection.isSingleLine ? document.getText(selection) : '',
      clock: deps.clock,
      extensionUri: deps.extensionUri,
    });
    if (taken === undefined) return false;
    if (!taken.isCover) taken.edit.set(document.uri, [new vscode.SnippetTextEdit(selection, taken.snippet)]);
    const isDone = await vscode.workspace.applyEdit(taken.edit);
    if (!isDone)
      throw new Refusal(
        vscode.l10n.t('The image could not be written to the blog, so nothing was inserted.'),
      );
    return true;
  } catch (error) {
    tell(error, deps.log);
    return false;
  }
}

/** A Uri, or several, from a key binding or another extension. */
function urisOf(argument: unknown): readonly vscode.Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const uris = all.filter((one) => one instanceof vscode.Uri);
  return uris.length > 0 && uris.length === all.length ? uris : undefined;
}

async function pick(root: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  const extensions = [
    'png',
    'jpg',
    'jpeg',
    'gif',
    'webp',
    'avif',
    'svg',
    'bmp',
    'tif',
    'tiff',
    'heic',
  ].filter((one) => isImageName(`x.${one}`));
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    defaultUri: root,
    filters: { [vscode.l10n.t('Images')]: extensions },
    openLabel: vscode.l10n.t('Insert'),
    title: vscode.l10n.t('Insert Image'),
  });
}
