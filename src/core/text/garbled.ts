import { codeSpans } from './codeSpans';
import { codePages, type CodePage } from './garbledPages';
import type { Finding } from './garbledFindings';
import { scanPage } from './garbledScan';
import type { Span } from './textEdit';

/**
 * A run of characters that is UTF-8 read in a single-byte code page (UTF-16 offsets). `exact` runs have one
 * sound reading; `lossy` ones have lost a byte for good, so the candidates are offers and never a repair.
 */
export type GarbledRun = Span & {
  readonly page: CodePage;
  /** How many times the text was misread. */
  readonly depth: number;
} & (
    | { readonly kind: 'exact'; readonly restored: string }
    | { readonly kind: 'lossy'; readonly candidates: readonly string[] }
  );

const MOST_ACCIDENTS = 3;
const NOT_ASCII = /[^\0-\x7f]/;
const NOT_ASCII_RUNS = /[^\0-\x7f]+/g;

/**
 * Finds text that a wrong decoding has garbled, outside of code. Judged per run of characters, so one
 * pasted line is found in a sound file; what any language can mean is left alone.
 * @param bodyStart where the Markdown begins: what stands before it holds no code.
 */
export function findGarbled(text: string, bodyStart = 0): readonly GarbledRun[] {
  if (!NOT_ASCII.test(text)) return [];
  return findInRuns(text, runsOutside(text, codeSpans(text, bodyStart)), 1);
}

function runsOutside(text: string, code: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  let index = 0;
  for (const match of text.matchAll(NOT_ASCII_RUNS)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((code[index]?.end ?? Infinity) <= start) index += 1;
    if ((code[index]?.start ?? Infinity) >= end) runs.push({ start, end });
  }
  return runs;
}

function findInRuns(text: string, runs: readonly Span[], depth: number): readonly GarbledRun[] {
  const byPage = codePages
    .map((page) => ({ page, findings: scanPage(text, runs, page) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => weight(b.findings) - weight(a.findings));
  const found = byPage.reduce<readonly GarbledRun[]>(
    (known, { page, findings }) => together(known, findings, page, depth),
    [],
  );
  return resolved(text, found, depth).filter(isPresentable);
}

/** How much of the text a page explains; what it leaves broken counts less. */
function weight(findings: readonly Finding[]): number {
  return findings.reduce(
    (sum, { start, end, kind }) => sum + (kind === 'exact' ? end - start : (end - start) / 4),
    0,
  );
}

/** Adds what another page explains where no better page has spoken. Both lists are in order. */
function together(
  known: readonly GarbledRun[],
  findings: readonly Finding[],
  page: CodePage,
  depth: number,
): readonly GarbledRun[] {
  const free: GarbledRun[] = [];
  let index = 0;
  for (const finding of findings) {
    while ((known[index]?.end ?? Infinity) <= finding.start) index += 1;
    if ((known[index]?.start ?? Infinity) >= finding.end) free.push({ ...finding, page, depth });
  }
  return free.length === 0 ? known : [...known, ...free].sort((a, b) => a.start - b.start);
}

/** Looks into what came back: twice garbled text is garbled again, once garbled text is sound. */
function resolved(text: string, found: readonly GarbledRun[], depth: number): readonly GarbledRun[] {
  if (depth === MOST_ACCIDENTS || found.length === 0) return found;
  const { repaired, places } = repair(text, found);
  const deeper = findInRuns(repaired, places, depth + 1);
  let index = 0;
  return found.map((run, at) => {
    const place = places[at];
    if (run.kind === 'lossy' || place === undefined) return run;
    while ((deeper[index]?.end ?? Infinity) <= place.start) index += 1;
    const inside: GarbledRun[] = [];
    for (let next = index; (deeper[next]?.start ?? Infinity) < place.end; next += 1) {
      const one = deeper[next];
      if (one !== undefined) inside.push(one);
    }
    return inside.length === 0 ? run : compose(run, repaired, place, inside);
  });
}

function repair(
  text: string,
  found: readonly GarbledRun[],
): { readonly repaired: string; readonly places: readonly Span[] } {
  const places: Span[] = [];
  const pieces: string[] = [];
  let at = 0;
  let length = 0;
  for (const run of found) {
    const kept = text.slice(at, run.start);
    const shown = run.kind === 'exact' ? run.restored : '';
    pieces.push(kept, shown);
    places.push({ start: length + kept.length, end: length + kept.length + shown.length });
    length += kept.length + shown.length;
    at = run.end;
  }
  return { repaired: pieces.join('') + text.slice(at), places };
}

function compose(run: GarbledRun, repaired: string, place: Span, inside: readonly GarbledRun[]): GarbledRun {
  let texts: readonly string[] = [''];
  let at = place.start;
  for (const one of inside) {
    const endings = one.kind === 'exact' ? [one.restored] : one.candidates;
    const kept = repaired.slice(at, one.start);
    texts =
      texts.length > 1 && endings.length > 1
        ? texts.map((text) => text + kept + (endings[0] ?? ''))
        : texts.flatMap((text) => endings.map((ending) => text + kept + ending));
    at = one.end;
  }
  texts = texts.map((text) => text + repaired.slice(at, place.end));
  const { start, end } = run;
  const { page } = inside[0] ?? run;
  const depth = Math.max(...inside.map((one) => one.depth));
  const [restored = ''] = texts;
  return inside.every((one) => one.kind === 'exact')
    ? { start, end, page, depth, kind: 'exact', restored }
    : { start, end, page, depth, kind: 'lossy', candidates: texts };
}

/** A reading that ends in control characters is none. */
function isPresentable(run: GarbledRun): boolean {
  return run.kind === 'lossy' || !/[\u0080-\u009f\uf8ff]/.test(run.restored);
}
