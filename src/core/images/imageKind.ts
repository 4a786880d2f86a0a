import { ownValue } from '../ownValue';

/** Endings of files that a page can show as an image, without the dot. */
const endings = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'svg',
  'apng',
  'bmp',
  'ico',
  'jxl',
  'heic',
  'tif',
  'tiff',
];

const byMime: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/x-ms-bmp': 'bmp',
  'image/tiff': 'tif',
  'image/heic': 'heic',
  'image/jxl': 'jxl',
  'image/vnd.microsoft.icon': 'ico',
  'image/x-icon': 'ico',
};

/** Types of images as clipboards and browsers name them. */
export const imageMimes: readonly string[] = Object.keys(byMime);

/** Whether a path or address ends as an image does. */
export function isImageName(name: string): boolean {
  const ending = /\.([a-z]{2,5})$/i.exec(name.replace(/[?#].*$/, ''))?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending);
}

/**
 * The ending for the file of an image, without dot: by its first bytes, which never lie, else by its type,
 * else by its name; `undefined` for what is no image.
 */
export function imageEnding(image: {
  readonly bytes?: Uint8Array;
  readonly mime?: string;
  readonly name?: string;
}): string | undefined {
  const seen = image.bytes && sniff(image.bytes);
  if (seen !== undefined) return seen;
  const typed = ownValue(byMime, (image.mime ?? '').split(';')[0]?.trim().toLowerCase() ?? '');
  if (typed !== undefined) return typed;
  const name = image.name ?? '';
  return isImageName(name) ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : undefined;
}

const signatures: readonly (readonly [string, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
  ['heic', /^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1)/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0/],
  ['tif', /^(?:II\*\0|MM\0\*)/],
];

function sniff(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, 1200), (byte) => String.fromCharCode(byte)).join('');
  return signatures.find(([, signature]) => signature.test(head))?.[0] ?? (isSvg(head) ? 'svg' : undefined);
}

const preludes: readonly (readonly [string, string])[] = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE svg', '>'],
];

/** Whether the first element is `svg`; what may stand before it is stepped over, once each, from left to right. */
function isSvg(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (;;) {
    const prelude = preludes.find(([start]) => rest.startsWith(start));
    if (prelude === undefined) return /^<svg[\s>/]/i.test(rest);
    const end = rest.indexOf(prelude[1], prelude[0].length);
    if (end < 0) return false;
    rest = rest.slice(end + prelude[1].length).trimStart();
  }
}
