/** Words that Galley writes into a post, in the post's own language. */
export interface PostWords {
  /** What stands before the link to the part before and to the next one, white space included. */
  readonly previous: string;
  readonly next: string;
  /** Stands before a number: `part 2`. */
  readonly part: string;
  /** What a copy is called, in brackets. */
  readonly copy: string;
}

const words = (previous: string, next: string, part: string, copy: string): PostWords => ({
  previous,
  next,
  part,
  copy,
});

const english = words('Previous part: ', 'Next part: ', 'part', 'copy');

const byLanguage: ReadonlyMap<string, PostWords> = new Map([
  ['en', english],
  ['de', words('Vorheriger Teil: ', 'Nächster Teil: ', 'Teil', 'Kopie')],
  ['fr', words('Partie précédente\u00a0: ', 'Partie suivante\u00a0: ', 'partie', 'copie')],
  ['es', words('Parte anterior: ', 'Parte siguiente: ', 'parte', 'copia')],
  ['pt', words('Parte anterior: ', 'Próxima parte: ', 'parte', 'cópia')],
  ['it', words('Parte precedente: ', 'Parte successiva: ', 'parte', 'copia')],
  ['nl', words('Vorig deel: ', 'Volgend deel: ', 'deel', 'kopie')],
  ['sv', words('Föregående del: ', 'Nästa del: ', 'del', 'kopia')],
  ['nb', words('Forrige del: ', 'Neste del: ', 'del', 'kopi')],
  ['da', words('Forrige del: ', 'Næste del: ', 'del', 'kopi')],
  ['fi', words('Edellinen osa: ', 'Seuraava osa: ', 'osa', 'kopio')],
  ['pl', words('Poprzednia część: ', 'Następna część: ', 'część', 'kopia')],
  ['cs', words('Předchozí díl: ', 'Další díl: ', 'díl', 'kopie')],
  ['ca', words('Part anterior: ', 'Part següent: ', 'part', 'còpia')],
  ['tr', words('Önceki bölüm: ', 'Sonraki bölüm: ', 'bölüm', 'kopya')],
  ['ru', words('Предыдущая часть: ', 'Следующая часть: ', 'часть', 'копия')],
  ['uk', words('Попередня частина: ', 'Наступна частина: ', 'частина', 'копія')],
  ['el', words('Προηγούμενο μέρος: ', 'Επόμενο μέρος: ', 'μέρος', 'αντίγραφο')],
  ['ja', words('前の記事：', '次の記事：', 'パート', 'コピー')],
  ['zh', words('上一篇：', '下一篇：', '第', '副本')],
  ['ko', words('이전 글: ', '다음 글: ', '파트', '사본')],
]);

/** What stands before a link to another part, without its colon: language, the words that lead back, those that lead on. */
export const leadingWords: readonly (readonly [string, string, string])[] = Array.from(
  byLanguage,
  ([language, { previous, next }]) => [language, withoutColon(previous), withoutColon(next)] as const,
);

function withoutColon(text: string): string {
  return text.replace(/[\s:：]+$/, '');
}

/** The code that words go by, from one of a region (BCP 47): `de` for `de-AT`. `nn` and `no` read as `nb`. */
export function languageKey(language?: string): string {
  const code = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  return code === 'no' || code === 'nn' ? 'nb' : code;
}

/** The words of the first language that has any; English where none of them does. */
export function postWords(...languages: readonly (string | undefined)[]): PostWords {
  for (const language of languages) {
    const known = byLanguage.get(languageKey(language));
    if (known) return known;
  }
  return english;
}

/**
 * The language of a title that counts its parts in words: `Windows 11, Teil 2`, the last of them telling. Words of
 * several languages tell none.
 */
export function languageOfPart(title: string): string | undefined {
  const counted = [...title.matchAll(/(\p{L}+)[ \u00a0]*\d+(?!\p{L})/gu)].map(([, word = '']) =>
    languagesOf(word),
  );
  const found = counted.findLast((languages) => languages.length > 0) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** Chinese and Japanese have no space before the word. */
function languagesOf(before: string): readonly string[] {
  const word = before.toLowerCase();
  return [...byLanguage].flatMap(([language, { part }]) => {
    const isIt = language === 'zh' || language === 'ja' ? word.endsWith(part) : word === part.toLowerCase();
    return isIt ? [language] : [];
  });
}
