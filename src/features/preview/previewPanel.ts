import * as vscode from 'vscode';
import { parseFromWebview, type FromWebview, type ToWebview } from '../../protocol/previewMessages';
import { EditorScroll } from './editorScroll';
import { LatestOnly } from './latestOnly';
import { openLink } from './openLink';
import type { PreviewServices } from './registerPreview';
import type { RemoteImages } from './remoteImages';
import { PostRenderer } from './renderPost';
import { readPreviewSettings } from './previewSettings';
import { resolveAll, type ResolverContext } from './resolver';
import { rootOf } from './rootOf';
import { secretWord, shellHtml } from './shell';
import { SiteLook } from './siteLook';
import { addField, showField, showLine, toggleTaskAt } from './sourceEditor';
import { previewStrings } from './strings';
import { showTag } from './showTag';
import { takeContent, type TakeContext } from './takeContent';
import { watchFiles } from './watchFiles';

/** Largest document that is rendered unasked, in UTF-16 units. */
const largest = 8_000_000;
/** A rendering that takes longer than this, in milliseconds, is announced. */
const slow = 400;

type Obeyed = Exclude<FromWebview, { type: 'ready' | 'need' }>;

/** One preview: a panel, the post it shows, and the conversation between the two. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #deps: PreviewServices;
  readonly #remote: RemoteImages;
  readonly #token = secretWord();
  readonly #renderer = new PostRenderer(this.#token);
  readonly #runner = new LatestOnly(() => this.#send());
  readonly #scroll: EditorScroll;
  readonly #look = new SiteLook(() => this.#isReady && this.#greet());
  readonly #lifetime: vscode.Disposable;
  readonly #onDidDispose = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#onDidDispose.event;
  #files: vscode.Disposable | undefined;
  #document: vscode.TextDocument | undefined;
  #isReady = false;
  #isDisposed = false;
  #isLocked = false;
  #mayBeLarge = false;
  #caret: number | undefined;
  #took = 0;
  /** Set once the page has shown this post; what is asked of its content waits for that. */
  #isShown = false;
  #waiting: ToWebview | undefined;

  constructor(panel: vscode.WebviewPanel, deps: PreviewServices, remote: RemoteImages) {
    this.panel = panel;
    this.#deps = deps;
    this.#remote = remote;
    this.#scroll = new EditorScroll((line) => this.#scrollTo(line));
    this.#lifetime = vscode.Disposable.from(
      this.#scroll,
      panel.onDidDispose(() => this.#dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#runner.request()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#onChange(event)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#rebind(document)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#trusted()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('galley.preview') && this.#onSettings(),
      ),
      deps.knowledge.onDidChange(() => this.#runner.request()),
    );
    this.#load();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  setLocked(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#nameAfterPost();
  }

  /** Shows another post in this panel. */
  show(document: vscode.TextDocument): void {
    if (this.#document?.uri.toString() === document.uri.toString()) return;
    const needsLoad =
      this.#document !== undefined && this.#remote.for(document.uri) !== this.#remote.for(this.#document.uri);
    this.#document = document;
    this.#scroll.follow(document);
    this.#renderer.forgetPage();
    this.#mayBeLarge = false;
    this.#caret = undefined;
    this.#nameAfterPost();
    this.#files?.dispose();
    this.#files = watchFiles(rootOf(document.uri), () => this.#isReady && this.#greet());
    void this.#look.read(document.uri);
    this.panel.webview.options = this.#options();
    if (needsLoad) this.#load();
    else if (this.#isReady) this.#greet();
  }

  /** Sets the page up anew, with the policy that now holds. */
  reload(): void {
    this.#load();
  }

  /** Asks the page for its content in a form for other places; the answer comes as a message. */
  copy(what: Extract<ToWebview, { type: 'copy' }>['what'], base: string, note: string): void {
    this.#waiting = { type: 'copy', what, base, note };
    if (this.#isShown) this.#postWaiting();
  }

  #postWaiting(): void {
    if (this.#waiting) this.#post(this.#waiting);
    this.#waiting = undefined;
  }

  #nameAfterPost(): void {
    if (!this.#document) return;
    const name = this.#document.uri.path.split('/').at(-1) ?? '';
    this.panel.title = this.#isLocked
      ? vscode.l10n.t('[Preview] {0}', name)
      : vscode.l10n.t('Preview {0}', name);
  }

  #options(): vscode.WebviewOptions {
    const { extensionUri } = this.#deps;
    const own = ['dist/webview', 'media'].map((path) => vscode.Uri.joinPath(extensionUri, path));
    const site = this.#document ? [rootOf(this.#document.uri)] : [];
    return { enableScripts: true, enableForms: false, localResourceRoots: [...own, ...site] };
  }

  #load(): void {
    const { webview } = this.panel;
    this.#isReady = false;
    webview.options = this.#options();
    const file = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#deps.extensionUri, ...path)).toString();
    webview.html = shellHtml({
      cspSource: webview.cspSource,
      nonce: secretWord(),
      remote: this.#remoteNow() === 'allowed',
      title: 'Galley',
      language: vscode.env.language,
      styles: [file('media', 'preview.css')],
      script: file('dist', 'webview', 'preview.js'),
    });
  }

  #remoteNow(): ReturnType<RemoteImages['for']> {
    return this.#document ? this.#remote.for(this.#document.uri) : 'held';
  }

  #trusted(): void {
    this.#load();
    if (this.#document) void this.#look.read(this.#document.uri);
  }

  #onSettings(): void {
    if (this.#document) void this.#look.read(this.#document.uri);
    this.#greet();
  }

  #onChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.#document || contentChanges.length === 0) return;
    this.#caret = contentChanges[0]?.range.start.line;
    if (this.#took > slow) this.#post({ type: 'behind', text: vscode.l10n.t('The preview is catching up…') });
    this.#runner.request();
  }

  /** VS Code makes a new document when a file is closed and opened again. */
  #rebind(document: vscode.TextDocument): void {
    if (document === this.#document || document.uri.toString() !== this.#document?.uri.toString()) return;
    this.#document = document;
    this.#scroll.follow(document);
    this.#renderer.reset();
    this.#runner.request();
  }

  #receive(raw: unknown): void {
    const message = parseFromWebview(raw);
    if (!message) {
      this.#deps.log.debug('Preview: a message of an unknown kind was ignored.');
      return;
    }
    if (message.type === 'ready') this.#greet();
    else if (message.type === 'need') void this.#sendPart(message.name);
    else if (message.source === this.#document?.uri.toString()) this.#obeySafely(message, this.#document);
  }

  #greet(): void {
    this.#isReady = true;
    this.#isShown = false;
    this.#renderer.reset();
    const settings = readPreviewSettings(this.#document?.uri);
    this.#post({
      type: 'setup',
      token: this.#token,
      strings: previewStrings(vscode.l10n),
      options: {
        face: settings.face,
        syncScroll: settings.syncScroll,
        remote: this.#remoteNow(),
        siteLook: this.#look.now.css,
        notes: this.#look.now.note === undefined ? [] : [this.#look.now.note],
      },
    });
    this.#runner.request();
  }

  #obeySafely(message: Obeyed, document: vscode.TextDocument): void {
    this.#obey(message, document).catch((error: unknown) => {
      this.#deps.log.warn(`Preview: ${message.type} failed. ${String(error)}`);
    });
  }

  async #obey(message: Obeyed, document: vscode.TextDocument): Promise<void> {
    switch (message.type) {
      case 'resync':
        this.#renderer.reset();
        this.#runner.request();
        return;
      case 'painted':
        this.#isShown = true;
        this.#postWaiting();
        return;
      case 'resolve':
        return this.#resolve(message, document);
      case 'open':
        return openLink(message.address, this.#context(document, true));
      case 'revealLine':
        return showLine(document, message.line);
      case 'revealField':
        return showField(document, message.path);
      case 'addField':
        return addField(document, message.path);
      case 'lead':
        this.#scroll.setPageLeads(message.leads);
        return;
      case 'scrolled':
        this.#scroll.reveal(message.line);
        return;
      case 'toggleTask':
        return toggleTaskAt(document, message.line, message.version);
      case 'showTag':
        return showTag(document.uri, message.name, this.#deps.posts);
      case 'copied':
        return takeContent(message, this.#takeContext(document));
      case 'allowRemote':
        await this.#remote.allow(document.uri, message.scope);
        this.#load();
        return;
      case 'anyway':
        this.#mayBeLarge = true;
        this.#runner.request();
        return;
    }
  }

  #takeContext(document: vscode.TextDocument): TakeContext {
    const { extensionUri, storageUri } = this.#deps;
    const page = this.#renderer.page;
    return {
      resolver: this.#context(document, false),
      extensionUri,
      storageUri,
      token: this.#token,
      title: page?.title?.text ?? '',
      language: page?.language ?? vscode.env.language,
      remote: this.#remoteNow() === 'allowed',
    };
  }

  #context(document: vscode.TextDocument, mayWait: boolean): ResolverContext {
    return {
      post: document.uri,
      blog: this.#deps.knowledge.blogOf(document.uri),
      webview: this.panel.webview,
      findPost: (address) => this.#deps.posts.find(document.uri, address, mayWait),
    };
  }

  async #resolve(
    { source, requests }: Extract<Obeyed, { type: 'resolve' }>,
    document: vscode.TextDocument,
  ): Promise<void> {
    for await (const answers of resolveAll(requests, (mayWait) => this.#context(document, mayWait))) {
      if (this.#isDisposed) return;
      this.#post({ type: 'resolved', source, answers });
    }
  }

  async #sendPart(name: Extract<FromWebview, { type: 'need' }>['name']): Promise<void> {
    const uri = vscode.Uri.joinPath(this.#deps.extensionUri, 'dist', 'webview', `${name}.js`);
    const bytes = await vscode.workspace.fs.readFile(uri);
    this.#post({ type: 'part', name, code: new TextDecoder().decode(bytes) });
  }

  async #send(): Promise<void> {
    const document = this.#document;
    if (!document || !this.#isReady || this.#isDisposed || !this.panel.visible) return;
    const text = document.getText();
    if (text.length > largest && !this.#mayBeLarge) {
      this.#post({
        type: 'empty',
        source: document.uri.toString(),
        text: vscode.l10n.t('This post is very large, so its preview is paused.'),
        action: vscode.l10n.t('Render Anyway'),
        command: 'anyway',
      });
      return;
    }
    const from = Date.now();
    await this.panel.webview.postMessage(this.#update(document, text));
    this.#took = Date.now() - from;
  }

  #update(document: vscode.TextDocument, text: string): ToWebview {
    const post = { text, version: document.version, isMdx: document.languageId === 'mdx' };
    const rendered = this.#renderer.render(post, {
      blog: this.#deps.knowledge.blogOf(document.uri),
      now: this.#deps.clock.now(),
      zone: this.#deps.knowledge.zoneOf(document.uri),
      reader: { l10n: vscode.l10n, language: vscode.env.language },
      isNewTag: (tag) => this.#deps.posts.isNewTag(document.uri, tag),
    });
    const caret = this.#caret;
    this.#caret = undefined;
    return { type: 'update', source: document.uri.toString(), version: document.version, ...rendered, caret };
  }

  #scrollTo(line: number): void {
    if (!this.#document || !readPreviewSettings(this.#document.uri).syncScroll) return;
    this.#post({ type: 'scrollTo', source: this.#document.uri.toString(), line });
  }

  #post(message: ToWebview): void {
    void this.panel.webview.postMessage(message);
  }

  #dispose(): void {
    this.#isDisposed = true;
    this.#runner.dispose();
    this.#lifetime.dispose();
    this.#files?.dispose();
    this.#onDidDispose.fire();
    this.#onDidDispose.dispose();
  }
}
