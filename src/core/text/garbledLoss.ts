import { isEmoji } from './garbledCandidates';
import { companyOf } from './garbledEvidence';
import type { CodePage } from './garbledPages';
import { isLatinPage, isWhole, type Part, type Scan } from './garbledParts';
import { REPLACEMENT, type BrokenSequence } from './garbledSequences';

/** `â€` and `ðŸ`: nobody writes them, even where the next byte is lost. */
export function isBrokenForSure({ bytes }: BrokenSequence, page: CodePage): boolean {
  if (page.undefinedBytes.length === 0) return false;
  if (bytes[0] === 0xe2) return bytes[1] === 0x80;
  return bytes[0] === 0xf0 && bytes[1] === 0x9f && (isLatinPage(page) || bytes.length > 2);
}

/** The sign that makes an emoji colorful is known even when its last byte is lost. */
export function isSelector(broken: BrokenSequence, before: string | undefined, text: string): boolean {
  if (!startsSelector(broken) || broken.bytes.length !== 2 || before === undefined) return false;
  return isEmoji(before) && text.charCodeAt(broken.end) !== REPLACEMENT;
}

/** What stands beside a broken sequence. */
export interface Beside {
  /** The last character in front of it, when that was garbled too. */
  readonly before: string | undefined;
  readonly next: Part | undefined;
}

/** What a broken sequence can have been; empty when it is most likely sound text. */
export function lossy(broken: BrokenSequence, scan: Scan, beside: Beside): readonly string[] {
  const missing = broken.length - broken.bytes.length;
  if (missing > (isLatinPage(scan.page) ? 2 : 1) || (missing === 0 && !hasHole(broken))) return [];
  const afterEmoji = beside.before !== undefined && /^[\p{Emoji}\ufe0f]$/u.test(beside.before);
  const beforeEmoji = beside.next?.bytes[0] === 0xf0 || beside.next?.bytes[0] === 0xe2;
  const candidates = scan.candidates(broken, afterEmoji && beforeEmoji);
  if (candidates.length === 0 || !isLikelyBroken(broken, scan, beside, candidates)) return [];
  return withSpace(broken, scan, candidates);
}

/** `ï¸`: the sign behind an emoji. */
function startsSelector({ bytes }: Part): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xb8 && (bytes[2] === undefined || bytes[2] === 0x8f);
}

function hasHole({ bytes }: BrokenSequence): boolean {
  return bytes.includes(undefined);
}

function isLikelyBroken(
  broken: BrokenSequence,
  scan: Scan,
  { before, next }: Beside,
  candidates: readonly string[],
): boolean {
  if (isBrokenForSure(broken, scan.page) || (next !== undefined && startsSelector(next))) return true;
  const companies = candidates.map((candidate) => companyOf(candidate.codePointAt(0) ?? 0));
  if (!companies.some((company) => scan.companies.has(company) || isKin(company, scan.companies)))
    return false;
  const smallBefore = /\p{Ll}/u.test(scan.text.charAt(broken.start - 1));
  const lead = broken.bytes[0] ?? 0;
  if (broken.bytes.length >= 2) return lead !== 0xe2 || !smallBefore;
  if (before !== undefined || (next !== undefined && isWhole(next))) return lead >= 0xc6;
  if (lead === 0xc3) return smallBefore || startsWord(broken, scan.text);
  return smallBefore && (lead === 0xc4 || lead === 0xc5);
}

/** A text whose dashes are garbled has garbled symbols too. */
function isKin(company: string, companies: ReadonlySet<string>): boolean {
  return company === 'symbol' && companies.has('western');
}

/** `Ãlvaro`: a capital that begins a word of small letters. */
function startsWord({ start, end }: BrokenSequence, text: string): boolean {
  return !/[\p{L}\p{M}]/u.test(text.charAt(start - 1)) && /\p{Ll}/u.test(text.charAt(end));
}

/** `voilÃ la`: the no-break space of `à` often ends as a plain one, which stays. */
function withSpace(
  { bytes, end }: BrokenSequence,
  { text }: Scan,
  candidates: readonly string[],
): readonly string[] {
  return bytes.length === 1 && bytes[0] === 0xc3 && /\s/.test(text.charAt(end))
    ? ['à', ...candidates]
    : candidates;
}
