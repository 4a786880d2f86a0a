import type * as vscode from 'vscode';
import { readFrontMatter } from '../../core/frontMatter/read';
import type { Blog } from '../../core/generators/types';
import { bodyChange } from '../../core/render/bodyChange';
import { buildPage, type PageModel } from '../../core/render/page/page';
import { createBodyRenderer, lineBreaks, type Block, type BodyRenderer } from '../../core/render/renderBody';
import type { BodyView, PageView } from '../../protocol/previewMessages';
import { pageView } from './pageView';
import { problemView } from './problemView';

export interface Rendered {
  readonly page: PageView;
  readonly body: BodyView;
}

/** Renders one post again and again, keeping what is needed to tell the page only what changed. */
export class PostRenderer {
  readonly #renderer: BodyRenderer;
  #blocks: readonly Block[] = [];
  #version = -1;
  /** The last header that could be read: shown on while the front matter is broken. */
  #page: PageModel | undefined;

  constructor(token: string) {
    this.#renderer = createBodyRenderer(token);
  }

  /** Forgets what was shown: the next rendering is whole. */
  reset(): void {
    this.#version = -1;
  }

  forgetPage(): void {
    this.#page = undefined;
    this.reset();
  }

  render(document: vscode.TextDocument, blog: Blog | undefined, now: number): Rendered {
    const text = document.getText();
    const read = readFrontMatter(text);
    const context = { blog, now };
    this.#page = read.ok ? buildPage(read.data, context) : (this.#page ?? buildPage({}, context));
    const problem = read.ok ? undefined : problemView(read.problem, document);
    const { bodyStart } = read.block;
    const dialect = {
      mdx: document.languageId === 'mdx' || document.fileName.endsWith('.mdx'),
      wikiLinks: true,
    };
    const { blocks, amount } = this.#renderer.render(text, bodyStart, dialect);
    const bodyLine = lineBreaks(text.slice(0, bodyStart));
    const page = pageView({ page: this.#page, amount, problem, bodyLine, now });
    return { page, body: this.#body(blocks, document.version) };
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
