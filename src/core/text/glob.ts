/**
 * Glob patterns as VS Code's settings have them: `*` and `?` within a segment, `**` for any number of segments,
 * `{a,b}`, `[a-z]`, `[!a]`. Matching takes no longer than pattern times path, whatever the pattern: it may come
 * from a stranger's workspace, and it is asked on the save path.
 */
export type Globs = (path: string) => boolean;

/** True for paths (relative, with `/`) that any of the patterns matches. */
export function compileGlobs(patterns: readonly string[]): Globs {
  const globs = patterns.flatMap(expandBraces).map((pattern) => segmentsOf(pattern).map(tokensOf));
  return (path) => {
    const segments = path.split('/').map((segment) => Array.from(segment));
    return globs.some((glob) => isMatch(glob, segments, isAnyFolders, isSegmentMatch));
  };
}

/** The folders that the patterns start in, `''` for the root: what a search must look through. */
export function globFolders(patterns: readonly string[]): readonly string[] {
  const folders = patterns.flatMap(expandBraces).map((pattern) => {
    const segments = segmentsOf(pattern).slice(0, -1);
    const wild = segments.findIndex((segment) => /[*?[\]]/.test(segment));
    return segments.slice(0, wild < 0 ? segments.length : wild).join('/');
  });
  return [...new Set(folders)];
}

/** Without `./` or a slash before it; a slash at its end stands for all that is below. */
function segmentsOf(pattern: string): readonly string[] {
  const bare = pattern.replace(/^(?:\.?\/)+/, '');
  return (bare.endsWith('/') ? `${bare}**` : bare).split('/').filter((segment) => segment !== '');
}

type Token =
  | { readonly kind: 'many' } // *
  | { readonly kind: 'one' } // ?
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'class'; readonly chars: readonly Range[]; readonly isNegated: boolean };

type Range = readonly [string, string];
type Segment = readonly Token[] | '**';

function tokensOf(segment: string): Segment {
  if (segment === '**') return '**';
  const tokens: Token[] = [];
  for (const found of segment.matchAll(/\*+|\?|\[([!^]?)([^\]]+)\]|[^]/gu)) {
    const [text, negation, chars] = found;
    if (text.startsWith('*')) tokens.push({ kind: 'many' });
    else if (text === '?') tokens.push({ kind: 'one' });
    else if (chars === undefined) tokens.push({ kind: 'char', char: text });
    else tokens.push({ kind: 'class', chars: rangesOf(chars), isNegated: negation !== '' });
  }
  return tokens;
}

function rangesOf(chars: string): readonly Range[] {
  return [...chars.matchAll(/([^])-([^])|([^])/gu)].map(([, from = '', to = '', single = '']) =>
    single === '' ? [from, to] : [single, single],
  );
}

/**
 * Follows all ways through a pattern at once, item by item: the places in it that may have been reached. An
 * item that stands for many may be passed over, or stay.
 */
function isMatch<T, I>(
  pattern: readonly T[],
  items: readonly I[],
  isMany: (token: T) => boolean,
  fits: (token: T, item: I) => boolean,
): boolean {
  let reached = passOver(pattern, [0], isMany);
  for (const item of items) {
    const next: number[] = [];
    for (const at of reached) {
      const token = pattern[at];
      if (token === undefined) continue;
      if (isMany(token)) next.push(at);
      else if (fits(token, item)) next.push(at + 1);
    }
    reached = passOver(pattern, next, isMany);
  }
  return reached.has(pattern.length);
}

function passOver<T>(
  pattern: readonly T[],
  places: readonly number[],
  isMany: (token: T) => boolean,
): ReadonlySet<number> {
  const all = new Set(places);
  for (const at of all) {
    const token = pattern[at];
    if (token !== undefined && isMany(token)) all.add(at + 1);
  }
  return all;
}

function isAnyFolders(segment: Segment): boolean {
  return segment === '**';
}

function isSegmentMatch(segment: Segment, chars: readonly string[]): boolean {
  return segment !== '**' && isMatch(segment, chars, ({ kind }) => kind === 'many', isCharMatch);
}

function isCharMatch(token: Token, char: string): boolean {
  if (token.kind === 'char') return token.char === char;
  if (token.kind !== 'class') return true;
  return token.chars.some(([from, to]) => from <= char && char <= to) !== token.isNegated;
}

const mostPatterns = 200;

/** `a.{md,mdx}` as `a.md` and `a.mdx`; braces may nest. What is beyond all measure is taken as it stands. */
function expandBraces(pattern: string): readonly string[] {
  let open: readonly string[] = [pattern];
  for (;;) {
    const next = open.flatMap(expandFirst);
    if (next.length === open.length || next.length > mostPatterns) return open;
    open = next;
  }
}

function expandFirst(pattern: string): readonly string[] {
  // The innermost, so that what stands in it holds no other.
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!found) return [pattern];
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  return (found[1] ?? '').split(',').map((part) => before + part + after);
}
