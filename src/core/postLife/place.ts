import { assetFolderOf } from '../images/imageFiles';
import { nameShape, numbered, type NameShape } from '../conventions/nameShape';
import { fillPattern, type DayParts, type PatternParts } from '../newPost/pattern';
import { firstFree, nameKey } from '../newPost/freeName';
import { joinPath } from '../newPost/planPath';
import type { LifePlan, LifeRequest, Move } from './types';

/** Where a post lies: the folder, then its own name taken apart. */
export interface Place {
  readonly folder: string;
  readonly shape: NameShape;
  /** The pattern of this very post, below the folder and its literal part. */
  readonly own: string;
}

/** Takes the path of a post apart, below the posts or drafts folder that holds it. */
export function placeOf({
  path,
  blog,
  conventions,
}: Pick<LifeRequest, 'path' | 'blog' | 'conventions'>): Place {
  const folders = [conventions.folder, ...blog.facts.postsFolders.map((folder) => folder.path)];
  const folder = folders
    .filter((candidate) => candidate !== '' && path.startsWith(`${candidate}/`))
    .reduce((best, next) => (next.length > best.length ? next : best), '');
  const below = folder === '' ? path : path.slice(folder.length + 1);
  const raw = nameShape(below, yearOfName(below, conventions), true);
  const shape = blog.facts.names.numberPrefix ? numbered(raw) : raw;
  return { folder, shape, own: shape.pattern };
}

/** A year at the start of a name is its date where posts are named so; elsewhere it is a word like others. */
function yearOfName(below: string, { file }: LifeRequest['conventions']): { readonly instant?: number } {
  const year = /(?:^|\/)((?:19|20)\d\d)[-_. ][^/]*(?:\/[^/]*)?$/.exec(below)?.[1];
  if (year === undefined || !/(?:^|\/)\{year\}[-_. ]/.test(file.pattern)) return {};
  return { instant: Date.UTC(Number(year), 0, 15) };
}

/** A place as a path again, with another slug or another day. */
export function pathOfPlace(
  { folder, shape }: Place,
  pattern: string,
  parts: Omit<PatternParts, 'title'>,
): string {
  const filled = fillPattern(pattern, {
    ...parts,
    title: '',
    ...(shape.language === undefined ? {} : { lang: shape.language }),
    ...(shape.number === undefined ? {} : { number: shape.number }),
  });
  return joinPath(folder, joinPath(shape.literal, filled));
}

/** In one piece, where a time may follow, or parted by marks: digits behind a mark are a word of the slug. */
const dayOrMoment =
  /(?:^|\/)(?:(?<stamp>(?:19|20)\d\d)(?<stampMonth>0[1-9]|1[0-2])(?:(?<stampDay>0[1-9]|[12]\d|3[01])(?:(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)?)?)?|(?<year>(?:19|20)\d\d)(?:[-_/.](?<month>0[1-9]|1[0-2])(?:[-_/.](?<day>0[1-9]|[12]\d|3[01]))?)?)(?=[-_/. ])/;

/** The day in a path: `2024-01-02-post.md`, `2024/01/post.md`, `202401021020 post.md` (the rest of it from `fallback`). */
export function dayInPath(path: string, fallback: DayParts): DayParts {
  const { stamp, stampMonth, stampDay, hour, minute, second, ...parted } =
    dayOrMoment.exec(path)?.groups ?? {};
  const { year = stamp, month = stampMonth, day = stampDay } = parted;
  const found = { year, month, day, hour, minute, second };
  const written = Object.entries(found).filter(([, value]) => value !== undefined);
  return { ...fallback, ...Object.fromEntries(written) };
}

/**
 * The move that takes a post to another path: of its file, or of the folder of a bundle where only that has
 * another name. The target is free: it never overwrites.
 */
export function moveTo(request: LifeRequest, wanted: string): Move | undefined {
  const { path, taken } = request;
  if (wanted === path) return undefined;
  const bundle = bundleFolder(path);
  const wantedBundle = bundleFolder(wanted);
  const isFolder = bundle !== undefined && wantedBundle !== undefined && fileOf(path) === fileOf(wanted);
  const [from, to] = isFolder ? [bundle, wantedBundle] : [path, wanted];
  if (from === to) return undefined;
  const keys = new Set(taken.map(nameKey));
  keys.delete(nameKey(from));
  return { from, to: firstFree(to, (candidate) => !keys.has(nameKey(candidate))) };
}

/** A move as part of a plan, with that of the folder of files that goes along. */
export function moving(request: LifeRequest, move: Move | undefined): Pick<LifePlan, 'move' | 'assets'> {
  if (!move) return {};
  const assets = assetsOf(request, movedPath(request.path, move));
  return { move, ...(assets ? { assets } : {}) };
}

/** The path of the post after a move. */
export function movedPath(path: string, move: Move | undefined): string {
  if (!move) return path;
  return path === move.from ? move.to : move.to + path.slice(move.from.length);
}

/**
 * The folder of files that goes with a Hexo post, which has the name of its file: where it is, and where it belongs
 * once the post is at `to`.
 *
 * @see https://hexo.io/docs/asset-folders#Post-Asset-Folder
 */
export function assetsOf(
  { path, blog, taken }: Pick<LifeRequest, 'path' | 'blog' | 'taken'>,
  to: string,
): Move | undefined {
  const [from, target] = [assetFolderOf(path), assetFolderOf(to)];
  return blog.generator.id === 'hexo' && from !== target && taken.includes(from)
    ? { from, to: target }
    : undefined;
}

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder that is the post's own (`posts/hello/index.md`), if it has one. */
export function bundleFolder(path: string): string | undefined {
  return /^(.+)\/(?:index|page|\+page)(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.[a-z]+$/i.exec(path)?.[1];
}

/** The same post among drafts that live apart: without the day, which comes with publishing. */
export function amongDrafts(place: Place, drafts: string): Place {
  const undated = place.own.replace(/^(?:\{(?:year|yy|month|day|hour|minute|second)\}[-_./ ]*)*/, '');
  return { ...place, folder: drafts, own: undated.startsWith('.') ? place.own : undated };
}

/** The slug itself, or with a number where its path is taken by another post or bundle. */
export function freeSlug(wanted: string, taken: Iterable<string>, pathOf: (slug: string) => string): string {
  // A note that is named after its moment alone has one path, whatever the slug.
  if (pathOf('a') === pathOf('b')) return wanted;
  const keys = new Set(Array.from(taken, nameKey));
  return firstFree(wanted, (candidate) => {
    const path = pathOf(candidate);
    return !keys.has(nameKey(path)) && !keys.has(nameKey(bundleFolder(path) ?? path));
  });
}
