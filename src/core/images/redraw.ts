import { ownValue } from '../ownValue';

/** What the writer wishes images to become when they are taken in; nothing, as long as nobody asks for it. */
export interface RedrawWish {
  readonly toWebp: boolean;
  /** In pixels; 0 for any. */
  readonly largestWidth: number;
}

/** One image redrawn: the type that the canvas is asked for. */
export interface Redraw {
  readonly mime: string;
  readonly ending: string;
  readonly largestWidth: number;
}

const mimes: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

/**
 * How an image is to be redrawn; `undefined` for one that stays as it is: drawings, animations, and kinds that
 * not every canvas reads.
 *
 * @param ending As `imageEnding` gives it.
 */
export function redrawFor(bytes: Uint8Array, ending: string, wish: RedrawWish): Redraw | undefined {
  const own = ownValue(mimes, ending);
  if (own === undefined || isAnimated(bytes, ending)) return undefined;
  const becomesWebp = wish.toWebp && ending !== 'webp';
  if (!becomesWebp && wish.largestWidth === 0) return undefined;
  return becomesWebp
    ? { mime: 'image/webp', ending: 'webp', largestWidth: wish.largestWidth }
    : { mime: own, ending, largestWidth: wish.largestWidth };
}

/**
 * Whether a redrawn image is worth it: made narrower as asked, or smaller as a file. A canvas that cannot write
 * a type answers with PNG (HTML, 4.12.5.7), which is not what was asked for.
 */
export function isWorthIt(
  redraw: Redraw,
  before: number,
  after: { readonly mime: string; readonly size: number; readonly isNarrower: boolean },
): boolean {
  return after.mime === redraw.mime && (after.isNarrower || after.size < before);
}

/** An `acTL` chunk before the data (APNG), or the animation flag of `VP8X` (WebP container specification). */
function isAnimated(bytes: Uint8Array, ending: string): boolean {
  if (ending === 'webp') return text(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  if (ending !== 'png') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = text(bytes, at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
