import { isListValue, isMapValue } from '../valueKinds';
import type { FrontMatterValue } from '../types';
import type { NewBlock, NewEntry } from '../write';
import { quoteYaml, type YamlQuoting } from './quoteYaml';

/** The lines of a new YAML block, without its fences. */
export function writeYaml(block: NewBlock): readonly string[] {
  return block.entries.flatMap((entry) => entryLines(entry, block, ''));
}

function entryLines(entry: NewEntry, block: NewBlock, indent: string): readonly string[] {
  const { value, gap = ' ', list = 'flow' } = entry;
  const key = quoteYaml(entry.key, { preferred: entry.keyQuotes ?? 'plain', isInFlow: true });
  const head = `${indent}${key}:`;
  if (isMapValue(value) && Object.keys(value).length > 0) {
    const inner = indent + (block.indent ?? '  ');
    return [
      head,
      ...Object.entries(value).flatMap(([name, item]) =>
        entryLines({ ...entry, key: name, value: item }, block, inner),
      ),
    ];
  }
  const quoting: YamlQuoting = {
    preferred: entry.quotes ?? 'plain',
    ...(block.fallback && { fallback: block.fallback }),
    isTyped: entry.isDate === true,
  };
  if (isListValue(value) && value.length > 0 && list !== 'flow') {
    if (list === 'comma') return [`${head}${gap}${quoteYaml(value.map(String).join(', '), quoting)}`];
    const dash = `${indent}${' '.repeat(block.listIndent ?? 2)}- `;
    return [head, ...value.map((item) => dash + inline(item, { ...quoting, isTyped: false }))];
  }
  return [value === null ? head : `${head}${gap}${inline(value, quoting)}`];
}

/** A value on one line. */
function inline(value: FrontMatterValue, quoting: YamlQuoting): string {
  if (typeof value === 'string') return quoteYaml(value, quoting);
  const inFlow: YamlQuoting = { ...quoting, isInFlow: true, isTyped: false };
  if (isListValue(value)) return `[${value.map((item) => inline(item, inFlow)).join(', ')}]`;
  if (!isMapValue(value)) return String(value);
  const entries = Object.entries(value).map(([key, item]) => {
    return `${quoteYaml(key, { preferred: 'plain', isInFlow: true })}: ${inline(item, inFlow)}`;
  });
  return `{${entries.join(', ')}}`;
}
