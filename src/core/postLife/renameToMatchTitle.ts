import { slugOptions } from '../conventions/learnSlugStyle';
import { dayParts, fillPattern } from '../newPost/pattern';
import { slugify } from '../newPost/slug';
import type { KeyPath } from '../frontMatter/types';
import type { GeneratorId } from '../generators/types';
import { join } from '../generators/values';
import { fail, ok, type Problem, type Result } from '../problem';
import type { Post } from '../posts/post';
import { sameAddress } from '../posts/permalink';
import { readPost } from '../posts/readPost';
import { postOf } from './draftState';
import { bundleFolder, dayInPath, freeSlug, moveTo, movedPath, moving, pathOfPlace, placeOf } from './place';
import { dataOfPost, put, runSteps, writtenPath, type Step } from './steps';
import type { LifePlan, LifeRequest, Move } from './types';

export interface RenameOptions {
  /** Whether readers still find the post where they know it; by default that of a published post. */
  readonly keepAddress?: boolean;
}

export interface RenamePlan extends LifePlan {
  /** What becomes of the address: `same`, `redirected` (an alias leads from the old one), or `changed`. */
  readonly address: 'same' | 'redirected' | 'changed';
  readonly oldAddress?: string;
  readonly newAddress?: string;
}

/**
 * Gives file, bundle folder and slug of a post the name that its title leads to. The address of a published
 * post is kept where the generator has a way; where it has none, the plan says `changed` and a note tells,
 * so that the writer can be asked first. A name that fits already is a Problem.
 */
export function renameToMatchTitle(request: LifeRequest, options: RenameOptions = {}): Result<RenamePlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  const post = postOf(request);
  if (post.titleFrom === 'name') return fail('postLife.noTitle', 'This post has no title to be named after.');
  const slug = slugOfTitle(request, post);
  const move = moveOf(request, slug);
  const path = movedPath(request.path, move);
  const slugKey = writtenPath(data.value, request.blog.facts.keys.slug);
  const keeps = options.keepAddress ?? !post.isDraft;
  const free = slugIn(request, path) ?? slug;
  const renamed = slugKey && !keeps ? [put(slugKey, slugValue(request, free))] : [];
  if (!move && renamed.length === 0) {
    return fail('postLife.nameFits', 'The name of this post fits its title already.');
  }
  if (!keeps) return finish(request, { move, steps: renamed, post });
  for (const steps of waysToKeep(request, post)) {
    const plan = finish(request, { move, steps, post });
    if (!plan.ok || plan.value.address !== 'changed') return plan;
  }
  return finish(request, { move, steps: [], post });
}

function slugOfTitle({ conventions, zone, now }: LifeRequest, post: Post): string {
  const { year, month, day } = dayParts(now, zone);
  const options = slugOptions(conventions.file.slug, post.language);
  return slugify(post.title, { ...options, fallback: `post-${year}${month}${day}` });
}

function moveOf(request: LifeRequest, slug: string): Move | undefined {
  const place = placeOf(request);
  const day = dayInPath(request.path, dayParts(request.now, request.zone));
  if (place.shape.slug === slug) return undefined;
  const own = bundleFolder(request.path);
  const others = request.taken.filter((path) => path !== request.path && path !== own);
  const pathOf = (candidate: string): string => pathOfPlace(place, place.own, { ...day, slug: candidate });
  return moveTo(request, pathOf(freeSlug(slug, others, pathOf)));
}

function slugIn(request: LifeRequest, path: string): string | undefined {
  return placeOf({ ...request, path }).shape.slug;
}

/** The slug key as this blog writes it: `2026-hello`, where names of posts show that. */
function slugValue({ conventions, path, now, zone }: LifeRequest, slug: string): string {
  const key = conventions.keys.find(({ role }) => role === 'slug');
  const pattern = key?.value.kind === 'pattern' ? key.value.pattern : '{slug}';
  return fillPattern(pattern, { ...dayInPath(path, dayParts(now, zone)), slug, title: '' });
}

/** Generators that lead readers on from an address that a post had; with Jekyll it takes a plugin. */
const knowsAliases: ReadonlySet<GeneratorId> = new Set<GeneratorId>([
  'hugo',
  'zola',
  'quartz-obsidian',
  'quarto',
  'jekyll',
]);

