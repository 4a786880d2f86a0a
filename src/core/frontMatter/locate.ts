import { bomLength, lineAt, type Line } from '../text/lines';
import { locateBraces } from './locateBraces';
import { locateHeader } from './locateHeader';
import type { FenceKind, FrontMatterBlock, FrontMatterFormat } from './types';

/**
 * Finds the front matter of a post. Nothing is guessed: what is no fence of a known generator is body, and
 * the text behind the block is not looked at. All offsets are UTF-16 and count a byte order mark.
 */
export function locateFrontMatter(text: string): FrontMatterBlock {
  const start = bomLength(text);
  const first = lineAt(text, start);
  const fence = openingFence(text, first);
  if (fence) return locateFenced(text, first, fence);
  return locateBraces(text, start) ?? locateHeader(text, start) ?? { state: 'none', bodyStart: 0 };
}

interface Fence {
  readonly format: FrontMatterFormat;
  readonly kind: FenceKind;
  readonly isClosing: (line: string) => boolean;
}

/** What a fence starts with: most lines need no closer look. */
const FENCE_SIGNS = new Set(Array.from('-+.;', (sign) => sign.charCodeAt(0)));

const DASHES = /^---[ \t]*$/;
const DASHES_OR_DOTS = /^(?:---|\.\.\.)[ \t]*$/;
const PLUS = /^\+\+\+[ \t]*$/;
const SEMICOLONS = /^;;;[ \t]*$/;
const NAMED = /^---(yaml|yml|toml|json)[ \t]*$/i;

function openingFence(text: string, line: Line): Fence | undefined {
  if (line.end - line.start < 3 || line.end - line.start > 200) return undefined;
  const opening = text.slice(line.start, line.end);
  if (DASHES.test(opening)) return fenceOf('yaml', 'dashes', DASHES_OR_DOTS);
  if (PLUS.test(opening)) return fenceOf('toml', 'plus', PLUS);
  if (SEMICOLONS.test(opening)) return fenceOf('json', 'semicolons', SEMICOLONS);
  const name = NAMED.exec(opening)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  return name === 'toml' || name === 'json'
    ? fenceOf(name, 'named', DASHES)
    : fenceOf('yaml', 'named', DASHES_OR_DOTS);
}

function fenceOf(format: FrontMatterFormat, kind: FenceKind, closing: RegExp): Fence {
  return { format, kind, isClosing: (line) => closing.test(line) };
}

/** Reads line by line up to the closing fence; each line is cut short, for none that is long is a fence. */
function locateFenced(text: string, opening: Line, fence: Fence): FrontMatterBlock {
  let at = opening.next;
  while (at < text.length) {
    const line = lineAt(text, at);
    const mayClose = FENCE_SIGNS.has(text.charCodeAt(at)) && line.end - at < 200;
    if (mayClose && fence.isClosing(text.slice(at, line.end))) {
      return {
        state: 'closed',
        format: fence.format,
        fence: fence.kind,
        span: { start: opening.start, end: line.next },
        content: { start: opening.next, end: at },
        bodyStart: line.next,
      };
    }
    at = line.next;
  }
  const span = { start: opening.start, end: opening.end };
  return { state: 'unclosed', format: fence.format, span, line: 1, bodyStart: 0 };
}
