import { createServer, type Server } from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import esbuild from 'esbuild';
import { launchBrowser } from '../../host/browser.mjs';
import { bundles } from '../../host/bundles.mjs';
import { addressKind } from '../../../src/core/render/addresses';
import { answerOutside } from '../../../src/features/preview/refusal';
import { PostRenderer } from '../../../src/features/preview/renderPost';
import { secretWord, shellHtml } from '../../../src/features/preview/shell';
import { previewStrings, type L10n } from '../../../src/features/preview/strings';
import {
  parseFromWebview,
  type Answer,
  type FromWebview,
  type PreviewOptions,
  type ToWebview,
} from '../../../src/protocol/previewMessages';
import { defaultStyles, themes, type ThemeName } from './themes';

const root = process.cwd();
/** The page's script as it ships, built once per run of a test file. */
const built = path.join(root, 'out', `webview-${process.pid}`);
process.on('exit', () => rmSync(built, { recursive: true, force: true }));
const isBuilt = Promise.all(
  bundles({ production: true })
    .filter(({ outdir }) => outdir === 'dist/webview')
    .map((bundle) => esbuild.build({ ...bundle, outdir: built })),
);

/** English as written, placeholders filled, as VS Code does without a language pack. */
export const english: L10n = {
  t: (message: unknown, ...values: unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (whole, at: string) =>
      values[Number(at)] === undefined ? whole : String(values[Number(at)]),
    ),
};

/** `undefined`: the address leads nowhere. */
export type Resolve = (address: string, use: 'image' | 'link' | 'post') => Answer;

export interface PreviewPageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly resolve?: Resolve;
  readonly remote?: PreviewOptions['remote'];
  readonly mdx?: boolean;
  /** Files served below /files/, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: number;
}

/**
 * The real page, script and style in a real Chromium, behind the real content security policy, with this
 * process in the place of the extension host: the same renderer, the same messages.
 */
export class PreviewPage {
  readonly page: Page;
  readonly messages: FromWebview[] = [];
  /** Addresses that the page asked for outside its own server. */
  readonly strayRequests: string[] = [];
  readonly violations: string[] = [];
  readonly errors: string[] = [];
  readonly #context: BrowserContext;
  readonly #server: Server;
  readonly #options: PreviewPageOptions;
  readonly #token = secretWord();
  readonly #renderer = new PostRenderer(this.#token);
  #version = 0;
  #text = '';
  #navigations = 0;

  private constructor(page: Page, context: BrowserContext, server: Server, options: PreviewPageOptions) {
    this.page = page;
    this.#context = context;
    this.#server = server;
    this.#options = options;
  }

