import { scalarValue } from '../frontMatter/treeData';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';

export interface QuickFrontMatter {
  readonly data: FrontMatterData;
  /** UTF-16 offset where the body starts. */
  readonly bodyStart: number;
}

const keyLine = /^([A-Za-z_][\w-]*):(?:[ ]+(.*))?$/;
const itemLine = /^( *)- +(.+)$/;
const oddKeys = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const longest = 4000;

/**
 * The values of YAML front matter that is plainly simple: one line for each key, scalars and lists of
 * scalars. `undefined` for anything else, which `readFrontMatter` then reads; a test holds both to the same
 * answers. An index reads thousands of posts, nearly all of them simple, and this costs a tenth.
 */
export function quickFrontMatter(text: string): QuickFrontMatter | undefined {
  if (!text.startsWith('---\n')) return undefined;
  const end = text.indexOf('\n---', 3);
  const after = text[end + 4];
  if (end < 0 || end > longest || (after !== undefined && after !== '\n')) return undefined;
  const content = text.slice(4, end);
  const data = content.includes('\r') ? undefined : linesOf(content);
  return data === undefined ? undefined : { data, bodyStart: Math.min(text.length, end + 5) };
}

function linesOf(content: string): FrontMatterData | undefined {
  const data = new Map<string, FrontMatterValue>();
  let open: OpenList | undefined;
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) continue;
    const key = keyLine.exec(line);
    if (key !== null) {
      open = takeKey(data, key[1] ?? '', trimmed(key[2] ?? ''));
      if (open === undefined) return undefined;
      continue;
    }
    const item = itemLine.exec(line);
    if (item === null || open === undefined || !takeItem(data, open, item[1] ?? '', item[2] ?? ''))
      return undefined;
  }
  return Object.fromEntries(data);
}

/** The key that list items below it belong to; `items` is missing for a key that has its value already. */
interface OpenList {
  readonly key: string;
  readonly items?: FrontMatterValue[];
  indent?: number;
}

function takeKey(data: Map<string, FrontMatterValue>, key: string, written: string): OpenList | undefined {
  if (data.has(key) || oddKeys.test(key)) return undefined;
  const value = written === '' ? null : (flowList(written) ?? scalar(written));
  if (value === undefined) return undefined;
  data.set(key, value);
  return written === '' ? { key, items: [] } : { key };
}

function takeItem(
  data: Map<string, FrontMatterValue>,
  open: OpenList,
  indent: string,
  written: string,
): boolean {
  const value = scalar(trimmed(written));
  if (value === undefined || open.items === undefined) return false;
  open.indent ??= indent.length;
  if (open.indent !== indent.length) return false;
  open.items.push(value);
  data.set(open.key, open.items);
  return true;
}

/** Without blanks at its ends; to YAML no other white space is a blank. */
function trimmed(text: string): string {
  return text.replace(/^ +/, '').replace(/ +$/, '');
}

function scalar(written: string): FrontMatterValue | undefined {
  const first = written.charCodeAt(0);
  if (first === 34) return /^"([^"\\\t]*)"$/.exec(written)?.[1];
  if (first === 39) return /^'([^'\t]*)'$/.exec(written)?.[1];
  const isPlain = /^[A-Za-z0-9/_][^\t]*$/.test(written) || /^\p{L}[^\t]*$/u.test(written);
  if (!isPlain || written.endsWith(':') || written.includes(': ') || written.includes(' #')) return undefined;
  return plain(written);
}

function plain(text: string): FrontMatterValue {
  return scalarValue({ kind: 'scalar', style: 'plain', text, span: { start: 0, end: 0 } }, 'yaml');
}

const flowItem =
  /[ ]*(?:"([^"\\\t]*)"|'([^'\t]*)'|([A-Za-z0-9/_\u{C0}-\u{24F}][^,[\]{}"'#:\t?\\]*))[ ]*(,|$)/uy;

function flowList(written: string): readonly FrontMatterValue[] | undefined {
  if (!written.startsWith('[') || !written.endsWith(']')) return undefined;
  const inner = written.slice(1, -1);
  if (trimmed(inner) === '') return [];
  const items: FrontMatterValue[] = [];
  flowItem.lastIndex = 0;
  for (;;) {
    const match = flowItem.exec(inner);
    if (match === null) return undefined;
    items.push(match[1] ?? match[2] ?? plain(trimmed(match[3] ?? '')));
    if (match[4] !== ',') return flowItem.lastIndex === inner.length ? items : undefined;
  }
}
