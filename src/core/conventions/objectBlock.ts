import { recognizeDate } from '../dates/recognizeDate';
import { dateHints } from './dateHints';
import { roleOf } from './keyRoles';
import type { OpeningPart } from './types';

interface Seen {
  readonly value: string | undefined;
}

interface Property {
  /** The key with all up to its value. */
  readonly before: string;
  readonly name: string;
  readonly quote: string;
  readonly text: string;
  readonly after: string;
}

const property = /^(\s*(['"]?)([\w-]+)\2\s*:\s*)(['"`])(.*)\4(\s*,?\s*)$/;
const anyValue = /^(\s*['"]?[\w-]+['"]?\s*:\s*)(.*?)(\s*,?\s*)$/;

/**
 * The metadata that MDX posts export in place of front matter (`export const metadata = { title: 'One' }`), as the
 * next post has it: title and day are its own, what differs from post to post is empty. `undefined` where the posts
 * (newest first) have no such object, or not with the same keys. `usual` is the language of the site.
 *
 * @see https://nextjs.org/docs/app/guides/mdx#frontmatter
 */
export function objectBlock(seen: readonly Seen[], usual?: string): readonly OpeningPart[] | undefined {
  const objects = seen.map(({ value }) => (value === undefined ? [] : value.split('\n')));
  const [newest = [], ...others] = objects;
  const isObject = objects.every(([first = '']) => /^export\s+const\s+\w+\s*=\s*\{\s*$/.test(first));
  if (!isObject || others.some(({ length }) => length !== newest.length)) return undefined;
  const parts: OpeningPart[] = [];
  for (const [at, line] of newest.entries()) {
    const part = partsOf(
      line,
      others.map((other) => other[at] ?? ''),
      usual,
    );
    if (!part) return undefined;
    parts.push(...(at === 0 ? [] : [{ text: '\n' }]), ...part);
  }
  return parts;
}

function partsOf(
  line: string,
  others: readonly string[],
  usual?: string,
): readonly OpeningPart[] | undefined {
  const own = propertyOf(line);
  const same = others.map(propertyOf).filter((other) => other !== undefined && other.name === own?.name);
  if (own && same.length === others.length) {
    const filled = filledBy(
      own,
      same.map((other) => other?.text ?? ''),
      usual,
    );
    if (filled) return [{ text: own.before }, filled, { text: own.after }];
  }
  if (others.every((other) => other === line)) return [{ text: line }];
  return emptied(line, others);
}

function filledBy(
  { name, quote, text }: Property,
  others: readonly string[],
  usual?: string,
): OpeningPart | undefined {
  const role = roleOf([name]);
  if (role === 'title') return { field: 'title', quote };
  const form = role === 'date' ? recognizeDate(text, dateHints([text, ...others], usual)) : undefined;
  return form?.ok === true ? { field: 'date', form: form.value, quote } : undefined;
}

/** The same key with an empty value; `undefined` for lines that are not of one key. */
function emptied(line: string, others: readonly string[]): readonly OpeningPart[] | undefined {
  const [, before, value = '', after = ''] = anyValue.exec(line) ?? [];
  if (before === undefined || others.some((other) => anyValue.exec(other)?.[1] !== before)) return undefined;
  const quote = /^['"`]/.exec(value)?.[0];
  const empty = quote !== undefined ? quote + quote : value.startsWith('[') ? '[]' : 'undefined';
  return [{ text: before + empty + after }];
}

function propertyOf(line: string): Property | undefined {
  const [, before, , name = '', quote = '', text = '', after = ''] = property.exec(line) ?? [];
  return before === undefined ? undefined : { before, name, quote, text, after };
}
