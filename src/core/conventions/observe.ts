import { parseInstant, writtenDay } from '../dates/parseInstant';
import type { DateHints } from '../dates/recognizeDate';
import { parseBlock } from '../frontMatter/parseBlock';
import { valueOf } from '../frontMatter/treeData';
import type { Entry, MapNode, TreeNode } from '../frontMatter/tree';
import { locateFrontMatter } from '../frontMatter/locate';
import type { ClosedBlock, FrontMatterFormat, FrontMatterValue, KeyPath } from '../frontMatter/types';
import type { GeneratorFacts } from '../generators/types';
import { lineStart } from '../text/lines';
import type { Span } from '../text/textEdit';
import { dateHints, isDate } from './dateHints';
import { roleOf } from './keyRoles';
import type { KeyRole, OuterKey, Sample } from './types';

/** One key of one post, as it stands there. */
export interface ObservedKey {
  readonly path: KeyPath;
  readonly role: KeyRole;
  readonly node: TreeNode;
  readonly value: FrontMatterValue;
  /** The characters of the value, with quotes. */
  readonly raw: string;
  readonly separator: string;
  /** The key as it stands, and what stands before it on its line. */
  readonly name: string;
  readonly indent: string;
  readonly parents: readonly OuterKey[];
  /** Where the line starts that it stands on, or the outermost key that it is the first one in. */
  readonly head: number;
}

interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** One post, read for what it shows. */
export interface Observed {
  readonly path: string;
  readonly text: string;
  readonly block?: ClosedBlock;
  readonly bodyStart: number;
  readonly keys: readonly ObservedKey[];
  readonly title?: string;
  /** The first-level heading that the body opens with. */
  readonly heading?: string;
  /** Milliseconds since the epoch, by which posts are ordered; a missing zone counts as UTC. */
  readonly instant?: number;
  /** The day as it is written in the post or its name, without regard to zones. */
  readonly day?: WrittenDay;
}

/** How many posts are learned from. */
const enough = 20;

/** The newest posts, newest first: by their date, else the date of the file name, else that of the file. */
export function newestPosts(samples: readonly Sample[], facts?: GeneratorFacts): readonly Observed[] {
  const posts = samples.map((sample) => observe(sample, facts));
  const stamps = posts.map(stampOf);
  const hints = dateHints(
    stamps.filter((stamp) => stamp !== undefined),
    facts?.languages.default,
  );
  return samples
    .flatMap((sample, index) => {
      const post = posts[index];
      return post ? [{ post: withInstant(post, stamps[index], hints), sample }] : [];
    })
    .sort((a, b) => ageOf(b) - ageOf(a) || (a.sample.path < b.sample.path ? 1 : -1))
    .slice(0, enough)
    .map(({ post }) => post);
}

function ageOf({ post, sample }: { readonly post: Observed; readonly sample: Sample }): number {
  return post.instant ?? sample.modified ?? Number.NEGATIVE_INFINITY;
}

function observe({ path, text }: Sample, facts?: GeneratorFacts): Observed {
  const parsed = parseBlock(text);
  if (!parsed.ok) {
    const located = locateFrontMatter(text);
    const bodyStart = located.bodyStart;
    return { path, text, bodyStart, keys: [], ...headingOf(text, bodyStart) };
  }
  const { block, root } = parsed.value;
  const keys = leaves(
    root,
    { path: [], parents: [] },
    { text, format: block.format, ...(facts ? { facts } : {}) },
  );
  const title = keys.find((key) => key.role === 'title' && typeof key.value === 'string')?.value;
  return {
    path,
    text,
    block,
    bodyStart: block.bodyStart,
    keys,
    ...(typeof title === 'string' ? { title } : {}),
    ...headingOf(text, block.bodyStart),
  };
}

function headingOf(text: string, bodyStart: number): { readonly heading?: string } {
  const start = text.slice(bodyStart, bodyStart + 2000);
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(start)?.[1];
  return heading === undefined ? {} : { heading };
}

interface Source {
  readonly text: string;
  readonly format: FrontMatterFormat;
  readonly facts?: GeneratorFacts;
}

