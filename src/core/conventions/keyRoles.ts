import type { KeyPath } from '../frontMatter/types';
import type { GeneratorFacts, KeyFacts } from '../generators/types';
import type { KeyRole } from './types';

/** Names that mean the same in nearly every blog; a generator's own come first. */
const common: readonly (readonly [KeyRole, RegExp])[] = [
  ['title', /^title$/],
  ['description', /^(description|excerpt|summary|subtitle|lede?|teaser|deck|abstract|intro)$/],
  [
    'modified',
    /^(modified|lastmod|last[-_]?modified(_at)?|updated(date|_at|at)?|moddatetime|modified(_at|date)|date[ -_]?(modified|updated)|last_?updated|last_update\.date|date\.updated)$/,
  ],
  [
    'date',
    /^(date|pubdate(time)?|publishdate|publish_?date|published(_at|at|date|_date)|created(_at|at)?|posted|date[-_ ]?(created|published)|date\.created)$/,
  ],
  ['slug', /^slug$/],
  ['tags', /^(tags?|keywords?|taxonomies\.tags)$/],
  ['categories', /^(categor(y|ies)|topics?|taxonomies\.categories|section)$/],
  ['draft', /^(draft|published|status|unlisted)$/],
  ['language', /^(lang|language|locale)$/],
];

type NamedRole = Exclude<KeyRole, 'draft' | 'other'>;

const factNames: readonly (readonly [NamedRole, keyof KeyFacts])[] = [
  ['title', 'title'],
  ['description', 'description'],
  ['date', 'date'],
  ['modified', 'modified'],
  ['slug', 'slug'],
  ['tags', 'tags'],
  ['categories', 'categories'],
  ['language', 'language'],
];

/** What a key is for, by its name; `other` for keys of the blog's own. */
export function roleOf(path: KeyPath, facts?: GeneratorFacts): KeyRole {
  const name = path.join('.').toLowerCase();
  for (const [role, key] of facts ? factNames : []) {
    const paths = facts?.keys[key];
    if (Array.isArray(paths) && paths.some((known) => joined(known) === name)) return role;
  }
  return common.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

function joined(path: unknown): string {
  return Array.isArray(path) ? path.join('.').toLowerCase() : '';
}

/**
 * What belongs to one post and is never carried over to the next: addresses, pictures, places in a series
 * or an order, numbers that name this very post in some other system.
 */
const perPost = new RegExp(
  [
    'alias|redirect|canonical|series|image|img|cover|thumb|banner|hero|photo|picture|video|audio|podcast|expir|unpublish',
    '^((nav|menu|series)?[_-]?(weight|order)|part|episode|top|sticky|pin(ned)?|featured|old_?url|guid|uuid|id|nid)$',
    '^(abbrlink|shortlink|short_?url|sitemap|disqus_.*|wordpress_.*|wp_.*|comments?_?ids?|issue|discussion.*)$',
    '^(mastodon.*|toot.*|tweet.*|bluesky.*|hn_.*|devto.*)$',
  ].join('|'),
  'i',
);

/** Whether a key is matter of one post alone. */
export function isPerPost(path: KeyPath, facts?: GeneratorFacts): boolean {
  if (path.some((step) => perPost.test(step))) return true;
  const name = path.join('.').toLowerCase();
  const { image = [], aliases = [], expiry = [] } = facts?.keys ?? {};
  return [...image, ...aliases, ...expiry].some((known) => known.join('.').toLowerCase() === name);
}
