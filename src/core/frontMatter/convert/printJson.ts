import type { Neutral, NeutralMap } from './neutral';

/** The members of a JSON object, a key on each line; comments are left out. */
export function jsonLines(map: NeutralMap, indent: string): readonly string[] {
  return map.entries.flatMap(({ key, value }, index) => {
    const comma = index < map.entries.length - 1 ? ',' : '';
    return `${indent}${JSON.stringify(key)}: ${print(value, indent)}${comma}`.split('\n');
  });
}

function print(value: Neutral, indent: string): string {
  switch (value.kind) {
    case 'text':
    case 'date':
      return JSON.stringify(value.text);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list': {
      const items = value.items.map((item) => print(item.value, `${indent}  `));
      if (!items.some((item) => item.includes('\n'))) return `[${items.join(', ')}]`;
      return `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
    }
    case 'map':
      if (value.entries.length === 0) return '{}';
      return `{\n${jsonLines(value, `${indent}  `).join('\n')}\n${indent}}`;
  }
}
