import morphdom from 'morphdom';
import type { BlockView, BodyView } from '../protocol/previewMessages';
import { matchBlocks } from './matchBlocks';

/** A block as it stands in the page. `html` is the key: made by the host, without line numbers of the document. */
interface Placed extends BlockView {
  readonly nodes: readonly ChildNode[];
}

/**
 * Longest block that is morphed, in UTF-16 units of its HTML. A browser looks through the whole of a paragraph for its
 * direction whenever something is put into it, so that thousands of elements put in one by one would take seconds.
 */
const longestMorphed = 50_000;

/** Makes the inert, sanitized, decorated nodes of a block. */
export type MakeBlock = (html: string) => DocumentFragment;

/**
 * The body in the page. A change touches only the blocks between the common head and tail of the old list
 * and the new; blocks that moved are moved, one that changed by itself is morphed, so that selection, open
 * details, playing media and loaded images stay.
 */
export class Article {
  #placed: readonly Placed[] = [];
  readonly #root: HTMLElement;
  readonly #make: MakeBlock;

  constructor(root: HTMLElement, make: MakeBlock) {
    this.#root = root;
    this.#make = make;
  }

  get blocks(): readonly (BlockView & { readonly nodes: readonly ChildNode[] })[] {
    return this.#placed;
  }

  /** Shows a body. False when a patch does not fit what is shown: ask for the whole, then. */
  apply(body: BodyView): boolean {
    if (body.kind === 'whole') {
      this.#replace(0, 0, body.blocks, 0);
      return true;
    }
    if (body.head + body.tail > this.#placed.length) return false;
    this.#replace(body.head, body.tail, body.blocks, body.shift);
    return true;
  }

  /** Makes every block anew: what decorates them has changed. */
  remake(): void {
    const blocks = this.#placed;
    this.#placed = [];
    this.#root.replaceChildren();
    this.#replace(0, 0, blocks, 0);
  }

  #replace(head: number, tail: number, blocks: readonly BlockView[], shift: number): void {
    const old = this.#placed;
    const after = old.slice(old.length - tail);
    const middle = this.#patch(old.slice(head, old.length - tail), blocks, firstNode(after));
    const moved = shift === 0 ? after : after.map((block) => moveBy(block, shift));
    this.#placed = [...old.slice(0, head), ...middle, ...moved];
  }

  #patch(old: readonly Placed[], blocks: readonly BlockView[], before: ChildNode | null): readonly Placed[] {
    const kept = matchBlocks(
      old.map((block) => block.html),
      blocks.map((block) => block.html),
    );
    const keptOld = new Set(kept.filter((at) => at !== undefined));
    const free = old.filter((_, at) => !keptOld.has(at));
    const placed: Placed[] = [];
    let next = 0;
    for (const [index, block] of blocks.entries()) {
      const from = kept[index];
      const same = from === undefined ? undefined : old[from];
      if (same) placed.push({ ...block, nodes: same.nodes });
      else placed.push(this.#make1(block, blocks.length === old.length ? free[next++] : undefined));
    }
    const used = new Set(placed.flatMap((block) => block.nodes));
    for (const block of old) for (const node of block.nodes) if (!used.has(node)) node.remove();
    this.#order(placed, before);
    return placed;
  }

  /** A new block, on the nodes of the one it takes the place of when both are one element of a kind. */
  #make1(block: BlockView, instead: Placed | undefined): Placed {
    const fragment = this.#make(block.html);
    const [only, ...more] = fragment.childNodes;
    const old = instead?.nodes.length === 1 ? instead.nodes[0] : undefined;
    const alike =
      block.html.length <= longestMorphed &&
      old instanceof HTMLElement &&
      only instanceof HTMLElement &&
      old.tagName === only.tagName;
    if (!alike || !more.every((node) => isBlank(node))) return { ...block, nodes: ownNodes(fragment) };
    morph(old, only);
    return { ...block, nodes: [old] };
  }

  #order(placed: readonly Placed[], before: ChildNode | null): void {
    let next = before;
    for (const block of [...placed].reverse()) {
      for (const node of [...block.nodes].reverse()) {
        if (node.parentNode !== this.#root || node.nextSibling !== next) this.#root.insertBefore(node, next);
        next = node;
      }
    }
  }
}

function isBlank(node: ChildNode): boolean {
  return node instanceof Text && node.data.trim() === '';
}

/** White space between blocks is dropped: it would only have to be kept in order. */
function ownNodes(fragment: DocumentFragment): readonly ChildNode[] {
  return [...fragment.childNodes].filter((node) => !isBlank(node) && !(node instanceof Comment));
}

function firstNode(blocks: readonly Placed[]): ChildNode | null {
  return blocks.find((block) => block.nodes.length > 0)?.nodes[0] ?? null;
}

function moveBy(block: Placed, lines: number): Placed {
  return { ...block, line: block.line + lines, end: block.end + lines };
}

function morph(from: HTMLElement, to: HTMLElement): void {
  morphdom(from, to, {
    onBeforeElUpdated: (old, fresh) => {
      if (old instanceof HTMLDetailsElement && fresh instanceof HTMLDetailsElement) fresh.open = old.open;
      if (old instanceof HTMLMediaElement && fresh instanceof HTMLMediaElement)
        return old.currentSrc !== fresh.src;
      return !old.isEqualNode(fresh);
    },
  });
}
