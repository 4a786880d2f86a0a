import * as vscode from 'vscode';
import { parseFromWebview, type ToWebview } from '../../protocol/previewMessages';
import { EditorScroll } from './editorScroll';
import { LinkedFolders } from './linkedFolders';
import { obey, type AboutPost, type Reach } from './obey';
import { panelTitle } from './panelTitle';
import { PostUpdates } from './postUpdates';
import { readPreviewSettings } from './previewSettings';
import type { PreviewServices } from './registerPreview';
import type { RemoteImages } from './remoteImages';
import type { ResolverContext } from './resolver';
import { rootOf } from './rootOf';
import { secretWord } from './shell';
import { postUrl } from './siteAddresses';
import { SiteLook } from './siteLook';
import { previewStrings } from './strings';
import type { TakeContext } from './takeContent';
import { watchFiles } from './watchFiles';
import { WebviewPage } from './webviewPage';

/** One preview: a panel, the post it shows, and the conversation between the two. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #remote: RemoteImages;
  readonly #token = secretWord();
  readonly #page: WebviewPage;
  readonly #updates: PostUpdates;
  readonly #scroll = new EditorScroll((line) => this.#scrollTo(line));
  readonly #look = new SiteLook(() => this.#isReady && this.#greet());
  readonly #lifetime: vscode.Disposable;
  readonly #onDidDispose = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#onDidDispose.event;
  #files: vscode.Disposable | undefined;
  #document: vscode.TextDocument;
  #isReady = false;
  #isLocked = false;
  /** Set once the page has shown this post; what is asked of its content waits for that. */
  #isShown = false;
  #waiting: ToWebview | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument,
    services: PreviewServices,
    remote: RemoteImages,
  ) {
    this.panel = panel;
    this.#document = document;
    this.#services = services;
    this.#remote = remote;
    this.#page = new WebviewPage(panel.webview, services.extensionUri);
    this.#updates = new PostUpdates(this.#token, services, {
      document: () => (this.#isReady && panel.visible ? this.#document : undefined),
      post: (message) => this.#page.post(message),
    });
    this.#lifetime = this.#listen();
    this.#take(document);
    this.reload();
    void this.#updates.prepare(document);
  }

  #listen(): vscode.Disposable {
    const { workspace } = vscode;
    return vscode.Disposable.from(
      this.#scroll,
      this.#updates,
      this.panel.onDidDispose(() => this.#dispose()),
      this.panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.panel.onDidChangeViewState(() => this.panel.visible && this.#updates.request()),
      workspace.onDidChangeTextDocument((event) => this.#onChange(event)),
      workspace.onDidOpenTextDocument((document) => this.#rebind(document)),
      workspace.onDidGrantWorkspaceTrust(() => {
        this.reload();
        void this.#look.read(this.#document.uri);
      }),
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('galley.preview') && this.#onSettings(),
      ),
      this.#services.knowledge.onDidChange(() => this.#updates.request()),
    );
  }

  get document(): vscode.TextDocument {
    return this.#document;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  setLocked(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#nameAfterPost();
    if (this.#isReady) void this.#page.post({ type: 'locked', isLocked });
  }

  zoom(direction: 'in' | 'out' | 'reset'): void {
    void this.#page.post({ type: 'zoom', direction });
  }

  /** Shows another post in this panel. */
  show(document: vscode.TextDocument): void {
    if (this.#document.uri.toString() === document.uri.toString()) return;
    const policy = this.#remoteNow();
    this.#take(document);
    if (policy !== this.#remoteNow()) this.reload();
    else {
      this.#page.allow(document.uri);
      if (this.#isReady) this.#greet();
    }
  }

  #take(document: vscode.TextDocument): void {
    this.#document = document;
    this.#scroll.follow(document);
    this.#updates.startAnew();
    this.#nameAfterPost();
    this.#files?.dispose();
    this.#files = watchFiles(rootOf(document.uri), () => this.#isReady && this.#greet());
    void this.#look.read(document.uri);
  }

  /** Sets the page up anew, with the policy that now holds. */
  reload(): void {
    this.#isReady = false;
    this.#page.load(this.#document.uri, this.#remoteNow() === 'allowed');
  }

  /** Asks the page for its content in a form for other places; the answer comes as a message. */
  copy(what: Extract<ToWebview, { type: 'copy' }>['what'], base: string, note: string): void {
    this.#waiting = { type: 'copy', what, base, note };
    if (this.#isShown) this.#postWaiting();
  }

  #postWaiting(): void {
    if (this.#waiting) void this.#page.post(this.#waiting);
    this.#waiting = undefined;
  }

  #nameAfterPost(): void {
    const name = this.#document.uri.path.split('/').at(-1) ?? '';
    this.panel.title = panelTitle(name, this.#isLocked);
  }

  #remoteNow(): ReturnType<RemoteImages['for']> {
    return this.#remote.for(this.#document.uri);
  }

  #onSettings(): void {
    void this.#look.read(this.#document.uri);
    if (this.#isReady) this.#greet();
  }

  #onChange({ document, contentChanges: [change] }: vscode.TextDocumentChangeEvent): void {
    if (document === this.#document && change) this.#updates.changed(change.range.start.line);
  }

  /** VS Code makes a new document when a file is closed and opened again. */
  #rebind(document: vscode.TextDocument): void {
    if (document === this.#document || document.uri.toString() !== this.#document.uri.toString()) return;
    this.#document = document;
    this.#scroll.follow(document);
    this.#updates.reset();
    this.#updates.request();
  }

  #scrollTo(line: number): void {
    if (!readPreviewSettings(this.#document.uri).syncScroll) return;
    void this.#page.post({ type: 'scrollTo', source: this.#document.uri.toString(), line });
  }

  #receive(raw: unknown): void {
    const message = parseFromWebview(raw);
    if (!message) this.#services.log.debug('Preview: a message of an unknown kind was ignored.');
    else if (message.type === 'ready') this.#greet();
    else if (message.type === 'need') void this.#page.sendPart(message.name);
    else if (message.source === this.#document.uri.toString()) this.#obey(message);
  }

  #obey(message: AboutPost): void {
    obey(message, this.#reach()).catch((error: unknown) => {
      this.#services.log.warn(`Preview: ${message.type} failed. ${String(error)}`);
    });
  }

  /** Tells a page that has just been loaded how to show things, and then the post. */
  #greet(): void {
    this.#isReady = true;
    this.#isShown = false;
    this.#updates.reset();
    const { face, syncScroll } = readPreviewSettings(this.#document.uri);
    const { css, note } = this.#look.now;
    void this.#page.post({
      type: 'setup',
      token: this.#token,
      strings: previewStrings(vscode.l10n),
      options: {
        ...{ face, syncScroll, remote: this.#remoteNow(), siteLook: css },
        notes: note === undefined ? [] : [note],
        builtInDiagrams: drawsDiagrams(),
      },
    });
    void this.#page.post({ type: 'locked', isLocked: this.#isLocked });
    this.#updates.request();
  }

  #reach(): Reach {
    const document = this.#document;
    return {
      ...{ document, services: this.#services, scroll: this.#scroll, updates: this.#updates },
      resolver: (mayWait) => this.resolver(mayWait),
      taking: () => this.#taking(),
      post: (message) => this.#page.post(message),
      painted: () => {
        this.#isShown = true;
        this.#postWaiting();
      },
      allowRemote: async (scope) => {
        await this.#remote.allow(document.uri, scope);
        this.reload();
      },
    };
  }

  /** What finds the files and posts that this post names. `mayWait`: the posts may be read first. */
  resolver(mayWait: boolean): ResolverContext {
    const { knowledge, posts } = this.#services;
    const { uri } = this.#document;
    return {
      post: uri,
      blog: knowledge.blogOf(uri),
      webview: this.panel.webview,
      findPost: (address) => posts.find(uri, address, mayWait),
      links: new LinkedFolders(rootOf(uri)),
      urlOf: (post) => postUrl(post, this.#services),
    };
  }

  #taking(): TakeContext {
    const { extensionUri, storageUri } = this.#services;
    const { page } = this.#updates;
    return {
      ...{ extensionUri, storageUri, token: this.#token },
      resolver: this.resolver(false),
      title: page?.title?.text ?? '',
      language: page?.language ?? vscode.env.language,
      remote: this.#remoteNow() === 'allowed',
    };
  }

  #dispose(): void {
    this.#lifetime.dispose();
    this.#files?.dispose();
    this.#onDidDispose.fire();
    this.#onDidDispose.dispose();
  }
}

/** Whether VS Code's own preview draws Mermaid: by itself since 1.121, before that with an extension. */
function drawsDiagrams(): boolean {
  const drawing = ['vscode.mermaid-markdown-features', 'bierner.markdown-mermaid'];
  return drawing.some((id) => vscode.extensions.getExtension(id) !== undefined);
}
