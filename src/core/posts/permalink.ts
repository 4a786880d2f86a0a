import { ownValue } from '../ownValue';
import { below } from '../generators/isPost';
import type { Blog, PermalinkFacts } from '../generators/types';
import type { NameParts } from './names';
import { categoryAddress, jekyllAddress, titleAddress } from './titleAddress';

/** What an address is made of besides the path. */
export interface AddressParts {
  readonly parts: NameParts;
  readonly title: string;
  /** The writer's own slug key. */
  readonly ownSlug?: string;
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
  const all = blog.facts.permalink;
  const permalink = { ...all, ...ownValue(all.byFolder, parts.folder) };
  if (own !== undefined && !own.includes(':')) return /[{<]/.test(own) ? undefined : tidy(`/${own}`);
  const dir = dirOf(blog, path, parts);
  const section = dir.split('/')[0] ?? '';
  const usual = usualPattern(permalink, address);
  const pattern = own ?? ownValue(permalink.bySection, section.toLowerCase()) ?? usual;
  const filled = fill(pattern, address, { dir, section, facts: permalink });
  if (filled === undefined) return undefined;
  const prefix = languagePrefix(blog, parts.language);
  const whole = tidy(`${prefix}/${filled}`);
  return escaped(permalink.lowercase ? whole.toLowerCase().replace(/ /g, '-') : whole);
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

function usualPattern(facts: PermalinkFacts, { ownSlug, parts }: AddressParts): string {
  if (facts.ofBundle !== undefined && parts.bundle !== undefined) return facts.ofBundle;
  if (ownSlug !== undefined) return facts.withSlug ?? facts.pattern;
  return parts.date === undefined ? (facts.withoutDay ?? facts.pattern) : facts.pattern;
}

interface Place {
  readonly dir: string;
  readonly section: string;
  readonly facts: PermalinkFacts;
}

function fill(pattern: string, address: AddressParts, { dir, section, facts }: Place): string | undefined {
  const { parts, categories } = address;
  const day = facts.withoutDay === undefined ? address.day : parts.date;
  const [year, month, date] = (day ?? '').split('-');
  const grouped = categories.length > 0 || facts.noCategory === undefined ? categories : [facts.noCategory];
  const words = wordsOf(pattern, address, facts);
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day: date,
    i_month: month?.replace(/^0/, ''),
    i_day: date?.replace(/^0/, ''),
    ...words,
    dir,
    section,
    path: [parts.dir, words.name].filter((one) => one !== '').join('/'),
    categories: grouped.map((one) => one.toLowerCase()).join('/'),
    slugified_categories: addressOfCategories(grouped, facts),
  };
  const tokens = [...pattern.matchAll(/:([a-z_]+)/g)].map((match) => match[1] ?? '');
  if (tokens.some((token) => ownValue(values, token) === undefined)) return undefined;
  return pattern.replace(/:([a-z_]+)/g, (_, token: string) => ownValue(values, token) ?? '');
}

/** Unknown as soon as one of them is. */
function addressOfCategories(categories: readonly string[], facts: PermalinkFacts): string | undefined {
  const made = categories.map((one) => categoryAddress(one, facts.titleRule));
  return made.includes(undefined) ? undefined : made.join('/');
}

interface Words {
  readonly name: string;
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly slug_or_title: string | undefined;
}

/** What stands for the post itself. The title is looked at only where the pattern asks for it. */
function wordsOf(pattern: string, { parts, ownSlug, title }: AddressParts, facts: PermalinkFacts): Words {
  const name = facts.keepsDate ? parts.datedName : parts.name;
  if (facts.titleRule === 'jekyll') {
    const slug = jekyllAddress(ownSlug ?? name);
    return { name: jekyllAddress(name), slug, title: slug, slug_or_title: slug };
  }
  const isAsked = facts.slugFrom === 'title' || /:(?:title|slug_or_title)\b/.test(pattern);
  const made = isAsked ? titleAddress(title, facts.titleRule) : undefined;
  const unnamed = facts.slugFrom === 'title' ? made : name;
  return { name, slug: ownSlug ?? unnamed, title: made, slug_or_title: ownSlug ?? made };
}

function languagePrefix(blog: Blog, language: string | undefined): string {
  const { languages, permalink } = blog.facts;
  if (!permalink.languagePrefix || language === undefined || language === languages.default) return '';
  return languages.codes.length > 1 ? `/${language}` : '';
}

/** Signs that would end a path, or start an escape, as they stand in an address. */
function escaped(path: string): string {
  return path.replace(/[#?% ]/g, encodeURIComponent);
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
