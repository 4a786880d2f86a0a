import { parseInstant, writtenDay } from '../dates/parseInstant';
import type { DateHints } from '../dates/recognizeDate';
import type { DateFields } from '../dates/scanDate';
import { parseBlock, type ParsedBlock } from '../frontMatter/parseBlock';
import { dataOf } from '../frontMatter/treeData';
import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { textOf } from '../frontMatter/values';
import type { Problem, Result } from '../problem';
import { hasConflict } from './conflict';
import { findModifiedKey, isEmptyValue, scalarOf } from './modifiedKey';

/** What is known of a blog that bears on its modified dates. */
export interface StampFacts {
  readonly isDraft: (data: FrontMatterData) => boolean;
  /** The key that decides when a post goes live, then those that stand in for it. */
  readonly dateKeys: readonly KeyPath[];
  /** Why a modified key is written in vain, in the generator's own terms (`enableGitInfo`). */
  readonly writtenInVain?: string;
  /** Hugo: `lastmod` is the date of a post that has no date. */
  readonly modifiedServesAsDate: boolean;
  readonly hints?: DateHints;
}

export interface StampRules {
  readonly update: 'auto' | 'everySave' | 'never';
  /** Names of modified keys, dots for nested ones, in order of preference. */
  readonly keys: readonly string[];
  readonly ignoredKeys: readonly string[];
  readonly addMissingKey: boolean;
  readonly drafts: boolean;
  /** An IANA name. */
  readonly zone: string;
}

/** Why a save leaves the stamp alone, whatever was changed. */
export type Obstacle =
  | {
      readonly kind: 'off' | 'conflict' | 'noFrontMatter' | 'noKey' | 'draft' | 'emptyDraft' | 'servesAsDate';
    }
  /** A word such as `Last Modified`, or a template, stands for the date. */
  | {
      readonly kind: 'filledIn';
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'generator'; readonly sentence: string }
  /** The post goes live on this day, as the writer wrote it. */
  | { readonly kind: 'scheduled'; readonly day: Pick<DateFields, 'year' | 'month' | 'day'> };

/** A post as it stands, by the rules and facts that apply to it. */
export interface Standing {
  readonly text: string;
  readonly rules: StampRules;
  readonly facts: StampFacts;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Where the stamp of a post goes. The block is parsed once for all questions that a save asks. */
export interface Target {
  readonly kind: 'target';
  readonly path: KeyPath;
  readonly missing: boolean;
  readonly parsed: ParsedBlock;
  readonly data: FrontMatterData;
}

/** Where a stamp would go as things stand, or what is in its way. Costs one parse of the block. */
export function findTarget(standing: Standing): Target | Obstacle {
  const { text, rules } = standing;
  if (rules.update === 'never') return { kind: 'off' };
  if (hasConflict(text)) return { kind: 'conflict' };
  const parsed = parseBlock(text);
  const data = parsed.ok ? dataOf(parsed.value.root, parsed.value.block.format) : parsed;
  if (!parsed.ok || !data.ok) return unreadable(parsed.ok ? data : parsed);
  const key = findModifiedKey(parsed.value, rules.keys);
  const [added] = rules.addMissingKey ? rules.keys : [];
  const path = key?.path ?? added?.split('.');
  if (!path) return { kind: 'noKey' };
  const target: Target = {
    kind: 'target',
    path,
    missing: key === undefined,
    parsed: parsed.value,
    data: data.value,
  };
  const value = key && scalarOf(key.found);
  return obstacleFor(target, value !== undefined && isEmptyValue(value), standing) ?? target;
}

function unreadable(result: Result<unknown>): Obstacle {
  if (result.ok || result.problem.code === 'frontMatter.none') return { kind: 'noFrontMatter' };
  return { kind: 'problem', problem: result.problem };
}

function obstacleFor(
  { data }: Target,
  isEmpty: boolean,
  { rules, facts, now }: Standing,
): Obstacle | undefined {
  if (facts.writtenInVain !== undefined) return { kind: 'generator', sentence: facts.writtenInVain };
  const isDraft = facts.isDraft(data);
  if (isDraft && !rules.drafts) return { kind: 'draft' };
  if (isDraft && isEmpty) return { kind: 'emptyDraft' };
  const date = dateOf(data, facts);
  if (date === undefined) return facts.modifiedServesAsDate ? { kind: 'servesAsDate' } : undefined;
  const live = parseInstant(date, rules.zone, facts.hints);
  const day = writtenDay(date, facts.hints);
  return live.ok && day.ok && live.value > now ? { kind: 'scheduled', day: day.value } : undefined;
}

/** The date of a post as written: the first of the date keys that has one. */
export function dateOf(data: FrontMatterData, { dateKeys }: StampFacts): string | undefined {
  for (const path of dateKeys) {
    const text = textOf(data, path)?.trim();
    if (text) return text;
  }
  return undefined;
}
