import type { Span } from '../text/textEdit';

/**
 * The languages front matter is written in. `pelican` is the unfenced `Key: value` header of Pelican,
 * `nikola` the `.. key: value` comments of Nikola.
 */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'pelican' | 'nikola';

/** How the block is marked off from the body. */
export type FenceKind =
  | 'dashes' // --- … ---
  | 'plus' // +++ … +++
  | 'named' // ---toml … ---
  | 'semicolons' // ;;; … ;;; (Hexo)
  | 'braces' // {…} (Hugo)
  | 'closingOnly' // --- or ;;; at the end alone (Hexo)
  | 'header' // Key: value lines, ended by a blank line (Pelican)
  | 'comment'; // .. key: value in an HTML comment or at the top (Nikola)

export interface ClosedBlock {
  readonly state: 'closed';
  readonly format: FrontMatterFormat;
  readonly fence: FenceKind;
  /** Everything before the body: fences and the line break after the closing one. Starts after a BOM. */
  readonly span: Span;
  /** What stands between the fences, line breaks at its end included. */
  readonly content: Span;
  /** Offset where the body starts. */
  readonly bodyStart: number;
}

export type FrontMatterBlock =
  | { readonly state: 'none'; readonly bodyStart: number }
  | ClosedBlock
  | {
      readonly state: 'unclosed';
      readonly format: FrontMatterFormat;
      readonly span: Span;
      readonly line: number;
      readonly bodyStart: number;
    };

/** A value as plain data. Dates, leading zeros and the like are the text that stands in the file. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue };

export type FrontMatterData = { readonly [key: string]: FrontMatterValue };

/** From the outermost key inwards: `['last_update', 'date']`. */
export type KeyPath = readonly string[];
