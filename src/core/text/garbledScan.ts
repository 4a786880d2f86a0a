import { candidatesFor, isEmoji } from './garbledCandidates';
import { companyOf, isSound, isTelling } from './garbledEvidence';
import type { CodePage } from './garbledPages';
import { readSequence, type BrokenSequence, type Sequence } from './garbledSequences';
import type { Span } from './textEdit';

/** One stretch of garbled text under one code page, not yet checked for a second accident. */
export type Finding = Span &
  (
    | { readonly kind: 'exact'; readonly restored: string; readonly telling: boolean }
    | { readonly kind: 'lossy'; readonly candidates: readonly string[] }
  );

type Part = Sequence | BrokenSequence;

interface Scan {
  readonly text: string;
  readonly page: CodePage;
  readonly telling: ReadonlySet<Part>;
  readonly companies: ReadonlySet<string>;
  /** Sequences in company: their whole run reads as UTF-8 and part of it is telling. */
  readonly carried: ReadonlySet<Part>;
  /** Runs in which every character is part of a sequence. */
  readonly filled: ReadonlySet<Part>;
  readonly candidates: (broken: BrokenSequence, betweenEmoji: boolean) => readonly string[];
}

/**
 * Reads runs of non-ASCII characters as the bytes of one page and keeps what is garbled beyond doubt, or
 * likely in a text that shows the same accident elsewhere. Linear in the length of the runs.
 */
export function scanPage(text: string, runs: readonly Span[], page: CodePage): readonly Finding[] {
  const parts: Part[] = [];
  const telling = new Set<Part>();
  const carried = new Set<Part>();
  const filled = new Set<Part>();
  for (const run of runs) {
    const inRun = readRun(text, run, page);
    const fillsRun = inRun.reduce((sum, { start, end }) => sum + end - start, 0) === run.end - run.start;
    for (const chain of chainsOf(inRun)) {
      const evidence = { text, page, chain, fillsRun };
      const speaking = chain.filter((sequence) => isTelling(sequence, evidence));
      for (const sequence of speaking) telling.add(sequence);
      if (fillsRun && speaking.length > 0) for (const sequence of chain) carried.add(sequence);
    }
    for (const part of inRun) {
      parts.push(part);
      if (fillsRun) filled.add(part);
    }
  }
  if (parts.length === 0) return [];
  const companies = companiesOf(parts, telling, page);
  return collect(parts, { text, page, telling, carried, filled, companies, candidates: remembered(page) });
}

/** The same broken emoji may stand in a file a thousand times. */
function remembered(page: CodePage): Scan['candidates'] {
  const known = new Map<string, readonly string[]>();
  return (broken, betweenEmoji) => {
    const key = `${betweenEmoji} ${broken.length} ${broken.bytes.join()}`;
    const candidates = known.get(key) ?? candidatesFor(broken, page, betweenEmoji);
    known.set(key, candidates);
    return candidates;
  };
}

function readRun(text: string, run: Span, page: CodePage): readonly Part[] {
  const parts: Part[] = [];
  let at = run.start;
  while (at < run.end) {
    const part = readSequence(text, at, page);
    if (part !== undefined) parts.push(part);
    at = part === undefined || !isWhole(part) ? at + 1 : part.end;
  }
  return parts;
}

export function isWhole(part: Part): part is Sequence {
  return 'codePoint' in part;
}

function chainsOf(parts: readonly Part[]): readonly (readonly Sequence[])[] {
  const chains: Sequence[][] = [];
  let last: Sequence | undefined;
  for (const part of parts) {
    if (!isWhole(part)) continue;
    const chain = last?.end === part.start ? chains.at(-1) : undefined;
    if (chain === undefined) chains.push([part]);
    else chain.push(part);
    last = part;
  }
  return chains;
}

function companiesOf(
  parts: readonly Part[],
  telling: ReadonlySet<Part>,
  page: CodePage,
): ReadonlySet<string> {
  const companies = new Set<string>();
  let noBreakSpaces = 0;
  for (const part of parts) {
    if (isWhole(part) && telling.has(part)) companies.add(companyOf(part.codePoint)).add('western');
    else if (isWhole(part) && part.codePoint === 0xa0) noBreakSpaces += 1;
    else if (!isWhole(part) && isBrokenForSure(part, page))
      companies.add(part.bytes[0] === 0xe2 ? 'western' : 'symbol');
  }
  // One Â before a no-break space can be meant; two cannot.
  if (noBreakSpaces > 1) companies.add('western');
  return companies;
}

