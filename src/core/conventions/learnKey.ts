import type { FrontMatterFormat } from '../frontMatter/types';
import { generalize, type KnownParts } from '../newPost/pattern';
import { slugify } from '../newPost/slug';
import type { GeneratorFacts } from '../generators/types';
import { countOn, pictureAtHand, stampPattern, type KeyGroup } from './keyGroups';
import { isPicture } from './keyRoles';
import { learnDate } from './learnDate';
import { flowMapOf } from './learnFlowMap';
import { markOf } from './learnDraft';
import { freeQuote, isTextList, learnList, quoteOf, type ListReading, type SeenKey } from './listStyle';
import { dateText, type Observed, type ObservedKey } from './observe';
import type { KeyConvention, KeyValue, Quote } from './types';
import { elect, weigh } from './vote';

export interface KeyContext {
  /** Newest first. */
  readonly posts: readonly Observed[];
  /** The file name's own part of each post, in the same order. */
  readonly slugs: readonly string[];
  readonly format: FrontMatterFormat;
  readonly facts?: GeneratorFacts;
}

/** What a new post carries under a key; `undefined` for a key that only its own post can fill. */
export function learnKey(group: KeyGroup, context: KeyContext): KeyConvention | undefined {
  const { seen, newest, role, share } = group;
  const value = valueOfGroup(group, context);
  if (!value) return undefined;
  const list = learnList(seen, readingOf(context));
  const block = role === 'description' ? blockScalarOf(seen) : undefined;
  const date =
    role === 'date' || role === 'modified' ? learnDate(seen, context.facts?.languages.default) : undefined;
  const quote = quoteOfKey(group, context.format);
  return {
    path: newest.path,
    name: newest.name,
    indent: newest.indent,
    parents: newest.parents,
    role,
    value,
    quote,
    separator: separatorOf(seen, context.format),
    empty: emptyOf(group, { quote, format: context.format, ...(list ? { list } : {}) }),
    share,
    seenIn: seen.map(({ index }) => context.posts[index]?.path ?? ''),
    ...(list ? { list } : {}),
    ...(block ? { blockScalar: block } : {}),
    ...(date ? { date } : {}),
    ...(role === 'draft' ? { mark: markOf(group, context.facts) } : {}),
  };
}

export function readingOf({ format, facts }: Pick<KeyContext, 'format' | 'facts'>): ListReading {
  return { format, ...(facts ? { separator: facts.listSeparator } : {}) };
}

function valueOfGroup(group: KeyGroup, context: KeyContext): KeyValue | undefined {
  switch (group.role) {
    case 'title':
    case 'date':
    case 'modified':
    case 'draft':
    case 'tags':
      return { kind: 'role' };
    case 'slug':
      return { kind: 'pattern', pattern: slugPattern(group, context) };
    case 'description':
      return { kind: 'empty' };
    case 'categories':
    case 'language':
    case 'other':
      if (isPicture(group.newest.path, context.facts)) return pictureOf(group, context);
      return (
        dayPatternOf(group, context) ??
        countedOf(group) ??
        constantOf(group, context) ??
        flowMapOf(group, context.posts) ??
        patternOf(group, context) ??
        restOf(group, context.format)
      );
  }
}

function pictureOf(group: KeyGroup, { posts }: KeyContext): KeyValue {
  const shared = pictureAtHand(group.seen);
  return shared
    ? { kind: 'constant', rest: shared.separator + shared.raw }
    : (flowMapOf(group, posts) ?? { kind: 'empty' });
}

function countedOf({ seen, newest }: KeyGroup): KeyValue | undefined {
  const next = countOn(seen);
  return next === undefined ? undefined : { kind: 'constant', rest: newest.separator + next };
}

