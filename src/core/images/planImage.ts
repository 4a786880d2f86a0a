import { ownValue } from '../ownValue';
import { slugify } from '../newPost/slug';
import type { Conventions } from '../conventions/types';
import type { FolderReader } from '../folderReader';
import { insertKey, setValue } from '../frontMatter/edit';
import { locateFrontMatter } from '../frontMatter/locate';
import { findValue } from '../frontMatter/spans';
import type { FrontMatterValue, KeyPath } from '../frontMatter/types';
import type { Blog } from '../generators/types';
import { join } from '../generators/values';
import { folderOf, resolvePath } from '../links/paths';
import { firstFree, nameKey } from '../newPost/freeName';
import { fail, ok, type Result } from '../problem';
import { nameParts } from '../posts/names';
import { readPost } from '../posts/readPost';
import { headingsIn } from '../links/headingsIn';
import type { TextEdit } from '../text/textEdit';
import { assetFolderOf, encodeAddress, writeAddress, type Addressing } from './imageFiles';
import { KnownFiles, type CoverHabit, type ImageHabit, type ImageStyle, type ImageWhere } from './imageStyle';
import { fillTemplate, isEncoded, type FilledTemplate, type ImageTemplate } from './imageTemplate';
import { usualHabit } from './usualHabit';

/** The largest image that is taken in, in bytes. */
export const mostImageBytes = 50 * 1024 * 1024;

export interface ImagePlaceRequest {
  readonly blog: Blog;
  readonly style: ImageStyle;
  /** Relative to the blog, POSIX. */
  readonly postPath: string;
  readonly postText: string;
  /** Where the image goes in the text, in UTF-16 units: inside the front matter it is the cover. */
  readonly offset: number;
  /** Today, as the writer's calendar shows it; posts with a date have their own. */
  readonly today: { readonly year: string; readonly month: string; readonly day: string };
}

/** Where the images of one post go; the same for several at once. */
export interface ImagePlace {
  /** Relative to the blog; it may have to be made. */
  readonly folder: string;
  /** Without ending: what the nearest heading, or else the title, gives. */
  readonly stem: string;
  readonly form:
    | { readonly kind: 'body'; readonly template: ImageTemplate; readonly addressing: Addressing }
    | { readonly kind: 'cover'; readonly cover: Cover };
  readonly fill: (pattern: string) => string;
}

/** An image taken in: a file to make, and what is written for it. */
export interface ImagePlan {
  /** Relative to the blog, POSIX; free on every disk. */
  readonly path: string;
  readonly insert:
    | ({ readonly kind: 'body' } & FilledTemplate)
    | { readonly kind: 'cover'; readonly edits: readonly TextEdit[] };
}

/** Finds out where an image goes: as the posts of the blog show, else as its generator has it. */
export async function placeImage(
  request: ImagePlaceRequest,
  conventions: Conventions,
  reader: FolderReader,
): Promise<ImagePlace> {
  const { blog, postPath, style } = request;
  const files = new KnownFiles(reader);
  const parts = nameParts(blog, join(blog.root, postPath));
  const isBundle = parts.bundle !== undefined;
  const own = isBundle
    ? (style.bundle ?? unlessBeside(style.flat))
    : (style.flat ?? unlessBeside(style.bundle));
  const habit = own ?? (await usualHabit(blog, postPath, isBundle, files));
  const cover = isInBlock(request) ? coverHabit(request, isBundle, habit) : undefined;
  const fill = filler(request);
  const folder = resolvePath('', fill((cover?.place ?? habit).folder)) ?? folderOf(postPath);
  return {
    folder,
    stem: stemFor(
      request,
      conventions,
      (cover === undefined && habit.addressing.kind === 'name') || isVault(blog),
    ),
    fill,
    form:
      cover === undefined
        ? { kind: 'body', template: habit.template, addressing: habit.addressing }
        : { kind: 'cover', cover },
  };
}

/** What a bundle does with its own folder, a post without one cannot do, and the other way round. */
function unlessBeside<T extends ImageWhere>(habit: T | undefined): T | undefined {
  return habit?.folder.startsWith('{here}') === true ? undefined : habit;
}

function isInBlock({ postText, offset }: ImagePlaceRequest): boolean {
  const block = locateFrontMatter(postText);
  return block.state === 'closed' && offset >= block.content.start && offset <= block.content.end;
}

interface Cover extends Omit<CoverHabit, 'place'> {
  readonly place: ImageWhere;
}

function coverHabit(request: ImagePlaceRequest, isBundle: boolean, habit: ImageHabit): Cover {
  const { blog, style } = request;
  const [own, other] = isBundle ? [style.bundleCover, style.flatCover] : [style.flatCover, style.bundleCover];
  const key = keyAt(request);
  const plain =
    habit.addressing.kind === 'name' ? { kind: 'site' as const, withBase: false } : habit.addressing;
  const usual = { key: usualKey(blog), isList: false, before: '', after: '' };
  return {
    ...(own ?? other ?? usual),
    place: own?.place ?? unlessBeside(other?.place) ?? { folder: habit.folder, addressing: plain },
    ...(key && { key }),
  };
}

