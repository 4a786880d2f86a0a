import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';

/** Whether a value is a mapping (and not a list or null). */
export function isMap(value: FrontMatterValue | undefined): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** A value by dotted path; names match without regard to case when `anyCase` is set (Hugo, Zola do so). */
export function valueAt(
  data: FrontMatterValue | undefined,
  path: string,
  anyCase = false,
): FrontMatterValue | undefined {
  let at = data;
  for (const name of path.split('.')) {
    if (!isMap(at)) return undefined;
    const map = at;
    const key = Object.hasOwn(map, name)
      ? name
      : anyCase
        ? Object.keys(map).find((other) => other.toLowerCase() === name.toLowerCase())
        : undefined;
    if (key === undefined) return undefined;
    at = map[key];
  }
  return at;
}

/** A string that says something; numbers count as their text. */
export function textAt(
  data: FrontMatterValue | undefined,
  path: string,
  anyCase = false,
): string | undefined {
  const value = valueAt(data, path, anyCase);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function flagAt(
  data: FrontMatterValue | undefined,
  path: string,
  anyCase = false,
): boolean | undefined {
  const value = valueAt(data, path, anyCase);
  return typeof value === 'boolean' ? value : undefined;
}

/** A list of strings; a single string counts as a list of one. */
export function listAt(data: FrontMatterValue | undefined, path: string, anyCase = false): readonly string[] {
  const value = valueAt(data, path, anyCase);
  if (typeof value === 'string') return [value];
  if (!isList(value)) return [];
  return value.filter((item) => typeof item === 'string');
}

/**
 * A folder named by a configuration, made safe: relative, with `/`, without `.` and `..`. `undefined` when it
 * leads out of the blog or is no path at all; `''` for the folder itself.
 */
export function safePath(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 400 || /[\0\\:*?"<>|]/.test(value)) return undefined;
  const parts = value.split('/').filter((part) => part !== '' && part !== '.');
  return value.startsWith('/') || parts.includes('..') ? undefined : parts.join('/');
}

/** The fixed folders in front of a glob: `src/posts/**\/*.md` gives `src/posts`. */
export function globFolder(glob: string): string | undefined {
  const parts = glob.replace(/^\.?\//, '').split('/');
  const wild = parts.findIndex((part) => /[*?{[(]/.test(part));
  const fixed = wild < 0 ? parts : parts.slice(0, wild);
  const last = fixed.at(-1) ?? '';
  return safePath((wild < 0 && /\.\w+$/.test(last) ? fixed.slice(0, -1) : fixed).join('/'));
}

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/** Site address and the path it is served under, from one configured address such as `https://a.org/blog/`. */
export function addressOf(url: string | undefined): { readonly siteUrl?: string; readonly basePath: string } {
  const match = /^(https?:\/\/[^/\s?#]+)([^\s?#]*)/i.exec(url ?? '');
  if (match?.[1] === undefined) return { basePath: basePathOf(url) };
  return { siteUrl: match[1], basePath: basePathOf(match[2]) };
}

/** `/blog/` and `blog` become `/blog`; `/`, nothing and whole addresses become `''`. */
export function basePathOf(path: string | undefined): string {
  if (path === undefined || /[\s:?#<>"]/.test(path)) return '';
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? '' : `/${parts.join('/')}`;
}
