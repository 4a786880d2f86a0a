import type { GeneratorId } from '../generators/types';
import { slugify, type SlugOptions, type SlugRule } from '../newPost/slug';
import type { BlogFacts } from './learnFile';
import type { Observed } from './observe';
import type { SlugStyle } from './types';
import { elect, weigh } from './vote';

/** The rule of each generator that has one of its own; all others follow ours. */
const ruleOf: Partial<Record<GeneratorId, SlugRule>> = {
  hugo: 'hugo',
  jekyll: 'jekyll',
  bridgetown: 'jekyll',
  hexo: 'hexo',
  astro: 'github',
  pelican: 'pelican',
  nikola: 'nikola',
  'quartz-obsidian': 'title',
};

/** What names follow where no post shows it. */
export function defaultSlugStyle(blog?: BlogFacts): SlugStyle {
  const rule = (blog && ruleOf[blog.generator.id]) ?? 'unicode';
  if (rule === 'title') return { rule, letterCase: 'kept', separator: ' ' };
  return { rule, letterCase: blog?.facts.names.keepsCase === true ? 'kept' : 'lower', separator: '-' };
}

/** A style as options of `slugify`. */
export function slugOptions(style: SlugStyle, language?: string): SlugOptions {
  const spoken = style.language ?? language;
  return {
    rule: style.rule,
    keepCase: style.letterCase === 'kept',
    separator: style.separator,
    ...(spoken === undefined ? {} : { language: spoken }),
  };
}

interface Named {
  readonly post: Observed;
  readonly slug: string;
}

/** The style that makes the names that stand there of the titles that stand there, for most of the posts. */
export function learnSlugStyle(named: readonly Named[], blog?: BlogFacts): SlugStyle {
  const usual = defaultSlugStyle(blog);
  let best: { readonly style: SlugStyle; readonly weight: number } | undefined;
  for (const style of candidates(usual)) {
    const hits = named.flatMap(({ post, slug }, index) =>
      makes(style, post.title ?? post.heading, slug) ? [{ index }] : [],
    );
    const weight = weigh(hits);
    if (weight > (best?.weight ?? 0) + 1e-9) best = { style, weight };
  }
  return best?.style ?? styleOfLooks(named, usual);
}

function candidates(usual: SlugStyle): readonly SlugStyle[] {
  const lowerOf = (rule: SlugRule): SlugStyle => ({ rule, letterCase: 'lower', separator: '-' });
  const lower = [usual.rule, 'unicode' as const, 'ascii' as const].map(lowerOf);
  const others = (['jekyll', 'hugo', 'hexo'] as const).map(lowerOf);
  const variants: readonly SlugStyle[] = [
    ...['de', 'fr', 'da'].flatMap((language): readonly SlugStyle[] => [
      { rule: 'ascii', letterCase: 'lower', separator: '-', language },
      { rule: 'unicode', letterCase: 'lower', separator: '-', language },
    ]),
    ...others,
    ...[...lower, ...others].map((style): SlugStyle => ({ ...style, letterCase: 'kept' })),
    { rule: 'unicode', letterCase: 'lower', separator: '_' },
    { rule: 'ascii', letterCase: 'lower', separator: '_' },
    { rule: 'unicode', letterCase: 'kept', separator: '_' },
    { rule: 'title', letterCase: 'kept', separator: ' ' },
  ];
  return [usual, ...lower, ...variants];
}

function makes(style: SlugStyle, title: string | undefined, slug: string): boolean {
  if (slug === '') return false;
  if (title === undefined) return style.rule === 'title' && /^[^-_]*[\s\p{Lu}][^-_]*$/u.test(slug);
  return slugify(title, { ...slugOptions(style), maxBytes: 250, fallback: '' }) === slug.normalize('NFC');
}

/** Owners who shorten titles by hand still have a case and a separator. */
function styleOfLooks(named: readonly Named[], usual: SlugStyle): SlugStyle {
  const seen = named.filter(({ slug }) => slug !== '');
  if (seen.length === 0) return usual;
  const looks = elect(
    seen.map(({ slug }, index) => ({ value: looksOf(slug), index })),
    ({ separator, letterCase }) => `${separator}${letterCase}`,
  )?.value;
  if (!looks) return usual;
  if (looks.separator === ' ') return { rule: 'title', letterCase: 'kept', separator: ' ' };
  const rule = usual.rule === 'title' ? 'unicode' : usual.rule;
  return { rule, letterCase: looks.letterCase, separator: looks.separator };
}

function looksOf(slug: string): Pick<SlugStyle, 'separator' | 'letterCase'> {
  const separator = slug.includes(' ') ? ' ' : slug.includes('_') && !slug.includes('-') ? '_' : '-';
  return { separator, letterCase: /\p{Lu}/u.test(slug) ? 'kept' : 'lower' };
}