/** A year, a month or a day that each post has of its own date: `year: 2024`, `archive: 2024/05`. */
function dayPatternOf({ seen, newest }: KeyGroup, { posts }: KeyContext): KeyValue | undefined {
  const name = newest.path.at(-1) ?? '';
  const isTyped = newest.node.kind === 'scalar' && newest.node.style === 'plain';
  const stamp = stampPattern(seen);
  if (stamp !== undefined) return { kind: 'pattern', pattern: stamp, isTyped };
  const patterns = new Set(
    seen.map(({ value: { node }, index }) => {
      const { year = '', month = '', day = '' } = posts[index]?.day ?? {};
      const text = node.kind === 'scalar' && year !== '' ? node.text : '';
      if (text === month && /month|monat|mois|mes/i.test(name)) return '{month}';
      if (text === day && /^(day|tag|jour|d[ií]a)$/i.test(name)) return '{day}';
      const general = generalize(text, { slugs: [], year, month, day });
      return /^\{year\}(?:[-/_.]?\{month\}(?:[-/_.]?\{day\})?)?$/.test(general) ? general : undefined;
    }),
  );
  const [pattern] = patterns;
  if (pattern === undefined || patterns.size > 1) return undefined;
  return { kind: 'pattern', pattern, isTyped };
}

/**
 * Nearly all posts agree. What points to an anchor (`*name`) would point to nothing in another file. Of one
 * post alone only what looks like a setting is taken for the owner's habit.
 */
function constantOf({ seen, role, newest }: KeyGroup, { posts }: KeyContext): KeyValue | undefined {
  if (posts.length === 1 && !isHabit(newest, role)) return undefined;
  const isFlag = typeof newest.value === 'boolean';
  const winner = elect(seen, (key) => JSON.stringify(key.value));
  if (!winner || (winner.share < 0.75 && !isFlag)) return undefined;
  if (winner.votes.length === 1 && posts.length > 1 && !isFlag) return undefined;
  const { separator, raw, node } = winner.value;
  if (node.kind !== 'scalar' && /(?:^|[\s,[{])\*[^\s,\]}]/.test(raw)) return undefined;
  return { kind: 'constant', rest: separator + raw.replace(/[\r\n]+$/, '') };
}

const ownerKeys =
  /^(layout|type|contenttype|authors?|author_?name|byline|lang|language|locale|license|copyright|template|theme|toc|comments?)$/i;

function isHabit({ value, path }: ObservedKey, role: string): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  if (role === 'categories') return false;
  if (ownerKeys.test(path.at(-1) ?? '')) return true;
  return typeof value === 'string' && /^[a-z][a-z_-]*$/i.test(value);
}

/** A text that each post makes of its own name, title or day: an address, an id. */
function patternOf({ seen }: KeyGroup, context: KeyContext): KeyValue | undefined {
  const patterns = seen.flatMap(({ value: key, index }) => {
    if (typeof key.value !== 'string') return [];
    return [{ value: generalize(key.value, knownParts(index, context)), index }];
  });
  const most = elect(patterns, (pattern) => pattern);
  if (!most || weigh(most.votes) / weigh(seen) < 0.75 || !/\{(slug|title)\}/.test(most.value))
    return undefined;
  return { kind: 'pattern', pattern: most.value };
}

/** Slugs that the owner shortens by hand still show what stands around the words: `{year}-{slug}`. */
function slugPattern({ seen }: KeyGroup, context: KeyContext): string {
  const patterns = seen.flatMap(({ value: key, index }) => {
    if (typeof key.value !== 'string' || key.value === '') return [];
    const general = generalize(key.value, knownParts(index, context));
    return [
      {
        value: general.replace(/^(.*\/|)((?:\{(?:year|yy|month|day)\}[-_]?)*)[^/{}]+(\/?)$/, '$1$2{slug}$3'),
        index,
      },
    ];
  });
  const most = elect(patterns, (pattern) => pattern)?.value;
  return most?.includes('{slug}') === true ? most : '{slug}';
}

function knownParts(index: number, { posts, slugs }: KeyContext): KnownParts {
  const post = posts[index];
  const title = post?.title;
  return {
    slugs: [
      slugs[index] ?? '',
      ...(title === undefined ? [] : [slugify(title), slugify(title, { rule: 'ascii' })]),
    ],
    ...(title === undefined ? {} : { title }),
    ...post?.day,
  };
}

