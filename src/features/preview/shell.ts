import * as vscode from 'vscode';

/** What the page around the post needs. It holds no content: that comes by message. */
export interface Shell {
  readonly webview: vscode.Webview;
  readonly extensionUri: vscode.Uri;
  readonly nonce: string;
  /** Whether https images and media may load. */
  readonly remote: boolean;
  readonly title: string;
}

/** The content security policy of the preview, source of each rule: PREVIEW research, section 3.2. */
export function contentPolicy(cspSource: string, nonce: string, remote: boolean): string {
  const media = remote ? ' https:' : '';
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "connect-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src-elem ${cspSource} 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:${media}`,
    `media-src ${cspSource}${media}`,
  ].join('; ');
}

/** The page, set once per panel; the policy stands first, before anything it governs. */
export function shellHtml({ webview, extensionUri, nonce, remote, title }: Shell): string {
  const file = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(webview.cspSource, nonce, remote)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(title)}</title>
<link rel="stylesheet" href="${file('media', 'preview.css')}">
</head>
<body>
<main id="galley"></main>
<script type="module" nonce="${nonce}" src="${file('dist', 'webview', 'preview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An unguessable word of letters and digits that starts with a letter. */
export function secretWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `g${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
