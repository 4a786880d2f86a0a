import { turnedWords } from './backAndOn';
import { postWords } from './postWords';

/** How the two parts of a series say where the other one is; each takes a link and makes a line of it. */
export interface SeriesLinks {
  readonly back: (link: string) => string;
  readonly forth: (link: string) => string;
}

/** Arrows that point back, and those that point on. */
const arrows: readonly (readonly [string, string])[] = [
  ['←', '→'],
  ['«', '»'],
  ['⬅️', '➡️'],
];

/**
 * The way in which a part of the series already leads back to the one before it, turned round for the way on; in a
 * part that shows none, the words of the first known language. `languages` are those that the post shows, `window` is
 * the writer's.
 */
export function seriesLinks(
  text: string,
  languages: readonly (string | undefined)[],
  window?: string,
): SeriesLinks {
  const { previous, next } = postWords(...languages, window);
  return linksOfOwner(text, languages) ?? { back: (link) => previous + link, forth: (link) => next + link };
}

const linkLine =
  /^(.{0,60}?)(?:\[[^\]\n]+\]\([^)\n]+\)|\[\[[^\]\n]+\]\]|\{% ?post_link [^%\n]*%\})(.{0,20})$/u;

function linksOfOwner(text: string, languages: readonly (string | undefined)[]): SeriesLinks | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  for (const line of lines.slice(-12).reverse()) {
    const [, before, after = ''] = linkLine.exec(line) ?? [];
    const forth = before === undefined ? undefined : wayOn(before, after, languages);
    if (before !== undefined && forth) return { back: (link) => before + link + after, forth };
  }
  return undefined;
}

/** `undefined` for a line that leads nowhere, and for one that would say something else of another part (`Part 1`). */
function wayOn(
  before: string,
  after: string,
  languages: readonly (string | undefined)[],
): SeriesLinks['forth'] | undefined {
  const around = `${before}\n${after}`;
  if (/\p{N}/u.test(around)) return undefined;
  const turn = turnedWords(around, languages);
  const arrow = arrowIn(around);
  if (!turn && (!arrow || /\p{L}/u.test(around))) return undefined;
  const words = turn ?? ((part: string) => part);
  if (!arrow) return (link) => words(before) + link + words(after);
  const [back, on] = arrow;
  if (!before.includes(back)) return (link) => words(before) + link + words(after).replace(back, on);
  // An arrow that points back stands before the link, and one that points on behind it.
  const start = before.slice(0, before.indexOf(back));
  const rest = before.slice(start.length + back.length).trimStart();
  return (link) => `${words(start + rest)}${link} ${on}${words(after)}`;
}

/** Two of them are quotation marks: `« Titre »`. */
function arrowIn(around: string): readonly [string, string] | undefined {
  return arrows.find(([back, on]) => around.includes(back) && !around.includes(on));
}
