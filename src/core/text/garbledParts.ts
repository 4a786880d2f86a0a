import type { CodePage } from './garbledPages';
import type { BrokenSequence, Sequence } from './garbledSequences';

export type Part = Sequence | BrokenSequence;

/** What one page makes of a text. */
export interface Scan {
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

export function isWhole(part: Part): part is Sequence {
  return 'codePoint' in part;
}

/** Elsewhere the letters of the blog's own language are continuation bytes too. */
export function isLatinPage(page: CodePage): boolean {
  return page.id !== 'windows-1251' && page.id !== 'macintosh';
}
