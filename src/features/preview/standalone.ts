/** What a page of its own is made of: HTML that the preview has cleaned, styles of ours, and pictures as data. */
export interface Standalone {
  readonly title: string;
  readonly language: string;
  readonly content: string;
  readonly css: string;
  readonly remote: boolean;
}

/** A page that stands alone: for print, PDF, or to hand on. It runs nothing and asks for nothing unless told to. */
export function standaloneHtml({ title, language, content, css, remote }: Standalone): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remote ? ' https:' : ''}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light; --vscode-editor-foreground: #24292f; --vscode-editor-background: #fff; --vscode-textLink-foreground: #0a56b0; }
${css.replaceAll('</', '<\\/')}
</style>
</head>
<body class="vscode-light">
<main id="galley" data-face="serif">
${content}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Base64 of bytes, without Node: chunks, as the call stack holds only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
