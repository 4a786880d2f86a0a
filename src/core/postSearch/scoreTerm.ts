/**
 * How well a term stands in a text, both folded, 0 to 1: whole text, whole word, start of a word, inside a
 * word; 0 when it does not stand there.
 */
export function scoreExact(term: string, text: string): number {
  const first = text.indexOf(term);
  if (first < 0) return 0;
  if (text.length === term.length) return 1;
  for (let at = first; at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isWordStart(text, at)) continue;
    const isWhole = !isWordAt(text, at + term.length);
    return (isWhole ? 0.9 : 0.8) + (at === 0 ? 0.05 : 0);
  }
  return 0.6;
}

/**
 * How well a term fits when its letters may be spread or one is wrong, 0 to 0.5: first letters of words
 * (`lsb` for `Last Stop Bakery`), a slip of the keyboard in a word, then letters in their order. Numbers are
 * meant as they are typed: another year is another post.
 */
export function scoreFuzzy(term: string, text: string): number {
  if (term.length < 2 || /\p{N}/u.test(term)) return 0;
  let initials = 0;
  let hasSlip = false;
  let spread = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordStart(text, at)) continue;
    if (initials < term.length && text[at] === term[initials]) initials += 1;
    if (text[at] !== term[0]) continue;
    hasSlip ||= term.length >= 4 && isSlip(term, text, at);
    if (spread === 0 && term.length >= 3) spread = scoreSpread(term, text, at);
  }
  if (initials === term.length) return 0.5;
  return hasSlip ? 0.4 : spread;
}

/** One letter missing, too much, wrong or swapped in the beginning of the word at `at`; its first letter is right. */
function isSlip(term: string, text: string, at: number): boolean {
  let same = 1;
  while (same < term.length && text[at + same] === term[same]) same += 1;
  if (same >= term.length - 1) return same === term.length || term.length >= 6;
  const goesOn = (skipTerm: number, skipText: number): boolean =>
    text.startsWith(term.slice(same + skipTerm), at + same + skipText);
  const isSwapped = text[at + same] === term[same + 1] && text[at + same + 1] === term[same];
  return (isSwapped && goesOn(2, 2)) || goesOn(1, 1) || goesOn(1, 0) || goesOn(0, 1);
}

/** All letters in their order from `start` on, and not much else between them. */
function scoreSpread(term: string, text: string, start: number): number {
  let at = start;
  for (let next = 1; next < term.length; next += 1) {
    at = text.indexOf(term.charAt(next), at + 1);
    if (at < 0) return 0;
  }
  const tightness = term.length / (at - start + 1);
  return tightness >= 0.5 ? 0.3 * tightness : 0;
}

/** Whether a word starts at an offset (UTF-16). */
function isWordStart(text: string, at: number): boolean {
  return isWordAt(text, at) && (at === 0 || !isWordBefore(text, at));
}

function isWordBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return isWordAt(text, isSecondHalf ? at - 2 : at - 1);
}

const wordCharacter = /^[\p{L}\p{N}\p{M}]/u;

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x80) return wordCharacter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
