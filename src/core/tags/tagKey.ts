/**
 * What a tag is when case, accents, spaces and punctuation do not count: `Machine Learning`,
 * `machine-learning` and `MachineLearning` share a key; `C`, `C++` and `C#` do not.
 */
export function tagKey(tag: string): string {
  const plain = folded(tag)
    .replace(/^#+/, '')
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, 'plus')
    .replace(/(?<=[\p{L}\p{N}])#/gu, 'sharp')
    .replace(/^\.(?=\p{L})/u, 'dot');
  const key = plain.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return key === '' ? tag.normalize('NFC').trim().toLowerCase() : key;
}

/** Small letters without accents; marks stay where they make another letter (Cyrillic й, kana, Devanagari). */
function folded(tag: string): string {
  return tag
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđıþ]/g, (letter) => SPELLED[letter] ?? letter)
    .replace(/i\u0307/g, 'i');
}

const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
};
