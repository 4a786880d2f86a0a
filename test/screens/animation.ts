// A few seconds of a window as an animated GIF: what README pages show without a player.
import { writeFileSync } from 'node:fs';
import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** Index of the color that leaves the picture before as it is. */
const unchanged = 0;
/** Colors kept as they are, so that the background is that of the theme, and those that the rest is made of. */
const exactColors = 48;
const mixedColors = 72;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Takes a picture whenever something is to be seen, and says how long each is shown (milliseconds). */
export class Animation {
  readonly #page: Page;
  readonly #frames: { readonly picture: Picture; readonly delay: number }[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async frame(delay: number): Promise<void> {
    const { data, height, width } = PNG.sync.read(
      await this.#page.screenshot({ scale: 'css', caret: 'initial' }),
    );
    this.#frames.push({ picture: { width, height, rgba: new Uint8Array(data) }, delay });
  }

  /** Types a text a few letters at a time, so that the eye can follow. */
  async type(text: string, letters = 4): Promise<void> {
    for (let at = 0; at < text.length; at += letters) {
      await this.#page.keyboard.type(text.slice(at, at + letters));
      await this.frame(110);
    }
  }

  /** How long one round takes, in milliseconds. */
  get length(): number {
    return this.#frames.reduce((sum, { delay }) => sum + delay, 0);
  }

  /** Writes the GIF: one palette for all, and of each frame only what changed. Gives its size in bytes. */
  write(file: string): number {
    const palette = [[0, 0, 0], ...paletteOf(this.#frames.map(({ picture }) => picture))];
    const gif = gifenc.GIFEncoder();
    let before: Uint8Array | undefined;
    for (const { delay, picture } of this.#frames) {
      const index = gifenc.applyPalette(picture.rgba, palette.slice(1)).map((color) => color + 1);
      const changed = before === undefined ? index : difference(before, index);
      gif.writeFrame(changed, picture.width, picture.height, {
        ...(before === undefined ? { palette } : {}),
        delay,
        transparent: true,
        transparentIndex: unchanged,
        dispose: 1,
      });
      before = index;
    }
    gif.finish();
    writeFileSync(file, gif.bytes());
    return gif.bytes().length;
  }
}

function paletteOf(pictures: readonly Picture[]): number[][] {
  const counts = new Map<number, number>();
  for (const color of pixelsOf(pictures)) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const exact = byCount
    .slice(0, exactColors)
    .map((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]);
  const rest = new Uint32Array(byCount.slice(exactColors));
  return rest.length === 0 ? exact : [...exact, ...gifenc.quantize(new Uint8Array(rest.buffer), mixedColors)];
}

/** Every third pixel of a few frames, as numbers: enough to know all the colors. */
function pixelsOf(pictures: readonly Picture[]): readonly number[] {
  const step = Math.max(1, Math.floor(pictures.length / 4));
  const chosen = pictures.filter((_, index) => index % step === 0 || index === pictures.length - 1);
  return chosen.flatMap(({ rgba }) => {
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
    return [...pixels.filter((_, index) => index % 3 === 0)];
  });
}

function difference(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((color, index) => (color === before[index] ? unchanged : color));
}
