import * as vscode from 'vscode';
import { isImageMeant } from '../../core/images/clipboard';
import { imageMimes, isImageName } from '../../core/images/imageKind';
import { nameOf } from '../../core/links/paths';
import type { GivenImage } from './takeIn';

/**
 * The images that a paste or drop is meant to bring, none when it is meant as text. Addresses of the web are
 * never fetched.
 */
export async function imagesIn(transfer: vscode.DataTransfer): Promise<readonly GivenImage[]> {
  const listed = await listedFiles(transfer);
  const data = listed.length > 0 ? [] : filesIn(transfer);
  const images = [...listed, ...data];
  if (images.length === 0) return [];
  const names = images.map((image) => (image.kind === 'file' ? nameOf(image.uri.path) : image.file.name));
  const texts = { plain: await textOf(transfer, 'text/plain'), html: await textOf(transfer, 'text/html') };
  return isImageMeant(texts, names) ? images : [];
}

/** Files of the workspace or the machine; none when anything else is among them. */
async function listedFiles(transfer: vscode.DataTransfer): Promise<readonly GivenImage[]> {
  const lines = (await textOf(transfer, 'text/uri-list'))
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const uris = lines.flatMap((line) => parsed(line));
  const isAll =
    uris.length === lines.length &&
    uris.every(({ path, scheme }) => isImageName(path) && !/^https?$/.test(scheme));
  return isAll ? uris.map((uri) => ({ kind: 'file', uri })) : [];
}

function parsed(line: string): readonly vscode.Uri[] {
  try {
    return [vscode.Uri.parse(line, true)];
  } catch {
    return [];
  }
}

/** A copied image comes in several types: the first that a page can show is enough. */
function filesIn(transfer: vscode.DataTransfer): readonly GivenImage[] {
  const found: GivenImage[] = [];
  const seen = new Set<string>();
  for (const [mime, item] of transfer) {
    const file = item.asFile();
    if (file === undefined || (!imageMimes.includes(mime) && !isImageName(file.name))) continue;
    if (seen.has(`${file.name} ${mime}`)) continue;
    seen.add(`${file.name} ${mime}`);
    found.push({ kind: 'data', file, mime });
  }
  const isOneInSeveralTypes =
    found.length > 1 && new Set(found.map(({ kind }) => kind)).size === 1 && areCopies(found);
  return isOneInSeveralTypes ? found.slice(0, 1) : found;
}

/** `image.png` and `image.jpeg` are one picture of the clipboard. */
function areCopies(images: readonly GivenImage[]): boolean {
  return images.every((image) => image.kind === 'data' && /^image\.[a-z]{3,4}$/i.test(image.file.name));
}

async function textOf(transfer: vscode.DataTransfer, mime: string): Promise<string> {
  const item = transfer.get(mime);
  return item === undefined || item.asFile() !== undefined ? '' : item.asString();
}
