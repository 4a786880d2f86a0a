import { splitList, type ListSeparator } from '../frontMatter/values';
import { quoteScalar } from '../frontMatter/write';
import { lineStart } from '../text/lines';
import type { FrontMatterFormat } from '../frontMatter/types';
import type { ListNode, TreeNode } from '../frontMatter/tree';
import type { ObservedKey } from './observe';
import type { ListConvention, ListStyle, Quote, TextListStyle } from './types';
import { elect, type Ballot } from './vote';

/** How a generator's tags are written where no post shows it. */
export function defaultList(format: FrontMatterFormat): ListConvention {
  const isLine = format === 'pelican' || format === 'nikola';
  const quote = format === 'yaml' || isLine ? 'plain' : 'double';
  return {
    style: isLine ? 'commas' : 'flow',
    quote,
    indent: '  ',
    isPadded: false,
    trailingComma: false,
    always: [],
  };
}

/** A key of one post, by age, with the text of the post. */
export interface SeenKey extends Ballot<ObservedKey> {
  readonly text: string;
}

/** How the generator reads a string that stands for a list, where that is known. */
export interface ListReading {
  readonly format: FrontMatterFormat;
  readonly separator?: ListSeparator;
}

/** The style of the lists under one key; `undefined` when none of the posts shows a list there. */
export function learnList(seen: readonly SeenKey[], reading: ListReading): ListConvention | undefined {
  const { format } = reading;
  const shown = seen.flatMap(({ value, index, text }) => {
    const style = styleOf(value, text, reading);
    return style ? [{ value: style, index }] : [];
  });
  const style = elect(shown, ({ style, indent }) => `${style}${indent}`)?.value;
  if (!style) return undefined;
  return {
    ...defaultList(format),
    ...style,
    quote: quoteOfItems(seen, format, style.style),
    always: commonItems(seen),
  };
}

type Style = Pick<ListConvention, 'style' | 'indent' | 'isPadded' | 'trailingComma'>;

function styleOf(key: ObservedKey, text: string, { separator }: ListReading): Style | undefined {
  const { node, raw, value, indent } = key;
  if (node.kind === 'list') return node.items.length > 0 ? styleOfList(node, raw, indent, text) : undefined;
  if (typeof value !== 'string' || node.kind !== 'scalar') return undefined;
  const style = styleOfText(value, separator) ?? (node.style === 'line' ? 'commas' : undefined);
  return style && { style, indent: '  ', isPadded: false, trailingComma: false };
}

/** A single word shows nothing, unless the generator parts words at blanks. */
function styleOfText(text: string, separator: ListSeparator | undefined): TextListStyle | undefined {
  if (/^#[^\s#]+(?:\s+#[^\s#]+)*$/.test(text)) return 'hashes';
  if (text.includes(',')) return 'commas';
  if (text.includes(';')) return 'semicolons';
  return separator === ' ' && text !== '' ? 'spaces' : undefined;
}

/** Whether a list stands in one string. */
export function isTextList(style: ListStyle): style is TextListStyle {
  return style === 'commas' || style === 'semicolons' || style === 'spaces' || style === 'hashes';
}

function styleOfList(node: ListNode, raw: string, keyIndent: string, text: string): Style {
  const first = node.items[0];
  const before = first ? text.slice(lineStart(text, first.span.start), first.span.start) : '';
  const blanks = /^[ \t]*/.exec(before)?.[0] ?? '';
  if (!node.isFlow) {
    const indent = blanks.slice(keyIndent.length);
    return {
      style: indent === '' ? 'block' : 'blockIndented',
      indent,
      isPadded: false,
      trailingComma: false,
    };
  }
  const style: ListStyle = /[\r\n]/.test(raw) ? 'multiline' : 'flow';
  return { style, indent: blanks || '  ', isPadded: /^\[ /.test(raw), trailingComma: /,\s*\]$/.test(raw) };
}

/** The quotes around items that would not need any. */
function quoteOfItems(seen: readonly SeenKey[], format: FrontMatterFormat, style: ListStyle): Quote {
  const ballots = seen.flatMap(({ value: { node }, index }) => {
    const isList = node.kind === 'list';
    if (isList === isTextList(style)) return [];
    const quotes = (isList ? node.items : [node]).flatMap((item) =>
      freeQuote(item, format, isList && node.isFlow),
    );
    return quotes.map((value) => ({ value, index }));
  });
  return elect(ballots, String)?.value ?? defaultList(format).quote;
}

/** The quotes of a text, unless it could not do without. */
export function freeQuote(node: TreeNode, format: FrontMatterFormat, isInFlow = false): readonly Quote[] {
  if (node.kind !== 'scalar') return [];
  const quote = quoteOf(node);
  if (quote === undefined) return [];
  if (format !== 'yaml' || quote === 'plain') return [quote];
  return quoteScalar(node.text, 'yaml', { preferred: 'plain', isInFlow }) === node.text ? [quote] : [];
}

/** The quotes that stand around a scalar; `undefined` for styles that have none to choose. */
export function quoteOf(node: TreeNode): Quote | undefined {
  if (node.kind !== 'scalar') return undefined;
  const { style } = node;
  return style === 'plain' || style === 'single' || style === 'double' ? style : undefined;
}

/** Tags that tell a generator what is a post at all (Eleventy): no matter of the post, so they are kept. */
const collections = /^(?:all|_?(?:posts?|blog|articles?|notes?|entries|journal))$/i;

/** Such items as every post carries, where three or more agree. */
function commonItems(seen: readonly SeenKey[]): readonly string[] {
  if (seen.length < 3) return [];
  const lists = seen.map(({ value }) => itemsOf(value));
  const [first = [], ...rest] = lists;
  return first.filter((item) => collections.test(item) && rest.every((list) => list.includes(item)));
}

function itemsOf({ value }: ObservedKey): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' ? splitList(value, ',').map((part) => part.trim()) : [];
}
