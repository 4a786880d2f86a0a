import { quoteYaml, type YamlQuoting } from '../yaml/quoteYaml';
import {
  behind,
  hasNotes,
  isProse,
  type Neutral,
  type NeutralEntry,
  type NeutralItem,
  type NeutralList,
  type NeutralMap,
} from './neutral';

/** The lines of a YAML block: maps and lists of maps in lines, other lists as they stood. */
export function yamlLines(map: NeutralMap, indent = ''): readonly string[] {
  return map.entries.flatMap((entry) => entryLines(entry, indent));
}

function entryLines(entry: NeutralEntry, indent: string): readonly string[] {
  const key = `${indent}${quoteYaml(entry.key, { preferred: 'plain', isInFlow: true })}:`;
  const [first = '', ...more] = valueLines(entry.value, indent, behind(entry));
  return [...above(entry, indent), key + first, ...more];
}

/** What stands behind the colon, and the lines below it. */
function valueLines(value: Neutral, indent: string, comment: string): readonly string[] {
  if (value.kind === 'map' && !value.isInline && value.entries.length > 0) {
    return [comment, ...yamlLines(value, `${indent}  `)];
  }
  if (value.kind === 'list' && !fitsInBrackets(value)) {
    return [comment, ...value.items.flatMap((item) => itemLines(item, `${indent}  `))];
  }
  if (value.kind === 'text' && isLiteral(value.text)) return literalLines(value.text, `${indent}  `, comment);
  return [value.kind === 'null' ? comment : ` ${inline(value, { preferred: 'plain' })}${comment}`];
}

function fitsInBrackets(list: NeutralList): boolean {
  if (list.items.length === 0) return true;
  const hasMaps = list.items.some(({ value }) => value.kind === 'map' && !value.isInline);
  return list.isInline && !hasNotes(list) && !hasMaps;
}

function itemLines(item: NeutralItem, indent: string): readonly string[] {
  const { value } = item;
  const dash = `${indent}- `;
  if (value.kind !== 'map' || value.isInline || value.entries.length === 0) {
    return [...above(item, indent), dash + inline(value, { preferred: 'plain' }) + behind(item)];
  }
  const [head, ...rest] = value.entries;
  if (!head) return [];
  const lines = yamlLines({ ...value, entries: [{ ...head, before: [] }, ...rest] }, `${indent}  `);
  const comment = behind(item).trimStart();
  const notes = [...above(item, indent), ...(comment ? [indent + comment] : []), ...above(head, indent)];
  return [...notes, dash + (lines[0] ?? '').trimStart(), ...lines.slice(1)];
}

/** Several line breaks at the end would run into the blank lines below. */
function isLiteral(text: string): boolean {
  return isProse(text) && !text.endsWith('\n\n');
}

/** A literal block; the `-` keeps a line break from its end. */
function literalLines(text: string, indent: string, comment: string): readonly string[] {
  const mark = text.endsWith('\n') ? '' : '-';
  const lines = text.replace(/\n$/, '').split('\n');
  return [` |${mark}${comment}`, ...lines.map((line) => (line === '' ? '' : indent + line))];
}

function inline(value: Neutral, quoting: YamlQuoting): string {
  const inFlow: YamlQuoting = { ...quoting, isInFlow: true };
  switch (value.kind) {
    case 'text':
      return quoteYaml(value.text, quoting);
    case 'number':
    case 'date':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${value.items.map((item) => inline(item.value, inFlow)).join(', ')}]`;
    case 'map':
      return `{${value.entries.map((entry) => member(entry, inFlow)).join(', ')}}`;
  }
}

function member({ key, value }: NeutralEntry, quoting: YamlQuoting): string {
  return `${quoteYaml(key, { preferred: 'plain', isInFlow: true })}: ${inline(value, quoting)}`;
}

function above({ before }: NeutralItem, indent: string): readonly string[] {
  return before.map((line) => (line === '' ? '' : indent + line));
}
