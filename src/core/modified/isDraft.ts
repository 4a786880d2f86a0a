import type { FrontMatterData } from '../frontMatter/types';
import { findKeyPath, textOf } from '../frontMatter/values';
import type { Blog, DraftRule } from '../generators/types';

const anyBlog: readonly DraftRule[] = [
  { kind: 'flag', key: ['draft'], draftWhen: true },
  { kind: 'flag', key: ['published'], draftWhen: false },
  { kind: 'status', key: ['status'], draft: ['draft'], scheduled: [], published: 'published' },
];

/** Whether front matter says "not yet", by the blog's own rules; a draft by its folder is not seen here. */
export function isDraft(data: FrontMatterData, blog: Blog | undefined): boolean {
  return (blog?.facts.drafts ?? anyBlog).some((rule) => saysDraft(data, rule));
}

function saysDraft(data: FrontMatterData, rule: DraftRule): boolean {
  if (rule.kind === 'folder' || rule.kind === 'noDate') return false;
  const path = findKeyPath(data, rule.key.join('.'));
  const text = path && textOf(data, path)?.trim().toLowerCase();
  if (text === undefined) return false;
  return rule.kind === 'flag' ? text === String(rule.draftWhen) : rule.draft.includes(text);
}
