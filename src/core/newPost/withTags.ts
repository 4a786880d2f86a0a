import { insertKey, setValue } from '../frontMatter/edit';
import { findKeyPath, listOf, readFrontMatter } from '../frontMatter/read';
import { applyEdits } from '../text/textEdit';

/**
 * Puts the tags that the writer picked into a filled template that left no place for them. Front matter that
 * cannot be read (a placeholder was left in it) stays as it is.
 */
export function withTags(text: string, tags: readonly string[]): string {
  const read = readFrontMatter(text);
  if (tags.length === 0 || !read.ok || read.block.state !== 'closed') return text;
  const path = findKeyPath(read.data, 'tags') ?? findKeyPath(read.data, 'taxonomies.tags');
  const there = path ? listOf(read.data, path) : [];
  const all = [...new Set([...there, ...tags])];
  if (all.length === there.length) return text;
  const edits = path ? setValue(text, path, all) : insertKey(text, ['tags'], all);
  return edits.ok ? applyEdits(text, edits.value) : text;
}
