import { writeJson } from './json/writeJson';
import { writeLines } from './lines/writeLines';
import { quoteToml } from './toml/quoteToml';
import { writeToml } from './toml/writeToml';
import { quoteYaml, type QuoteStyle } from './yaml/quoteYaml';
import { writeYaml } from './yaml/writeYaml';
import type { FenceKind, FrontMatterFormat, FrontMatterValue } from './types';

export type { QuoteStyle } from './yaml/quoteYaml';

export interface Quoting {
  readonly preferred: QuoteStyle;
  /** The quotes for what cannot be plain; double by default. */
  readonly fallback?: 'single' | 'double';
  /** Inside brackets or braces, where YAML gives commas and brackets a meaning. */
  readonly isInFlow?: boolean;
  /** A number, a boolean or a date in the form in which it is to be read: no quotes for its sake. */
  readonly isTyped?: boolean;
}

/**
 * Writes one value in a format. Quotes appear exactly when the format, or a YAML 1.1 reader, would otherwise
 * read the text as something else; `preferred` quotes appear always. Pelican and Nikola have no quotes:
 * there a line break becomes a blank.
 */
export function quoteScalar(text: string, format: FrontMatterFormat, quoting: QuoteStyle | Quoting): string {
  const options = typeof quoting === 'string' ? { preferred: quoting } : quoting;
  switch (format) {
    case 'yaml':
      return quoteYaml(text, options);
    case 'json':
      return options.isTyped && options.preferred === 'plain' && JSON_LITERAL.test(text)
        ? text
        : JSON.stringify(text);
    case 'toml':
      return quoteToml(text, options);
    case 'pelican':
    case 'nikola':
      return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  }
}

const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** One key of a new block, with the style in which its siblings in other posts are written. */
export interface NewEntry {
  readonly key: string;
  readonly value: FrontMatterValue;
  /** `plain` by default, which still quotes what must be. */
  readonly quotes?: QuoteStyle;
  readonly keyQuotes?: QuoteStyle;
  /** The text is a date (or the like) in the form in which it is to be read. */
  readonly isDate?: boolean;
  /** `flow` by default; TOML and JSON know no other. */
  readonly list?: 'block' | 'flow' | 'comma';
  /** Blanks between colon or equals sign and value; one by default. */
  readonly gap?: string;
}

export interface NewBlock {
  readonly format: FrontMatterFormat;
  readonly fence: FenceKind;
  readonly entries: readonly NewEntry[];
  readonly eol: string;
  /** The quotes for what cannot be plain; double by default. */
  readonly fallback?: 'single' | 'double';
  /** Blanks before the dash of a list item (YAML); two by default. */
  readonly listIndent?: number;
  /** The indentation of nested keys (YAML, JSON); two blanks by default. */
  readonly indent?: string;
}

/**
 * Prints a whole new block, fences included, each line ended by `eol`. It reads back as the values given:
 * a null is an empty value (`""` in TOML, which has none), and what a format cannot nest is left out.
 */
export function writeBlock(block: NewBlock): string {
  const { eol } = block;
  const [opening, closing] = fences(block);
  const lines = [...opening, ...contentLines(block), ...closing];
  return lines.map((line) => line + eol).join('');
}

function contentLines(block: NewBlock): readonly string[] {
  switch (block.format) {
    case 'yaml':
      return writeYaml(block);
    case 'toml':
      return writeToml(block);
    case 'json':
      return writeJson(block);
    case 'pelican':
    case 'nikola':
      return writeLines(block);
  }
}

type Lines = readonly string[];

/** The lines before and behind the content; the blank line that ends a header is one of them. */
function fences({ fence, format }: NewBlock): readonly [Lines, Lines] {
  switch (fence) {
    case 'dashes':
      return [['---'], ['---']];
    case 'plus':
      return [['+++'], ['+++']];
    case 'named':
      return [[`---${format}`], ['---']];
    case 'semicolons':
      return [[';;;'], [';;;']];
    case 'braces':
      return [[], []];
    case 'closingOnly':
      return [[], [format === 'json' ? ';;;' : '---']];
    case 'header':
      return [[], ['']];
    case 'comment':
      return [['<!--'], ['-->']];
  }
}
