import { locateFrontMatter } from '../../frontMatter/locate';
import type { FrontMatterFormat } from '../../frontMatter/types';
import type { Problem } from '../../problem';
import type { TemplateKind } from '../types';
import { fillLine, type Piece } from './fillLine';
import { placeholders, type Placeholders } from './placeholders';
import type { Filled, RenderedTemplate, TemplateVars } from './types';

/** Stands for the cursor until the text is whole; no text that an editor opens holds this character. */
const cursorMark = '\u0000';

/**
 * Fills a template. Only the placeholders that its kind documents are filled, and nothing is executed; what
 * is unknown stays in place, with a note. In the front matter a finished value is quoted as a whole when it
 * needs it; all else is kept byte for byte.
 */
export function renderTemplate(kind: TemplateKind, template: string, vars: TemplateVars): RenderedTemplate {
  const source = kind === 'hugo' ? trimAround(template, vars) : template;
  const unknown = new Set<string>();
  const split = (line: string): readonly Piece[] => splitPieces(line, placeholders[kind], vars, unknown);
  const { start, end, format } = frontMatterOf(source, kind);
  const marked = [
    fillPlain(source.slice(0, start), split),
    ...linesOf(source.slice(start, end)).map((line) => fillLine(split(line), format, cursorMark)),
    fillPlain(source.slice(end), split),
  ].join('');
  const cursor = marked.indexOf(cursorMark);
  const text = marked.replaceAll(cursorMark, '');
  const notes = Array.from(unknown, noteOn);
  return cursor < 0 ? { text, notes } : { text, cursor, notes };
}

function noteOn(placeholder: string): Problem {
  return {
    code: 'template.unknownPlaceholder',
    message: `Galley does not know “${placeholder}” in the template, so it was left in place.`,
    args: [placeholder],
  };
}

interface Region {
  readonly start: number;
  readonly end: number;
  readonly format: FrontMatterFormat;
}

/** Where values stand that have to be valid front matter; old Hexo scaffolds have no opening fence. */
function frontMatterOf(text: string, kind: TemplateKind): Region {
  const block = locateFrontMatter(text);
  if (block.state === 'closed') return { ...block.content, format: block.format };
  const closing = kind === 'hexo' ? /^---[ \t]*$/m.exec(text)?.index : undefined;
  return { start: 0, end: closing ?? 0, format: 'yaml' };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g)?.filter((line) => line !== '') ?? [];
}

function splitPieces(
  line: string,
  { pattern, fill }: Placeholders,
  vars: TemplateVars,
  unknown: Set<string>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of line.matchAll(pattern)) {
    const filled = fill((found[1] ?? found[2] ?? '').trim(), vars);
    if (!filled) unknown.add(found[0]);
    pieces.push(literal(line.slice(at, found.index)), filled ?? literal(found[0]));
    at = found.index + found[0].length;
  }
  return [...pieces, literal(line.slice(at))].filter(
    (piece) => piece.kind !== 'literal' || piece.text !== '',
  );
}

const literal = (text: string): Piece => ({ kind: 'literal', text });

function fillPlain(text: string, split: (line: string) => readonly Piece[]): string {
  return split(text).map(plainText).join('');
}

function plainText(piece: Piece | Filled): string {
  if (piece.kind === 'cursor') return cursorMark;
  return piece.kind === 'list' ? piece.items.join(', ') : piece.text;
}

/** `{{-` and `-}}` take the white space around them along, where they stand at something known. */
function trimAround(template: string, vars: TemplateVars): string {
  const { pattern, fill } = placeholders.hugo;
  let result = '';
  let at = 0;
  let trimNext = false;
  for (const found of template.matchAll(pattern)) {
    const known = fill((found[1] ?? '').trim(), vars) !== undefined;
    const before = template.slice(at, found.index);
    const left = known && found[0].startsWith('{{-');
    const gap = trimNext ? before.trimStart() : before;
    result +=
      (left ? gap.trimEnd() : gap) +
      (known ? found[0].replace(/^\{\{-/, '{{').replace(/-\}\}$/, '}}') : found[0]);
    trimNext = known && found[0].endsWith('-}}');
    at = found.index + found[0].length;
  }
  return result + (trimNext ? template.slice(at).trimStart() : template.slice(at));
}
