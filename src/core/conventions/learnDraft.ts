import type { DraftRule, GeneratorFacts } from '../generators/types';
import type { KeyGroup } from './keyGroups';
import type { DraftConvention, DraftMark } from './types';

/** How drafts are marked in this folder: as the posts do it, else as the generator has it. */
export function learnDraft(groups: readonly KeyGroup[], facts?: GeneratorFacts): DraftConvention {
  const marks = groups
    .filter((group) => group.role === 'draft')
    .sort((a, b) => b.share - a.share)
    .map((group) => ({ group, mark: markOf(group, facts) }));
  const [first] = marks;
  const folder = draftsFolder(facts);
  const mark = first?.mark ?? markFromFacts(facts?.drafts);
  const isUsed =
    first !== undefined &&
    (first.group.share > 0.5 || first.group.seen.some(({ value }) => isNewDraft(value.value, first.mark)));
  return { mark, isUsed, ...(folder ? { folder } : {}) };
}

/** A post that waits. `published: false` in a few posts is rather one that was taken back. */
function isNewDraft(value: unknown, mark: DraftMark): boolean {
  if (mark.kind === 'flag') return mark.draftWhen && value === true;
  return mark.kind === 'status' && value === mark.draft;
}

function markOf({ newest, seen }: KeyGroup, facts?: GeneratorFacts): DraftMark {
  const { path } = newest;
  if (typeof newest.value === 'boolean') {
    return { kind: 'flag', path, draftWhen: path.at(-1)?.toLowerCase() !== 'published' };
  }
  const rule = facts?.drafts.find((known) => known.kind === 'status');
  const words = seen.map(({ value }) => (typeof value.value === 'string' ? value.value : ''));
  return {
    kind: 'status',
    path,
    draft: words.find((word) => /draft/i.test(word)) ?? rule?.draft[0] ?? 'draft',
    published: words.find((word) => /^(publish|public|live)/i.test(word)) ?? rule?.published ?? 'published',
  };
}

/** The first mark in the file itself that the generator knows. */
export function markFromFacts(rules: readonly DraftRule[] = []): DraftMark {
  for (const rule of rules) {
    if (rule.kind === 'flag') return { kind: 'flag', path: rule.key, draftWhen: rule.draftWhen };
    if (rule.kind === 'status') {
      const [draft = 'draft'] = rule.draft;
      return { kind: 'status', path: rule.key, draft, published: rule.published };
    }
  }
  return { kind: 'none' };
}

function draftsFolder(facts?: GeneratorFacts): DraftConvention['folder'] {
  if (!facts?.drafts.some((rule) => rule.kind === 'folder')) return undefined;
  const drafts = facts.postsFolders.find((folder) => folder.kind === 'drafts')?.path;
  const posts = facts.postsFolders.find((folder) => folder.kind === 'posts')?.path;
  return drafts === undefined || posts === undefined ? undefined : { drafts, posts };
}
