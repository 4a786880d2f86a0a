import { candidatesFor, isEmoji } from './garbledCandidates';
import { companyOf, isOddChain, isSound, isTelling } from './garbledEvidence';
import type { CodePage } from './garbledPages';
import {
  isContinuation,
  readSequence,
  REPLACEMENT,
  sequenceLength,
  type BrokenSequence,
  type Sequence,
} from './garbledSequences';
import type { Span } from './textEdit';

/** One stretch of garbled text under one code page, not yet checked for a second accident. */
export type Finding = Span &
  (
    | { readonly kind: 'exact'; readonly restored: string }
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
      const evidence = {
        text,
        page,
        chainLength: chain.length,
        isOddChain: isOddChain(text, chain),
        fillsRun,
      };
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
    const part = mayBegin(text, at, page) ? readSequence(text, at, page) : undefined;
    if (part !== undefined) parts.push(part);
    at = part === undefined || !isWhole(part) ? at + 1 : part.end;
  }
  return parts;
}

/** A quick look before the work: most letters of sound text begin nothing. */
function mayBegin(text: string, at: number, page: CodePage): boolean {
  const lead = page.byteOf.get(text.charCodeAt(at));
  if (lead === undefined || sequenceLength(lead) === 0) return false;
  const next = text.charCodeAt(at + 1);
  if (next === REPLACEMENT || isContinuation(page.byteOf.get(next))) return true;
  // A lead byte alone tells only of two-byte characters, and not where it is a letter of the language.
  return lead < 0xe0 && isLatinPage(page);
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
  const collector = new Collector();
  parts.forEach((part, index) => {
    if (isWhole(part)) {
      if (isGarbled(part, scan)) collector.exact(part, String.fromCodePoint(part.codePoint));
      return;
    }
    const before = collector.characterBefore(part.start);
    const next = parts[index + 1];
    if (isSelector(part, before, scan.text)) collector.exact(part, '\ufe0f');
    else
      collector.lossy(part, lossy(part, scan, { before, next: next?.start === part.end ? next : undefined }));
  });
  return collector.finish();
}

/** Neighbours that come back exactly are one run; a lossy one keeps to itself and its selector. */
class Collector {
  readonly #findings: Finding[] = [];
  #open: { readonly start: number; end: number; readonly pieces: string[] } | undefined;

  exact({ start, end }: Span, restored: string): void {
    const last = this.#findings.at(-1);
    if (this.#open?.end === start) {
      this.#open.pieces.push(restored);
      this.#open.end = end;
    } else if (restored === '\ufe0f' && last?.end === start && last.kind === 'lossy') {
      const candidates = last.candidates.map((candidate) => candidate + restored);
      this.#findings[this.#findings.length - 1] = { ...last, end, candidates };
    } else {
      this.#close();
      this.#open = { start, end, pieces: [restored] };
    }
  }

  lossy({ start, end }: Span, candidates: readonly string[]): void {
    if (candidates.length === 0) return;
    this.#close();
    this.#findings.push({ start, end, kind: 'lossy', candidates });
  }

  /** What the text in front of an offset comes back as, by its last character; none where it was sound. */
  characterBefore(offset: number): string | undefined {
    if (this.#open?.end === offset) return this.#open.pieces.at(-1);
    const last = this.#findings.at(-1);
    if (last?.end !== offset) return undefined;
    return Array.from(last.kind === 'lossy' ? (last.candidates[0] ?? '') : '').at(-1);
  }

  finish(): readonly Finding[] {
    this.#close();
    return this.#findings;
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { start, end, pieces } = this.#open;
    this.#open = undefined;
    this.#findings.push({ start, end, kind: 'exact', restored: pieces.join('') });
  }
}

function isGarbled(sequence: Sequence, scan: Scan): boolean {
  const { start, codePoint } = sequence;
  if (scan.telling.has(sequence)) return true;
  if (!isSound(codePoint) && !isPassing(codePoint)) return false;
  const company = companyOf(codePoint);
  if (scan.carried.has(sequence) && company !== 'cjk') return true;
  if (!isLatinPage(scan.page) && !scan.filled.has(sequence)) return false;
  if (!scan.companies.has(company)) return false;
  return company !== 'symbol' || !/\p{L}/u.test(scan.text.charAt(start - 1));
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
function isSelector(broken: BrokenSequence, before: string | undefined, text: string): boolean {
  if (!startsSelector(broken) || broken.bytes.length !== 2 || before === undefined) return false;
  return isEmoji(before) && text.charCodeAt(broken.end) !== REPLACEMENT;
}

/** What stands beside a broken sequence. */
interface Beside {
  /** The last character in front of it, when that was garbled too. */
  readonly before: string | undefined;
  readonly next: Part | undefined;
}

/** What a broken sequence can have been; empty when it is most likely sound text. */
function lossy(broken: BrokenSequence, scan: Scan, beside: Beside): readonly string[] {
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
