import type { NewBlock } from '../write';

/** The lines of a new JSON block; Hexo's `;;;` leaves the outer braces out, as its documentation has it. */
export function writeJson(block: NewBlock): readonly string[] {
  const isBraceless = block.fence === 'semicolons' || block.fence === 'closingOnly';
  const indent = isBraceless ? '' : (block.indent ?? '  ');
  const members = block.entries.map(({ key, value }, index) => {
    const comma = index < block.entries.length - 1 ? ',' : '';
    return `${indent}${JSON.stringify(key)}: ${printJson(value)}${comma}`;
  });
  return isBraceless ? members : ['{', ...members, '}'];
}

/** JSON on one line, with a blank behind commas and colons. */
function printJson(value: NewBlock['entries'][number]['value']): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printJson).join(', ')}]`;
  const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${printJson(inner)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
