import type { CodePage } from './garbledPages';
import type { Sequence } from './garbledSequences';

/** A sequence among its neighbours. */
export interface Evidence {
  readonly text: string;
  readonly page: CodePage;
  /** How many sequences touch each other, this one included. */
  readonly chainLength: number;
  /** Whether most of them have signs that do not follow letters. */
  readonly isOddChain: boolean;
  /** Whether the chain fills its whole run of non-ASCII characters. */
  readonly fillsRun: boolean;
}

/** Punctuation that follows a letter in sound text, with more text behind it. */
const LOOSE = new Set('’‘”“…–—«»‹›\u00a0•·´');
/** Marks that follow a letter in sound text, but have no small letter behind them. */
const MARKS = new Set('™®©°ºª¹²³†‡±§');
/** What mathematicians write after √ and ¬. */
const MATH = new Set('πΩµ∂∑∏∫ªº°∞±≤≥≠');
const RARE_LETTERS = new Set('œŒŸƒµˆ');

/** The first byte of every emoji in Mac Roman; twice garbled it is `Ô£ø`. */
const APPLE_LOGO = 0xf8ff;

const isSmall = (letter: string): boolean => /^\p{Ll}$/u.test(letter);
const isLetter = (letter: string): boolean => /^\p{L}$/u.test(letter);
const isControl = (letter: string): boolean => letter >= '\u0080' && letter <= '\u009f';

/**
 * Whether a sequence alone shows that its text was garbled, because no language writes its letters like
 * that. Sequences that only might be garbled (`É’`, `hâlâ…”`, `« été »` with no-break spaces) are not telling.
 */
export function isTelling(sequence: Sequence, evidence: Evidence): boolean {
  const letters = evidence.text.slice(sequence.start + 1, sequence.end);
  if (sequence.codePoint === APPLE_LOGO) return evidence.page.id === 'macintosh';
  if (!isSound(sequence.codePoint)) return false;
  if (Array.from(letters).some(isControl)) return true;
  if (evidence.page.id === 'macintosh') return isTellingMac(sequence, evidence, letters);
  if (evidence.page.id === 'windows-1251') return isTellingCyrillic(sequence, evidence, letters);
  return isTellingWestern(sequence, evidence, letters);
}

/** An assigned character that stands in texts: no private use, no noncharacter, no control. */
export function isSound(codePoint: number): boolean {
  // The scripts of most accidents, without gaps: no need to ask.
  if ((codePoint >= 0xa0 && codePoint < 0x378) || (codePoint >= 0x400 && codePoint < 0x530)) return true;
  if (codePoint >= 0x4e00 && codePoint < 0xa000) return true;
  return !/^[\p{Cn}\p{Co}\p{Cs}\p{Cc}]$/u.test(String.fromCodePoint(codePoint)) && codePoint !== 0xfffd;
}

function isTellingWestern(sequence: Sequence, evidence: Evidence, letters: string): boolean {
  const [lead = 0, second = 0] = sequence.bytes;
  switch (sequence.bytes.length) {
    case 2:
      if (lead <= 0xc5) return isTellingPair(sequence, evidence, letters);
      return isInsideWord(sequence, evidence.text) && isRomanian(sequence.codePoint)
        ? !isPlainLetter(letters)
        : isTellingChain(evidence, 3);
    case 3:
      if (lead === 0xe2) return !LOOSE.has(letters.charAt(0)) && !isPlainLetter(letters.charAt(0));
      if (sequence.codePoint === 0xfeff) return true;
      if (lead === 0xe1 && second >= 0xb8 && second <= 0xbb && isInsideWord(sequence, evidence.text))
        return true;
      return isTellingChain(evidence, 2);
    default:
      return second === 0x9f || second === 0x9d;
  }
}

/** `Ã©` and its kind: a capital and a sign, where sound text has a word. */
function isTellingPair(sequence: Sequence, { text, page }: Evidence, letter: string): boolean {
  const inside = isInsideWord(sequence, text);
  if (isPlainLetter(letter)) return page.id === 'windows-1250' && inside && isSmallBefore(sequence, text);
  const afterWord = isSmallBefore(sequence, text) && isLetter(text.charAt(sequence.start - 2));
  if (LOOSE.has(letter))
    return afterWord || inside || isStrayNoBreakSpace(sequence, text) || isLoneWord(sequence, text);
  if (!MARKS.has(letter)) return true;
  const before = text.charAt(sequence.start - 1);
  const afterDigit = sequence.bytes[0] === 0xc2 && /\d/.test(before);
  // `MAÇÃ®` is a brand; a tilde on nothing is none.
  const lone = sequence.bytes[0] === 0xc3 && !/[\p{L}\p{M}]/u.test(before);
  return afterWord || afterDigit || lone || isSmall(text.charAt(sequence.end));
}

