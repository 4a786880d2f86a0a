import { findItems } from '../../core/frontMatter/spans';
import { readFrontMatter } from '../../core/frontMatter/read';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { findKeyPath } from '../../core/frontMatter/values';
import type { Span } from '../../core/text/textEdit';
import type { TagKeys } from './tagKeys';

export interface PlacedTag {
  readonly text: string;
  /** In UTF-16 offsets, quotes included. */
  readonly span: Span;
}

/** The tags of a post with the places where they stand; none where the block cannot be read. */
export function tagsIn(text: string, { tags }: Pick<TagKeys, 'tags'>): readonly PlacedTag[] {
  const read = readFrontMatter(text);
  if (!read.ok) return [];
  return tags.flatMap((key) => {
    const path = findKeyPath(read.data, key.join('.'));
    return path === undefined ? [] : findItems(text, path);
  });
}

/** The tag at an offset. Nothing is parsed where the offset lies outside of the front matter. */
export function tagAt(text: string, offset: number, keys: Pick<TagKeys, 'tags'>): PlacedTag | undefined {
  const block = locateFrontMatter(text);
  if (block.state !== 'closed' || offset >= block.bodyStart) return undefined;
  return tagsIn(text, keys).find(({ span }) => span.start <= offset && offset <= span.end);
}
