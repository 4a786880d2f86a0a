import * as vscode from 'vscode';
import { parseFromWebview, type FromWebview, type ToWebview } from '../../protocol/previewMessages';
import { LatestOnly } from './latestOnly';
import { PostRenderer } from './renderPost';
import { secretWord, shellHtml } from './shell';
import { previewStrings } from './strings';
import type { PreviewDeps } from './registerPreview';

/** Largest document that is rendered unasked, in UTF-16 units. */
const largest = 8_000_000;

/** One preview: a panel, the post it shows, and the conversation between the two. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: PreviewDeps;
  readonly #token = secretWord();
  readonly #renderer = new PostRenderer(this.#token);
  readonly #runner = new LatestOnly(() => this.#send());
  readonly #lifetime: vscode.Disposable[] = [];
  readonly #onDidDispose = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#onDidDispose.event;
  #document: vscode.TextDocument | undefined;
  #isReady = false;
  #isDisposed = false;

  constructor(panel: vscode.WebviewPanel, deps: PreviewDeps) {
    this.#panel = panel;
    this.#deps = deps;
    this.#lifetime.push(
      panel.onDidDispose(() => this.#dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#runner.request()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#onChange(event)),
    );
    this.#load();
  }

  get uri(): vscode.Uri | undefined {
    return this.#document?.uri;
  }

  reveal(column?: vscode.ViewColumn): void {
    this.#panel.reveal(column, true);
  }

  /** Shows another post in this panel. */
  show(document: vscode.TextDocument): void {
    if (this.#document?.uri.toString() === document.uri.toString()) return;
    this.#document = document;
    this.#renderer.forgetPage();
    this.#panel.title = vscode.l10n.t('Preview {0}', baseName(document.uri));
    this.#panel.webview.options = this.#options();
    this.#runner.request();
  }

  #options(): vscode.WebviewOptions {
    const roots = [
      vscode.Uri.joinPath(this.#deps.extensionUri, 'dist', 'webview'),
      vscode.Uri.joinPath(this.#deps.extensionUri, 'media'),
    ];
    const folder = this.#document && vscode.workspace.getWorkspaceFolder(this.#document.uri);
    const site = folder?.uri ?? (this.#document && vscode.Uri.joinPath(this.#document.uri, '..'));
    return { enableScripts: true, enableForms: false, localResourceRoots: site ? [...roots, site] : roots };
  }

  #load(): void {
    const { webview } = this.#panel;
    webview.options = this.#options();
    const file = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#deps.extensionUri, ...path)).toString();
    webview.html = shellHtml({
      cspSource: webview.cspSource,
      nonce: secretWord(),
      remote: false,
      title: 'Galley',
      styles: [file('media', 'preview.css')],
      script: file('dist', 'webview', 'preview.js'),
    });
  }

  #onChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.#document || contentChanges.length === 0) return;
    this.#runner.request();
  }

  #receive(raw: unknown): void {
    const message = parseFromWebview(raw);
    if (!message) {
      this.#deps.log.debug('Preview: a message of an unknown kind was ignored.');
      return;
    }
    if (message.type === 'ready') this.#greet();
    else if ('source' in message && message.source === this.#document?.uri.toString()) this.#obey(message);
  }

  #greet(): void {
    this.#isReady = true;
    this.#renderer.reset();
    this.#post({
      type: 'setup',
      token: this.#token,
      strings: previewStrings(vscode.l10n),
      options: { face: 'serif', syncScroll: true, remote: 'held', siteLook: '' },
    });
    this.#runner.request();
  }

  #obey(message: Exclude<FromWebview, { type: 'ready' | 'need' }>): void {
    if (message.type !== 'resync') return;
    this.#renderer.reset();
    this.#runner.request();
  }

  async #send(): Promise<void> {
    const document = this.#document;
    if (!document || !this.#isReady || this.#isDisposed || !this.#panel.visible) return;
    const text = document.getText();
    if (text.length > largest) {
      this.#post({
        type: 'empty',
        text: vscode.l10n.t('This post is too large to preview.'),
        action: undefined,
        command: undefined,
      });
      return;
    }
    const post = { text, version: document.version, isMdx: document.languageId === 'mdx' };
    const rendered = this.#renderer.render(post, {
      blog: this.#deps.knowledge.blogOf(document.uri),
      now: this.#deps.clock.now(),
      reader: { l10n: vscode.l10n, language: vscode.env.language },
    });
    await this.#panel.webview.postMessage({
      type: 'update',
      source: document.uri.toString(),
      version: document.version,
      ...rendered,
      caret: undefined,
    } satisfies ToWebview);
  }

  #post(message: ToWebview): void {
    void this.#panel.webview.postMessage(message);
  }

  #dispose(): void {
    this.#isDisposed = true;
    this.#runner.dispose();
    for (const each of this.#lifetime) each.dispose();
    this.#onDidDispose.fire();
    this.#onDidDispose.dispose();
  }
}

function baseName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
