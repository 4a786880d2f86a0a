import type { KeyConvention, OpeningPart } from '../conventions/types';
import { printDate } from '../dates/printDate';
import { carriedKeys } from './carriedKeys';
import { cursorMark, restOfKey, type Filling } from './printKey';

/** A whole new post in the style of its siblings. The cursor is a UTF-16 offset. */
export function printPost(filling: Filling, body = ''): { readonly text: string; readonly cursor: number } {
  const { text: style } = filling.conventions;
  const block = printMarkedBlock(filling);
  const gap = block === '' ? '' : '\n'.repeat(style.blankAfterBlock);
  const whole = `${block}${gap}${printBody(filling, body)}`;
  const withEol = (style.bom ? '\uFEFF' : '') + whole.replace(/\n/g, style.eol);
  const at = withEol.indexOf(cursorMark);
  return { text: withEol.replaceAll(cursorMark, ''), cursor: at };
}

/** A post whose front matter stands in a file of its own, which has no fences where they are a comment (Nikola). */
export function printApart(
  filling: Filling,
  body = '',
): { readonly text: string; readonly cursor: number; readonly meta: string } {
  const { text: style, format } = filling.conventions;
  const block = printBlock(filling);
  const isComment = format === 'nikola' && block !== '';
  const lines = isComment ? block.split('\n').slice(1, -2).join('\n') + '\n' : block;
  const ends = (text: string): string => text.replace(/\n/g, style.eol);
  const text = ends(printBody(filling, body));
  return { text: text.replace(cursorMark, ''), cursor: text.indexOf(cursorMark), meta: ends(lines) };
}

/** The front matter alone, fences and all, with `\n` for line breaks. */
export function printBlock(filling: Filling): string {
  return printMarkedBlock(filling).replaceAll(cursorMark, '');
}

function printMarkedBlock(filling: Filling): string {
  const { text: style, fences, format } = filling.conventions;
  const marked = markFirstEmpty(filling);
  if (marked.length === 0 && style.isBare) return '';
  const lines =
    format === 'json' ? printJson(marked, 0) : format === 'toml' ? printToml(marked) : printLines(marked, 0);
  return [
    fences.opening,
    '\n'.repeat(style.blankAfterOpening),
    lines.map((line) => `${line}\n`).join(''),
    style.lastComment,
    '\n'.repeat(style.blankBeforeClosing),
    fences.closing,
  ].join('');
}

function printBody(filling: Filling, body: string): string {
  const { text } = filling.conventions;
  const own = body.replace(/\r\n?/g, '\n').trimEnd();
  const opening = text.opening.map((part) => printPart(part, filling)).join('') || heading(filling);
  return `${opening}${cursorMark}${own}${own !== '' && text.finalNewline ? '\n' : ''}`;
}

/** The title as a heading, where posts have it there, or where nothing else would hold it. */
function heading(filling: Filling): string {
  const { conventions, parts } = filling;
  const { text } = conventions;
  const isTold = !text.isBare || parts.slug === parts.title;
  return text.titleHeading || !isTold ? `# ${titleInText(filling)}\n\n` : '';
}

/** In MDX braces hold code, and `<` starts a tag. */
function titleInText({ conventions, parts }: Filling): string {
  return conventions.file.extension === '.mdx' ? parts.title.replace(/[{}<]/g, '\\$&') : parts.title;
}

function printPart(part: OpeningPart, filling: Filling): string {
  if ('text' in part) return part.text;
  const { quote } = part;
  const { parts, now, zone } = filling;
  if (part.field === 'title' && quote === undefined) return titleInText(filling);
  const words = part.field === 'title' ? parts.title : printDate(part.form, now, zone);
  return quote === undefined ? words : quote + escapedIn(quote, words) + quote;
}

