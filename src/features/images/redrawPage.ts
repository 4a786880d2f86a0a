import * as vscode from 'vscode';
import { isWorthIt, redrawFor, type RedrawWish } from '../../core/images/redraw';
import { parseRedrawReply, type RedrawReply, type RedrawRequest } from '../../protocol/redrawMessages';
import { within } from '../../editor/reading';

/** An image as it is to be kept. */
export interface ImageBytes {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

/** What the writer wishes for the images of a post, read late and whole. */
export function readRedrawWish(uri: vscode.Uri): RedrawWish {
  const settings = vscode.workspace.getConfiguration('galley.images', uri);
  const width: unknown = settings.get('largestWidth');
  const isWidth = typeof width === 'number' && Number.isInteger(width) && width > 0;
  return { toWebp: settings.get('convertToWebp') === true, largestWidth: isWidth ? width : 0 };
}

/** How long the page may take for one image (milliseconds). */
const longest = 30_000;

/**
 * Redraws images in a page of its own, which opens beside the editor with the first image that needs it and
 * closes when this is disposed: a canvas is all that VS Code offers for it, and only pages have one.
 */
export class RedrawPage implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #wish: RedrawWish;
  #panel: vscode.WebviewPanel | undefined;
  #receive: (reply: RedrawReply) => void = () => undefined;
  #isGivenUp = false;

  constructor(extensionUri: vscode.Uri, wish: RedrawWish) {
    this.#extensionUri = extensionUri;
    this.#wish = wish;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** The image as the writer wishes it, or as it is where nothing is wished, nothing is won or nothing goes. */
  async redraw(image: ImageBytes): Promise<ImageBytes> {
    const redraw = this.#isGivenUp ? undefined : redrawFor(image.bytes, image.ending, this.#wish);
    if (redraw === undefined) return image;
    const { ending, largestWidth, mime } = redraw;
    // A page is sent plain arrays of bytes; one of Node's buffers would arrive as a list of numbers.
    const bytes = new Uint8Array(image.bytes);
    const reply = await within(this.#ask({ bytes, mime, largestWidth }), longest);
    // A page that does not answer for one image will not for the next one.
    this.#isGivenUp = reply === undefined;
    if (reply?.type !== 'redrawn') return image;
    const isKept = isWorthIt(redraw, image.bytes.length, { ...reply, size: reply.bytes.length });
    return isKept ? { bytes: reply.bytes, ending } : image;
  }

  async #ask(request: RedrawRequest): Promise<RedrawReply | undefined> {
    if (this.#panel === undefined && (await this.#open())?.type !== 'ready') return undefined;
    const reply = this.#nextReply();
    await this.#panel?.webview.postMessage(request);
    return reply;
  }

  #open(): Promise<RedrawReply | undefined> {
    const scripts = vscode.Uri.joinPath(this.#extensionUri, 'dist/webview');
    const title = vscode.l10n.t('Making Images Smaller');
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('galley.redraw', title, where, {
      enableScripts: true,
      localResourceRoots: [scripts],
    });
    this.#panel = panel;
    const reply = this.#nextReply();
    panel.onDidDispose(() => this.#receive({ type: 'failed' }));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const received = parseRedrawReply(message);
      if (received !== undefined) this.#receive(received);
    });
    panel.webview.html = pageHtml(panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'redraw.js')));
    return reply;
  }

  #nextReply(): Promise<RedrawReply> {
    return new Promise((resolve) => (this.#receive = resolve));
  }
}

function pageHtml(script: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const source = script.toString().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'">
<title>Galley</title></head><body><script nonce="${nonce}" src="${source}"></script></body></html>`;
}
