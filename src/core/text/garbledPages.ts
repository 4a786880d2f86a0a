export type CodePageId =
  'windows-1252' | 'windows-1254' | 'iso-8859-1' | 'windows-1250' | 'windows-1251' | 'macintosh';

/** A single-byte code page that UTF-8 is mistaken for. */
export interface CodePage {
  readonly id: CodePageId;
  /** What a menu calls it. */
  readonly label: string;
  /** UTF-16 code unit to byte (0x80 to 0xFF); ASCII is left out, as it never garbles. */
  readonly byteOf: ReadonlyMap<number, number>;
  /** Bytes the page leaves undefined: many programs drop them on the way. */
  readonly undefinedBytes: readonly number[];
}

// Our own tables: TextDecoder('windows-1252') reads 0x80 to 0x9F as C1 controls in some Node 20 releases
// (nodejs/node #56542, #60888). Each row holds 0x80 and up in order; `\0` is an undefined byte.
// Source: https://encoding.spec.whatwg.org/#indexes (0xF0 of macintosh is Apple's logo, U+F8FF).
const ISO_HIGH = codePoints(0xa0, 0xff);
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ' + ISO_HIGH;
const WINDOWS_1250 =
  '€\0‚\0„…†‡\0‰Š‹ŚŤŽŹ\0‘’“”•–—\0™š›śťžź' +
  '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const WINDOWS_1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\0™љ›њќћџ' +
  '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  codePoints(0x410, 0x44f);
const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** Where Turkish Windows-1254 differs from Windows-1252. */
const TURKISH: ReadonlyMap<number, string> = new Map([
  [0x8e, '\0'],
  [0x9e, '\0'],
  [0xd0, 'Ğ'],
  [0xdd, 'İ'],
  [0xde, 'Ş'],
  [0xf0, 'ğ'],
  [0xfd, 'ı'],
  [0xfe, 'ş'],
]);

/** Most likely first: where several pages explain a text equally well, the earlier one is named. */
export const codePages: readonly CodePage[] = [
  page('windows-1252', 'Windows-1252', WINDOWS_1252),
  page('windows-1254', 'Windows-1254', turkish()),
  page('iso-8859-1', 'Latin-1', codePoints(0x80, 0x9f) + ISO_HIGH),
  page('windows-1250', 'Windows-1250', WINDOWS_1250),
  page('windows-1251', 'Windows-1251', WINDOWS_1251),
  page('macintosh', 'Mac Roman', MACINTOSH),
];

function page(id: CodePageId, label: string, high: string): CodePage {
  const byteOf = new Map<number, number>();
  const undefinedBytes: number[] = [];
  for (let index = 0; index < high.length; index += 1) {
    const unit = high.charCodeAt(index);
    const byte = 0x80 + index;
    if (unit === 0) undefinedBytes.push(byte);
    // A decoder that keeps an undefined byte keeps it as the control character of the same number.
    byteOf.set(unit === 0 ? byte : unit, byte);
  }
  return { id, label, byteOf, undefinedBytes };
}

function turkish(): string {
  return Array.from(WINDOWS_1252, (letter, index) => TURKISH.get(0x80 + index) ?? letter).join('');
}

function codePoints(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
