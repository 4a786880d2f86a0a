import { escapeHtml } from '../escape';
import type { Marks } from '../marks';
import { tagArguments, type Tag, type TagArguments } from './scan';

/** What tags are drawn with. */
export interface Means {
  readonly marks: Marks;
  /** HTML for Markdown inside a line. */
  readonly inline: (markdown: string) => string;
}

/** HTML for a tag, as a block or inside a line of text. Nothing is fetched, read or run to make it. */
export function drawTag(tag: Tag, means: Means, block: boolean): string {
  const { marks } = means;
  const known = tag.closing ? undefined : drawings.get(tag.name.toLowerCase());
  const drawn = known?.(tagArguments(tag.rest), means);
  if (drawn !== undefined) return drawn;
  const element = block ? 'div' : 'span';
  const name = escapeHtml(tag.name || 'template');
  return `<${element} ${marks.kind}="box" ${marks.value}="${name}">${escapeHtml(tag.raw)}</${element}>`;
}

type Draw = (args: TagArguments, means: Means) => string | undefined;

function attribute(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;
}

/** A still card for something that lives on another site: a click opens it outside. */
function card(marks: Marks, site: string, address: string, label: string): string {
  return `<a ${marks.kind}="card" ${marks.value}="${site}" href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
}

function video(site: string, shape: RegExp, address: (id: string) => string): Draw {
  return ({ positional, named }, { marks }) => {
    const id = named.get('id') ?? positional[0] ?? '';
    const label = named.get('title') ?? id;
    return shape.test(id) ? card(marks, site, address(id), label) : undefined;
  };
}

/** Hugo's figure; what stands below it is Markdown, see https://gohugo.io/shortcodes/figure/. */
const figure: Draw = ({ named, positional }, { inline }) => {
  const src = named.get('src') ?? positional[0];
  if (src === undefined) return undefined;
  const size = attribute('width', named.get('width')) + attribute('height', named.get('height'));
  const alt = named.get('alt') ?? named.get('caption') ?? '';
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size}>`;
  const link = named.get('link');
  const shown = link === undefined ? image : `<a href="${escapeHtml(link)}">${image}</a>`;
  const words = ['title', 'caption', 'attr'].flatMap((key) => named.get(key) ?? []);
  const caption = words.length > 0 ? `<figcaption>${words.map(inline).join(' — ')}</figcaption>` : '';
  return `<figure>${shown}${caption}</figure>`;
};

/** Hexo: `asset_img [class] name [width] [height] ["'title' 'alt'"]`. */
const hexoImage: Draw = ({ positional }) => {
  const at = positional.findIndex((word) => /\.[a-z0-9]{2,5}(?:[?#].*)?$/i.test(word));
  const src = positional[at];
  if (src === undefined) return undefined;
  const rest = positional.slice(at + 1);
  const isSize = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);
  const sizes = isSize(rest[0]) ? rest.slice(0, isSize(rest[1]) ? 2 : 1) : [];
  const { alt, title } = hexoWords(rest.slice(sizes.length).join(' '));
  const size = attribute('width', sizes[0]) + attribute('height', sizes[1]);
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? title ?? '')}"${attribute('title', title)}${size}>`;
};

/** As Hexo 7 reads the words behind an image: two texts in quotes, else all of it is the title. */
function hexoWords(text: string): { readonly title?: string | undefined; readonly alt?: string | undefined } {
  const part = (quote: string): string => `${quote}?([^${quote}]+)?${quote}?`;
  const quotes = [text.startsWith('"') ? '"' : "'", text.endsWith('"') ? '"' : "'"].map(part);
  const found = new RegExp(quotes.join('\\s*')).exec(text);
  return { title: found?.[1], alt: found?.[2] };
}

const gist: Draw = ({ positional }, { marks }) => {
  const words = positional.flatMap((word) => word.split('/'));
  const user = words.length > 1 ? words[0] : undefined;
  const id = words.length > 1 ? words[1] : words[0];
  if (id === undefined || !/^[\da-f]{5,40}$/i.test(id) || !/^[\w-]{0,39}$/.test(user ?? '')) return undefined;
  const path = user === undefined ? id : `${user}/${id}`;
  return card(marks, 'gist', `https://gist.github.com/${path}`, path);
};

const postLink: Draw = ({ positional }, { marks }) => {
  const [target, ...words] = positional;
  if (target === undefined) return undefined;
  const text = words.filter((word) => word !== 'true' && word !== 'false').join(' ') || target;
  return `<a ${marks.kind}="post" href="${escapeHtml(target)}">${escapeHtml(text)}</a>`;
};

const address =
  (kind: 'post' | 'url'): Draw =>
  ({ positional }, { marks }) => {
    const target = positional[0];
    if (target === undefined) return undefined;
    const mark = kind === 'post' ? ` ${marks.kind}="post"` : '';
    return `<a${mark} href="${escapeHtml(target)}">${escapeHtml(target)}</a>`;
  };

const drawings: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['figure', figure],
  [
    'img',
    ({ positional, named }, means) => (named.has('src') ? figure : hexoImage)({ positional, named }, means),
  ],
  ['image', figure],
  ['asset_img', hexoImage],
  ['youtube', video('youtube', /^[\w-]{6,20}$/, (id) => `https://www.youtube.com/watch?v=${id}`)],
  ['vimeo', video('vimeo', /^\d{5,12}$/, (id) => `https://vimeo.com/${id}`)],
  ['gist', gist],
  ['post_link', postLink],
  ['asset_link', postLink],
  ['ref', address('post')],
  ['relref', address('post')],
  ['post_url', address('post')],
  ['post_path', address('post')],
  ['asset_path', address('url')],
]);
