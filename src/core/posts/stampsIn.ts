import { readFrontMatter } from '../frontMatter/read';
import { findKeyPath, textOf } from '../frontMatter/values';

const dateKeys = ['date', 'pubDate', 'publishDate', 'published_at', 'created'];

/** The date stamps of a post as written: the modified keys named, then the usual keys of its date. */
export function stampsIn(text: string, modifiedKeys: readonly string[]): readonly string[] {
  const read = readFrontMatter(text);
  if (!read.ok) return [];
  return [...modifiedKeys, ...dateKeys].flatMap((key) => {
    const path = findKeyPath(read.data, key);
    const stamp = path && textOf(read.data, path)?.trim();
    return stamp ? [stamp] : [];
  });
}
