/** How much there is to read. Scripts without spaces between words are counted by character. */
export interface Amount {
  readonly words: number;
  readonly characters: number;
}

export const noAmount: Amount = { words: 0, characters: 0 };

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;

const plain = /^[\x00-\u02ff\u0370-\u0dff\u1e00-\u2e7f]*$/;

/** Counts a piece of text: words in spaced scripts, characters in Chinese and Japanese, both in a mix. */
export function amountOf(text: string): Amount {
  if (plain.test(text)) return { words: matches(text, word), characters: 0 };
  const characters = matches(text, cjk);
  let words = 0;
  const rest = text.replace(cjk, ' ').replace(spaceless, (run) => {
    words += segments(run);
    return ' ';
  });
  return { words: words + matches(rest, word), characters };
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function segments(text: string): number {
  let count = 0;
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (part.isWordLike === true) count++;
  }
  return count;
}

export function addAmounts(a: Amount, b: Amount): Amount {
  return { words: a.words + b.words, characters: a.characters + b.characters };
}

/** Minutes to read, at 238 words (Brysbaert 2019) and 500 Chinese or Japanese characters a minute; at least 1. */
export function readingMinutes({ words, characters }: Amount): number {
  return Math.max(1, Math.round(words / 238 + characters / 500));
}
