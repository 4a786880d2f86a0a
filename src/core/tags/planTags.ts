import { removeItem, renameItem } from '../frontMatter/editItems';
import { readFrontMatter } from '../frontMatter/read';
import type { KeyPath } from '../frontMatter/types';
import { findKeyPath, listOf, type ListSeparator } from '../frontMatter/values';
import type { Problem } from '../problem';
import { smallestEdit } from '../text/smallestEdit';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** A change of tags over the blog. Several `from` are a merge. */
export type TagChange =
  | { readonly kind: 'rename'; readonly from: readonly string[]; readonly to: string }
  | { readonly kind: 'delete'; readonly tags: readonly string[] };

export interface TaggedPost {
  /** Whatever the caller knows the post by. */
  readonly path: string;
  readonly text: string;
  /** The keys that hold tags here: `tags`, `taxonomies.tags`, `categories`. */
  readonly keys: readonly KeyPath[];
  /** How a string stands for a list in this blog. */
  readonly separator?: ListSeparator;
}

export interface PlannedPost {
  readonly path: string;
  /** Of the post's text, in UTF-16 offsets. */
  readonly edits: readonly TextEdit[];
}

/** What a change does to each post; posts that it does not touch are left out. */
export interface TagPlan {
  readonly changed: readonly PlannedPost[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/** Plans a rename, merge or removal of tags, byte-exact in every list style. Tags match as written. */
export function planTags(posts: readonly TaggedPost[], change: TagChange): TagPlan {
  const changed: PlannedPost[] = [];
  const problems: { readonly path: string; readonly problem: Problem }[] = [];
  for (const post of posts) {
    const result = planPost(post, change);
    if ('problem' in result) problems.push({ path: post.path, problem: result.problem });
    else if (result.edits.length > 0) changed.push({ path: post.path, edits: result.edits });
  }
  return { changed, problems };
}

type PostPlan = { readonly edits: readonly TextEdit[] } | { readonly problem: Problem };

function planPost(post: TaggedPost, change: TagChange): PostPlan {
  const steps: (readonly TextEdit[])[] = [];
  let text = post.text;
  for (const key of post.keys) {
    for (const tag of change.kind === 'rename' ? change.from : change.tags) {
      const step = planStep(text, key, tag, change, post.separator);
      if ('problem' in step) return step;
      if (step.edits.length === 0) continue;
      steps.push(step.edits);
      text = applyEdits(text, step.edits);
    }
  }
  const [only = []] = steps;
  return { edits: steps.length > 1 ? smallestEdit(post.text, text) : only };
}

function planStep(
  text: string,
  key: KeyPath,
  tag: string,
  change: TagChange,
  separator: ListSeparator | undefined,
): PostPlan {
  const read = readFrontMatter(text);
  if (!read.ok) return { problem: read.problem };
  const path = findKeyPath(read.data, key.join('.'));
  if (path === undefined || !listOf(read.data, path, separator).includes(tag)) return { edits: [] };
  const options = separator === undefined ? {} : { separator };
  const result =
    change.kind === 'rename'
      ? renameItem(text, path, tag, change.to, options)
      : removeItem(text, path, tag, options);
  return result.ok ? { edits: result.value } : { problem: result.problem };
}
