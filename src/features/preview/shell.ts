/** What the page around the post needs. It holds no content: that comes by message. */
export interface Shell {
  /** Where the extension's own files come from, as a source of the content security policy. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Whether https images and media may load. */
  readonly remote: boolean;
  readonly title: string;
  /** The reader's language, BCP 47. */
  readonly language: string;
  readonly styles: readonly string[];
  readonly script: string;
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
export function shellHtml({ cspSource, nonce, remote, title, language, styles, script }: Shell): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeAttribute(href)}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(contentPolicy(cspSource, nonce, remote))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(title)}</title>
${links}
</head>
<body>
<main id="galley"></main>
<script type="module" nonce="${nonce}" src="${escapeAttribute(script)}"></script>
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