/** Where the site's own code makes the addresses, only a key that its posts carry is sure to count. */
const addressedBySite: ReadonlySet<GeneratorId> = new Set<GeneratorId>([
  'nextjs-mdx',
  'gatsby',
  'sveltekit-mdsvex',
  'plain',
]);

/** The first of some keys that this site is known to make addresses of. */
function heededKey({ blog, conventions, text }: LifeRequest, paths: readonly KeyPath[]): KeyPath | undefined {
  if (!addressedBySite.has(blog.generator.id)) return paths[0];
  const data = dataOfPost(text);
  const isCarried = (path: KeyPath): boolean =>
    conventions.keys.some((key) => key.path.join('.') === path.join('.')) ||
    (data.ok && writtenPath(data.value, [path]) !== undefined);
  return paths.find(isCarried);
}

/** What may keep readers coming, best first. Each is tried, and taken when the address comes out as it was. */
function* waysToKeep(request: LifeRequest, post: Post): Generator<readonly Step[]> {
  yield [];
  if (post.permalink === undefined) return;
  const { keys } = request.blog.facts;
  const after = afterTitle;
  const slugKey = heededKey(request, keys.slug);
  const permalinkKey = heededKey(request, keys.permalink);
  const [aliasKey] = keys.aliases;
  if (slugKey) for (const name of namesOf(request)) yield [put(slugKey, name, { after })];
  if (permalinkKey) yield [put(permalinkKey, post.permalink, { after })];
  if (aliasKey && knowsAliases.has(request.blog.generator.id)) yield [addAlias(aliasKey, post)];
}

/** The post's own name, without and with a year that stands before it. */
function namesOf(request: LifeRequest): readonly string[] {
  const whole = (bundleFolder(request.path) ?? request.path.replace(/\.[^./]+$/, '')).replace(/^.*\//, '');
  return [...new Set([placeOf(request).shape.slug, whole])];
}

const afterTitle = ['slug', 'title', 'Title'];

function addAlias(path: KeyPath, { permalink, aliases }: Post): Step {
  return put(path, [...aliases, permalink ?? ''], { after: afterTitle });
}

interface Renaming {
  readonly move: Move | undefined;
  readonly steps: readonly Step[];
  readonly post: Post;
}

function finish(request: LifeRequest, { move, steps, post }: Renaming): Result<RenamePlan> {
  const changed = runSteps(request.text, steps);
  if (!changed.ok) return changed;
  const { blog, zone } = request;
  const after = readPost(changed.value.text, join(blog.root, movedPath(request.path, move)), blog, zone);
  const address = fateOf(post, after);
  return ok({
    edits: changed.value.edits,
    ...moving(request, move),
    address,
    ...(post.permalink === undefined ? {} : { oldAddress: post.permalink }),
    ...(after.permalink === undefined ? {} : { newAddress: after.permalink }),
    notes: notesOn(address, post, blog.generator),
  });
}

function fateOf(before: Post, after: Post): RenamePlan['address'] {
  if (before.permalink === undefined || after.permalink === undefined) {
    return before.permalink === after.permalink && before.slug === after.slug ? 'same' : 'changed';
  }
  const old = sameAddress(before.permalink);
  if (old === sameAddress(after.permalink)) return 'same';
  return after.aliases.some((alias) => sameAddress(alias) === old) ? 'redirected' : 'changed';
}

function notesOn(
  address: RenamePlan['address'],
  post: Post,
  generator: LifeRequest['blog']['generator'],
): readonly Problem[] {
  if (address === 'redirected' && generator.id === 'jekyll') {
    const message =
      'The old address leads on to the new one if the site uses the jekyll-redirect-from plugin.';
    return [{ code: 'postLife.redirectPlugin', message }];
  }
  if (address !== 'changed' || post.isDraft) return [];
  const name = generator.name;
  const message = `The address of this post changes: ${name} has no way to keep the old one, so links to it from elsewhere will break.`;
  return [{ code: 'postLife.addressChanges', message, args: [name, post.permalink ?? ''] }];
}
