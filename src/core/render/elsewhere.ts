import type { PageModel } from './page/page';

/** A post on its way to another place. */
export interface ElsewherePost {
  readonly page: PageModel;
  /** The body as Markdown, front matter left out. */
  readonly body: string;
  /** Address of the post on its own site, if it is known. */
  readonly canonical: string | undefined;
  /** Address of the site with its base path, without slash at the end. */
  readonly site: string | undefined;
  /** Address of the folder the post is served in, for relative addresses. */
  readonly folder: string | undefined;
}

/** A tag as Mastodon and its kin read it: letters, digits and underscores of any script, words capitalized. */
export function hashtag(tag: string): string | undefined {
  const words = tag.split(/[^\p{L}\p{M}\p{N}_]+/u).filter((word) => word !== '');
  const joined =
    words.length > 1 ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') : words[0];
  return joined === undefined || /^\d+$/.test(joined) ? undefined : `#${joined}`;
}

/** Longest status on an ordinary Mastodon server; an address counts as 23 characters whatever its length. */
const longestStatus = 500;
const addressLength = 23;

/** A status for Mastodon: title, description, address, hashtags; what does not fit is left out, last things first. */
export function mastodonStatus({ page, canonical }: ElsewherePost): string {
  const address = canonical ?? '';
  let left = longestStatus - (address === '' ? 0 : addressLength + 2);
  const title = clip(page.title?.text ?? '', left);
  left -= length(title);
  const description = page.description ? clip(page.description.text, left - 2) : '';
  left -= description === '' ? 0 : length(description) + 2;
  const tags: string[] = [];
  for (const name of page.tags.map((tag) => hashtag(tag.text))) {
    if (name === undefined || tags.includes(name) || length(name) + (tags.length === 0 ? 2 : 1) > left)
      continue;
    left -= length(name) + (tags.length === 0 ? 2 : 1);
    tags.push(name);
  }
  return [title, description, address, tags.join(' ')].filter((part) => part !== '').join('\n\n');
}

function length(text: string): number {
  return Array.from(text).length;
}

function clip(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  return most < 20
    ? ''
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The post as dev.to takes it: its own front matter (at most four tags, letters and digits), absolute addresses. */
export function devToPost(post: ElsewherePost): string {
  const { page, canonical } = post;
  const tags = page.tags
    .map((tag) => tag.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((tag) => tag !== '');
  const lines = [
    `title: ${JSON.stringify(page.title?.text ?? '')}`,
    'published: false',
    ...(page.description ? [`description: ${JSON.stringify(page.description.text)}`] : []),
    ...(tags.length > 0 ? [`tags: ${[...new Set(tags)].slice(0, 4).join(', ')}`] : []),
    ...(canonical === undefined ? [] : [`canonical_url: ${JSON.stringify(canonical)}`]),
    ...(page.cover ? [`cover_image: ${JSON.stringify(absolute(page.cover.text, post))}`] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${absoluteLinks(post)}`;
}

/** An address as it must be written on another site; what cannot be known stays as it is. */
export function absolute(address: string, { site, folder }: Pick<ElsewherePost, 'site' | 'folder'>): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\{)/i.test(address) || address === '') return address;
  if (address.startsWith('/')) return site === undefined ? address : `${site}${address}`;
  if (folder === undefined) return address;
  const segments = folder.replace(/\/+$/, '').split('/');
  for (const segment of address.split('/')) {
    if (segment === '..') {
      if (segments.length > 3) segments.pop();
    } else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const fence = /^ {0,3}(```+|~~~+)[^\n]*\n[^]*?(?:\n {0,3}\1[`~]*[ \t]*(?=\n|$)|$)/gm;
const target = /(\]\(\s*<?)([^\s()<>]+)|(\s(?:src|href)=")([^"\n]*)"|(^ {0,3}\[[^\]\n]+\]:\s*<?)([^\s<>]+)/gm;

/** The body with absolute addresses in links, images and definitions; code stays as it is. */
function absoluteLinks(post: ElsewherePost): string {
  let result = '';
  let at = 0;
  for (const match of post.body.matchAll(fence)) {
    result += inText(post.body.slice(at, match.index), post) + match[0];
    at = match.index + match[0].length;
  }
  return result + inText(post.body.slice(at), post);
}

function inText(text: string, post: ElsewherePost): string {
  return text.replace(
    target,
    (whole, link?: string, to?: string, attribute?: string, value?: string, label?: string, of?: string) => {
      if (link !== undefined) return link + absolute(to ?? '', post);
      if (attribute !== undefined) return `${attribute}${absolute(value ?? '', post)}"`;
      return label === undefined ? whole : label + absolute(of ?? '', post);
    },
  );
}
