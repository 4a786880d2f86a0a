import * as vscode from 'vscode';
import type { FromWebview } from '../../protocol/previewMessages';
import { imageUri, type ResolverContext } from './resolver';
import { base64, standaloneHtml } from './standalone';

export type Copied = Extract<FromWebview, { type: 'copied' }>;

/** What is needed to turn the page's content into something for elsewhere. */
export interface TakeContext {
  readonly resolver: ResolverContext;
  readonly extensionUri: vscode.Uri;
  readonly storageUri: vscode.Uri;
  readonly token: string;
  readonly title: string;
  readonly language: string;
  readonly remote: boolean;
}

/** Puts the page's content where the writer asked for it: on the clipboard, or in a page of its own. */
export async function takeContent(message: Copied, context: TakeContext): Promise<void> {
  switch (message.what) {
    case 'code':
      await vscode.env.clipboard.writeText(message.text);
      return;
    case 'html':
      await vscode.env.clipboard.writeText(message.text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('HTML copied'), 3000);
      return;
    case 'rich':
    case 'elsewhere':
      vscode.window.setStatusBarMessage(vscode.l10n.t('Rich text copied'), 3000);
      return;
    case 'page':
      await exportPage(message, context);
      return;
  }
}

async function exportPage({ text, images }: Copied, context: TakeContext): Promise<void> {
  const css = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'media', 'preview.css'),
  );
  const { title, language, remote } = context;
  const content = await withPictures(text, images, context);
  const html = standaloneHtml({ title, language, content, css: new TextDecoder().decode(css), remote });
  const target = await exportTarget(context);
  if (!target) return;
  await vscode.workspace.fs.writeFile(target.uri, new TextEncoder().encode(html));
  if (target.isTemporary) await vscode.env.openExternal(target.uri);
}

/** On the desktop a temporary file, opened in the browser; elsewhere where the writer says. */
async function exportTarget(
  context: TakeContext,
): Promise<{ readonly uri: vscode.Uri; readonly isTemporary: boolean } | undefined> {
  const name = `${
    context.resolver.post.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? 'post'
  }.html`;
  const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isDesktop && context.storageUri.scheme === 'file') {
    const folder = vscode.Uri.joinPath(context.storageUri, 'pages');
    await vscode.workspace.fs.createDirectory(folder);
    return { uri: vscode.Uri.joinPath(folder, name), isTemporary: true };
  }
  const beside = vscode.Uri.joinPath(context.resolver.post, '..', name);
  const uri = await vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] } });
  return uri && { uri, isTemporary: false };
}

/** Largest picture that goes into a page, and how much all of them may weigh, in bytes. */
const largest = 8_000_000;
const heaviest = 40_000_000;

/** Replaces the page's placeholders by pictures as data; those that cannot be had lose their address. */
async function withPictures(html: string, images: readonly string[], context: TakeContext): Promise<string> {
  const sources = new Map<string, string>();
  let weight = 0;
  for (const [index, address] of images.entries()) {
    const uri = await imageUri(address, context.resolver);
    const bytes = uri && (await vscode.workspace.fs.readFile(uri));
    const type = typeOf(uri?.path ?? '');
    if (bytes && type !== undefined && bytes.length <= largest && weight + bytes.length <= heaviest) {
      weight += bytes.length;
      sources.set(String(index), `data:${type};base64,${base64(bytes)}`);
    } else if (context.remote && /^https:\/\/[^\s"'<>]+$/.test(address)) {
      sources.set(String(index), address.replaceAll('&', '&amp;'));
    }
  }
  const placeholder = new RegExp(`src="${context.token}:(\\d+)"`, 'g');
  return html.replace(placeholder, (_, index: string) => {
    const source = sources.get(index);
    return source === undefined ? '' : `src="${source}"`;
  });
}

const types: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
]);

function typeOf(path: string): string | undefined {
  return types.get(path.split('.').at(-1)?.toLowerCase() ?? '');
}
