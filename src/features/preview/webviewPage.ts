import * as vscode from 'vscode';
import type { FromWebview, ToWebview } from '../../protocol/previewMessages';
import { rootOf } from './rootOf';
import { secretWord, shellHtml } from './shell';

/** What the page of a post may do and read: its own script, our files, and those of the post's folder. */
export function webviewOptions(
  extensionUri: vscode.Uri,
  post: vscode.Uri | undefined,
): vscode.WebviewOptions {
  const own = ['dist/webview', 'media'].map((path) => vscode.Uri.joinPath(extensionUri, path));
  return {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: [...own, ...(post ? [rootOf(post)] : [])],
  };
}

/** The page inside a panel: how it is loaded, and what is said to it. */
export class WebviewPage {
  readonly #webview: vscode.Webview;
  readonly #extensionUri: vscode.Uri;

  constructor(webview: vscode.Webview, extensionUri: vscode.Uri) {
    this.#webview = webview;
    this.#extensionUri = extensionUri;
  }

  /** Sets the page up anew, with the policy that now holds. It says `ready` when it can be spoken to. */
  load(post: vscode.Uri, remote: boolean): void {
    const webview = this.#webview;
    this.allow(post);
    const file = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, ...path)).toString();
    webview.html = shellHtml({
      ...{ cspSource: webview.cspSource, nonce: secretWord(), remote },
      ...{ title: 'Galley', language: vscode.env.language },
      styles: [file('media', 'preview.css')],
      script: file('dist', 'webview', 'preview.js'),
    });
  }

  /** Lets the page read the files of this post's folder instead of another's. */
  allow(post: vscode.Uri): void {
    this.#webview.options = webviewOptions(this.#extensionUri, post);
  }

  post(message: ToWebview): Thenable<boolean> {
    return this.#webview.postMessage(message);
  }

  /** Sends the code that draws something, which most posts do not need. */
  async sendPart(name: Extract<FromWebview, { type: 'need' }>['name']): Promise<void> {
    const uri = vscode.Uri.joinPath(this.#extensionUri, 'dist', 'webview', `${name}.js`);
    const bytes = await vscode.workspace.fs.readFile(uri);
    await this.post({ type: 'part', name, code: new TextDecoder().decode(bytes) });
  }
}
