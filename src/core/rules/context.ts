import { readFrontMatter, type ReadResult } from '../frontMatter/read';
import { findValue } from '../frontMatter/spans';
import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { findKeyPath, valueAt } from '../frontMatter/values';
import type { GeneratorFacts, GeneratorId } from '../generators/types';
import { codeSpans, spanLookup } from '../text/codeSpans';
import type { Span } from '../text/textEdit';
import type { PlacedValue } from './rule';

/** What only the rest of the blog can tell. `undefined` means not known (yet): no rule cries then. */
export interface Lookups {
  /** Whether a file exists; the path is relative to the blog's root. */
  readonly fileExists?: (path: string) => boolean | undefined;
  /** Whether a folder holds anything; with `posts`, whether a post lies right in it. */
  readonly folderHolds?: (folder: string, what: 'anything' | 'posts') => boolean | undefined;
  /** Other posts in the language of this one with its slug or permalink, as paths relative to the root. */
  readonly sameAddress?: () => readonly string[] | undefined;
  /** How many posts carry a tag. */
  readonly tagUse?: (tag: string) => number | undefined;
  /** A tag that more posts carry and that is most likely the same. */
  readonly similarTag?: (tag: string) => string | undefined;
  /** The slug that a title would get in this blog. */
  readonly slugOf?: (title: string) => string | undefined;
}

/** What a rule looks at. Everything is at hand: rules read no files and know no clock. */
export interface RuleContext {
  readonly text: string;
  readonly read: ReadResult;
  /** The front matter, empty where there is none or it cannot be read. */
  readonly data: FrontMatterData;
  readonly bodyStart: number;
  /** Code in the body, where words are quoted and not meant. */
  readonly isCode: (offset: number) => boolean;
  readonly code: readonly Span[];
  /** Relative to the blog's root. */
  readonly path: string;
  readonly generator: { readonly id: GeneratorId; readonly name: string };
  readonly facts: GeneratorFacts;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The writer's own zone (IANA). */
  readonly zone: string;
  /** Of the post, as far as it is known: `fr`. */
  readonly language?: string;
  readonly lookups: Lookups;
  /** Another extension checks headings and images. */
  readonly hasMarkdownLinter: boolean;
}

export type ContextInput = Omit<RuleContext, 'read' | 'data' | 'bodyStart' | 'isCode' | 'code'>;

/** Reads a post once for all rules. */
export function ruleContext(input: ContextInput): RuleContext {
  const read = readFrontMatter(input.text);
  const { bodyStart } = read.block;
  const code = codeSpans(input.text, bodyStart);
  const lookup = spanLookup(code);
  return {
    ...input,
    read,
    data: read.ok ? read.data : {},
    bodyStart,
    code,
    isCode: (offset) => lookup(offset) !== undefined,
  };
}

/** The first of these keys that has a value, and where it stands. */
export function placedValue(context: RuleContext, keys: readonly KeyPath[]): PlacedValue | undefined {
  for (const key of keys) {
    const found = placedAt(context, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All of these keys that have a value. */
export function placedValues(context: RuleContext, keys: readonly KeyPath[]): readonly PlacedValue[] {
  return keys.flatMap((key) => placedAt(context, key) ?? []);
}

function placedAt({ data, text, facts }: RuleContext, key: KeyPath): PlacedValue | undefined {
  const name = key.join('.');
  const path = findKeyPath(data, name);
  const value = path === undefined ? undefined : valueAt(data, path);
  if (path === undefined || value === undefined || value === null) return undefined;
  if (
    !facts.keys.caseInsensitive &&
    path.join('.') !== name &&
    path.join('.').toLowerCase() === name.toLowerCase()
  ) {
    return undefined;
  }
  const found = findValue(text, path);
  if (found === undefined) return undefined;
  return { name: path.join('.'), value, span: found.value, key: found.key, raw: found.raw };
}

/** Whether a string value stands in quotes. */
export function isQuoted({ raw }: PlacedValue): boolean {
  return /^["']/.test(raw);
}
