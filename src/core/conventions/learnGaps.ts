import { lineAt, lineStart } from '../text/lines';
import { keyId } from './keyGroups';
import type { Observed, ObservedKey } from './observe';
import { elect, weigh, type Ballot } from './vote';

/** What stands around a key in most posts. Line breaks are `\n`. */
export interface Gap {
  /** Lines of comments and blank lines above it. */
  readonly lead: string;
  /** A comment behind its value, with the white space before it. */
  readonly tail: string;
}

/** This part of the posts has to agree on a comment or a blank line. */
const agreed = 0.75;

/**
 * The comments and blank lines that the posts (newest first) have between the keys that are carried, by the id
 * of the key. A comment that one post alone has is that post's own; blank lines tell already in one.
 */
export function learnGaps(
  posts: readonly Observed[],
  carried: ReadonlySet<string>,
  ignoresCase: boolean,
): ReadonlyMap<string, Gap> {
  const ballots = new Map<string, Ballot<Gap>[]>();
  for (const [index, post] of posts.entries()) {
    for (const [id, value] of gapsIn(post, carried, ignoresCase)) {
      ballots.set(id, [...(ballots.get(id) ?? []), { value, index }]);
    }
  }
  return new Map(Array.from(ballots, ([id, seen]): [string, Gap] => [id, agreedGap(seen)]));
}

/** Comments that stand behind the last key, in most posts; without the blank lines at the end. */
export function learnLastComment(posts: readonly Observed[]): string {
  const blocks = posts.filter(({ keys }) => keys.length > 0);
  return agreedText(
    blocks.map((post, index) => {
      const end = post.block?.content.end ?? post.bodyStart;
      const below = lead(post, inOrder(post.keys).at(-1), end);
      return { value: below.includes('#') ? below.replace(/\n+$/, '\n') : '', index };
    }),
  );
}

function gapsIn(
  post: Observed,
  carried: ReadonlySet<string>,
  ignoresCase: boolean,
): readonly (readonly [string, Gap])[] {
  const gaps: [string, Gap][] = [];
  let before: ObservedKey | undefined;
  let skipped = '';
  for (const key of inOrder(post.keys)) {
    const above = lead(post, before, key.head);
    before = key;
    const id = keyId(key, ignoresCase);
    if (!carried.has(id)) {
      // A blank line that parts groups of keys stays when the key below it does not.
      if (gaps.length > 0 && hasBlank(above)) skipped = '\n';
      continue;
    }
    gaps.push([id, { lead: hasBlank(above) ? above : skipped + above, tail: tail(post, key) }]);
    skipped = '';
  }
  return gaps;
}

function inOrder(keys: readonly ObservedKey[]): readonly ObservedKey[] {
  return [...keys].sort((a, b) => a.head - b.head || a.node.span.start - b.node.span.start);
}

/** The run of comments and blank lines that ends at `end`, below a key; those above all keys have no blank ones. */
function lead({ text, block }: Observed, before: ObservedKey | undefined, end: number): string {
  if (block?.format !== 'yaml' && block?.format !== 'toml') return '';
  const start = before ? lineAt(text, before.node.span.end).next : block.content.start;
  const lines = text
    .slice(start, Math.max(start, end))
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const last = lines.findLastIndex((line) => !/^[ \t]*(?:#.*)?$/.test(line));
  const run = lines.slice(last + 1).map((line) => `${line.trimEnd()}\n`);
  return before ? run.join('') : run.join('').replace(/^\n+/, '');
}

function tail({ text, block }: Observed, { node }: ObservedKey): string {
  if (block?.format !== 'yaml' && block?.format !== 'toml') return '';
  const { start, end } = node.span;
  if (lineStart(text, end) > start) return '';
  return /^[ \t]+#.*$/.exec(text.slice(end, lineAt(text, end).end).trimEnd())?.[0] ?? '';
}

const hasBlank = (lines: string): boolean => /^[ \t]*$/m.test(lines.slice(0, -1)) && lines !== '';

function agreedGap(seen: readonly Ballot<Gap>[]): Gap {
  const of = (part: keyof Gap): readonly Ballot<string>[] =>
    seen.map(({ value, index }) => ({ value: value[part], index }));
  return { lead: agreedText(of('lead')), tail: agreedText(of('tail')) };
}

/** The text that most agree on; else the blank lines that they agree on. */
function agreedText(seen: readonly Ballot<string>[]): string {
  const whole = elect(seen, (text) => text);
  if (whole && whole.share >= agreed && (whole.votes.length > 1 || !whole.value.includes('#')))
    return whole.value;
  const blank = seen.filter(({ value }) => hasBlank(value));
  return blank.length > 0 && weigh(blank) / weigh(seen) >= agreed ? '\n' : '';
}
