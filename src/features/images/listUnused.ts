import * as vscode from 'vscode';
import { assetFolderOf } from '../../core/images/imageFiles';
import { unusedImages } from '../../core/images/unusedImages';
import { folderOf, nameOf } from '../../core/links/paths';
import { nameParts } from '../../core/posts/names';
import { notifyInfo } from '../../editor/notify';
import { joinPaths } from '../../editor/paths';
import type { BlogPlace, BlogPlaces } from './blogPlace';

/** Lists the images in a post's own folder that no text of it names; picking one opens it. Nothing is removed. */
export async function listUnused(places: BlogPlaces): Promise<readonly string[] | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const place = document && (await places.of(document.uri));
  const folder = place && (await ownFolder(place));
  if (!document || !place || folder === undefined) {
    void notifyInfo(
      vscode.l10n.t('This post has no folder of its own, so its images cannot be told from those of others.'),
    );
    return undefined;
  }
  const files = await filesBelow(place, folder, 3);
  const texts = await Promise.all(
    files
      .filter((path) => /\.(?:mdx?|markdown|qmd|html?|ya?ml|toml|json)$/i.test(path))
      .map((path) => place.reader.read(path)),
  );
  const unused = unusedImages(files, [document.getText(), ...texts.filter((text) => text !== undefined)]);
  if (unused.length === 0) {
    void notifyInfo(vscode.l10n.t('All images in the folder of this post are used.'));
    return [];
  }
  void show(place, unused);
  return unused.map(({ path }) => path);
}

async function show(place: BlogPlace, unused: ReturnType<typeof unusedImages>): Promise<void> {
  const items = unused.map(({ isMaybeOfTheme, path }) => ({
    label: nameOf(path),
    description: isMaybeOfTheme ? vscode.l10n.t('a theme may look for this name') : folderOf(path),
    path,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Images that this post does not use; pick one to see it'),
  });
  if (picked)
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(place.root, picked.path));
}

/** The folder of a bundle, or the one beside a post that bears its name. */
async function ownFolder(place: BlogPlace): Promise<string | undefined> {
  const { bundle } = nameParts(place.blog, joinPaths(place.blog.root, place.path));
  if (bundle !== undefined) return bundle;
  const beside = assetFolderOf(place.path);
  return (await place.reader.list(beside)).length > 0 ? beside : undefined;
}

async function filesBelow(place: BlogPlace, folder: string, depth: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { kind, name } of await place.reader.list(folder)) {
    const path = joinPaths(folder, name);
    if (kind === 'file') found.push(path);
    if (kind === 'folder' && depth > 0 && found.length < 2000)
      found.push(...(await filesBelow(place, path, depth - 1)));
  }
  return found;
}
