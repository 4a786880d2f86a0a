import * as vscode from 'vscode';
import type { Blog } from '../../core/generators/types';
import { buildPage } from '../../core/render/page/page';
import { devToPost, mastodonStatus } from '../../core/render/elsewhere';
import { isThisMachine, pageAddress, serverAddress } from '../../core/render/siteAddress';
import { readFrontMatter } from '../../core/frontMatter/read';
import { notifyInfo } from '../../editor/notify';
import type { PreviewPanel } from './previewPanel';
import { readPreviewSettings } from './previewSettings';
import type { PreviewServices } from './registerPreview';

/** Asks the page for its content; what comes back is taken on by the panel. */
export function copyPage(
  what: 'rich' | 'html' | 'page',
  shown: PreviewPanel,
  services: PreviewServices,
): void {
  if (shown.document) shown.copy(what, addressesOf(shown.document, services).folder ?? '', '');
}

interface Addresses {
  readonly blog: Blog | undefined;
  /** Site with its base path, from the configuration. */
  readonly site: string | undefined;
  /** The post's own address. */
  readonly canonical: string | undefined;
  /** What relative addresses of the post count from on the site. */
  readonly folder: string | undefined;
}

/** The addresses of a post as far as the blog's configuration tells them. */
function addressesOf(document: vscode.TextDocument, services: PreviewServices): Addresses {
  const blog = services.knowledge.blogOf(document.uri);
  const permalink = services.posts.permalink(document.uri);
  const siteUrl = blog?.facts.siteUrl;
  const site = siteUrl === undefined ? undefined : withBase(siteUrl, blog?.facts.basePath ?? '');
  const canonical =
    site !== undefined && permalink !== undefined ? pageAddress(site, '', permalink) : undefined;
  return { blog, site, canonical, folder: canonical?.replace(/[^/]*$/, '') };
}

function withBase(siteUrl: string, basePath: string): string {
  return siteUrl.endsWith(basePath) ? siteUrl : siteUrl + basePath;
}

/** Asks where the post is to go, and puts on the clipboard what is pasted there. */
export async function copyForElsewhere(shown: PreviewPanel, services: PreviewServices): Promise<void> {
  const { document } = shown;
  if (!document) return;
  const { l10n } = vscode;
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: 'dev.to',
        description: l10n.t('Markdown with its front matter and absolute addresses'),
        id: 'devTo',
      },
      { label: 'Medium', description: l10n.t('Rich text with a link to the original'), id: 'medium' },
      { label: 'Mastodon', description: l10n.t('Title, address and hashtags'), id: 'mastodon' },
    ],
    { title: l10n.t('Copy for Elsewhere'), placeHolder: l10n.t('Goes to the clipboard, nowhere else') },
  );
  if (!chosen) return;
  const addresses = addressesOf(document, services);
  if (chosen.id === 'medium') {
    const note =
      addresses.canonical === undefined ? '' : l10n.t('Originally published at {0}', addresses.canonical);
    shown.copy('elsewhere', addresses.folder ?? '', note);
    return;
  }
  await vscode.env.clipboard.writeText(textFor(chosen.id, document, addresses, services));
  vscode.window.setStatusBarMessage(l10n.t('Copied for {0}', chosen.label), 3000);
}

function textFor(
  id: string,
  document: vscode.TextDocument,
  addresses: Addresses,
  { clock, knowledge }: PreviewServices,
): string {
  const text = document.getText();
  const read = readFrontMatter(text);
  const page = buildPage(read.ok ? read.data : {}, {
    blog: addresses.blog,
    now: clock.now(),
    zone: knowledge.zoneOf(document.uri),
  });
  const own = page.canonical?.text;
  const canonical = own !== undefined && /^https?:\/\//i.test(own) ? own : addresses.canonical;
  const post = { ...addresses, page, body: text.slice(read.block.bodyStart).replace(/^\s+/, ''), canonical };
  return id === 'devTo' ? devToPost(post) : mastodonStatus(post);
}

/** Opens the post on the site as its own generator serves it, in the browser that VS Code offers. */
export async function openSitePreview(
  document: vscode.TextDocument,
  services: PreviewServices,
): Promise<void> {
  const { l10n } = vscode;
  const blog = services.knowledge.blogOf(document.uri);
  const origin = readPreviewSettings(document.uri).siteAddress || (blog && serverAddress(blog));
  const permalink = services.posts.permalink(document.uri) ?? (await indexed(document, services));
  const address =
    origin === undefined ? undefined : pageAddress(origin, blog?.facts.basePath ?? '', permalink ?? '/');
  if (address === undefined || !/^https?:\/\//i.test(address)) {
    void notifyInfo(l10n.t('Where this site is served is not known. Set “galley.preview.siteAddress”.'));
    return;
  }
  if (!isThisMachine(address)) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
    return;
  }
  const outside = await vscode.env.asExternalUri(vscode.Uri.parse(address, true));
  const known = new Set(await vscode.commands.getCommands(true));
  if (known.has('workbench.action.browser.open')) {
    await vscode.commands.executeCommand('workbench.action.browser.open', outside.toString());
  } else if (known.has('simpleBrowser.api.open')) {
    await vscode.commands.executeCommand('simpleBrowser.api.open', outside, {
      viewColumn: vscode.ViewColumn.Beside,
    });
  } else await vscode.env.openExternal(outside);
}

/** The post's path on the site, the posts being read first. */
async function indexed(
  document: vscode.TextDocument,
  { posts }: PreviewServices,
): Promise<string | undefined> {
  await posts.find(document.uri, document.uri.path, true);
  return posts.permalink(document.uri);
}
