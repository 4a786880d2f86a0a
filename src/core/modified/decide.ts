import { isDateOnly } from '../dates/dateForm';
import { parseInstant, writtenDay } from '../dates/parseInstant';
import { recognizeDate, type DateHints } from '../dates/recognizeDate';
import type { DateFields } from '../dates/scanDate';
import { readFrontMatter } from '../frontMatter/read';
import { findValue } from '../frontMatter/spans';
import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { findKeyPath, textOf, valueAt } from '../frontMatter/values';
import { ok, type Problem, type Result } from '../problem';
import type { Span, TextEdit } from '../text/textEdit';
import { sameForReaders } from './readerText';
import type { Round, Stamp } from './round';
import { setModified } from './setModified';

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

export interface SaveSituation {
  readonly text: string;
  readonly round: Round;
  /** Whether the writer's own hand changed the text since the round began. */
  readonly edited: boolean;
  readonly trigger: 'manual' | 'focusOut' | 'afterDelay';
  readonly rules: StampRules;
  readonly facts: StampFacts;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Why a save leaves the stamp alone, whatever was changed. */
export type Obstacle =
  | {
      readonly kind: 'off' | 'conflict' | 'noFrontMatter' | 'noKey' | 'draft' | 'emptyDraft' | 'servesAsDate';
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'generator'; readonly sentence: string }
  /** The post goes live on this day, as the writer wrote it. */
  | { readonly kind: 'scheduled'; readonly day: Pick<DateFields, 'year' | 'month' | 'day'> };

export type SaveVerdict =
  | {
      readonly kind: 'stamp';
      readonly edits: readonly TextEdit[];
      readonly path: KeyPath;
      readonly ended: Round;
    }
  /** A save that came by itself: the stamp waits. */
  | { readonly kind: 'owe' }
  | { readonly kind: 'leave'; readonly why: Obstacle | Unmoved };

/** Why this save in particular changes nothing. */
export interface Unmoved {
  readonly kind: 'notEdited' | 'unchanged' | 'byHand' | 'takenBack' | 'current';
}

/** What the next save would update, or what stands in its way. */
export type Forecast =
  | { readonly kind: 'ready'; readonly path: KeyPath; readonly missing: boolean }
  | { readonly kind: 'blocked'; readonly by: Obstacle };

/** Tells what a save will do as things stand, regardless of what was changed. Costs one parse of the block. */
export function forecast({
  text,
  rules,
  facts,
  now,
}: Pick<SaveSituation, 'text' | 'rules' | 'facts' | 'now'>): Forecast {
  const target = findTarget(text, rules, facts, now);
  if ('kind' in target) return { kind: 'blocked', by: target };
  return { kind: 'ready', path: target.path, missing: target.missing };
}

/**
 * Decides what one save does with the modified date. Pure and synchronous: it stands on the save path, where
 * nothing may be awaited or read.
 */
export function decideOnSave(situation: SaveSituation): SaveVerdict {
  const { text, rules, facts, now, round } = situation;
  if (!situation.edited) return leave({ kind: 'notEdited' });
  if (text === round.start) return leave({ kind: 'unchanged' });
  const target = findTarget(text, rules, facts, now);
  if ('kind' in target) return leave(target);
  const begun = beginning(situation, target.path);
  if ('kind' in begun) return leave(begun);
  if (situation.trigger === 'afterDelay' && rules.update === 'auto' && !isDay(text, target.path, facts)) {
    return { kind: 'owe' };
  }
  const edits = stampEdits(situation, target, begun.round);
  if (!edits.ok) return leave({ kind: 'problem', problem: edits.problem });
  if (edits.value.length === 0) return leave({ kind: 'current' });
  return { kind: 'stamp', edits: edits.value, path: target.path, ended: begun.round };
}

/** What a stamp changed, told from the text before and after it. */
export function stampOf(before: string, after: string, path: KeyPath, ended: Round): Stamp {
  return { path, oldRaw: rawOf(before, path), newRaw: rawOf(after, path), textBefore: before, ended };
}

/** Where the value of a stamp stands now, or `undefined` once something else stands there. */
export function findStamp(text: string, stamp: Stamp): Span | undefined {
  const found = findValue(text, stamp.path);
  return found?.raw === stamp.newRaw ? found.value : undefined;
}

/** The value at a path as written, `''` when it is absent or empty. */
export function rawOf(text: string, path: KeyPath): string {
  return findValue(text, path)?.raw ?? '';
}

interface Target {
  readonly path: KeyPath;
  readonly missing: boolean;
  readonly data: FrontMatterData;
}

function findTarget(text: string, rules: StampRules, facts: StampFacts, now: number): Target | Obstacle {
  if (rules.update === 'never') return { kind: 'off' };
  if (hasConflict(text)) return { kind: 'conflict' };
  const read = readFrontMatter(text);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  if (read.block.state !== 'closed') return { kind: 'noFrontMatter' };
  const path = findModifiedPath(read.data, rules.keys);
  const added = rules.addMissingKey ? rules.keys[0] : undefined;
  if (!path && added === undefined) return { kind: 'noKey' };
  const target: Target = { path: path ?? [added ?? ''], missing: path === undefined, data: read.data };
  return obstacleFor(target, rules, facts, now) ?? target;
}

/** The first of the names that the front matter holds, however it is nested. */
export function findModifiedPath(data: FrontMatterData, keys: readonly string[]): KeyPath | undefined {
  for (const key of keys) {
    const path = findKeyPath(data, key);
    const value = path && valueAt(data, path);
    if (path && (value === null || typeof value !== 'object')) return path;
  }
  return undefined;
}

function obstacleFor(
  target: Target,
  rules: StampRules,
  facts: StampFacts,
  now: number,
): Obstacle | undefined {
  if (facts.writtenInVain !== undefined) return { kind: 'generator', sentence: facts.writtenInVain };
  const isDraft = facts.isDraft(target.data);
  if (isDraft && !rules.drafts) return { kind: 'draft' };
  const isEmpty = !target.missing && (textOf(target.data, target.path) ?? '').trim() === '';
  if (isDraft && isEmpty) return { kind: 'emptyDraft' };
  const date = dateOf(target.data, facts);
  if (date === undefined) return facts.modifiedServesAsDate ? { kind: 'servesAsDate' } : undefined;
  const live = parseInstant(date, rules.zone, facts.hints);
  const day = writtenDay(date, facts.hints);
  return live.ok && day.ok && live.value > now ? { kind: 'scheduled', day: day.value } : undefined;
}

function dateOf(data: FrontMatterData, facts: StampFacts): string | undefined {
  for (const path of facts.dateKeys) {
    const text = textOf(data, path)?.trim();
    if (text) return text;
  }
  return undefined;
}

/** Only whole conflict markers at the start of a line count; a row of `=` may underline a heading. */
export function hasConflict(text: string): boolean {
  return /^<{7} /m.test(text) && /^>{7} /m.test(text);
}

/** The round this save is judged by, unless the writer took matters into their own hands. */
function beginning(situation: SaveSituation, path: KeyPath): { readonly round: Round } | Unmoved {
  const { round, text, rules } = situation;
  if (round.start === undefined) return { round };
  const raw = rawOf(text, path);
  const takenBack = round.stamp !== undefined && raw === round.stamp.oldRaw && raw !== round.stamp.newRaw;
  if (takenBack && sameForReaders(round.stamp.textBefore, text, withModified(rules))) {
    return { kind: 'takenBack' };
  }
  const judged = takenBack ? round.stamp.ended : round;
  if (judged.start === undefined) return { round: judged };
  if (raw !== rawOf(judged.start, path)) return { kind: 'byHand' };
  const counts =
    rules.update === 'everySave'
      ? judged.start !== text
      : !sameForReaders(judged.start, text, withModified(rules));
  return counts || goesLive(situation, judged) ? { round: judged } : { kind: 'unchanged' };
}

function withModified({ ignoredKeys, keys }: StampRules): readonly string[] {
  return [...ignoredKeys, ...keys];
}

/** True for the save that turns a draft into a published post. */
function goesLive({ text, facts }: SaveSituation, round: Round): boolean {
  const before = round.start === undefined ? undefined : readFrontMatter(round.start);
  const after = readFrontMatter(text);
  return before?.ok === true && after.ok && facts.isDraft(before.data) && !facts.isDraft(after.data);
}

function stampEdits(situation: SaveSituation, target: Target, round: Round): Result<readonly TextEdit[]> {
  const { text, rules, facts, now } = situation;
  const date = goesLive(situation, round) ? dateOf(target.data, facts) : undefined;
  const live = date === undefined ? undefined : parseInstant(date, rules.zone, facts.hints);
  const edits = setModified(text, {
    now: live?.ok === true ? live.value : now,
    zone: rules.zone,
    keys: rules.keys,
    dateKeys: facts.dateKeys.map((path) => path.join('.')),
    addMissing: rules.addMissingKey,
    ...(facts.hints && { hints: facts.hints }),
  });
  return edits.ok ? ok(edits.value) : edits;
}

function isDay(text: string, path: KeyPath, facts: StampFacts): boolean {
  const form = recognizeDate(rawOf(text, path).replace(/^(["'])(.*)\1$/, '$2'), facts.hints);
  return form.ok && isDateOnly(form.value);
}

function leave(why: Obstacle | Unmoved): SaveVerdict {
  return { kind: 'leave', why };
}
