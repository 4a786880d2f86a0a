import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { imageEnding } from '../../core/images/imageKind';
import { isImageName } from '../../core/images/imageKind';
import {
  insertFor,
  mostImageBytes,
  placeImage,
  planImage,
  type ImagePlace,
  type ImagePlaceRequest,
  type ImagePlan,
} from '../../core/images/planImage';
import { dayParts } from '../../core/newPost/pattern';
import { folderOf, nameOf } from '../../core/links/paths';
import type { Result } from '../../core/problem';
import { toRange } from '../../editor/convert';
import { messageOf } from '../../editor/messages';
import { pathBelow } from '../../editor/paths';
import { within } from '../../editor/reading';
import type { BlogPlace } from './blogPlace';
import { readRedrawWish, RedrawPage } from './redrawPage';
import { Refusal } from './refusal';

/** An image that is to be taken in: what a clipboard or a drag holds, or a file. */
export type GivenImage =
  | { readonly kind: 'data'; readonly file: vscode.DataTransferFile; readonly mime: string }
  | { readonly kind: 'file'; readonly uri: vscode.Uri };

export interface TakenIn {
  /** What is inserted at the cursor; empty for a cover. */
  readonly snippet: vscode.SnippetString;
  /** The files to make, and for a cover the change of the front matter. */
  readonly edit: vscode.WorkspaceEdit;
  readonly isCover: boolean;
}

export interface TakeInRequest {
  readonly place: BlogPlace;
  readonly document: vscode.TextDocument;
  readonly offset: number;
  readonly images: readonly GivenImage[];
  /** Selected words: they become the description. */
  readonly alt: string;
  readonly clock: Clock;
  readonly extensionUri: vscode.Uri;
  readonly token?: vscode.CancellationToken;
}

/** Plans files and text for images; throws a `Refusal` for what cannot be taken in. Nothing is written here. */
export async function takeIn(request: TakeInRequest): Promise<TakenIn | undefined> {
  const { clock, document, offset, place } = request;
  const asked: ImagePlaceRequest = {
    blog: place.blog,
    style: place.style,
    postPath: place.path,
    postText: document.getText(),
    offset,
    today: dayParts(clock.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
  const where = await placeImage(asked, place.conventions, place.reader);
  const taken = new Set((await place.reader.list(where.folder)).map(({ name }) => name));
  const edit = new vscode.WorkspaceEdit();
  const page = new RedrawPage(request.extensionUri, readRedrawWish(document.uri));
  try {
    const inserts = await takeInEach({ ...request, asked, where, taken, edit, page });
    return inserts && { edit, ...inserted(inserts, document, edit) };
  } finally {
    page.dispose();
  }
}

/** One after the other: each takes a name from the next. */
async function takeInEach(
  one: OneImage & Pick<TakeInRequest, 'images' | 'token'>,
): Promise<readonly ImagePlan['insert'][] | undefined> {
  const inserts: ImagePlan['insert'][] = [];
  for (const image of one.where.form.kind === 'cover' ? one.images.slice(0, 1) : one.images) {
    if (one.token?.isCancellationRequested === true) return undefined;
    inserts.push(await takeInOne(one, image));
  }
  return inserts;
}

interface OneImage {
  readonly place: BlogPlace;
  readonly asked: ImagePlaceRequest;
  readonly where: ImagePlace;
  readonly taken: Set<string>;
  readonly edit: vscode.WorkspaceEdit;
  readonly alt: string;
  readonly page: RedrawPage;
}

async function takeInOne(one: OneImage, image: GivenImage): Promise<ImagePlan['insert']> {
  const { alt, asked, edit, page, place, taken, where } = one;
  const there = image.kind === 'file' ? pathBelow(place.root, image.uri) : undefined;
  if (there !== undefined && isImageName(there)) return valueOf(insertFor(asked, where, there, alt));
  const bytes = await bytesOf(image);
  const name = image.kind === 'file' ? nameOf(image.uri.path) : image.file.name;
  const ending = imageEnding({ bytes, name, ...(image.kind === 'data' ? { mime: image.mime } : {}) });
  if (ending === undefined) throw new Refusal(vscode.l10n.t('“{0}” is no image that a page can show.', name));
  const kept = await page.redraw({ bytes, ending });
  const plan = valueOf(planImage(asked, where, { ending: kept.ending, alt }, taken));
  taken.add(nameOf(plan.path));
  const uri = vscode.Uri.joinPath(place.root, plan.path);
  await checkFolder(place, folderOf(plan.path));
  // The clipboard's own file goes straight to disk; its bytes do not travel once more.
  const isAsGiven = image.kind === 'data' && kept.bytes === bytes;
  edit.createFile(uri, { contents: isAsGiven ? image.file : kept.bytes, overwrite: false });
  return plan.insert;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(messageOf(result.problem));
  return result.value;
}

async function bytesOf(image: GivenImage): Promise<Uint8Array> {
  const bytes = image.kind === 'data' ? await dataOf(image.file) : await fileOf(image.uri);
  if (bytes.byteLength > mostImageBytes) throw tooLarge();
  return bytes;
}

async function dataOf(file: vscode.DataTransferFile): Promise<Uint8Array> {
  const bytes = await within(file.data());
  if (bytes === undefined || bytes.byteLength === 0)
    throw new Refusal(
      vscode.l10n.t('The clipboard holds an image that cannot be read, so nothing was inserted.'),
    );
  return bytes;
}

async function fileOf(uri: vscode.Uri): Promise<Uint8Array> {
  const stat = await within(vscode.workspace.fs.stat(uri));
  if (stat !== undefined && stat.size > mostImageBytes) throw tooLarge();
  const bytes = stat === undefined ? undefined : await within(vscode.workspace.fs.readFile(uri));
  if (bytes === undefined) throw new Refusal(vscode.l10n.t('“{0}” cannot be read.', nameOf(uri.path)));
  return bytes;
}

function tooLarge(): Refusal {
  return new Refusal(
    vscode.l10n.t('The image is larger than 50 MB. Make it smaller first: a page should load in a moment.'),
  );
}

async function checkFolder(place: BlogPlace, folder: string): Promise<void> {
  const { scheme } = place.root;
  if (vscode.workspace.fs.isWritableFileSystem(scheme) !== false) {
    const stat = await within(vscode.workspace.fs.stat(vscode.Uri.joinPath(place.root, folder)));
    const isLocked = ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
    if (!isLocked) return;
  }
  throw new Refusal(vscode.l10n.t('The folder “{0}” cannot be written to, so nothing was inserted.', folder));
}

function inserted(
  inserts: readonly ImagePlan['insert'][],
  document: vscode.TextDocument,
  edit: vscode.WorkspaceEdit,
): Pick<TakenIn, 'snippet' | 'isCover'> {
  const snippet = new vscode.SnippetString();
  let isCover = false;
  for (const [index, insert] of inserts.entries()) {
    if (insert.kind === 'cover') {
      isCover = true;
      for (const change of insert.edits)
        edit.replace(document.uri, toRange(document, change), change.newText);
      continue;
    }
    if (index > 0) snippet.appendText('\n\n');
    snippet.appendText(insert.before);
    if (insert.alt !== undefined) {
      if (insert.alt === '') snippet.appendTabstop();
      else snippet.appendPlaceholder((inner) => inner.appendText(insert.alt ?? ''));
    }
    snippet.appendText(insert.after);
  }
  return { snippet, isCover };
}
