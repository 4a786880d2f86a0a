import type { CodePage } from './garbledPages';
import { decodeSequence, type BrokenSequence } from './garbledSequences';

/** More are no help to a writer who has to choose. */
const MOST = 16;

/** Emoji by how often bloggers use them, as far as that is known; the rest follows in code point order. */
const COMMON = Array.from(
  '🎉🚀🔍🙏🤝😊💡🏆🎁🎯🔥📝🏋🎨😍🐍🏁🔐🔝🔎🔁📍🎮🎓🎤🎬🏠🌍🔄📄🎵🎶👍😉😁🤞🤟🏃🏡🐞🎊🔏🔞🙌🙁🍉👏🤔😀😂😅😄💪👀📌📚🌟🌱🌐🤖🧠🧪🧩🛠📢📊📈💬💻🔗🔒🔑🔧✏✍❤❌❗❓❔❕❎✝❇❄➕➖➗☝☕⏰⏳⭐',
);
const RANK = new Map(COMMON.map((emoji, index) => [emoji, index]));
/** What `â€` with a lost byte most likely was. */
const PUNCTUATION = ['\u201d', '\u2010', '\u200d', '\u200e', '\u200f'];

/**
 * The characters that a broken sequence can have been, the likeliest first; empty when nothing can be said.
 * Each byte the page leaves undefined is tried in each place where one can have been lost.
 */
export function candidatesFor(
  broken: BrokenSequence,
  page: CodePage,
  betweenEmoji: boolean,
): readonly string[] {
  const found = new Set<number>();
  for (const bytes of completions(broken, page.undefinedBytes)) {
    const codePoint = decodeSequence(bytes);
    if (codePoint !== undefined) found.add(codePoint);
  }
  const characters = [...found].map((codePoint) => String.fromCodePoint(codePoint));
  return likely(characters, broken, betweenEmoji).slice(0, MOST);
}

function completions(broken: BrokenSequence, lost: readonly number[]): readonly (readonly number[])[] {
  let shapes: readonly (readonly (number | undefined)[])[] = [broken.bytes];
  for (let missing = broken.length - broken.bytes.length; missing > 0; missing -= 1) {
    shapes = shapes.flatMap((shape) =>
      shape.map((_, index) => [...shape.slice(0, index + 1), undefined, ...shape.slice(index + 1)]),
    );
  }
  return shapes.flatMap((shape) => filled(shape, lost));
}

function filled(
  shape: readonly (number | undefined)[],
  lost: readonly number[],
): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (starts, byte) =>
      starts.flatMap((start) =>
        byte === undefined ? lost.map((one) => [...start, one]) : [[...start, byte]],
      ),
    [[]],
  );
}

function likely(
  characters: readonly string[],
  broken: BrokenSequence,
  betweenEmoji: boolean,
): readonly string[] {
  const [lead = 0, second] = broken.bytes;
  if (lead === 0xe2 && second === 0x80) {
    const order = betweenEmoji ? ['\u200d'] : PUNCTUATION;
    return order.filter((character) => characters.includes(character));
  }
  if (lead >= 0xe2 && lead <= 0xe3 && characters.some(isKana)) return characters.filter(isKana);
  if (lead === 0xe2 || broken.length === 4) return ranked(characters.filter(isEmoji));
  return broken.length === 2 ? byFrequency(characters.filter((one) => /^\p{L}$/u.test(one))) : [];
}

function ranked(emoji: readonly string[]): readonly string[] {
  const rank = (one: string): number => RANK.get(one) ?? COMMON.length + (one.codePointAt(0) ?? 0);
  return [...emoji].sort((a, b) => rank(a) - rank(b));
}

/** The letters of western and Russian text that lose a byte most, in the order of their use. */
const LETTERS = 'àÁÍčŁĐcсяэНАЭÝÏÐ';
function byFrequency(letters: readonly string[]): readonly string[] {
  const place = (letter: string): number =>
    LETTERS.includes(letter) ? LETTERS.indexOf(letter) : LETTERS.length;
  return [...letters].sort((a, b) => place(a) - place(b));
}

export function isEmoji(character: string): boolean {
  return /^\p{Extended_Pictographic}$/u.test(character) && !/^\p{Cn}$/u.test(character);
}

function isKana(character: string): boolean {
  return /^[\p{scx=Hira}\p{scx=Kana}]$/u.test(character);
}
