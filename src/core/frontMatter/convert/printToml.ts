import { quoteToml } from '../toml/quoteToml';
import { tomlKey } from '../toml/writeToml';
import {
  behind,
  hasNotes,
  isProse,
  type Neutral,
  type NeutralEntry,
  type NeutralItem,
  type NeutralList,
  type NeutralMap,
  type Notes,
} from './neutral';

/** The lines of a TOML block: the keys of a table first, in their order, then the tables within it. */
export function tomlLines(map: NeutralMap): readonly string[] {
  const lines = tableLines(map, []);
  return lines[0] === '' && map.entries[0]?.before[0] !== '' ? lines.slice(1) : lines;
}

function tableLines(map: NeutralMap, path: readonly string[]): readonly string[] {
  const tables = map.entries.filter(({ value }) => isTable(value) || isTableArray(value));
  const statements = map.entries.filter((entry) => !tables.includes(entry));
  return [
    ...statements.flatMap(statementLines),
    ...tables.flatMap((entry) => ownTables(entry, [...path, entry.key])),
  ];
}

function ownTables(entry: NeutralEntry, path: readonly string[]): readonly string[] {
  const name = path.map(tomlKey).join('.');
  const { value } = entry;
  if (value.kind === 'map') {
    return [...header(`[${name}]`, entry, entry.before), ...tableLines(value, path)];
  }
  if (value.kind !== 'list') return [];
  const first = entry.behind === undefined ? entry.before : [...entry.before, entry.behind];
  return value.items.flatMap((item, index) => {
    const before = index === 0 ? [...first, ...item.before] : item.before;
    const inner = item.value.kind === 'map' ? tableLines(item.value, path) : [];
    return [...header(`[[${name}]]`, item, before), ...inner];
  });
}

function header(name: string, notes: Notes, before: readonly string[]): readonly string[] {
  return [...(before[0] === '' ? before : ['', ...before]), name + behind(notes)];
}

function isTable(value: Neutral): value is NeutralMap {
  return value.kind === 'map' && !value.isInline;
}

function isTableArray(value: Neutral): boolean {
  return value.kind === 'list' && value.items.length > 0 && value.items.every((item) => isTable(item.value));
}

function statementLines(entry: NeutralEntry): readonly string[] {
  const { value } = entry;
  const name = `${tomlKey(entry.key)} = `;
  if (value.kind === 'list' && hasNotes(value)) return [...entry.before, ...arrayLines(name, value, entry)];
  const printed = value.kind === 'text' ? textLines(value.text) : [inline(value)];
  const [first = '', ...more] = printed;
  const lines = [name + first, ...more];
  return [...entry.before, ...lines.slice(0, -1), (lines.at(-1) ?? '') + behind(entry)];
}

/** An array with an item, and its comments, on each line. */
function arrayLines(name: string, list: NeutralList, notes: Notes): readonly string[] {
  const itemLines = (item: NeutralItem): readonly string[] => [
    ...item.before.map((line) => (line === '' ? '' : `  ${line}`)),
    `  ${inline(item.value)},${behind(item)}`,
  ];
  return [`${name}[${behind(notes)}`, ...list.items.flatMap(itemLines), ']'];
}

/** A text of several lines keeps them, where nothing in it would have to be escaped. */
function textLines(text: string): readonly string[] {
  if (!isProse(text) || /["\\]/.test(text)) return [quote(text)];
  const lines = `"""\n${text}"""`.split('\n');
  return lines.some((line) => line.startsWith('+++')) ? [quote(text)] : lines;
}

/** Single quotes where they spare escapes. */
function quote(text: string): string {
  return quoteToml(text, { preferred: /["\\]/.test(text) ? 'single' : 'double' });
}

function inline(value: Neutral): string {
  switch (value.kind) {
    case 'text':
      return quote(value.text);
    case 'number':
    case 'date':
      return value.text;
    case 'boolean':
      return String(value.value);
    // Refused before anything is printed.
    case 'null':
      return '""';
    case 'list':
      return `[${value.items.map((item) => inline(item.value)).join(', ')}]`;
    case 'map': {
      const members = value.entries.map(({ key, value: inner }) => `${tomlKey(key)} = ${inline(inner)}`);
      return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
    }
  }
}
