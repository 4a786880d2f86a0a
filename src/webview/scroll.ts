import type { Marks } from '../core/render/marks';
import type { Article } from './article';

/** A place of the page that belongs to a line of the document. */
interface Stop {
  readonly line: number;
  readonly top: number;
}

/** An element of the body, and the line of the document that its block starts on. */
interface Shown {
  readonly line: number;
  readonly element: HTMLElement;
}

/** Finds lines for places and places for lines, between the header (the front matter) and the body's end. */
export class LineMap {
  readonly #article: Article;
  readonly #marks: Marks;
  #bodyLine = 0;

  constructor(article: Article, marks: Marks) {
    this.#article = article;
    this.#marks = marks;
  }

  setBodyLine(line: number): void {
    this.#bodyLine = line;
  }

  /** Fractional line at the top of the window. */
  lineAtTop(): number {
    const y = window.scrollY;
    const blocks = this.#shown();
    const at = countBefore(blocks, ({ element }) => topOf(element) <= y);
    return interpolate(this.#stopsAround(blocks, at), y, 'top', 'line');
  }

  /** Page offset, in pixels, at which a (fractional) line starts. */
  topOf(line: number): number {
    const blocks = this.#shown();
    const at = countBefore(blocks, (block) => block.line <= line);
    return interpolate(this.#stopsAround(blocks, at), line, 'line', 'top');
  }

  /** The line of the element that was hit, if it has one. */
  lineOf(target: Element): number | undefined {
    const block = this.#article.blocks.find((each) => each.nodes.some((node) => node.contains(target)));
    if (!block) return undefined;
    const own = target.closest(`[${this.#marks.line}]`)?.getAttribute(this.#marks.line);
    return block.line + Number(own ?? 0);
  }

  /** The blocks that have a place in the page, in the order of their lines. */
  #shown(): readonly Shown[] {
    const shown: Shown[] = [];
    for (const { line, nodes } of this.#article.blocks)
      for (const node of nodes) if (node instanceof HTMLElement) shown.push({ line, element: node });
    return shown;
  }

  /** The places around the block before `at`: to measure all of a long post would take longer than to show it. */
  #stopsAround(blocks: readonly Shown[], at: number): readonly Stop[] {
    const stops: Stop[] = [{ line: 0, top: 0 }];
    for (const { line, element } of blocks.slice(Math.max(0, at - 2), at + 1))
      this.#stopsIn(element, line, stops);
    if (at >= blocks.length) {
      stops.push({
        line: Math.max(this.#article.blocks.at(-1)?.end ?? 0, this.#bodyLine) + 1,
        top: document.documentElement.scrollHeight,
      });
    }
    return increasing(stops);
  }

  #stopsIn(element: HTMLElement, base: number, stops: Stop[]): void {
    stops.push({ line: base, top: topOf(element) });
    for (const inner of element.querySelectorAll(`[${this.#marks.line}]`)) {
      if (inner.closest('details:not([open])') && inner.localName !== 'summary') continue;
      stops.push({ line: base + Number(inner.getAttribute(this.#marks.line)), top: topOf(inner) });
    }
  }
}

/** How many of a list's first entries pass a test that none passes after one has failed. */
function countBefore<T>(list: readonly T[], passes: (entry: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && passes(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}

/** Drops stops that go back in either measure (floats, footnotes), so that interpolation has one answer. */
function increasing(stops: readonly Stop[]): readonly Stop[] {
  const kept: Stop[] = [];
  for (const stop of stops) {
    const last = kept.at(-1);
    if (!last || (stop.line > last.line && stop.top >= last.top)) kept.push(stop);
  }
  return kept;
}

function interpolate(stops: readonly Stop[], value: number, from: keyof Stop, to: keyof Stop): number {
  const next = stops.findIndex((stop) => stop[from] > value);
  const after = next < 0 ? undefined : stops[next];
  const before = stops[next < 0 ? stops.length - 1 : Math.max(0, next - 1)];
  if (!before) return 0;
  if (!after || after === before) return before[to];
  const share = (value - before[from]) / (after[from] - before[from]);
  return before[to] + share * (after[to] - before[to]);
}
