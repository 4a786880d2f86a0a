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
  if (mark.kind === 'flag') return mark.draftWhen && flagOf(value) === true;
  return mark.kind === 'status' && value === mark.draft;
}

/** The two states that a key of role `draft` has in the posts. */
export function markOf({ newest, seen }: KeyGroup, facts?: GeneratorFacts): DraftMark {
  const { path, value } = newest;
  if (flagOf(value) !== undefined) {
    const words = typeof value === 'string' ? wordsLike(value) : undefined;
    const draftWhen = path.at(-1)?.toLowerCase() !== 'published';
    return { kind: 'flag', path, draftWhen, ...(words ? { words } : {}) };
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

/** The words of YAML 1.1, which many generators still read as flags. */
const flagWords = [
  { yes: 'yes', no: 'no' },
  { yes: 'on', no: 'off' },
  { yes: 'true', no: 'false' },
];

/** Whether a value says yes or no; `undefined` when it says neither. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (flagWords.some(({ yes }) => yes === word)) return true;
  return flagWords.some(({ no }) => no === word) ? false : undefined;
}

/** The pair that a word belongs to, in its letters. */
function wordsLike(word: string): { readonly yes: string; readonly no: string } | undefined {
  const pair = flagWords.find(({ yes, no }) => [yes, no].includes(word.toLowerCase()));
  const like = (text: string): string => {
    if (word === word.toUpperCase()) return text.toUpperCase();
    return word === word.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
  };
  return pair && { yes: like(pair.yes), no: like(pair.no) };
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
