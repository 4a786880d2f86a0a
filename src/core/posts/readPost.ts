import { findKeyPath, listOf, readFrontMatter, textOf, valueAt } from '../frontMatter/read';
import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { below, postsFolderOf } from '../generators/isPost';
import type { Blog, DraftRule, GeneratorFacts } from '../generators/types';
import { slugify } from '../newPost/slug';
import { dayOf, postDate } from './instants';
import { nameParts, type NameParts } from './names';
import { permalinkOf } from './permalink';
import type { Post, PostDate } from './post';
import { scanLinks } from './postLinks';
import { quickFrontMatter } from './quickFrontMatter';

/** Tags above this number are no tags but a mistake or an attack. */
const mostTags = 1000;
const longestText = 2000;

/**
 * Reads what the index keeps of a post. Never throws for what stands in the file; front matter that cannot
 * be read gives a post with what its name says, and the code of the problem.
 *
 * @param path Relative to the workspace folder.
 * @param zone Zone (IANA) for stamps that mean local time.
 */
export function readPost(text: string, path: string, blog: Blog, zone: string): Post {
  const { facts } = blog;
  const front = frontOf(text);
  const { bodyStart, data } = front;
  const parts = nameParts(blog, path);
  const keys = new Keys(data, facts);
  const title = titleOf(keys, text, bodyStart, parts);
  const dates = datesOf(keys, parts, zone);
  const categories = categoriesOf(keys, parts);
  const ownSlug = cut(keys.text(facts.keys.slug));
  const slug = ownSlug ?? (facts.permalink.slugFrom === 'title' ? slugify(title.title) : parts.name);
  const language = cut(keys.text(facts.keys.language)) ?? parts.language ?? facts.languages.default;
  const day = dates.date === undefined ? undefined : dayOf(dates.date, facts, zone);
  const own = keys.text(facts.keys.permalink);
  const permalink = permalinkOf(blog, path, {
    parts,
    title: title.title,
    ...(ownSlug === undefined ? {} : { ownSlug }),
    categories,
    ...(day === undefined ? {} : { day }),
    ...(own === undefined ? {} : { own }),
  });
  const description = cut(keys.text(facts.keys.description));
  const image = cut(keys.text(facts.keys.image) ?? keys.list(facts.keys.image)[0]);
  const post: Post = {
    path,
    root: blog.root,
    ...title,
    ...(description === undefined ? {} : { description }),
    ...(language === undefined ? {} : { language }),
    tags: keys.list(facts.keys.tags),
    categories,
    ...dates,
    slug,
    ...(permalink === undefined ? {} : { permalink }),
    aliases: keys.list(facts.keys.aliases),
    ...(image === undefined ? {} : { image }),
    isDraft: isDraft(blog, path, keys, dates.date),
    links: scanLinks(text, bodyStart, facts.siteUrl),
    ...(front.problem === undefined ? {} : { problem: front.problem }),
  };
  return detached(post);
}

interface Front {
  readonly data: FrontMatterData;
  readonly bodyStart: number;
  readonly problem?: string;
}

function frontOf(text: string): Front {
  const quick = quickFrontMatter(text);
  if (quick !== undefined) return quick;
  const front = readFrontMatter(text);
  const { bodyStart } = front.block;
  return front.ok ? { data: front.data, bodyStart } : { data: {}, bodyStart, problem: front.problem.code };
}

/** A copy that shares no memory with the text: a slice of a string would keep the whole of it alive. */
function detached(post: Post): Post {
  return JSON.parse(JSON.stringify(post)) as Post;
}

function cut(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed.slice(0, longestText);
}

/** Looks keys up in their order, without regard to case where the generator has none. */
class Keys {
  readonly #data: FrontMatterData;
  readonly facts: GeneratorFacts;
  /** Top keys in lower case -> as written. */
  readonly #names: ReadonlyMap<string, string>;

