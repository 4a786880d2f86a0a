import { languageKey, leadingWords } from './postWords';

/** Words that lead back, and those that lead on, in one language; the latter have the same place in a line. */
interface Pair {
  readonly language: string;
  readonly back: string;
  readonly on: string;
}

const pair = ([language, back, on]: readonly [string, string, string]): Pair => ({ language, back, on });

/** As Galley writes them, and as writers have them at the ends of their posts. */
const phrases = leadingWords.map(pair);
const words: readonly Pair[] = (
  [
    ['en', 'previously', 'next'],
    ['en', 'previous', 'next'],
    ['en', 'prev', 'next'],
    ['de', 'vorheriger', 'nächster'],
    ['de', 'voriger', 'nächster'],
    ['de', 'zurück', 'weiter'],
    ['fr', 'précédente', 'suivante'],
    ['fr', 'précédent', 'suivant'],
    ['es', 'anterior', 'siguiente'],
    ['pt', 'anterior', 'seguinte'],
    ['ca', 'anterior', 'següent'],
    ['it', 'precedente', 'seguente'],
    ['nl', 'vorige', 'volgende'],
    ['nl', 'vorig', 'volgend'],
    ['sv', 'föregående', 'nästa'],
    ['nb', 'forrige', 'neste'],
    ['da', 'forrige', 'næste'],
    ['fi', 'edellinen', 'seuraava'],
    ['pl', 'poprzednia', 'następna'],
    ['pl', 'poprzedni', 'następny'],
    ['cs', 'předchozí', 'další'],
    ['tr', 'önceki', 'sonraki'],
    ['ru', 'предыдущая', 'следующая'],
    ['ru', 'предыдущий', 'следующий'],
    ['uk', 'попередня', 'наступна'],
    ['ja', '前の', '次の'],
    ['zh', '上一', '下一'],
    ['ko', '이전', '다음'],
  ] as const
).map(pair);

/** A whole word; in Chinese, Japanese and Korean the one behind it may follow without a space. */
function wordPattern(back: string): RegExp {
  const end = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]$/u.test(back) ? '' : '(?!\\p{L})';
  return new RegExp(`(?<!\\p{L})${back}${end}`, 'iu');
}

/**
 * The words that lead back in a text, turned into those that lead on. `undefined` where there are none, or where
 * they are of several languages and none of `languages` tells which.
 */
export function turnedWords(
  text: string,
  languages: readonly (string | undefined)[],
): ((part: string) => string) | undefined {
  const found = [phrases, words]
    .map((pairs) => pairs.filter(({ back }) => wordPattern(back).test(text)))
    .find((pairs) => pairs.length > 0);
  if (!found) return undefined;
  const own = languages
    .map((language) => found.find((one) => one.language === languageKey(language)))
    .find((one) => one !== undefined);
  const isSure = new Set(found.map(({ language }) => language)).size === 1;
  const known = own ?? (isSure ? found[0] : undefined);
  if (!known) return undefined;
  const turn = (part: string): string =>
    part.replace(wordPattern(known.back), (old) => inCaseOf(old, known.on));
  return leadsBack(turn(text)) ? undefined : turn;
}

/** Whether a text has words that lead back, in any language. */
function leadsBack(text: string): boolean {
  return [...phrases, ...words].some(({ back }) => wordPattern(back).test(text));
}

function inCaseOf(old: string, word: string): string {
  const first = word.charAt(0);
  const isCapital = old.charAt(0) !== old.charAt(0).toLowerCase();
  return (isCapital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}
