import { findEntry } from '../frontMatter/findNode';
import { parseBlock } from '../frontMatter/parseBlock';
import type { KeyPath } from '../frontMatter/types';
import { spanLookup } from '../text/codeSpans';
import type { Span, TextEdit } from '../text/textEdit';
import { protectedSpans } from './protectedSpans';

const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

/**
 * Before `;`, `!`, `?` and `:`, where a sentence ends or goes on: not in `12:30`, `:)`, `![`, `a::b` or `!=`.
 * Only a single space is taken, or none where a word or a closing mark stands right before; a no-break space of either
 * kind stays as it is.
 */
const MARK =
  /(?<=[\p{L}\p{M}\p{N}\p{Emoji_Presentation}…%°)\]*_~’”»`>]) ?(?:(?<low>[:;](?![:;]))(?=[*_~]*(?:$|[\s<|]))|(?<high>[!?])(?=[!?]*[*_~"”’)\]»….,]*(?:$|[\s<|—–])))/gmu;
/** Inside guillemets. */
const OPENING = /« ?(?=[^\s»])/gu;
const CLOSING = /(?<=[^\s«]) ?»/gu;

export interface FrenchSpacesOptions {
  /** Front matter whose text readers see. */
  readonly keys: readonly KeyPath[];
  /** Offsets that are to be changed, all when left out. */
  readonly within?: Span;
  /** Canadian French sets no space before `;`, `!` and `?` (Office québécois de la langue française). */
  readonly isCanadian?: boolean;
}

/**
 * No-break spaces as French sets them: narrow before `;`, `!` and `?`, full before `:` and inside guillemets
 * (Lexique des règles typographiques en usage à l’Imprimerie nationale). Code, addresses, markup and keys stay.
 */
export function frenchSpaces(
  text: string,
  { keys, within, isCanadian = false }: FrenchSpacesOptions,
): readonly TextEdit[] {
  const { bodyStart, values } = frontMatterOf(text, keys);
  const keptAt = spanLookup(protectedSpans(text, bodyStart));
  const isProse = ({ start, end }: Span): boolean => {
    const kept = keptAt(start);
    return kept === undefined || (start === end && kept.start === start);
  };
  const inBody = marksIn(text, { start: bodyStart, end: text.length }).filter(isProse);
  const edits = [...values.flatMap((span) => marksIn(text, span)), ...inBody];
  return edits.filter(
    ({ start, end, newText }) =>
      (within === undefined || (start >= within.start && end <= within.end)) &&
      !(isCanadian && newText === NARROW_NO_BREAK_SPACE),
  );
}

function frontMatterOf(
  text: string,
  keys: readonly KeyPath[],
): { readonly bodyStart: number; readonly values: readonly Span[] } {
  const parsed = parseBlock(text);
  if (!parsed.ok)
    return { bodyStart: parsed.problem.code === 'frontMatter.none' ? 0 : text.length, values: [] };
  const { root, block } = parsed.value;
  const values = keys.flatMap((path) => {
    const node = findEntry(root, path)?.entry.value;
    return node?.kind === 'scalar' && node.style !== 'empty' ? [node.span] : [];
  });
  return { bodyStart: block.bodyStart, values: values.toSorted((a, b) => a.start - b.start) };
}

/** The edits of a stretch of prose, in order. Each replaces one space, or sets one where there was none. */
function marksIn(text: string, { start, end }: Span): readonly TextEdit[] {
  const prose = text.slice(start, end);
  const edits: TextEdit[] = [];
  const add = (at: number, hasSpace: boolean, newText: string): void => {
    edits.push({ start: start + at, end: start + at + (hasSpace ? 1 : 0), newText });
  };
  for (const { index, 0: found, groups } of prose.matchAll(MARK)) {
    const isNarrow = groups?.['high'] !== undefined || groups?.['low'] === ';';
    add(index, found.startsWith(' '), isNarrow ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE);
  }
  for (const { index, 0: found } of prose.matchAll(OPENING)) add(index + 1, found.length > 1, NO_BREAK_SPACE);
  for (const { index, 0: found } of prose.matchAll(CLOSING)) add(index, found.length > 1, NO_BREAK_SPACE);
  return edits.toSorted((a, b) => a.start - b.start);
}