/** The key that the site's schema gives to an image, else the most usual one of the generator. */
function usualKey({ facts }: Blog): KeyPath {
  const fields = facts.schemas.flatMap((schema) => schema.fields);
  const typed = fields.find(({ type }) => type === 'image');
  if (typed !== undefined) return [typed.name];
  const named = facts.keys.image.find((path) => fields.some(({ name }) => name === path[0]));
  return named ?? facts.keys.image[0] ?? ['image'];
}

/** The key for an image whose line the cursor is on. */
function keyAt({ blog, postText, offset }: ImagePlaceRequest): KeyPath | undefined {
  return blog.facts.keys.image.find((path) => {
    const found = findValue(postText, path);
    if (found === undefined) return false;
    const lineEnd = postText.indexOf('\n', found.value.end);
    return offset >= found.key.start && offset <= (lineEnd < 0 ? postText.length : lineEnd);
  });
}

function filler(request: ImagePlaceRequest): (pattern: string) => string {
  const { blog, postPath, postText, today } = request;
  const path = join(blog.root, postPath);
  const { name } = nameParts(blog, path);
  const date = readPost(postText, path, blog, blog.facts.zone.configured ?? 'UTC').date;
  const written = /(\d{4})[-/](\d{2})[-/](\d{2})/.exec(date?.text ?? '');
  const values: Readonly<Record<string, string>> = {
    here: folderOf(postPath),
    asset: assetFolderOf(postPath),
    year: written?.[1] ?? today.year,
    month: written?.[2] ?? today.month,
    day: written?.[3] ?? today.day,
    slug: name,
  };
  return (pattern) =>
    pattern.replace(/\{([a-z]+)\}/g, (whole, key: string) => ownValue(values, key) ?? whole);
}

function isVault({ generator }: Blog): boolean {
  return generator.id === 'quartz-obsidian';
}

/** A name from the nearest heading above, else from the title, in the way the blog names its files. */
function stemFor(request: ImagePlaceRequest, { file }: Conventions, keepsTitle: boolean): string {
  const { blog, postPath, postText, offset } = request;
  const path = join(blog.root, postPath);
  const { title, language } = readPost(postText, path, blog, 'UTC');
  const above = isInBlock(request) ? [] : headingsIn(postText).filter(({ start }) => start <= offset);
  const words = [above.at(-1)?.text, title].find((text) => text !== undefined && /[\p{L}\p{N}]/u.test(text));
  const { slug } = file;
  const rule = slug.rule === 'title' && !keepsTitle ? 'unicode' : slug.rule;
  const separator = slug.separator === ' ' && !keepsTitle ? '-' : slug.separator;
  return slugify(words ?? nameParts(blog, path).name, {
    rule,
    separator,
    keepCase: slug.letterCase === 'kept',
    maxBytes: 60,
    fallback: 'picture',
    ...((slug.language ?? language) === undefined ? {} : { language: slug.language ?? language ?? '' }),
  });
}

export interface ImageSource {
  /** Ending of its file, without dot; see `imageEnding`. */
  readonly ending: string;
  /** Text for its description, where the writer has selected some. */
  readonly alt?: string;
}

/**
 * The file and the text for one image.
 *
 * @param taken Names in the folder, files and folders alike.
 */
export function planImage(
  request: ImagePlaceRequest,
  place: ImagePlace,
  source: ImageSource,
  taken: Iterable<string>,
): Result<ImagePlan> {
  const keys = new Set(Array.from(taken, nameKey));
  const stem = firstFree(place.stem, (name) => !keys.has(nameKey(`${name}.${source.ending}`)));
  const path = resolvePath(place.folder, `${stem}.${source.ending}`);
  if (path === undefined)
    return fail('image.outside', 'An image cannot go outside the blog, so nothing was done.');
  const insert = insertFor(request, place, path, source.alt ?? '');
  return insert.ok ? ok({ path, insert: insert.value }) : insert;
}

/** What is written for an image that lies at `path`, be it new or there already. */
export function insertFor(
  request: ImagePlaceRequest,
  { fill, form }: ImagePlace,
  path: string,
  alt: string,
): Result<ImagePlan['insert']> {
  const { blog, postPath } = request;
  const at = { postPath, path, fill };
  if (form.kind === 'body') {
    const address = writeAddress(blog, form.addressing, at);
    return ok({
      kind: 'body',
      ...fillTemplate(form.template, encodeAddress(address, isEncoded(form.template)), alt),
    });
  }
  const { after, before, isList, key, place } = form.cover;
  const address = `${before}${writeAddress(blog, place.addressing, at)}${after}`;
  const edits = coverEdits(request, key, isList ? [address] : address);
  return edits.ok ? ok({ kind: 'cover', edits: edits.value }) : edits;
}

/** A cover replaces the one that stands; of a list the new one is the first. */
function coverEdits(
  { postText }: ImagePlaceRequest,
  key: KeyPath,
  value: FrontMatterValue,
): Result<readonly TextEdit[]> {
  return findValue(postText, key) === undefined
    ? insertKey(postText, key, value)
    : setValue(postText, key, value);
}