  static async open(browser: Browser, options: PreviewPageOptions = {}): Promise<PreviewPage> {
    await isBuilt;
    const nonce = secretWord();
    const server = createServer(
      (request, response) => void serve(request.url ?? '/', nonce, options, response),
    );
    // A test that fails leaves its page open; that must not keep the run from ending.
    server.unref();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1000, height: options.height ?? 800 },
      locale: 'en-US',
      timezoneId: 'UTC',
    });
    const page = await context.newPage();
    const preview = new PreviewPage(page, context, server, options);
    await preview.#start(originOf(server));
    return preview;
  }

  async #start(origin: string): Promise<void> {
    const { page } = this;
    await this.#context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(origin)) return route.continue();
      if (!url.startsWith('data:')) this.strayRequests.push(url);
      return route.abort();
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#navigations++;
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.violations.push(message.text());
      else if (message.type() === 'error') this.errors.push(message.text());
    });
    await page.exposeFunction('galleyHost', (raw: unknown) => this.#receive(raw));
    await page.goto(`${origin}/`);
    await this.until((message) => message.type === 'ready');
    this.post({
      type: 'setup',
      token: this.#token,
      strings: previewStrings(english),
      options: {
        face: 'serif',
        syncScroll: true,
        remote: this.#options.remote ?? 'held',
        siteLook: '',
        notes: [],
        builtInDiagrams: true,
      },
    });
  }

  /** How often the page went somewhere else after it was first loaded. */
  get navigations(): number {
    return this.#navigations - 1;
  }

  /** Shows a text and waits until the page says that it has. `caret`: the line on which the writer has changed it. */
  async show(text: string, caret?: number): Promise<void> {
    this.#text = text;
    const version = ++this.#version;
    const rendered = this.#renderer.render(
      { text, version, isMdx: this.#options.mdx ?? false },
      {
        blog: undefined,
        now: this.#options.now ?? Date.UTC(2026, 1, 6, 12),
        zone: 'UTC',
        reader: { l10n: english, language: 'en' },
        isNewTag: () => false,
        url: undefined,
      },
    );
    this.post({ type: 'update', source: 'test:///post.md', version, ...rendered, caret });
    await this.until((message) => message.type === 'painted' && message.version === version, 20_000);
    await this.settle();
  }

  /** Waits for the answers about addresses and the next frame. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  }

  /** Waits until images and formulas are there and a moment has passed in which nothing changed. */
  async isDrawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const look = (): void => {
            const isLoaded = [...document.images].every(
              (image) => image.complete || image.loading === 'lazy',
            );
            const waits = document.querySelector('[data-galley-tex]:not(.galley-drawn)') !== null;
            if (isLoaded && !waits) resolve();
            else timer = setTimeout(look, 100);
          };
          let timer = setTimeout(look, 100);
          new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(look, 100);
          }).observe(document, { subtree: true, childList: true, attributes: true });
        }),
    );
  }

  post(message: ToWebview): void {
    // A page that was closed meanwhile hears nothing; whoever waits for an answer says so.
    this.page
      .evaluate((data) => window.postMessage(data, '*'), JSON.parse(JSON.stringify(message)) as unknown)
      .catch(() => undefined);
  }

  async until(wanted: (message: FromWebview) => boolean, timeout = 5000): Promise<FromWebview> {
    const end = Date.now() + timeout;
    for (;;) {
      const found = this.messages.find(wanted);
      if (found) return found;
      if (Date.now() > end) throw new Error(`No such message; errors: ${this.errors.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  #receive(raw: unknown): void {
    const message = parseFromWebview(raw);
    if (!message) throw new Error(`The page said something unknown: ${JSON.stringify(raw)}`);
    this.messages.push(message);
    if (message.type === 'resync') void this.show(this.#text);
    if (message.type === 'need')
      this.post({ type: 'part', name: 'math', code: readFileSync(path.join(built, 'math.js'), 'utf8') });
    if (message.type !== 'resolve') return;
    const resolve = this.#options.resolve ?? missing;
    const answers = message.requests.map(({ address, use }) => ({ use, answer: resolve(address, use) }));
    this.post({ type: 'resolved', source: message.source, answers });
  }

  async close(): Promise<void> {
    await this.#context.close();
    this.#server.close();
  }
}

/** As the extension answers where no file is there. */
function missing(address: string): Answer {
  const kind = addressKind(address, undefined);
  if (kind.kind !== 'site') return answerOutside(kind, address, english);
  return { kind: 'missing', address, how: kind.path };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens nowhere.');
  return `http://127.0.0.1:${address.port}`;
}

interface Response {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body?: string | Uint8Array): unknown;
}

async function serve(
  url: string,
  nonce: string,
  options: PreviewPageOptions,
  response: Response,
): Promise<void> {
  if (url === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageHtml(nonce, options.theme ?? 'light'));
    return;
  }
  const name = decodeURIComponent(url.split('?')[0] ?? '');
  const own = options.files?.[name.replace(/^\/files\//, '')];
  const file = name.startsWith('/webview/')
    ? path.join(built, path.basename(name))
    : path.join(root, 'media', path.basename(name));
  try {
    const body = own ?? (await readFile(file));
    response.writeHead(200, { 'content-type': typeOf(name), 'access-control-allow-origin': '*' });
    response.end(body);
  } catch {
    response.writeHead(404, {});
    response.end();
  }
}

function typeOf(name: string): string {
  const types: Record<string, string> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
  };
  return types[path.extname(name)] ?? 'application/octet-stream';
}

/** The shell as the extension makes it, with what VS Code adds: theme, default styles and the way to the host. */
function pageHtml(nonce: string, theme: ThemeName): string {
  const { kind, ...colors } = themes[theme];
  const variables = Object.entries({
    ...colors,
    'font-family': "system-ui, 'Liberation Sans', sans-serif",
    'font-size': '13px',
    'editor-font-family': "'DejaVu Sans Mono', monospace",
    'editor-font-size': '14px',
  });
  const shell = shellHtml({
    cspSource: "'self'",
    nonce,
    remote: false,
    title: 'Preview',
    language: 'en',
    styles: ['/media/preview.css'],
    script: '/webview/preview.js',
  });
  const setUp = `<style nonce="${nonce}">${defaultStyles}</style><script nonce="${nonce}">
    window.__pwn = (what) => { (window.pwned ??= []).push(String(what)); };
    window.acquireVsCodeApi = () => {
      let state; delete window.acquireVsCodeApi;
      return { getState: () => state, setState: (next) => { state = next; },
        postMessage: (message) => { void window.galleyHost(message); } };
    };
    ${variables.map(([name, value]) => `document.documentElement.style.setProperty('--vscode-${name}', ${JSON.stringify(value)});`).join('\n')}
  </script>`;
  return shell
    .replace('<link rel="stylesheet"', `${setUp}<link rel="stylesheet"`)
    .replace(
      '<body>',
      `<body class="${kind}" data-vscode-theme-kind="${kind}"><script nonce="${nonce}">document.documentElement.style.background = 'var(--vscode-editor-background)'</script>`,
    );
}

export { launchBrowser };
