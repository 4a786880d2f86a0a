import { absolute, changeAddresses, type ChangeAddress, type SitePlace } from './absolute';
import type { PageModel } from './page/page';

/** A post on its way to another place. */
export interface ElsewherePost extends SitePlace {
  readonly page: PageModel;
  /** The body as Markdown, front matter left out. */
  readonly body: string;
  /** Address of the post on its own site, if it is known. */
  readonly canonical: string | undefined;
  /** Addresses of other posts of the blog, by how they are written in the body. */
  readonly postUrls?: ReadonlyMap<string, string>;
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
    ...coverLine(post),
  ];
  const change: ChangeAddress = (address) => post.postUrls?.get(address) ?? absolute(address, post);
  return `---\n${lines.join('\n')}\n---\n\n${changeAddresses(post.body, change)}`;
}

/** dev.to fetches the cover itself, so it takes nothing but an address of the web. */
function coverLine(post: ElsewherePost): readonly string[] {
  const cover = post.page.cover && absolute(post.page.cover.text, post);
  return cover !== undefined && /^https?:\/\//i.test(cover) ? [`cover_image: ${JSON.stringify(cover)}`] : [];
}
