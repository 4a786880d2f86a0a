import { codePages, type CodePageId } from '../../../../src/core/text/garbledPages';

/** Commits the accident: UTF-8 bytes read in a code page. `drop` loses the bytes that the page leaves undefined. */
export function garble(text: string, id: CodePageId, drop = false): string {
  const page = codePages.find((one) => one.id === id);
  if (page === undefined) throw new Error(`No page ${id}`);
  const letterOf = new Map([...page.byteOf].map(([unit, byte]) => [byte, unit]));
  const lost = new Set(drop ? page.undefinedBytes : []);
  return Array.from(new TextEncoder().encode(text))
    .filter((byte) => !lost.has(byte))
    .map((byte) => String.fromCharCode(byte < 0x80 ? byte : (letterOf.get(byte) ?? 0xfffd)))
    .join('');
}
