/**
 * The content of a block without the ways of any format: what the values are, and the comments that go with
 * them. `''` among the comments is a blank line.
 */
export type Neutral =
  | { readonly kind: 'text'; readonly text: string }
  /** A number as all three formats write it. */
  | { readonly kind: 'number'; readonly text: string }
  /** A day, or a day and a time, as YAML and TOML have it. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | NeutralList
  | NeutralMap;

export interface NeutralList {
  readonly kind: 'list';
  readonly items: readonly NeutralItem[];
  /** Stood in brackets. */
  readonly isInline: boolean;
}

export interface NeutralMap {
  readonly kind: 'map';
  readonly entries: readonly NeutralEntry[];
  /** Stood in braces among values that do not. */
  readonly isInline: boolean;
}

/** Comments above a key or an item, and the one behind it. */
export interface Notes {
  readonly before: readonly string[];
  readonly behind?: string;
}

export interface NeutralItem extends Notes {
  readonly value: Neutral;
}

export interface NeutralEntry extends NeutralItem {
  readonly key: string;
}

/** The blank and the comment that end a line; nothing where there is none. */
export function behind({ behind: comment }: Notes): string {
  return comment === undefined ? '' : ` ${comment}`;
}

/** Whether a list has comments among its items, which need lines of their own. */
export function hasNotes({ items }: NeutralList): boolean {
  return items.some((item) => item.behind !== undefined || item.before.some((line) => line !== ''));
}

/** Whether a text can stand line by line in a block scalar or a long string: printable, and more than one line. */
export function isProse(text: string): boolean {
  return (
    text.trim().includes('\n') &&
    /^\S/.test(text) &&
    // A line that looks like a fence would end the block.
    !/^(?:---|\+\+\+|;;;|\.\.\.)/m.test(text) &&
    !/[^\P{C}\n]|[\u2028\u2029]|[ \t]$/mu.test(text)
  );
}
