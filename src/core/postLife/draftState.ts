import { flagOf } from '../conventions/learnDraft';
import type { DraftMark } from '../conventions/types';
import { valueAt } from '../frontMatter/values';
import type { FrontMatterData } from '../frontMatter/types';
import { readPost } from '../posts/readPost';
import { join } from '../generators/values';
import type { Post } from '../posts/post';
import { drop, put, writtenPath, type Step } from './steps';
import type { LifeRequest } from './types';

/** The post as the index sees it. */
export function postOf({
  text,
  path,
  blog,
  zone,
}: Pick<LifeRequest, 'text' | 'path' | 'blog' | 'zone'>): Post {
  return readPost(text, join(blog.root, path), blog, zone);
}

/** Every mark of a draft that stands in the post: those of the blog, then those of the generator. */
export function marksIn(data: FrontMatterData, { blog, conventions }: LifeRequest): readonly DraftMark[] {
  const marks: DraftMark[] = [conventions.draft.mark];
  for (const rule of blog.facts.drafts) {
    if (rule.kind === 'flag') marks.push({ kind: 'flag', path: rule.key, draftWhen: rule.draftWhen });
    if (rule.kind === 'status') {
      for (const draft of rule.draft)
        marks.push({ kind: 'status', path: rule.key, draft, published: rule.published });
    }
  }
  const said = marks.filter((mark) => says(mark, data));
  return said.filter((mark, at) => said.findIndex((other) => isSame(mark, other)) === at);
}

/** What the posts show comes first, and has the words that the generator's own mark lacks. */
function isSame(a: DraftMark, b: DraftMark): boolean {
  if (a.kind !== 'flag' || b.kind !== 'flag') return a === b;
  return a.path.join('.').toLowerCase() === b.path.join('.').toLowerCase();
}

function says(mark: DraftMark, data: FrontMatterData): boolean {
  const path = mark.kind === 'none' ? undefined : writtenPath(data, [mark.path]);
  if (mark.kind === 'none' || !path) return false;
  const value = valueAt(data, path);
  if (mark.kind === 'flag') return flagOf(value) === mark.draftWhen;
  return typeof value === 'string' && value.toLowerCase() === mark.draft.toLowerCase();
}

/**
 * Takes a mark back. Where published posts carry the key it gets their value (`draft: false`); where they do
 * not, it goes.
 */
export function unmark(mark: DraftMark, { conventions }: LifeRequest): readonly Step[] {
  if (mark.kind === 'none') return [];
  const name = mark.path.join('.').toLowerCase();
  const key = conventions.keys.find(({ path }) => path.join('.').toLowerCase() === name);
  const isCarried = conventions.learnedFrom.length === 0 || (key !== undefined && key.share > 0.5);
  if (!isCarried) return [drop(mark.path)];
  return [mark.kind === 'flag' ? putFlag(mark, !mark.draftWhen) : put(mark.path, mark.published)];
}

/** A flag in the words that the posts have for it. */
function putFlag({ path, words }: Extract<DraftMark, { kind: 'flag' }>, value: boolean): Step {
  return words ? put(path, value ? words.yes : words.no, { isDate: true }) : put(path, value);
}

/** Whether a post is a draft there for want of a date alone (ABlog). */
export function hidesUndated({ facts }: LifeRequest['blog']): boolean {
  return facts.drafts.length > 0 && facts.drafts.every(({ kind }) => kind === 'noDate');
}

/** Takes the date out of a post. */
export function undateSteps(data: FrontMatterData, { blog }: LifeRequest): readonly Step[] {
  const path = writtenPath(data, blog.facts.keys.date);
  return path ? [drop(path)] : [];
}

/** Marks a post as a draft. */
export function markDraft(mark: DraftMark): readonly Step[] {
  switch (mark.kind) {
    case 'none':
      return [];
    case 'flag':
      return [putFlag(mark, mark.draftWhen)];
    case 'status':
      return [put(mark.path, mark.draft)];
  }
}