  constructor(data: FrontMatterData, facts: GeneratorFacts) {
    this.#data = data;
    this.facts = facts;
    const names = facts.keys.caseInsensitive ? Object.keys(data).reverse() : [];
    this.#names = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  text(paths: readonly KeyPath[]): string | undefined {
    for (const path of paths) {
      const text = textOf(this.#data, this.#written(path));
      if (text !== undefined && text.trim() !== '') return text;
    }
    return undefined;
  }

  list(paths: readonly KeyPath[]): readonly string[] {
    for (const path of paths) {
      const list = listOf(this.#data, this.#written(path), this.facts.listSeparator);
      if (list.length > 0) return list.slice(0, mostTags).map((item) => item.slice(0, 200));
    }
    return [];
  }

  flag(path: KeyPath): boolean | undefined {
    const value = valueAt(this.#data, this.#written(path));
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.toLowerCase() : '';
    return word === 'true' ? true : word === 'false' ? false : undefined;
  }

  /** The path in the case that stands in the post. */
  #written(path: KeyPath): KeyPath {
    if (!this.facts.keys.caseInsensitive) return path;
    const [first = '', ...rest] = path;
    const own = this.#names.get(first.toLowerCase());
    if (own === undefined || rest.length === 0) return own === undefined ? path : [own];
    return findKeyPath(this.#data, path.join('.')) ?? path;
  }
}

/** Those of the folders around come first, as Jekyll has it. */
function categoriesOf(keys: Keys, parts: NameParts): readonly string[] {
  const { facts } = keys;
  const own = keys.list(facts.keys.categories);
  const holder = parts.dir.split('/').at(-1) ?? '';
  switch (facts.names.folderCategories) {
    case 'none':
      return own;
    case 'around':
      return [...new Set([...parts.folder.split('/').slice(0, -1), ...own])];
    case 'holder':
      return own.length > 0 || holder === '' ? own : [holder];
  }
}

interface Dates {
  readonly date?: PostDate;
  readonly publish?: PostDate;
  readonly modified?: PostDate;
  readonly expiry?: PostDate;
  readonly isDateFromName: boolean;
}

function datesOf(keys: Keys, parts: NameParts, zone: string): Dates {
  const { facts } = keys;
  const read = (paths: readonly KeyPath[]): PostDate | undefined => {
    const text = cut(keys.text(paths));
    return text === undefined ? undefined : postDate(text, facts, zone);
  };
  const written = read(facts.keys.date);
  const isKeyword =
    written !== undefined && written.instant === undefined && facts.dates.keywords.includes(written.text);
  const fromName = parts.date === undefined ? undefined : postDate(parts.date, facts, zone);
  const date = isKeyword ? written : (written ?? fromName);
  const [publish, modified, expiry] = [facts.keys.publish, facts.keys.modified, facts.keys.expiry].map(read);
  return {
    ...(date === undefined ? {} : { date }),
    ...(publish?.instant === undefined ? {} : { publish }),
    ...(modified === undefined ? {} : { modified }),
    ...(expiry?.instant === undefined ? {} : { expiry }),
    isDateFromName: written === undefined && fromName !== undefined,
  };
}

function titleOf(
  keys: Keys,
  text: string,
  bodyStart: number,
  parts: NameParts,
): Pick<Post, 'title' | 'titleFrom'> {
  const written = cut(keys.text(keys.facts.keys.title));
  if (written !== undefined) return { title: written, titleFrom: 'frontMatter' };
  const heading = cut(
    /^#[\t ]+(.{1,500})$/m.exec(text.slice(bodyStart, bodyStart + 4000))?.[1]?.replace(/[\t ]+#*[\t ]*$/, ''),
  );
  if (heading !== undefined) return { title: heading, titleFrom: 'heading' };
  return { title: parts.name, titleFrom: 'name' };
}

function isDraft(blog: Blog, path: string, keys: Keys, date: PostDate | undefined): boolean {
  return blog.facts.drafts.some((rule) => saysDraft(rule, blog, path, keys, date));
}

function saysDraft(
  rule: DraftRule,
  blog: Blog,
  path: string,
  keys: Keys,
  date: PostDate | undefined,
): boolean {
  switch (rule.kind) {
    case 'flag':
      return keys.flag(rule.key) === rule.draftWhen;
    case 'status':
      return rule.draft.includes(keys.text([rule.key])?.trim().toLowerCase() ?? '');
    case 'folder':
      return postsFolderOf(blog, below(path, blog.root) ?? path)?.kind === 'drafts';
    case 'noDate':
      return date === undefined;
  }
}
