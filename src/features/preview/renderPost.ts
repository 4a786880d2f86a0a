import { readFrontMatter } from '../../core/frontMatter/read';
import type { Blog } from '../../core/generators/types';
import { bodyChange } from '../../core/render/bodyChange';
import { buildPage, type PageModel } from '../../core/render/page/page';
import {
  createBodyRenderer,
  lineBreaks,
  type Block,
  type Body,
  type BodyRenderer,
} from '../../core/render/renderBody';
import type { BodyView, PageView } from '../../protocol/previewMessages';
import { pageView, type Reader } from './pageView';
import { problemView } from './problemView';

/** The text of a post at one moment. */
export interface PostText {
  readonly text: string;
  readonly version: number;
  /** JSX, `import` and `export` are part of it. */
  readonly isMdx: boolean;
}

export interface RenderContext {
  readonly blog: Blog | undefined;
  readonly now: number;
  /** Zone of stamps that name none (IANA). */
  readonly zone: string;
  readonly reader: Reader;
  readonly isNewTag: (tag: string) => boolean;
  /** The post's address on its site, as far as is known. */
  readonly url: string | undefined;
}

export interface Rendered {
  readonly page: PageView;
  readonly body: BodyView;
}

/** Renders one post again and again, keeping what is needed to tell the page only what changed. */
export class PostRenderer {
  readonly #renderer: BodyRenderer;
  #blocks: readonly Block[] = [];
  #version = -1;
  /** The body of the text that was rendered last: a page that is set up anew mostly wants the same. */
  #last: { readonly text: string; readonly isMdx: boolean; readonly body: Body } | undefined;
  /** The last header that could be read: shown on while the front matter is broken. */
  #page: PageModel | undefined;

  constructor(token: string) {
    this.#renderer = createBodyRenderer(token);
  }

  /** The header that was shown last. */
  get page(): PageModel | undefined {
    return this.#page;
  }

  /** Forgets what was shown: the next rendering is whole. */
  reset(): void {
    this.#version = -1;
  }

  forgetPage(): void {
    this.#page = undefined;
    this.reset();
  }

  render({ text, version, isMdx }: PostText, context: RenderContext): Rendered {
    const read = readFrontMatter(text);
    if (read.ok) this.#page = buildPage(read.data, context);
    const shown = this.#page ?? buildPage({}, context);
    const problem = read.ok
      ? undefined
      : problemView(read.problem, text, this.#page !== undefined, context.reader.l10n);
    const { bodyStart } = read.block;
    const { blocks, amount } = this.#bodyOf(text, bodyStart, isMdx);
    const bodyLine = lineBreaks(text.slice(0, bodyStart));
    const address = context.url ?? context.blog?.facts.siteUrl;
    const page = pageView({ page: shown, amount, problem, bodyLine, address, ...context });
    return { page, body: this.#body(blocks, version) };
  }

  /** Renders the body ahead of the time at which it is asked for. */
  prepare({ text, isMdx }: Omit<PostText, 'version'>): void {
    this.#bodyOf(text, readFrontMatter(text).block.bodyStart, isMdx);
  }

  #bodyOf(text: string, bodyStart: number, isMdx: boolean): Body {
    if (this.#last?.text === text && this.#last.isMdx === isMdx) return this.#last.body;
    const body = this.#renderer.render(text, bodyStart, { mdx: isMdx, wikiLinks: true });
    this.#last = { text, isMdx, body };
    return body;
  }

  #body(blocks: readonly Block[], version: number): BodyView {
    const base = this.#version;
    const body: BodyView =
      base < 0 ? { kind: 'whole', blocks } : { kind: 'patch', base, ...bodyChange(this.#blocks, blocks) };
    this.#blocks = blocks;
    this.#version = version;
    return body;
  }
}
