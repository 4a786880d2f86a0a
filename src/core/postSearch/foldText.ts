/** Letters that decomposition leaves as they are and that people look for by plain ones. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  '’': "'",
  ʼ: "'",
};

/**
 * Text for comparison: small letters, no accents, compatibility forms as plain ones. Marks that make another
 * letter stay (Cyrillic й, kana, Devanagari).
 */
export function foldText(text: string): string {
  // Most of what is searched is ASCII and needs none of the rest.
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðłıþ’ʼ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/i\u0307/g, 'i');
}
