import { recognizeDate } from '../dates/recognizeDate';
import type { Entry, MapNode } from '../frontMatter/tree';
import type { KeyGroup } from './keyGroups';
import { roleOf } from './keyRoles';
import { quoteOf } from './listStyle';
import type { Observed } from './observe';
import type { KeyValue, OpeningPart } from './types';

/** A map in braces as one post has it. */
interface SeenMap {
  readonly node: MapNode;
  readonly post: Observed;
}

/**
 * A map on one line (`seo: { title: "One", noindex: false }`), as the next post has it: what all posts say stays,
 * title and day are its own, and the rest is empty. `undefined` where the posts have not the same keys in it.
 */
export function flowMapOf({ seen }: KeyGroup, posts: readonly Observed[]): KeyValue | undefined {
  const maps = seen.flatMap(({ value: { node }, index }): readonly SeenMap[] => {
    const post = posts[index];
    return post && node.kind === 'map' && node.isFlow ? [{ node, post }] : [];
  });
  const [newest] = maps;
  if (!newest || maps.length < seen.length || maps.length < 2) return undefined;
  const keys = keysOf(newest.node);
  const { start, end } = newest.node.span;
  const isLine = !/[\r\n]/.test(newest.post.text.slice(start, end));
  if (!isLine || keys === '' || maps.some(({ node }) => keysOf(node) !== keys)) return undefined;
  const parts: OpeningPart[] = [];
  let at = start;
  for (const [index, { value }] of newest.node.entries.entries()) {
    parts.push({ text: newest.post.text.slice(at, value.span.start) }, ...valueAt(maps, newest, index));
    at = value.span.end;
  }
  return { kind: 'parts', parts: [...parts, { text: newest.post.text.slice(at, end) }] };
}

const keysOf = ({ entries }: MapNode): string => entries.map(({ key }) => key).join('\n');

function valueAt(maps: readonly SeenMap[], newest: SeenMap, index: number): readonly OpeningPart[] {
  const entryOf = ({ node }: SeenMap): Entry | undefined => node.entries[index];
  const rawOf = (map: SeenMap): string => {
    const span = entryOf(map)?.value.span;
    return span ? map.post.text.slice(span.start, span.end) : '';
  };
  const raw = rawOf(newest);
  const node = entryOf(newest)?.value;
  if (maps.every((map) => rawOf(map) === raw) || !node) return [{ text: raw }];
  if (node.kind === 'list') return [{ text: '[]' }];
  if (node.kind !== 'scalar') return [{ text: node.kind === 'map' ? '{}' : raw }];
  const style = quoteOf(node);
  const quote = style === 'single' ? "'" : style === 'double' ? '"' : undefined;
  const textOf = (map: SeenMap): string | undefined => {
    const value = entryOf(map)?.value;
    return value?.kind === 'scalar' ? value.text : undefined;
  };
  if (maps.every((map) => map.post.title !== undefined && textOf(map) === map.post.title))
    return [{ field: 'title', ...(quote === undefined ? {} : { quote }) }];
  const form = roleOf([entryOf(newest)?.key ?? '']) === 'date' ? recognizeDate(node.text) : undefined;
  if (form?.ok) return [{ field: 'date', form: form.value, ...(quote === undefined ? {} : { quote }) }];
  return [{ text: quote === undefined ? '""' : quote + quote }];
}
