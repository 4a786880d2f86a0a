import type { Blog, KeyFacts } from '../../generators/types';
import type { KeyPath } from '../../frontMatter/types';

/** The keys under which a post's header is looked for, most telling first. */
export interface PageKeys {
  readonly title: readonly KeyPath[];
  readonly description: readonly KeyPath[];
  readonly date: readonly KeyPath[];
  readonly publish: readonly KeyPath[];
  readonly modified: readonly KeyPath[];
  readonly expiry: readonly KeyPath[];
  readonly tags: readonly KeyPath[];
  readonly categories: readonly KeyPath[];
  readonly authors: readonly KeyPath[];
  readonly cover: readonly KeyPath[];
  readonly coverAlt: readonly KeyPath[];
  readonly language: readonly KeyPath[];
  readonly canonical: readonly KeyPath[];
}

/** `a b.c` is the two paths `['a']` and `['b', 'c']`. */
function paths(names: string): readonly KeyPath[] {
  return names.split(' ').map((name) => name.split('.'));
}

/** Names used by the generators and their common themes; see ../shared/generators.json and its sources. */
const common: PageKeys = {
  title: paths('title'),
  description: paths('description summary excerpt subtitle deck abstract lead'),
  date: paths('date.created date pubDate publishDate pubDatetime published_at publishedAt created post_date'),
  publish: paths('publishDate publish_date pubdate published_at'),
  modified: paths(
    'modified lastmod last_modified_at last_modified lastModified updated updatedDate updated_at updatedAt ' +
      'modDatetime modified_at date_modified date-modified last_update.date date.updated date_updated last-modified',
  ),
  expiry: paths('expiryDate expiry_date unpublishDate expires'),
  tags: paths('tags tag taxonomies.tags keywords'),
  categories: paths('categories category taxonomies.categories section'),
  authors: paths('authors author extra.author params.author taxonomies.authors by'),
  cover: paths(
    'cover.image cover.src cover.url cover cover_image coverImage cover-image heroImage hero_image hero.image ' +
      'featured_image featuredImage feature_image feature featured.image image.path image.src image.url image.feature ' +
      'image images banner thumbnail thumb header.image header.overlay_image header.teaser og_image ogImage ' +
      'open_graph.image socialImage social_image preview extra.image extra.cover splash',
  ),
  coverAlt: paths(
    'cover.alt cover_alt coverAlt cover_image_alt heroImageAlt image.alt image_alt imageAlt featured_image_alt ' +
      'featuredImageAlt feature_image_alt cover.caption banner_alt',
  ),
  language: paths('lang language locale'),
  canonical: paths('canonical_url canonicalUrl canonicalURL canonical'),
};

function merged(facts: KeyFacts): PageKeys {
  return {
    ...common,
    title: [...facts.title, ...common.title],
    description: [...facts.description, ...common.description],
    date: [...facts.date, ...common.date],
    publish: facts.publish,
    modified: [...facts.modified, ...common.modified],
    expiry: facts.expiry,
    tags: [...facts.tags, ...common.tags],
    categories: [...facts.categories, ...common.categories],
    authors: [...common.authors, ...facts.author],
    cover: [...common.cover, ...facts.image],
    language: [...facts.language, ...common.language],
  };
}

/** The blog's own keys first, then those in common use. */
export function pageKeys(blog: Blog | undefined): PageKeys {
  return blog ? merged(blog.facts.keys) : common;
}