/** `Ã ` and `Å“uvre`: French words whose first letter ends in a sign that stands after words as well. */
function isLoneWord({ start, end, codePoint }: Sequence, text: string): boolean {
  if (/[\p{L}\p{M}\d]/u.test(text.charAt(start - 1))) return false;
  const after = text.charAt(end);
  if (codePoint === 0xe0) return /[ \n]/.test(after);
  return codePoint === 0x153 ? isSmall(after) : codePoint === 0x152 && after === 'u';
}

/** `word.Â ` with a no-break space: a capital right behind a full stop, at the end of nothing. */
function isStrayNoBreakSpace(sequence: Sequence, text: string): boolean {
  return sequence.codePoint === 0xa0 && /[.,;:!?)\]]/.test(text.charAt(sequence.start - 1));
}

/** Many garbled characters in a row, most of them with signs that do not follow letters. */
function isTellingChain({ chainLength, isOddChain, fillsRun }: Evidence, least: number): boolean {
  return chainLength >= least && fillsRun && isOddChain;
}

/** Whether a chain of sequences has many signs that do not follow letters in sound text. */
export function isOddChain(text: string, chain: readonly Sequence[]): boolean {
  let signs = 0;
  let odd = 0;
  for (const { start, end } of chain) {
    for (let at = start + 1; at < end; at += 1) {
      const sign = text.charAt(at);
      signs += 1;
      if (!LOOSE.has(sign) && !isPlainLetter(sign)) odd += 1;
    }
  }
  return odd >= 2 && odd * 3 >= signs;
}

/** In Windows-1251 the bytes of UTF-8 are letters too, so only whole runs of `РџСЂРё` are telling. */
function isTellingCyrillic(sequence: Sequence, evidence: Evidence, letters: string): boolean {
  const [lead = 0, second = 0] = sequence.bytes;
  if (!evidence.fillsRun) return false;
  if (lead === 0xe2) return second === 0x80;
  if (sequence.bytes.length === 4)
    return second === 0x9f && !Array.from(letters.slice(1)).every((sign) => LOOSE.has(sign));
  if (lead >= 0xc2 && lead <= 0xc5 && !isLetter(letters)) return isTellingPair(sequence, evidence, letters);
  return evidence.chainLength >= 3;
}

function isTellingMac(sequence: Sequence, evidence: Evidence, letters: string): boolean {
  const { text, fillsRun, chainLength } = evidence;
  const [lead = 0, second = 0] = sequence.bytes;
  const before = text.charAt(sequence.start - 1);
  if (sequence.bytes.length === 4) return second === 0x9f;
  if (lead === 0xe2 || sequence.codePoint === 0xfeff) return fillsRun;
  const after = text.charAt(sequence.end);
  if (lead === 0xc2) {
    if (!MATH.has(letters)) return !isLetter(letters);
    return /[\p{L}\d]/u.test(before) || (sequence.codePoint === 0xb0 && /[CFK]/.test(after));
  }
  if (lead === 0xc3 && !MATH.has(letters)) {
    return !isLetter(letters) || isLetter(before) || isLetter(after);
  }
  if (sequence.codePoint === 0x153 && after === 'u') return true;
  const isVietnamese = lead === 0xe1 && second >= 0xb8 && second <= 0xbb;
  if ((lead >= 0xc3 && lead <= 0xc5) || isVietnamese) return isInsideWord(sequence, text);
  return fillsRun && chainLength >= 3;
}

function isInsideWord(sequence: Sequence, text: string): boolean {
  return isSmallBefore(sequence, text) && isSmall(text.charAt(sequence.end));
}

function isSmallBefore(sequence: Sequence, text: string): boolean {
  return isSmall(text.charAt(sequence.start - 1));
}

function isPlainLetter(letter: string): boolean {
  return isLetter(letter) && !RARE_LETTERS.has(letter) && !MARKS.has(letter);
}

function isRomanian(codePoint: number): boolean {
  return codePoint >= 0x218 && codePoint <= 0x21b;
}

/**
 * The company a character keeps. A sequence that is not telling counts as garbled only where a telling one
 * of the same company stands in the file, so `é »` never becomes a Chinese character.
 */
export function companyOf(codePoint: number): string {
  if (codePoint < 0x250 || (codePoint >= 0x2000 && codePoint < 0x2150)) return 'western';
  if (codePoint >= 0x1e00 && codePoint < 0x1f00) return 'vietnamese';
  if ((codePoint >= 0x2150 && codePoint < 0x2c00) || (codePoint >= 0x1f000 && codePoint < 0x20000))
    return 'symbol';
  if (codePoint >= 0xfe00 && codePoint < 0xfe10) return 'symbol';
  if (codePoint >= 0x370 && codePoint < 0x400) return 'greek';
  if (codePoint >= 0x400 && codePoint < 0x530) return 'cyrillic';
  if (codePoint >= 0x2e80 && codePoint < 0xd7b0) return 'cjk';
  if (codePoint >= 0xf900 && codePoint < 0xfb00) return 'cjk';
  if (codePoint >= 0xff00 || codePoint >= 0x20000) return 'cjk';
  return `block ${codePoint >> 7}`;
}
