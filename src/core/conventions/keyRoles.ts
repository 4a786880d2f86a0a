import type { KeyPath } from '../frontMatter/types';
import type { GeneratorFacts, KeyFacts } from '../generators/types';
import type { KeyRole } from './types';

/** Names that mean the same in nearly every blog, in some languages; a generator's own come first. */
const common: readonly (readonly [KeyRole, RegExp])[] = [
  ['title', /^(title|titel|titre|t[íi]tulo|titolo|tytuł|название|заголовок|标题|標題|タイトル|제목)$/],
  [
    'description',
    /^(description|excerpt|summary|subtitle|lede?|teaser|deck|abstract|intro|beschreibung|zusammenfassung|résumé|chapô|descripci[óo]n|descri[çc][ãa]o|descrizione|описание|描述|摘要|概要|설명)$/,
  ],
  [
    'modified',
    /^(modified|lastmod|last[-_]?modified(_at)?|updated(date|_at|at)?|moddatetime|modified(_at|date)|date[ -_]?(modified|updated)|last_?updated|last_update\.date|date\.updated|ge[äa]ndert|aktualisiert|modifi[ée]|actualizado|modificado|aggiornato|изменено|更新日?)$/,
  ],
  [
    'date',
    /^(date|pubdate(time)?|publishdate|publish_?date|published(_at|at|date|_date)|created(_at|at)?|posted|date[-_ ]?(created|published)|date\.created|datum|fecha|data|дата|日期|日付|날짜)$/,
  ],
  ['slug', /^slug$/],
  [
    'tags',
    /^(tags?|keywords?|taxonomies\.tags|schlagw(or|ör|oer)ter?|stichw(or|ör|oer)ter?|étiquettes|mots[-_ ]?cl[ée]s|etiquetas|etichette|теги|метки|标签|標籤|タグ|태그)$/,
  ],
  [
    'categories',
    /^(categor(y|ies)|topics?|taxonomies\.categories|section|kategorien?|cat[ée]gories?|categor[íi]as?|categorie|рубрика|категори[яи]|分类|分類|カテゴリー?|카테고리)$/,
  ],
  ['draft', /^(draft|published|status|unlisted|entwurf|brouillon|borrador|rascunho|bozza|черновик|草稿)$/],
  ['language', /^(lang|language|locale|sprache|langue|idioma|lingua|язык|语言)$/],
];

/** Maps that hold all that is known of a post, so that its keys mean what they mean at the top. */
const wholePost = /^(meta|metadata|front_?matter|post|page|attributes|attrs)$/i;

/** Maps that say of a post again what readers elsewhere see: a description there is prose as well. */
const saidAgain = /^(seo|og|open_?graph|social|twitter|extra|params)$/i;

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
  const [outer = '', inner] = path;
  const isInner = path.length === 2 && inner !== undefined && wholePost.test(outer);
  const own = isInner ? inner.toLowerCase() : name;
  const role = common.find(([, pattern]) => pattern.test(own))?.[0];
  if (role || path.length === 1 || !saidAgain.test(outer)) return role ?? 'other';
  return roleOf(path.slice(-1)) === 'description' ? 'description' : 'other';
}

function joined(path: unknown): string {
  return Array.isArray(path) ? path.join('.').toLowerCase() : '';
}

/** What is said of one picture alone. */
const picture =
  /image|img|cover|thumb|banner|hero|photo|picture|video|audio|podcast|^(alt|caption|credits?|lqip|overlay_.*)$/i;

/**
 * What belongs to one post and is never carried over to the next: addresses, pictures, places in a series
 * or an order, numbers that name this very post in some other system.
 */
const perPost = new RegExp(
  [
    'alias|redirect|canonical|series|expir|unpublish',
    '^((nav|menu|series)?[_-]?(weight|order)|part|episode|top|sticky|pin(ned)?|featured|old_?url|guid|uuid|id|nid)$',
    '^(abbrlink|cuid|shortlink|short_?url|sitemap|disqus_.*|wordpress_.*|wp_.*|comments?_?ids?|issue|discussion.*)$',
    '^(mastodon.*|toot.*|tweet.*|bluesky.*|hn_.*|devto.*)$',
  ].join('|'),
  'i',
);

/** Whether a key is matter of one post alone. */
export function isPerPost(path: KeyPath, facts?: GeneratorFacts): boolean {
  if (isPicture(path, facts) || path.some((step) => perPost.test(step))) return true;
  const { aliases = [], expiry = [] } = facts?.keys ?? {};
  return isAmong([...aliases, ...expiry], path);
}

/** Whether a key names a picture of its post, or says something of one. */
export function isPicture(path: KeyPath, facts?: GeneratorFacts): boolean {
  const isTeaser = path.length > 1 && /^teaser$/i.test(path.at(-1) ?? '');
  return isTeaser || path.some((step) => picture.test(step)) || isAmong(facts?.keys.image ?? [], path);
}

function isAmong(known: readonly KeyPath[], path: KeyPath): boolean {
  return known.some((candidate) => joined(candidate) === joined(path));
}
