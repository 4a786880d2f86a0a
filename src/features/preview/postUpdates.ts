import * as vscode from 'vscode';
import type { PageModel } from '../../core/render/page/page';
import { breathe } from '../../editor/reading';
import type { ToWebview } from '../../protocol/previewMessages';
import { LatestOnly } from './latestOnly';
import type { PreviewServices } from './registerPreview';
import { PostRenderer } from './renderPost';
import { postUrl } from './siteAddresses';

/** Largest document that is rendered unasked, in UTF-16 units. */
const largest = 8_000_000;
/** A rendering that takes longer than this, in milliseconds, is announced. */
const slow = 400;

/** What updates are made for and where they go. */
export interface UpdateTarget {
  /** The post, as long as its page can be seen and takes messages. */
  readonly document: () => vscode.TextDocument | undefined;
  readonly post: (message: ToWebview) => Thenable<boolean>;
}

/** Keeps the page at the newest version of the post: one rendering at a time, and only what changed is sent. */
export class PostUpdates implements vscode.Disposable {
  readonly #services: PreviewServices;
  readonly #target: UpdateTarget;
  readonly #renderer: PostRenderer;
  readonly #runner = new LatestOnly(() => this.#send());
  #mayBeLarge = false;
  #caret: number | undefined;
  #took = 0;

  constructor(token: string, services: PreviewServices, target: UpdateTarget) {
    this.#renderer = new PostRenderer(token);
    this.#services = services;
    this.#target = target;
  }

  /** The header that was shown last. */
  get page(): PageModel | undefined {
    return this.#renderer.page;
  }

  request(): void {
    this.#runner.request();
  }

  /** Renders a post that will be shown, while its page is still being loaded. */
  async prepare(document: vscode.TextDocument): Promise<void> {
    // What was asked of VS Code before goes out first.
    await breathe();
    const text = document.getText();
    if (text.length <= largest) this.#renderer.prepare({ text, isMdx: isMdx(document) });
  }

  /** The post was changed on this line, by whomever. */
  changed(line: number): void {
    this.#caret = line;
    if (this.#took > slow)
      void this.#target.post({ type: 'behind', text: vscode.l10n.t('The preview is catching up…') });
    this.request();
  }

  /** Sends the whole the next time: the page is new, or has lost count. */
  reset(): void {
    this.#renderer.reset();
  }

  /** Another post is shown from now on. */
  startAnew(): void {
    this.#renderer.forgetPage();
    this.#mayBeLarge = false;
    this.#caret = undefined;
  }

  /** The reader wants this post rendered, however large it is. */
  allowLarge(): void {
    this.#mayBeLarge = true;
    this.request();
  }

  dispose(): void {
    this.#runner.dispose();
  }

  async #send(): Promise<void> {
    const document = this.#target.document();
    if (!document) return;
    const text = document.getText();
    if (text.length > largest && !this.#mayBeLarge) {
      await this.#target.post(tooLarge(document));
      return;
    }
    const from = Date.now();
    await this.#target.post(this.#update(document, text));
    this.#took = Date.now() - from;
  }

  #update(document: vscode.TextDocument, text: string): ToWebview {
    const { knowledge, clock, posts } = this.#services;
    const post = { text, version: document.version, isMdx: isMdx(document) };
    const rendered = this.#renderer.render(post, {
      blog: knowledge.blogOf(document.uri),
      now: clock.now(),
      zone: knowledge.zoneOf(document.uri),
      reader: { l10n: vscode.l10n, language: vscode.env.language },
      isNewTag: (tag) => posts.isNewTag(document.uri, tag),
      url: postUrl(document.uri, this.#services),
    });
    const caret = this.#caret;
    this.#caret = undefined;
    return { type: 'update', source: document.uri.toString(), version: document.version, ...rendered, caret };
  }
}

function isMdx({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'mdx';
}

function tooLarge(document: vscode.TextDocument): ToWebview {
  return {
    type: 'empty',
    source: document.uri.toString(),
    text: vscode.l10n.t('This post is very large, so its preview is paused.'),
    action: vscode.l10n.t('Render Anyway'),
    command: 'anyway',
  };
}
