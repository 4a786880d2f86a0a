import { candidatesFor } from './garbledCandidates';
import { companyOf, isOddChain, isSound, isTelling } from './garbledEvidence';
import { Collector, type Finding } from './garbledFindings';
import { isBrokenForSure, isSelector, lossy } from './garbledLoss';
import type { CodePage } from './garbledPages';
import { isLatinPage, isWhole, type Part, type Scan } from './garbledParts';
import { isContinuation, readSequence, REPLACEMENT, sequenceLength, type Sequence } from './garbledSequences';
import type { Span } from './textEdit';

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