/** `â€` and `ðŸ`: nobody writes them, even where the next byte is lost. */
function isBrokenForSure({ bytes }: BrokenSequence, page: CodePage): boolean {
  if (page.undefinedBytes.length === 0) return false;
  if (bytes[0] === 0xe2) return bytes[1] === 0x80;
  return bytes[0] === 0xf0 && bytes[1] === 0x9f && (isLatinPage(page) || bytes.length > 2);
}

function collect(parts: readonly Part[], scan: Scan): readonly Finding[] {
  const findings: Finding[] = [];
  parts.forEach((part, index) => {
    const before = touching(findings, part.start);
    const next = parts[index + 1];
    const found = isWhole(part)
      ? exact(part, scan)
      : (selector(part, before, scan.text) ??
        lossy(part, scan, before, next?.start === part.end ? next : undefined));
    if (found === undefined) return;
    const merged = before === undefined ? undefined : merge(before, found);
    if (merged === undefined) findings.push(found);
    else findings[findings.length - 1] = merged;
  });
  return findings;
}

function touching(findings: readonly Finding[], start: number): Finding | undefined {
  const last = findings.at(-1);
  return last?.end === start ? last : undefined;
}

function exact(sequence: Sequence, scan: Scan): Finding | undefined {
  const { start, end, codePoint } = sequence;
  const found = { start, end, kind: 'exact', restored: String.fromCodePoint(codePoint) } as const;
  if (scan.telling.has(sequence)) return { ...found, telling: true };
  if (!isSound(codePoint) && !isPassing(codePoint)) return undefined;
  const company = companyOf(codePoint);
  if (scan.carried.has(sequence) && company !== 'cjk') return { ...found, telling: false };
  if (!isLatinPage(scan.page) && !scan.filled.has(sequence)) return undefined;
  if (!scan.companies.has(company)) return undefined;
  if (company === 'symbol' && /\p{L}/u.test(scan.text.charAt(start - 1))) return undefined;
  return { ...found, telling: false };
}

/** Stands in texts only between two accidents: a control character, or Apple's logo for a byte of Mac Roman. */
function isPassing(codePoint: number): boolean {
  return codePoint < 0xa0 || codePoint === 0xf8ff;
}

/** Elsewhere the letters of the blog's own language are continuation bytes too. */
function isLatinPage(page: CodePage): boolean {
  return page.id !== 'windows-1251' && page.id !== 'macintosh';
}

/** The sign that makes an emoji colorful is known even when its last byte is lost. */
function selector(broken: BrokenSequence, before: Finding | undefined, text: string): Finding | undefined {
  const { start, end, bytes } = broken;
  if (!startsSelector(broken) || bytes.length !== 2 || before === undefined) return undefined;
  const shown = before.kind === 'exact' ? before.restored : (before.candidates[0] ?? '');
  if (!isEmoji(Array.from(shown).at(-1) ?? '') || text.charCodeAt(end) === 0xfffd) return undefined;
  return { start, end, kind: 'exact', restored: '\ufe0f', telling: false };
}

function lossy(
  broken: BrokenSequence,
  scan: Scan,
  before: Finding | undefined,
  next: Part | undefined,
): Finding | undefined {
  if (
    broken.length - broken.bytes.length > 2 ||
    (broken.bytes.length === broken.length && !hasHole(broken))
  ) {
    return undefined;
  }
  const afterEmoji =
    before !== undefined && before.kind === 'exact' && /[\p{Emoji}\ufe0f]$/u.test(before.restored);
  const beforeEmoji = next?.bytes[0] === 0xf0 || next?.bytes[0] === 0xe2;
  const candidates = scan.candidates(broken, afterEmoji && beforeEmoji);
  if (candidates.length === 0 || !isLikelyBroken(broken, scan, before, next, candidates)) return undefined;
  return {
    start: broken.start,
    end: broken.end,
    kind: 'lossy',
    candidates: withSpace(broken, scan, candidates),
  };
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
  before: Finding | undefined,
  next: Part | undefined,
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

/** Neighbours that come back exactly are one run; a lossy one keeps to itself and its selector. */
function merge(before: Finding, found: Finding): Finding | undefined {
  if (found.kind !== 'exact') return undefined;
  if (before.kind === 'exact') {
    const telling = before.telling || found.telling;
    return { ...before, end: found.end, restored: before.restored + found.restored, telling };
  }
  if (found.restored !== '\ufe0f') return undefined;
  return { ...before, end: found.end, candidates: before.candidates.map((one) => one + found.restored) };
}
