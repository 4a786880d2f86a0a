import { postWords } from './postWords';

/** How the two parts of a series say where the other one is; each takes a link and makes a line of it. */
export interface SeriesLinks {
  readonly back: (link: string) => string;
  readonly forth: (link: string) => string;
}

/** What leads back, and what then leads on, as writers have it at the ends of their posts. */
const pairs: readonly (readonly [string, string])[] = [
  ['←', '→'],
  ['«', '»'],
  ['⬅️', '➡️'],
  ['previously', 'next'],
  ['previous', 'next'],
  ['prev', 'next'],
  ['vorheriger', 'nächster'],
  ['voriger', 'nächster'],
  ['zurück', 'weiter'],
  ['précédente', 'suivante'],
  ['précédent', 'suivant'],
  ['anterior', 'siguiente'],
  ['precedente', 'successiva'],
  ['vorige', 'volgende'],
  ['vorig', 'volgend'],
  ['föregående', 'nästa'],
  ['edellinen', 'seuraava'],
  ['poprzednia', 'następna'],
  ['poprzedni', 'następny'],
  ['předchozí', 'další'],
  ['önceki', 'sonraki'],
  ['предыдущая', 'следующая'],
  ['предыдущий', 'следующий'],
  ['попередня', 'наступна'],
  ['前の', '次の'],
  ['上一', '下一'],
  ['이전', '다음'],
];

/**
 * The way in which a part of the series already leads back to the one before it, turned round for the way on; in a
 * part that shows none, the words of the first known language.
 */
export function seriesLinks(text: string, languages: readonly (string | undefined)[]): SeriesLinks {
  const { previous, next } = postWords(...languages);
  return linksOfOwner(text) ?? { back: (link) => previous + link, forth: (link) => next + link };
}

const linkLine =
  /^(.{0,60}?)(?:\[[^\]\n]+\]\([^)\n]+\)|\[\[[^\]\n]+\]\]|\{% ?post_link [^%\n]*%\})(.{0,20})$/u;

function linksOfOwner(text: string): SeriesLinks | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  for (const line of lines.slice(-12).reverse()) {
    const [, before, after = ''] = linkLine.exec(line) ?? [];
    const pair = before === undefined ? undefined : pairIn(before + after);
    if (before === undefined || !pair) continue;
    return { back: (link) => before + link + after, forth: turned(before, after, pair) };
  }
  return undefined;
}

function pairIn(around: string): readonly [string, string] | undefined {
  const lower = around.toLowerCase();
  return pairs.find(([back]) => lower.includes(back));
}

/** An arrow that points back stands before the link, and one that points on behind it. */
function turned(before: string, after: string, [back, on]: readonly [string, string]): SeriesLinks['forth'] {
  const isArrow = !/\p{L}/u.test(before + after) && before.includes(back);
  if (isArrow) return (link) => `${before.replace(back, '').trim()}${link} ${on}${after}`;
  const turn = (words: string): string => {
    const at = words.toLowerCase().indexOf(back);
    if (at < 0) return words;
    const old = words.slice(at, at + back.length);
    const isCapital = old.charAt(0) !== old.charAt(0).toLowerCase();
    const word = isCapital ? on.charAt(0).toUpperCase() + on.slice(1) : on;
    return words.slice(0, at) + word + words.slice(at + back.length);
  };
  return (link) => turn(before) + link + turn(after);
}
