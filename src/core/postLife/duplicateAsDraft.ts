import { isPerPost } from '../conventions/keyRoles';
import { slugOptions } from '../conventions/learnSlugStyle';
import { textOf } from '../frontMatter/values';
import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { dayParts, fillPattern } from '../newPost/pattern';
import { slugify } from '../newPost/slug';
import { ok, type Problem, type Result } from '../problem';
import { hidesUndated, markDraft, postOf, undateSteps } from './draftState';
import { postWords } from './postWords';
import { amongDrafts, assetsOf, bundleFolder, freeSlug, pathOfPlace, placeOf, type Place } from './place';
import { dataOfPost, drop, put, retitle, runSteps, stamp, writtenPath, type Step } from './steps';
import type { LifeRequest, Move, NewFilePlan } from './types';

export interface DuplicateOptions {
  /** Title of the copy; `Old title (copy)` unless told. */
  readonly title?: string;
  /** The language of the window (BCP 47), for a post that shows none of its own. */
  readonly windowLanguage?: string;
}

export interface DuplicatePlan extends NewFilePlan {
  /** The folder whose other files (images) belong to the copy too. */
  readonly bundleFrom?: string;
  /** The folder of files that goes with the post, and that of the copy. */
  readonly assets?: Move;
}

/**
 * A copy of a post to start another one from: a draft of today, without what was the first one's own
 * (address, aliases, ids). The text is kept to the byte.
 */
export function duplicateAsDraft(
  request: LifeRequest,
  options: DuplicateOptions = {},
): Result<DuplicatePlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  const post = postOf(request);
  const title = options.title ?? `${post.title} (${postWords(post.language, options.windowLanguage).copy})`;
  const { mark, folder } = request.conventions.draft;
  const place = withNextNumber(
    folder ? amongDrafts(placeOf(request), folder.drafts) : placeOf(request),
    request.conventions.file.nextNumber,
  );
  const day = dayParts(request.now, request.zone);
  const pathOf = (slug: string): string => pathOfPlace(place, place.own, { ...day, slug });
  const wanted = slugify(title, slugOptions(request.conventions.file.slug, post.language));
  const slug = freeSlug(wanted, request.taken, pathOf);
  const changed = runSteps(request.text, [
    ...ownSteps(data.value, request),
    ...titleSteps(data.value, request, title),
    ...slugSteps(data.value, request, slug),
    ...stampSteps(data.value, request),
    ...(folder ? [] : markDraft(mark)),
  ]);
  if (!changed.ok) return changed;
  const bundleFrom = bundleFolder(request.path);
  const text = changed.value.text;
  const assets = assetsOf(request, pathOf(slug));
  return ok({
    path: pathOf(slug),
    text,
    cursor: text.length,
    notes: notesOn(request, post.title),
    ...(bundleFrom === undefined ? {} : { bundleFrom }),
    ...(assets ? { assets } : {}),
  });
}

/** A copy gets the number that the next post would get. */
function withNextNumber(place: Place, nextNumber: string | undefined): Place {
  const { shape } = place;
  if (shape.number === undefined || nextNumber === undefined) return place;
  return { ...place, shape: { ...shape, number: nextNumber } };
}

function notesOn({ blog, conventions }: LifeRequest, title: string): readonly Problem[] {
  const { mark, folder } = conventions.draft;
  if (mark.kind === 'none' && !folder && !hidesUndated(blog)) {
    const name = blog.generator.name;
    const message = `This is a copy of “${title}”, dated today. ${name} has no drafts, so it is public with the next build.`;
    return [{ code: 'postLife.copiedPublic', message, args: [title, name] }];
  }
  return [
    { code: 'postLife.copied', message: `This is a copy of “${title}”, as a draft of today.`, args: [title] },
  ];
}

/** Addresses, redirects and ids name the post that is copied; pictures and series may well be shared. */
function ownSteps(data: FrontMatterData, { blog }: LifeRequest): readonly Step[] {
  const { keys } = blog.facts;
  const own: readonly KeyPath[] = [...keys.permalink, ...keys.aliases, ...keys.publish, ...keys.expiry];
  const known = own.map((path) => writtenPath(data, [path])).filter((path) => path !== undefined);
  const others = Object.keys(data)
    .filter((key) => isOwn(key))
    .map((key) => [key]);
  return uniquePaths([...known, ...others]).map(drop);
}

function uniquePaths(paths: readonly KeyPath[]): readonly KeyPath[] {
  return [...new Map(paths.map((path): [string, KeyPath] => [path.join('\u0000'), path])).values()];
}

function isOwn(key: string): boolean {
  return (
    isPerPost([key]) &&
    /alias|redirect|canonical|^(id|nid|guid|uuid)$|shortlink|^(disqus|wordpress|wp)_|comments?_?id|expir|unpublish/i.test(
      key,
    )
  );
}

/** The title where it stands: under its key, else as the heading that the text begins with. */
function titleSteps(data: FrontMatterData, { blog }: LifeRequest, title: string): readonly Step[] {
  const path = writtenPath(data, blog.facts.keys.title);
  return [path ? put(path, title) : retitle(title)];
}

function slugSteps(
  data: FrontMatterData,
  { blog, conventions, now, zone }: LifeRequest,
  slug: string,
): readonly Step[] {
  const path = writtenPath(data, blog.facts.keys.slug);
  if (!path) return [];
  const key = conventions.keys.find(({ role }) => role === 'slug');
  const pattern = key?.value.kind === 'pattern' ? key.value.pattern : '{slug}';
  return [put(path, fillPattern(pattern, { ...dayParts(now, zone), slug, title: '' }))];
}

/** Where a post without a date is a draft, the copy has none. */
function stampSteps(data: FrontMatterData, request: LifeRequest): readonly Step[] {
  const { blog, conventions, now, zone } = request;
  const { keys } = blog.facts;
  if (hidesUndated(blog)) return undateSteps(data, request);
  const stamped = [conventions.date?.path, conventions.modified?.path, ...keys.date, ...keys.modified];
  const written = stamped
    .map((wanted) => wanted && writtenPath(data, [wanted]))
    .filter((path) => path !== undefined);
  const dated = uniquePaths(written.filter((path) => textOf(data, path)?.trim()));
  return dated.map((path) => stamp(path, { instant: now, zone, model: conventions.date?.form }));
}