/** The text of a string in JavaScript; in a template literal `${` would start an expression. */
function escapedIn(quote: string, words: string): string {
  const escaped = words.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`);
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}

/** A key with what follows it. */
interface FilledKey {
  readonly key: KeyConvention;
  readonly rest: string;
}

/** Fills all keys; the cursor goes into an empty description, the first thing a writer fills. */
function markFirstEmpty(filling: Filling): readonly FilledKey[] {
  const carried = carriedKeys(filling.conventions, filling.tags, filling.parts);
  const keys = carried.map((key) => ({ key, rest: restOfKey(key, filling) }));
  const first = keys.findIndex(
    ({ key, rest }) =>
      key.role === 'description' &&
      key.value.kind === 'empty' &&
      !/\b(?:null|~)$/i.test(rest) &&
      (isInQuotes(rest) || !/^\s#/.test(tailOf({ key, rest }))),
  );
  return keys.map((filled, index) => (index === first ? withCursor(filled) : filled));
}

const isInQuotes = (rest: string): boolean => /(["'])\1$/.test(rest);

/** A comment behind the value keeps its place, and the blank before it that makes it one. */
function withCursor({ key, rest }: FilledKey): FilledKey {
  if (isInQuotes(rest)) return { key, rest: rest.slice(0, -1) + cursorMark + rest.slice(-1) };
  const tail = tailOf({ key, rest });
  if (tail !== '')
    return { key: { ...key, tail: tail.slice(1) }, rest: rest.trimEnd() + tail.charAt(0) + cursorMark };
  return { key, rest: rest + (/[:=]$/.test(rest) ? ' ' : '') + cursorMark };
}

/** YAML and the line formats: a key a line, nested ones below the key they belong to. */
function printLines(keys: readonly FilledKey[], depth: number): readonly string[] {
  return grouped(keys, depth).flatMap(({ parent, members }) => {
    const [first] = members;
    if (!parent || !first) return members.flatMap((member) => [...leadOf(member), printLine(member)]);
    const inner = [withoutLead(first), ...members.slice(1)];
    return [...leadOf(first), `${parent.indent}${parent.name}:`, ...printLines(inner, depth + 1)];
  });
}

function printLine({ key, rest }: FilledKey): string {
  const tail = tailOf({ key, rest });
  // The blanks behind an empty value are those before the comment.
  return key.indent + key.name + (tail === '' ? rest : rest.trimEnd() + tail);
}

/** The comment behind a value that ends on the line of its key. */
const tailOf = ({ key: { tail = '' }, rest }: FilledKey): string => (rest.includes('\n') ? '' : tail);

/** The lines above a key; those of the first one in a map stand above the key of the map. */
const leadOf = ({ key: { lead = '' } }: FilledKey): readonly string[] => lead.split('\n').slice(0, -1);

const withoutLead = ({ key, rest }: FilledKey): FilledKey => ({ key: { ...key, lead: '' }, rest });

function printJson(keys: readonly FilledKey[], depth: number): readonly string[] {
  const groups = grouped(keys, depth).flatMap(({ parent, members }) =>
    parent
      ? [[`${parent.indent}${parent.name}: {`, ...printJson(members, depth + 1), `${parent.indent}}`]]
      : members.map(({ key, rest }) => [key.indent + key.name + rest]),
  );
  return groups.flatMap((lines, index) =>
    index === groups.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`],
  );
}

/** TOML: keys of the top first, then each table under its header. */
function printToml(keys: readonly FilledKey[]): readonly string[] {
  const tables = new Map<string, readonly FilledKey[]>([['', []]]);
  for (const filled of keys) {
    const table = filled.key.parents.map(({ name }) => name).join('.');
    tables.set(table, [...(tables.get(table) ?? []), filled]);
  }
  return Array.from(tables).flatMap(([table, members]) => {
    const [first, ...others] = members;
    if (table === '' || !first) return members.flatMap((member) => [...leadOf(member), printLine(member)]);
    const lines = others.flatMap((member) => [...leadOf(member), printLine(member)]);
    return [
      ...(first.key.lead === undefined ? [''] : leadOf(first)),
      `[${table}]`,
      printLine(first),
      ...lines,
    ];
  });
}

interface Group {
  readonly parent?: KeyConvention['parents'][number];
  readonly members: readonly FilledKey[];
}

/** Neighbours under the same outer key go together. */
function grouped(keys: readonly FilledKey[], depth: number): readonly Group[] {
  const groups: { parent?: KeyConvention['parents'][number]; members: FilledKey[] }[] = [];
  for (const filled of keys) {
    const parent = filled.key.parents[depth];
    const same = parent && groups.find((group) => group.parent?.name === parent.name);
    if (same) same.members.push(filled);
    else groups.push({ ...(parent ? { parent } : {}), members: [filled] });
  }
  return groups;
}
