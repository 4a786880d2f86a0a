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
  // Most of what is searched is ASCII, or Latin with a few accents: both go without the costly rest.
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  const parts = text.normalize('NFKD');
  const bare = /^[\u0000-\u036f]*$/.test(parts)
    ? parts.replace(/[\u0300-\u036f]+/g, '')
    : parts.replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1').normalize('NFC');
  return bare
    .toLowerCase()
    .replace(/[ßæœøđðłıþ’ʼ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/i\u0307/g, 'i');
}
