import { isDateOnly } from '../dates/dateForm';
import { parseInstant } from '../dates/parseInstant';
import { recognizeDate } from '../dates/recognizeDate';
import { findEntry } from '../frontMatter/findNode';
import { readFrontMatter } from '../frontMatter/read';
import type { TextEdit } from '../text/textEdit';
import { scalarOf } from './modifiedKey';
import { sameForReaders } from './readerText';
import type { Round, Stamp } from './round';
import { setModifiedIn } from './setModified';
import { rawIn, rawOf, stampOf } from './stamp';
import { dateOf, findTarget, type Obstacle, type StampRules, type Standing, type Target } from './target';

export interface SaveSituation extends Standing {
  readonly round: Round;
  /** Whether the writer's own hand changed the text since the round began. */
  readonly edited: boolean;
  readonly trigger: 'manual' | 'focusOut' | 'afterDelay';
}

export interface StampVerdict {
  readonly kind: 'stamp';
  readonly edits: readonly TextEdit[];
  readonly stamp: Stamp;
}

export interface LeaveVerdict<Why> {
  readonly kind: 'leave';
  readonly why: Why;
}

export type SaveVerdict =
  | StampVerdict
  /** A save that came by itself: the stamp waits. */
  | { readonly kind: 'owe' }
  | LeaveVerdict<Obstacle | Unmoved>;

/** Why this save in particular changes nothing. */
export type Unmoved = { readonly kind: 'notEdited' | 'unchanged' | 'byHand' | 'takenBack' } | Current;

/** The value says this moment already. */
interface Current {
  readonly kind: 'current';
}

/**
 * Decides what one save does with the modified date. Pure and synchronous: it stands on the save path, where
 * nothing may be awaited or read.
 */
export function decideOnSave(situation: SaveSituation): SaveVerdict {
  const { text, rules, round } = situation;
  if (!situation.edited) return leave({ kind: 'notEdited' });
  if (text === round.start) return leave({ kind: 'unchanged' });
  const target = findTarget(situation);
  if (target.kind !== 'target') return leave(target);
  const begun = beginning(situation, target);
  if ('kind' in begun) return leave(begun);
  const waits = situation.trigger === 'afterDelay' && rules.update === 'auto';
  if (waits && !isDay(situation, target)) return { kind: 'owe' };
  return stampOn(situation, target, begun);
}

/** The stamp of a post whatever was changed, by the writer's own command. */
export function stampNow(standing: Standing, ended: Round): StampVerdict | LeaveVerdict<Obstacle | Current> {
  const target = findTarget(standing);
  return target.kind === 'target'
    ? stampOn(standing, target, { round: ended, goesLive: false })
    : leave(target);
}

/** The round that a save is judged by. */
interface Begun {
  readonly round: Round;
  /** Whether a draft becomes a published post. */
  readonly goesLive: boolean;
}

/** How the round of this save began, unless the writer took matters into their own hands. */
function beginning(situation: SaveSituation, { path, parsed, data }: Target): Begun | Unmoved {
  const { round, text, rules, facts } = situation;
  if (round.start === undefined) return { round, goesLive: false };
  const raw = rawIn(parsed, path);
  const takenBack = round.stamp !== undefined && raw === round.stamp.oldRaw && raw !== round.stamp.newRaw;
  if (takenBack && sameForReaders(round.stamp.textBefore, text, withModified(rules))) {
    return { kind: 'takenBack' };
  }
  const judged = takenBack ? round.stamp.ended : round;
  if (judged.start === undefined) return { round: judged, goesLive: false };
  if (raw !== rawOf(judged.start, path)) return { kind: 'byHand' };
  const goesLive = !facts.isDraft(data) && wasDraft(judged.start, situation);
  if (goesLive || counts(judged.start, situation)) return { round: judged, goesLive };
  return { kind: 'unchanged' };
}

/** Whether what changed since the round began is a modification. */
function counts(start: string, { text, rules }: SaveSituation): boolean {
  if (rules.update === 'everySave') return start !== text;
  return !sameForReaders(start, text, withModified(rules));
}

function withModified({ ignoredKeys, keys }: StampRules): readonly string[] {
  return [...ignoredKeys, ...keys];
}

function wasDraft(start: string, { facts }: SaveSituation): boolean {
  const before = readFrontMatter(start);
  return before.ok && facts.isDraft(before.data);
}

function stampOn(
  standing: Standing,
  target: Target,
  { round, goesLive }: Begun,
): StampVerdict | LeaveVerdict<Obstacle | Current> {
  const { rules, facts, now } = standing;
  const date = goesLive ? dateOf(target.data, facts) : undefined;
  const live = date === undefined ? undefined : parseInstant(date, rules.zone, facts.hints);
  const edits = editsFor(standing, target, live?.ok === true ? live.value : now);
  if (!edits.ok) return leave(edits.by);
  if (edits.value.length === 0) return leave({ kind: 'current' });
  const stamp = stampOf(target.parsed, edits.value, { path: target.path, ended: round });
  return { kind: 'stamp', edits: edits.value, stamp };
}

/** The edits that make a moment (milliseconds since the epoch) the modified date, or why none can. */
export function editsFor(
  { rules, facts }: Standing,
  { parsed }: Target,
  moment: number,
):
  { readonly ok: true; readonly value: readonly TextEdit[] } | { readonly ok: false; readonly by: Obstacle } {
  const edits = setModifiedIn(parsed, {
    now: moment,
    zone: rules.zone,
    keys: rules.keys,
    dateKeys: facts.dateKeys.map((path) => path.join('.')),
    addMissing: rules.addMissingKey,
    ...(facts.hints && { hints: facts.hints }),
  });
  if (edits.ok) return edits;
  const { problem } = edits;
  return {
    ok: false,
    by: problem.code === 'date.keyword' ? { kind: 'filledIn' } : { kind: 'problem', problem },
  };
}

function isDay({ facts }: SaveSituation, { parsed, path }: Target): boolean {
  const found = findEntry(parsed.root, path);
  const node = found && scalarOf(found);
  const form = node && recognizeDate(node.text.trim(), facts.hints);
  return form?.ok === true && isDateOnly(form.value);
}

function leave<Why>(why: Why): LeaveVerdict<Why> {
  return { kind: 'leave', why };
}
