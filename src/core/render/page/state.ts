import type { Blog, DraftRule } from '../../generators/types';
import type { FrontMatterData, FrontMatterValue, KeyPath } from '../../frontMatter/types';
import type { DateField } from './page';
import { textOf, valueAt } from './values';

/** Why readers do not see the post, or not yet. */
export interface PostState {
  readonly kind: 'draft' | 'scheduled' | 'expired';
  /** Where it is said. */
  readonly path: KeyPath;
  /** When it goes live or went away, in milliseconds since the epoch. */
  readonly at?: number;
  /** The generator's rule in one English sentence, when the blog is known. */
  readonly rule?: string;
  readonly shown?: boolean;
}

export interface StateFacts {
  readonly blog: Blog | undefined;
  readonly now: number;
  readonly publish: DateField | undefined;
  readonly date: DateField | undefined;
  readonly expiry: DateField | undefined;
}

const usual: readonly DraftRule[] = [
  { kind: 'flag', key: ['draft'], draftWhen: true },
  { kind: 'flag', key: ['published'], draftWhen: false },
  {
    kind: 'status',
    key: ['status'],
    draft: ['draft'],
    scheduled: ['scheduled', 'future'],
    published: 'published',
  },
];

/** The states of a post by its front matter alone; being in a drafts folder is the caller's to know. */
export function stateOf(data: FrontMatterData, facts: StateFacts): readonly PostState[] {
  const states: PostState[] = [];
  const draft = draftKey(data, facts.blog?.facts.drafts ?? usual);
  if (draft) states.push({ kind: 'draft', path: draft, ...ruleOf(facts.blog?.facts.draftPosts) });
  const live = facts.publish ?? facts.date;
  if (live?.instant && live.instant.at > facts.now) {
    states.push({
      kind: 'scheduled',
      path: live.path,
      at: live.instant.at,
      ...ruleOf(facts.blog?.facts.futurePosts),
    });
  }
  if (facts.expiry?.instant && facts.expiry.instant.at <= facts.now) {
    states.push({
      kind: 'expired',
      path: facts.expiry.path,
      at: facts.expiry.instant.at,
      ...ruleOf(facts.blog?.facts.expiredPosts),
    });
  }
  return states;
}

function ruleOf(
  rule: { readonly shown: boolean; readonly sentence: string } | undefined,
): Partial<PostState> {
  return rule ? { rule: rule.sentence, shown: rule.shown } : {};
}

function draftKey(data: FrontMatterData, rules: readonly DraftRule[]): KeyPath | undefined {
  for (const rule of rules) {
    if (rule.kind === 'folder' || rule.kind === 'noDate') continue;
    const found = valueAt(data, rule.key);
    if (!found) continue;
    const says =
      rule.kind === 'flag' ? truth(found.value) === rule.draftWhen : isOneOf(found.value, rule.draft);
    if (says) return found.path;
  }
  return undefined;
}

function truth(value: FrontMatterValue): boolean | undefined {
  const word = textOf(value).trim().toLowerCase();
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : undefined;
}

function isOneOf(value: FrontMatterValue, words: readonly string[]): boolean {
  return words.includes(textOf(value).trim().toLowerCase());
}
