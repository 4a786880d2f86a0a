import { quoteScalar } from '../../frontMatter/write';
import type { FrontMatterFormat } from '../../frontMatter/types';
import type { Filled } from './types';

export type Piece = Filled | { readonly kind: 'literal'; readonly text: string };

/** Stands for a filled piece while the line around it is read; control characters are no front matter. */
const hole = '\u0001';

/** What stands before a value on its line, by format: indentation, list mark, key, separator. */
const leads: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s#:'"{}[\]-][^:]*?)\s*:(?:[ \t]+|$))?/,
  toml: /^\s*(?:[\w."'-]+(?:\s*\.\s*[\w."'-]+)*\s*=\s*)?/,
  json: /^\s*(?:"(?:\\.|[^"\\])*"\s*:\s*)?/,
  pelican: /^.*$/s,
  nikola: /^.*$/s,
};

/**
 * Fills one line of front matter. Text is quoted together with what stands around it in the same value, so
 * that a reader gets the value back; a date alone stays bare. Lines without anything to fill stay as they are.
 */
export function fillLine(pieces: readonly Piece[], format: FrontMatterFormat, cursorMark: string): string {
  const filled = pieces.filter((piece) => piece.kind !== 'literal');
  const masked = pieces.map((piece) => (piece.kind === 'literal' ? piece.text : hole)).join('');
  if (filled.length === 0) return masked;
  const ending = /\r?\n?$/.exec(masked)?.[0] ?? '';
  const line = masked.slice(0, masked.length - ending.length);
  const lead = leads[format].exec(line)?.[0] ?? '';
  const context: Context = { format, cursorMark, next: filled[Symbol.iterator]() };
  const start = fillRaw(lead, context);
  return start + fillValue(line.slice(lead.length), context) + ending;
}

interface Context {
  readonly format: FrontMatterFormat;
  readonly cursorMark: string;
  /** The filled pieces, in the order of the holes. */
  readonly next: Iterator<Filled>;
}

function take(context: Context): Filled {
  const next = context.next.next();
  return next.done === true ? { kind: 'text', text: '' } : next.value;
}

/** Puts texts in as they are: where no quoting applies. */
function fillRaw(masked: string, context: Context): string {
  return masked.replaceAll(hole, () => rawText(take(context), context));
}

function rawText(piece: Filled, { cursorMark }: Context): string {
  if (piece.kind === 'cursor') return cursorMark;
  return piece.kind === 'list' ? piece.items.join(', ') : piece.text;
}

const quotedValue = /^(?:"((?:\\.|[^"\\])*)"|'((?:''|[^'])*)')(,?\s*(?:#.*)?)$/;

function fillValue(masked: string, context: Context): string {
  if (!masked.includes(hole)) return masked;
  const [whole, double, single, tail] = quotedValue.exec(masked) ?? [];
  if (whole !== undefined) {
    const quote = double === undefined ? "'" : '"';
    return fillQuoted(quote, double ?? single ?? '', context) + fillRaw(tail ?? '', context);
  }
  if (/^[[{]/.test(masked)) return fillFlow(masked, context);
  const tailAt = masked.search(context.format === 'json' ? /,?\s*$/ : /(?:\s+#.*|\s*)$/);
  const value = masked.slice(0, tailAt);
  const filled = value.includes(hole) ? fillPlainValue(value, context) : value;
  return filled + fillRaw(masked.slice(tailAt), context);
}

/** Keeps the quotes of the template as long as they can hold the text. */
function fillQuoted(quote: '"' | "'", masked: string, context: Context): string {
  const pieces = masked.split(hole);
  const texts = pieces.slice(1).map(() => take(context));
  const fits = texts.every((piece) => fitsIn(quote, rawText(piece, { ...context, cursorMark: '' })));
  if (fits)
    return (
      quote +
      interleave(
        pieces,
        texts.map((piece) => rawText(piece, context)),
      ) +
      quote
    );
  const bare = { ...context, cursorMark: '' };
  const value = interleave(
    pieces.map((piece) => decode(quote, piece)),
    texts.map((piece) => rawText(piece, bare)),
  );
  return quoteScalar(value, context.format, quote === '"' ? 'double' : 'single');
}

const fitsIn = (quote: '"' | "'", text: string): boolean =>
  quote === '"' ? !/["\\\p{Cc}]/u.test(text) : !/['\p{Cc}]/u.test(text);

function interleave(pieces: readonly string[], texts: readonly string[]): string {
  return pieces.map((piece, index) => piece + (texts[index] ?? '')).join('');
}

/** What the literal parts of a quoted value stand for; common escapes alone, others are kept as written. */
function decode(quote: '"' | "'", raw: string): string {
  if (quote === "'") return raw.replaceAll("''", "'");
  return raw.replace(/\\(["\\/nt])/g, (_, mark: string) =>
    mark === 'n' ? '\n' : mark === 't' ? '\t' : mark,
  );
}

function fillPlainValue(masked: string, context: Context): string {
  const pieces = masked.split(hole);
  const texts = pieces.slice(1).map(() => take(context));
  const isOnly = masked === hole;
  const [first] = texts;
  if (isOnly && first?.kind === 'cursor') return context.cursorMark;
  if (isOnly && first?.kind === 'list') return flowList(first.items, context.format);
  if (isOnly && first?.kind === 'date' && looksLikeDate(first.text)) return first.text;
  const bare = { ...context, cursorMark: '' };
  const value = interleave(
    pieces,
    texts.map((piece) => rawText(piece, bare)),
  );
  return quoteScalar(value, context.format, 'plain');
}

/** A date that starts with its year is a date in YAML and TOML alike; others are text. */
const looksLikeDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) || /^\d+$/.test(text);

function flowList(items: readonly string[], format: FrontMatterFormat): string {
  return `[${items.map((item) => flowItem(item, format)).join(', ')}]`;
}

function flowItem(item: string, format: FrontMatterFormat): string {
  return quoteScalar(item, format, { preferred: 'plain', isInFlow: true });
}

/** Fills holes inside brackets: within quotes as a part of that text, elsewhere as items. */
function fillFlow(masked: string, context: Context): string {
  return masked.replace(
    new RegExp(`"((?:\\\\.|[^"\\\\])*)"|'((?:''|[^'])*)'|${hole}`, 'g'),
    (_, double: string | undefined, single: string | undefined) => {
      if (double !== undefined) return fillQuoted('"', double, context);
      if (single !== undefined) return fillQuoted("'", single, context);
      const piece = take(context);
      if (piece.kind === 'list') return piece.items.map((item) => flowItem(item, context.format)).join(', ');
      return piece.kind === 'text' ? flowItem(piece.text, context.format) : rawText(piece, context);
    },
  );
}
