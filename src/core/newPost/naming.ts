import { defaultSlugStyle } from '../conventions/learnSlugStyle';
import type { BlogFacts } from '../conventions/learnFile';
import type { Conventions, SlugStyle } from '../conventions/types';
import type { Problem } from '../problem';

/** The ways of `galley.newPost.slug`; an empty one leaves it to the posts. */
export const slugChoices = [
  '',
  'generator',
  'hyphens',
  'asciiHyphens',
  'underscores',
  'asciiUnderscores',
  'title',
] as const;
export type SlugChoice = (typeof slugChoices)[number];

/** How the owner wants new posts to be named; an empty text leaves it to the posts. */
export interface NamingChoices {
  readonly slug: SlugChoice;
  /** A pattern as in `FileConvention`: `{year}-{month}-{day}-{slug}.md`. */
  readonly fileName: string;
}

const placeholders = new Set('year yy month day hour minute second slug title lang number'.split(' '));
const postEnding = /\.(?:mdx?|markdown|mdown|mkd|qmd|rmd|rst|org|ipynb)$/i;

/**
 * The conventions with the names that the settings ask for. A pattern that cannot name a post is not followed,
 * and the note says why.
 */
export function withNaming(
  conventions: Conventions,
  { slug, fileName }: NamingChoices,
  blog?: BlogFacts,
): { readonly conventions: Conventions; readonly notes: readonly Problem[] } {
  const style = styleOf(slug, blog) ?? conventions.file.slug;
  const wanted = fileName.trim();
  const note = wanted === '' ? undefined : problemIn(wanted);
  const { extension } = conventions.file;
  const pattern =
    wanted === '' || note ? conventions.file.pattern : postEnding.test(wanted) ? wanted : wanted + extension;
  return {
    conventions: { ...conventions, file: { ...conventions.file, slug: style, pattern } },
    notes: note ? [note] : [],
  };
}

function styleOf(choice: SlugChoice, blog?: BlogFacts): SlugStyle | undefined {
  switch (choice) {
    case '':
      return undefined;
    case 'generator':
      return defaultSlugStyle(blog);
    case 'hyphens':
      return { rule: 'unicode', letterCase: 'lower', separator: '-' };
    case 'asciiHyphens':
      return { rule: 'ascii', letterCase: 'lower', separator: '-' };
    case 'underscores':
      return { rule: 'unicode', letterCase: 'lower', separator: '_' };
    case 'asciiUnderscores':
      return { rule: 'ascii', letterCase: 'lower', separator: '_' };
    case 'title':
      return { rule: 'title', letterCase: 'kept', separator: ' ' };
  }
}

/** Why a pattern cannot be followed; what it names must stay in its folder and be legal on every system. */
function problemIn(pattern: string): Problem | undefined {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !placeholders.has(name));
  if (unknown !== undefined)
    return {
      code: 'fileName.unknown',
      message: `The setting galley.newPost.fileName knows no “${unknown}”, so it is not followed.`,
      args: [unknown],
    };
  if (!names.includes('slug') && !names.includes('title'))
    return {
      code: 'fileName.same',
      message: 'The setting galley.newPost.fileName needs a slug or a title in it, so it is not followed.',
    };
  const steps = pattern.replace(/\{[^{}]*\}/g, 'x').split('/');
  if (steps.every((step) => /^[^<>:"|?*\\{}\p{Cc}]+$/u.test(step) && !/^[.\s]|[.\s]$/.test(step)))
    return undefined;
  return {
    code: 'fileName.illegal',
    message: `No file can be named “${pattern}” on every system, so galley.newPost.fileName is not followed.`,
    args: [pattern],
  };
}
