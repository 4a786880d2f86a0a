import { readFrontMatter } from '../frontMatter/read';
import { escapeHtml } from './escape';
import { buildPage, type PageModel } from './page/page';

/** The little of a token that is needed; VS Code brings a markdown-it of its own. */
interface Token {
  type: string;
  readonly meta?: unknown;
}

/** The little of markdown-it that is needed. */
export interface MarkdownItLike {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: { readonly tokens: Token[] }) => void): unknown };
  };
  readonly renderer: { readonly rules: Record<string, unknown> };
}

const ours = 'galley_front_matter';

/**
 * Shows the post's header in the built-in preview instead of its table. VS Code's own rule has found the
 * block by then; only its token is renamed, so that with `isOn` false nothing at all is changed.
 */
export function extendBuiltInPreview<M extends MarkdownItLike>(
  md: M,
  isOn: () => boolean,
  now: () => number,
): M {
  md.core.ruler.push(ours, ({ tokens }) => {
    const token = tokens.find(({ type }) => type === 'front_matter');
    if (token && isOn()) token.type = ours;
  });
  md.renderer.rules[ours] = (tokens: readonly Token[], index: number): string => {
    const content = contentOf(tokens[index]?.meta);
    const read = readFrontMatter(`---\n${content}\n---\n`);
    return read.ok ? headerHtml(buildPage(read.data, { blog: undefined, now: now(), zone: 'UTC' })) : '';
  };
  return md;
}

/** The block's text, where markdown-it-front-matter and where VS Code since 1.121 keeps it. */
function contentOf(meta: unknown): string {
  if (typeof meta === 'string') return meta;
  if (typeof meta !== 'object' || meta === null || !('content' in meta)) return '';
  return typeof meta.content === 'string' ? meta.content : '';
}

/** The header as HTML: the only place where values of the front matter become HTML, each one escaped. */
export function headerHtml(page: PageModel): string {
  const line = [...page.authors.map(({ text }) => text), page.date?.text, page.modified?.text];
  const byline = line
    .filter((text) => text !== undefined)
    .map((text) => `<bdi>${escapeHtml(text)}</bdi>`)
    .join(' · ');
  const chips = [...page.categories, ...page.tags]
    .map(({ text }) => `<li dir="auto">${escapeHtml(text)}</li>`)
    .join('');
  return [
    '<header class="galley-built-in">',
    page.title ? `<h1 dir="auto">${escapeHtml(page.title.text)}</h1>` : '',
    page.description
      ? `<p class="galley-built-in-description" dir="auto">${escapeHtml(page.description.text)}</p>`
      : '',
    byline === '' ? '' : `<p class="galley-built-in-byline">${byline}</p>`,
    chips === '' ? '' : `<ul>${chips}</ul>`,
    '</header>\n',
  ].join('');
}