/** The keys around a map. */
interface Around {
  readonly path: KeyPath;
  readonly parents: readonly OuterKey[];
  /** Where the first key in it has its head; its own line when absent. */
  readonly head?: number;
}

/**
 * Every key that has a value of its own; a map in braces and a list count as one value. Arrays of tables (TOML)
 * are left out: what stands below their headers is matter of one post.
 */
function leaves(map: MapNode, around: Around, source: Source): readonly ObservedKey[] {
  return map.entries.flatMap((entry, index) => {
    const { value } = entry;
    if (entry.isMerge === true || value.kind === 'alias') return [];
    if (source.format === 'toml' && value.kind === 'list' && !value.isFlow) return [];
    const own = lineStart(source.text, entry.keySpan.start);
    const head = index === 0 ? (around.head ?? own) : own;
    const path = [...around.path, entry.key];
    if (value.kind === 'map' && isSpread(value, source) && value.entries.length > 0) {
      const parents = [...around.parents, ...outerKeys(entry, value, source.text)];
      return leaves(value, { path, parents, head }, source);
    }
    return [leaf(entry, { ...around, path, head }, source)];
  });
}

/** A key that holds others; keys with dots (TOML) have what is around them on their own line. */
function outerKeys(entry: Entry, { table }: MapNode, text: string): readonly OuterKey[] {
  return table?.kind === 'dotted' ? [] : [keyAsItStands(entry, text)];
}

/** A map with a key a line. In JSON all maps have braces, so the lines tell. */
function isSpread({ isFlow, span }: MapNode, { text, format }: Source): boolean {
  return !isFlow || (format === 'json' && /[\r\n]/.test(text.slice(span.start, span.end)));
}

/** White space after a key that has no value belongs to the way it is written. */
function separatorOf(text: string, from: number, { start, end }: Span): string {
  const blanks = start === end ? (/^[ \t]*(?=[\r\n]|$)/.exec(text.slice(end, end + 20))?.[0] ?? '') : '';
  return text.slice(from, start) + blanks;
}

function keyAsItStands({ keySpan }: Entry, text: string): OuterKey {
  return {
    name: text.slice(keySpan.start, keySpan.end),
    indent: text.slice(lineStart(text, keySpan.start), keySpan.start),
  };
}

function leaf(entry: Entry, { path, parents, head = 0 }: Around, source: Source): ObservedKey {
  const { text, format, facts } = source;
  const { keySpan, value } = entry;
  return {
    path,
    role: roleOf(path, facts),
    node: value,
    value: valueOf(value, format) ?? null,
    raw: text.slice(value.span.start, value.span.end),
    separator: separatorOf(text, keySpan.end, value.span),
    ...keyAsItStands(entry, text),
    parents,
    head,
  };
}

function withInstant(post: Observed, stamp: string | undefined, hints: DateHints): Observed {
  if (stamp === undefined) return post;
  const instant = parseInstant(stamp, 'UTC', hints);
  const written = writtenDay(stamp, hints);
  if (!instant.ok || !written.ok) return post;
  const { year, month, day } = written.value;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { ...post, instant: instant.value, day: { year: String(year), month: two(month), day: two(day) } };
}

function stampOf({ keys, path }: Observed): string | undefined {
  for (const key of keys) {
    const stamp = key.role === 'date' ? dateText(key) : undefined;
    if (stamp !== undefined) return stamp;
  }
  return stampOfPath(path);
}

/** The day that a path tells: `2024-01-02-post.md`, `2024/01/02/post.md`, `2024/01/post.md`, `2024/post.md`. */
function stampOfPath(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)((?:19|20)\d\d)(?:[-_/](0[1-9]|1[0-2])(?:[-_/](0[1-9]|[12]\d|3[01]))?)?(?=[-_/. ])/.exec(path) ??
    [];
  return year === undefined ? undefined : `${year}-${month ?? '01'}-${day ?? '01'}`;
}

/** The text of a date value as it is recognized: without quotes; `undefined` for what is no date. */
export function dateText({ value, node }: ObservedKey): string | undefined {
  if (typeof value === 'object' || typeof value === 'boolean' || node.kind !== 'scalar') return undefined;
  return isDate(String(value)) ? String(value) : undefined;
}
