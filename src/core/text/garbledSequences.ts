import type { CodePage } from './garbledPages';

/** One character of UTF-8 as the letters of a code page, one letter per byte. */
export interface Sequence {
  /** UTF-16 offsets into the garbled text. */
  readonly start: number;
  readonly end: number;
  readonly bytes: readonly number[];
  /** The code point that the bytes stand for. */
  readonly codePoint: number;
}

/** A lead byte whose letters do not add up: bytes have been lost behind it. */
export interface BrokenSequence {
  readonly start: number;
  readonly end: number;
  /** The bytes that are left; `undefined` where U+FFFD marks a lost one. */
  readonly bytes: readonly (number | undefined)[];
  /** How many bytes the lead byte announces. */
  readonly length: number;
}

export const REPLACEMENT = 0xfffd;

/** How many bytes a UTF-8 sequence with this lead byte has; 0 when it is none (RFC 3629). */
export function sequenceLength(lead: number): 0 | 2 | 3 | 4 {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

export function isContinuation(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Strict: no overlong forms, no surrogates, nothing above U+10FFFF. Undefined when the bytes are not one character. */
export function decodeSequence(bytes: readonly number[]): number | undefined {
  const [lead = 0, ...rest] = bytes;
  const length = sequenceLength(lead);
  if (length === 0 || rest.length !== length - 1 || !rest.every(isContinuation)) return undefined;
  const start = lead & (0xff >> (length + 1));
  const codePoint = rest.reduce((value, byte) => value * 64 + (byte & 0x3f), start);
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (codePoint < smallest || codePoint > 0x10ffff) return undefined;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? undefined : codePoint;
}

/** What stands at an offset when its letters are read as the bytes of a page. */
export function readSequence(
  text: string,
  start: number,
  page: CodePage,
): Sequence | BrokenSequence | undefined {
  const lead = page.byteOf.get(text.charCodeAt(start));
  const length = lead === undefined ? 0 : sequenceLength(lead);
  if (lead === undefined || length === 0) return undefined;
  const bytes: (number | undefined)[] = [lead];
  while (bytes.length < length && start + bytes.length < text.length) {
    const unit = text.charCodeAt(start + bytes.length);
    const byte = page.byteOf.get(unit);
    if (unit !== REPLACEMENT && !isContinuation(byte)) break;
    bytes.push(unit === REPLACEMENT ? undefined : byte);
  }
  const end = start + bytes.length;
  const whole = bytes.filter((byte) => byte !== undefined);
  const codePoint = whole.length === length ? decodeSequence(whole) : undefined;
  if (codePoint !== undefined) return { start, end, bytes: whole, codePoint };
  return { start, end, bytes, length };
}
