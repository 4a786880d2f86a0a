import { below } from '../generators/isPost';
import type { Blog } from '../generators/types';
import type { NameParts } from './names';

/** What an address is made of besides the path. */
export interface AddressParts {
  readonly parts: NameParts;
  readonly slug: string;
  /** Whether the slug is the writer's own key. */
  readonly hasOwnSlug: boolean;
  readonly categories: readonly string[];
  /** `2024-01-02`: the day on the calendar of the site. */
  readonly day?: string;
  /** Whole address from the front matter. */
  readonly own?: string;
}

/**
 * The path of a post on its site, with leading slash and without base path; `undefined` when the pattern
 * asks for a date and the post has none, or when the address is a template that only the generator can fill.
 *
 * @param path Relative to the workspace folder.
 */
export function permalinkOf(blog: Blog, path: string, address: AddressParts): string | undefined {
  const { own, parts } = address;
  const { permalink } = blog.facts;
  if (own !== undefined && !own.includes(':')) return /[{<]/.test(own) ? undefined : tidy(`/${own}`);
  const dir = dirOf(blog, path, parts);
  const section = dir.split('/')[0] ?? '';
  const usual = address.hasOwnSlug ? (permalink.withSlug ?? permalink.pattern) : permalink.pattern;
  const pattern = own ?? permalink.bySection[section.toLowerCase()] ?? usual;
  const filled = fill(pattern, address, dir, section);
  if (filled === undefined) return undefined;
  const prefix = languagePrefix(blog, parts.language);
  const whole = tidy(`${prefix}/${filled}`);
  return permalink.lowercase ? whole.toLowerCase().replace(/ /g, '-') : whole;
}

/** Folders between the place that addresses count from and the post. */
function dirOf(blog: Blog, path: string, parts: NameParts): string {
  const holder = [parts.folder, parts.dir].filter((one) => one !== '').join('/');
  const inside = holder === '' ? (below(path, blog.root) ?? path).split('/').slice(0, -1).join('/') : holder;
  const from = blog.facts.permalink.from
    .filter((one) => one === '' || inside === one || inside.startsWith(`${one}/`))
    .reduce((best, one) => (one.length > best.length ? one : best), '');
  return inside === from ? '' : (below(inside, from) ?? inside);
}

function fill(pattern: string, address: AddressParts, dir: string, section: string): string | undefined {
  const { parts, slug, categories, day } = address;
  const [year, month, date] = (day ?? '').split('-');
  const name = parts.name;
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day: date,
    i_month: month?.replace(/^0/, ''),
    i_day: date?.replace(/^0/, ''),
    slug,
    name,
    dir,
    section,
    path: [parts.dir, name].filter((one) => one !== '').join('/'),
    categories: categories.map((one) => one.toLowerCase().replace(/\s+/g, '-')).join('/'),
  };
  const tokens = [...pattern.matchAll(/:([a-z_]+)/g)].map((match) => match[1] ?? '');
  if (tokens.some((token) => values[token] === undefined)) return undefined;
  return pattern.replace(/:([a-z_]+)/g, (_, token: string) => values[token] ?? '');
}

function languagePrefix(blog: Blog, language: string | undefined): string {
  const { languages, permalink } = blog.facts;
  if (!permalink.languagePrefix || language === undefined || language === languages.default) return '';
  return languages.codes.length > 1 ? `/${language}` : '';
}

function tidy(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}

/** One spelling for addresses that lead to the same page: no `index.html`, no `.html`, no slash at the end. */
export function sameAddress(address: string): string {
  const bare = address.replace(/(?:^|\/)index\.html?$/, '/').replace(/\.html?$/, '');
  const path = bare.replace(/\/+$/, '');
  return path === '' ? '/' : decoded(path).toLowerCase();
}

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
