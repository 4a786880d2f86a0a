import { newestPosts, type Observed } from '../conventions/observe';
import type { Sample } from '../conventions/types';
import { elect, type Ballot } from '../conventions/vote';
import type { FolderReader } from '../folderReader';
import type { KeyPath } from '../frontMatter/types';
import type { Blog } from '../generators/types';
import { join } from '../generators/values';
import { folderOf, nameOf } from '../links/paths';
import { generalize } from '../newPost/pattern';
import { nameParts } from '../posts/names';
import { addressingOf, assetFolderOf, imageCandidates, type Addressing } from './imageFiles';
import { isImageName } from './imageKind';
import { imageLinks } from './imageLinks';
import type { ImageTemplate } from './imageTemplate';

/** Where images go and how their addresses name them. */
export interface ImageWhere {
  /**
   * The folder, relative to the blog, with `{year} {month} {day} {slug}`; `{here}` is the post's own folder
   * and `{asset}` the folder beside it that bears its name.
   */
  readonly folder: string;
  readonly addressing: Addressing;
}

/** Where images of one kind of post go and how they are written. */
export interface ImageHabit extends ImageWhere {
  readonly template: ImageTemplate;
}

/** The key that names a cover, and how. */
export interface CoverHabit {
  readonly key: KeyPath;
  /** Covers are lists here: `images: [a.png]`. */
  readonly isList: boolean;
  /** As of other images where the files that the posts name cannot be found. */
  readonly place?: ImageWhere;
  /** What stands around the address: `[[`, `]]`. */
  readonly before: string;
  readonly after: string;
}

/** What the posts of a folder show; a habit is absent where no post shows one. */
export interface ImageStyle {
  /** Of posts that have a folder of their own. */
  readonly bundle?: ImageHabit;
  readonly flat?: ImageHabit;
  readonly bundleCover?: CoverHabit;
  readonly flatCover?: CoverHabit;
}

/**
 * How the newest posts keep and write their images. Files are looked for, so that two folders with one
 * address (`static`, `assets`) are told apart.
 *
 * @param samples Posts with paths relative to the blog, as the reader's.
 */
export async function learnImageStyle(
  samples: readonly Sample[],
  blog: Blog,
  reader: FolderReader,
): Promise<ImageStyle> {
  const files = new KnownFiles(reader);
  const seen: SeenPost[] = [];
  for (const [index, post] of newestPosts(samples, blog.facts).entries())
    seen.push(await seenIn({ blog, post, index, files }));
  const of = (isBundle: boolean): ImageStyle => {
    const posts = seen.filter((one) => one.isBundle === isBundle);
    const images = posts.flatMap((one) => one.images);
    // A file that is not there says little, unless none is: images may live outside of the checkout.
    const found = images.filter(({ isFound }) => isFound);
    const habit = elect(found.length > 0 ? found : images, ({ addressing, folder, template }) =>
      JSON.stringify([addressing, folder, template]),
    )?.value;
    const cover = elect(
      posts.flatMap(({ covers }) => covers),
      JSON.stringify,
    )?.value;
    return {
      ...(habit && { [isBundle ? 'bundle' : 'flat']: habit }),
      ...(cover && { [isBundle ? 'bundleCover' : 'flatCover']: cover }),
    };
  };
  return { ...of(true), ...of(false) };
}

interface SeenPost {
  readonly isBundle: boolean;
  readonly images: readonly (Ballot<ImageHabit> & { readonly isFound: boolean })[];
  readonly covers: readonly Ballot<CoverHabit>[];
}

interface Look {
  readonly blog: Blog;
  readonly post: Observed;
  readonly index: number;
  readonly files: KnownFiles;
}

async function seenIn(look: Look): Promise<SeenPost> {
  const { blog, post, index } = look;
  const images: SeenPost['images'][number][] = [];
  for (const { address, template } of imageLinks(post.text, post.bodyStart).slice(0, 40)) {
    const place = await placeOf(look, address);
    if (place === undefined) continue;
    const { addressing, folder, isFound } = place;
    images.push({ value: { addressing, folder, template }, index, isFound });
  }
  const isBundle = nameParts(blog, join(blog.root, post.path)).bundle !== undefined;
  return { isBundle, images, covers: await coversIn(look) };
}

async function coversIn(look: Look): Promise<readonly Ballot<CoverHabit>[]> {
  const { blog, post, index } = look;
  const { caseInsensitive, image } = blog.facts.keys;
  const fold = (path: KeyPath): string => (caseInsensitive ? path.join('.').toLowerCase() : path.join('.'));
  const wanted = new Set(image.map(fold));
  for (const { path: key, value } of post.keys) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (!wanted.has(fold(key)) || typeof first !== 'string') continue;
    const [, before = '', address = first, after = ''] = /^(!?\[\[)([^\]]+)(\]\])$/.exec(first.trim()) ?? [];
    const place = isImageName(address) ? await placeOf(look, address) : undefined;
    if (place === undefined) continue;
    const { addressing, folder, isFound } = place;
    const where = isFound || addressing.kind === 'site' ? { place: { addressing, folder } } : {};
    return [{ value: { key, isList: Array.isArray(value), ...where, before, after }, index }];
  }
  return [];
}

async function placeOf(
  { blog, post, files }: Look,
  address: string,
): Promise<(ImageWhere & { readonly isFound: boolean }) | undefined> {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) || /[{}]/.test(address)) return undefined;
  const candidates = imageCandidates(blog, post.path, address);
  const there = await files.firstOf(candidates);
  const path = there ?? candidates[0];
  if (path === undefined) return undefined;
  const { name } = nameParts(blog, join(blog.root, post.path));
  const known = { slugs: [name], ...post.day };
  const addressing = addressingOf(blog, { postPath: post.path, path, address }, (one) =>
    generalize(one, known),
  );
  return {
    folder: folderPattern(post.path, folderOf(path), known),
    addressing,
    isFound: there !== undefined,
  };
}

/** A folder as it is meant: with the post, beside it, or somewhere in the blog. */
function folderPattern(postPath: string, folder: string, known: Parameters<typeof generalize>[1]): string {
  const here = folderOf(postPath);
  const asset = assetFolderOf(postPath);
  if (folder === here) return '{here}';
  if (folder === asset) return '{asset}';
  if (here === '' || folder.startsWith(`${here}/`))
    return `{here}/${generalize(here === '' ? folder : folder.slice(here.length + 1), known)}`;
  return generalize(folder, known);
}

/** Which files are there, each folder being listed once. */
export class KnownFiles {
  readonly #reader: FolderReader;
  readonly #folders = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(reader: FolderReader) {
    this.#reader = reader;
  }

  async firstOf(paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) if (await this.has(path)) return path;
    return undefined;
  }

  async has(path: string): Promise<boolean> {
    return (await this.names(folderOf(path))).has(nameOf(path));
  }

  names(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const listing = this.#reader.list(folder).then((entries) => new Set(entries.map(({ name }) => name)));
    this.#folders.set(folder, listing);
    return listing;
  }
}