/** Neither the same nor derived: a list, a flag or a text stays empty for the writer, an address goes. */
function restOf({ newest, role }: KeyGroup, format: FrontMatterFormat): KeyValue | undefined {
  const isLinkElsewhere = typeof newest.value === 'string' && /^https?:/i.test(newest.value);
  if (/^link$/i.test(newest.path.at(-1) ?? '') && isLinkElsewhere) return { kind: 'empty' };
  if (/^(permalink|url|link|path|key|slug_?url)$/i.test(newest.path.at(-1) ?? '')) return undefined;
  if (typeof newest.value === 'number' && format === 'toml') return undefined;
  if (role === 'language') return { kind: 'constant', rest: newest.separator + newest.raw };
  return { kind: 'empty' };
}

function quoteOfKey({ seen, role }: KeyGroup, format: FrontMatterFormat): Quote {
  const isDate = role === 'date' || role === 'modified';
  const ballots = seen.flatMap(({ value: { node }, index }) => {
    const quote = isDate ? quoteOf(node) : freeQuote(node, format)[0];
    return quote === undefined || (node.kind === 'scalar' && node.text === '')
      ? []
      : [{ value: quote, index }];
  });
  return elect(ballots, String)?.value ?? (format === 'yaml' ? 'plain' : 'double');
}

/** The newest white space between key and value on one line. */
function separatorOf(seen: readonly SeenKey[], format: FrontMatterFormat): string {
  const found = seen.find(({ value }) => value.raw !== '' && !/[\r\n]/.test(value.separator));
  return found?.value.separator ?? (format === 'toml' ? ' = ' : ': ');
}

/** As the newest post without a value writes it, else in a way that no reader trips over. */
function emptyOf(
  { seen, role, newest }: KeyGroup,
  { quote, format, list }: Pick<KeyConvention, 'quote' | 'list'> & Pick<KeyContext, 'format'>,
): string {
  const bare = seen.find(({ value: { node, value } }) =>
    node.kind === 'list' ? node.items.length === 0 : value === '' || (value === null && format !== 'toml'),
  );
  if (bare) return bare.value.separator + bare.value.raw;
  if (format === 'pelican' || format === 'nikola') return separatorOf(seen, format);
  const isText = typeof newest.value === 'string';
  const isTags = role === 'tags' && !(list ? isTextList(list.style) : isText);
  const isList = isTags || (role !== 'tags' && newest.node.kind === 'list');
  // Themes ask whether there is a picture, and to some of them (Liquid) an empty text is one.
  if (format === 'yaml' && isText && isPicture(newest.path)) return newest.separator.trimEnd();
  if (isTyped(newest) && format !== 'toml') return bareOf(newest, format);
  const isMap = newest.node.kind === 'map';
  const text = quote === 'single' && format !== 'json' ? "''" : '""';
  return separatorOf(seen, format) + (isList ? '[]' : isMap ? '{}' : text);
}

/** A number or a date without quotes: what reads it would stumble over an empty text. */
function isTyped(key: ObservedKey): boolean {
  const { value, node } = key;
  if (node.kind !== 'scalar' || node.style !== 'plain') return false;
  return typeof value === 'number' || dateText(key) !== undefined;
}

function bareOf({ separator }: ObservedKey, format: FrontMatterFormat): string {
  return format === 'json' ? `${separator}null` : separator.trimEnd();
}

/** Prose in a folded or literal block, where most of it stands so. */
function blockScalarOf(seen: readonly SeenKey[]): KeyConvention['blockScalar'] {
  const styles = seen.map(({ value: { node, raw }, index }) => {
    const isBlock = node.kind === 'scalar' && (node.style === 'folded' || node.style === 'literal');
    const [, header = '', indent = ''] = /^([|>][^\r\n]*)\r?\n([ \t]*)/.exec(raw) ?? [];
    return {
      value: isBlock && header !== '' ? { header: header.trim(), indent: indent.length || 2 } : undefined,
      index,
    };
  });
  return elect(styles, (style) => style?.header ?? '')?.value;
}
