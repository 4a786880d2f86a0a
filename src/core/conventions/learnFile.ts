import { markdownExtensions } from '../generators/isPost';
import type { GeneratorFacts, GeneratorId } from '../generators/types';
import { learnSlugStyle, defaultSlugStyle } from './learnSlugStyle';
import { languageSuffix, nameShape, numbered, type NameShape } from './nameShape';
import type { Observed } from './observe';
import type { FileConvention } from './types';
import { elect, electText, weigh, type Ballot } from './vote';

/** The generator that the blog belongs to, with what it says; absent for a folder nothing is known of. */
export interface BlogFacts {
  readonly generator: { readonly id: GeneratorId };
  readonly facts: GeneratorFacts;
}

/** A folder that this part of the posts share belongs to all of them. */
const shared = 0.8;

/** How the files of a folder are named and nested. `posts` newest first, with their shapes in the same order. */
export function learnFile(
  posts: readonly Observed[],
  shapes: readonly NameShape[],
  blog?: BlogFacts,
): FileConvention {
  const pattern = electText(shapes.map((shape, index) => ({ value: shape.pattern, index })));
  if (!pattern) return fileFromFacts(blog);
  const literal = electText(tellingPlaces(posts, shapes));
  const place = literal && literal.share >= shared && literal.value !== '' ? `${literal.value}/` : '';
  const language = elect(
    shapes.map(({ language }, index) => ({ value: language, index })),
    (code) => code ?? '',
  )?.value;
  const nextNumber = pattern.value.includes('{number}') ? numberAfter(shapes) : undefined;
  return {
    pattern: place + pattern.value,
    extension: /\.[^./]+$/.exec(pattern.value)?.[0] ?? '.md',
    slug: learnSlugStyle(
      posts.map((post, index) => ({ post, slug: shapes[index]?.slug ?? '' })),
      blog,
    ),
    ...(language === undefined ? {} : { language }),
    ...(nextNumber === undefined ? {} : { nextNumber }),
  };
}

/** Among notes of all kinds (a vault) those with a date show where posts go. */
function tellingPlaces(posts: readonly Observed[], shapes: readonly NameShape[]): readonly Ballot<string>[] {
  const all = shapes.map(({ literal }, index) => ({ value: literal, index }));
  const dated = all.filter(({ index }) => posts[index]?.keys.some((key) => key.role === 'date') === true);
  return dated.length > 1 ? dated : all;
}

/** The paths of posts taken apart, below `folder` (without slash at its end). */
export function shapesOf(posts: readonly Observed[], folder: string, blog?: BlogFacts): readonly NameShape[] {
  const base = folder === '' ? '' : `${folder}/`;
  const below = posts.map((post) => (post.path.startsWith(base) ? post.path.slice(base.length) : post.path));
  const hasSuffixes = hasLanguageSuffixes(below, blog);
  const shapes = posts.map((post, index) => nameShape(below[index] ?? '', post, hasSuffixes));
  const counted = shapes.flatMap((shape, index) => (shape.number === undefined ? [] : [{ index }]));
  const isNumbered = blog?.facts.names.numberPrefix === true || posts.length > 2;
  const share = weigh(counted) / Math.max(weigh(shapes.map((_, index) => ({ index }))), 1e-9);
  return isNumbered && share > 0.6 ? shapes.map(numbered) : shapes;
}

/** A two-letter ending is a language where the generator has such names, or two posts bear the same one. */
function hasLanguageSuffixes(paths: readonly string[], blog?: BlogFacts): boolean {
  if (blog && blog.facts.languages.codes.length > 0) return blog.facts.languages.forms.includes('suffix');
  const codes = paths
    .map((path) => languageSuffix(path.replace(/\.[^.]+$/, '')))
    .filter((code) => code !== undefined);
  return codes.length > new Set(codes).size || codes.length > paths.length / 2;
}

function numberAfter(shapes: readonly NameShape[]): string {
  const numbers = shapes.map((shape) => shape.number).filter((number) => number !== undefined);
  const width = numbers.some((number) => number.startsWith('0'))
    ? Math.max(...numbers.map((n) => n.length))
    : 1;
  return String(Math.max(0, ...numbers.map(Number)) + 1).padStart(width, '0');
}

/** The generator's own names, for a folder without posts; `{slug}.md` where it has none. */
export function fileFromFacts(blog?: BlogFacts): FileConvention {
  const extension = `.${blog?.facts.extensions.find((one) => markdownExtensions.has(one)) ?? 'md'}`;
  const slug = defaultSlugStyle(blog);
  if (!blog) return { pattern: `{slug}${extension}`, extension, slug };
  const { names } = blog.facts;
  const pattern = names.pattern
    .replace(/:(?:slug|title|name)\b/g, '{slug}')
    .replace(/:i_(month|day)\b/g, '{$1}')
    .replace(/:(year|month|day)\b/g, '{$1}')
    .replace(/[-_.]?:[a-z_]+/g, '');
  const base = pattern.includes('{slug}') ? pattern : '{slug}';
  return { pattern: `${base}${bundleEnding(blog, base)}${extension}`, extension, slug };
}

function bundleEnding({ facts }: BlogFacts, base: string): string {
  if (facts.names.prefers !== 'bundle') return '';
  const bundle = facts.names.bundles[0] ?? 'index';
  return `/${bundle === 'same' ? base : bundle}`;
}
