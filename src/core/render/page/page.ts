import type { Blog } from '../../generators/types';
import type { FrontMatterData, FrontMatterValue, KeyPath } from '../../frontMatter/types';
import { instantOf, type Instant } from './instant';
import { pageKeys, type PageKeys } from './keys';
import { stateOf, type PostState } from './state';
import { firstValue, isMap, namesOf, textOf, type Entry, type Found } from './values';

/** A date as it stands, and what it means; without `instant` it is no date that can be read. */
export interface DateField extends Entry {
  readonly instant?: Instant;
}

/** What deserves a remark beside a field. */
export interface Remark {
  readonly kind: 'notText' | 'notList' | 'notAddress' | 'invisible';
  readonly path: KeyPath;
  /** The value, where the remark shows it. */
  readonly text?: string;
}

/** A post's header as plain data. Every text is the writer's, unescaped, and never HTML. */
export interface PageModel {
  /** A valid BCP 47 tag, in canonical form. */
  readonly language?: string;
  readonly title?: Entry;
  readonly description?: Entry;
  readonly cover?: Entry & { readonly alt: string };
  readonly authors: readonly Entry[];
  readonly date?: DateField;
  readonly modified?: DateField;
  readonly tags: readonly Entry[];
  readonly categories: readonly Entry[];
  readonly canonical?: Entry;
  readonly states: readonly PostState[];
  readonly remarks: readonly Remark[];
}

export interface PageContext {
  readonly blog: Blog | undefined;
  /** Milliseconds since the epoch: what is scheduled, and what has expired. */
  readonly now: number;
  /** Zone of stamps that name none (IANA). */
  readonly zone: string;
}

/** Reads a post's header out of its front matter. Nothing in it can make this throw. */
export function buildPage(data: FrontMatterData, { blog, now, zone }: PageContext): PageModel {
  const keys = pageKeys(blog);
  const splitSpaces = blog?.facts.traps.some((trap) => trap.id === 'stringListSplits') ?? false;
  const title = firstValue(data, keys.title);
  const description = firstValue(data, keys.description);
  const canonical = entryOf(firstValue(data, keys.canonical));
  const tags = firstValue(data, keys.tags);
  const categories = firstValue(data, keys.categories);
  const names = { tags: namesOf(tags, splitSpaces), categories: namesOf(categories, splitSpaces) };
  const dates = { date: dateField(data, keys.date, zone), modified: dateField(data, keys.modified, zone) };
  return {
    ...optional('language', languageOf(firstValue(data, keys.language)?.value)),
    ...optional('title', entryOf(title)),
    ...optional('description', entryOf(description)),
    ...optional('cover', coverOf(data, keys)),
    ...optional('date', dates.date),
    ...optional('modified', dates.modified),
    ...optional('canonical', canonical),
    authors: namesOf(firstValue(data, keys.authors), false).entries.slice(0, 20).map(nameAlone),
    tags: names.tags.entries,
    categories: names.categories.entries,
    states: stateOf(data, {
      blog,
      now,
      publish: dateField(data, keys.publish, zone),
      date: dates.date,
      expiry: dateField(data, keys.expiry, zone),
    }),
    remarks: [
      ...textRemarks(title),
      ...textRemarks(description),
      ...(canonical && !isWebOrOwn(canonical.text) ? [{ kind: 'notAddress' as const, ...canonical }] : []),
      ...(names.tags.misshapen && tags ? [{ kind: 'notList' as const, path: tags.path }] : []),
      ...(names.categories.misshapen && categories
        ? [{ kind: 'notList' as const, path: categories.path }]
        : []),
    ],
  };
}

/** An address of the web, or one that is counted from the site's own. */
function isWebOrOwn(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const record: { [P in K]?: V } = {};
  if (value !== undefined) record[key] = value;
  return record;
}

function entryOf(found: Found | undefined): Entry | undefined {
  if (!found) return undefined;
  const text = textOf(found.value).trim();
  return text === '' ? undefined : { path: found.path, text };
}

function dateField(data: FrontMatterData, paths: readonly KeyPath[], zone: string): DateField | undefined {
  const entry = entryOf(firstValue(data, paths));
  if (!entry) return undefined;
  const instant = instantOf(entry.text, zone);
  return instant ? { ...entry, instant } : entry;
}

/** Characters that change how the text around them reads without being seen. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/;

function textRemarks(found: Found | undefined): readonly Remark[] {
  if (!found) return [];
  if (typeof found.value === 'object') return [{ kind: 'notText', path: found.path }];
  return invisible.test(textOf(found.value)) ? [{ kind: 'invisible', path: found.path }] : [];
}

/** The language tag in canonical form, or nothing when it is none: it becomes an attribute of the page. */
export function languageOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function coverOf(data: FrontMatterData, keys: PageKeys): PageModel['cover'] {
  for (const path of keys.cover) {
    const found = firstValue(data, [path]);
    const address = found ? addressOf(found.value) : undefined;
    if (!found || address === undefined) continue;
    const alt = entryOf(firstValue(data, keys.coverAlt))?.text ?? '';
    return { path: found.path, text: address, alt };
  }
  return resourceCover(data);
}

function addressOf(value: FrontMatterValue): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return undefined;
  const items: readonly FrontMatterValue[] = value;
  const first = items[0];
  if (first !== undefined && isMap(first)) return mapAddress(first);
  return typeof first === 'string' ? first.trim() || undefined : undefined;
}

function mapAddress(map: FrontMatterData): string | undefined {
  const found = firstValue(map, [['src'], ['url'], ['path'], ['image']]);
  return typeof found?.value === 'string' ? found.value.trim() : undefined;
}

/** Hugo's page resources: `resources: [{name: cover, src: a.jpg}]`. */
function resourceCover(data: FrontMatterData): PageModel['cover'] {
  const found = firstValue(data, [['resources']]);
  if (!found || !Array.isArray(found.value)) return undefined;
  const items: readonly FrontMatterValue[] = found.value;
  for (const [index, item] of items.entries()) {
    if (!isMap(item)) continue;
    const name = entryOf(firstValue(item, [['name']]))?.text ?? '';
    const src = mapAddress(item);
    if (src !== undefined && /^(?:featured|cover|feature|header|banner|hero)/i.test(name)) {
      return {
        path: [...found.path, String(index)],
        text: src,
        alt: entryOf(firstValue(item, [['title']]))?.text ?? '',
      };
    }
  }
  return undefined;
}

/** An author's name without the Markdown link (Docsy) or the mail address (Jekyll, Git) it is written with. */
function nameAlone(author: Entry): Entry {
  const [, linked, mailed] =
    /^(?:\[([^[\]]{1,200})\]\([^()\s]{0,1000}\)|([^<>]{1,200}?) ?<[^<>@\s]{1,200}@[^<>@\s]{1,200}>)$/.exec(
      author.text,
    ) ?? [];
  const name = (linked ?? mailed ?? '').trim();
  return name === '' ? author : { ...author, text: name };
}
