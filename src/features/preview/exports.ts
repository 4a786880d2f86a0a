import * as vscode from 'vscode';
import { buildPage } from '../../core/render/page/page';
import { changeAddresses } from '../../core/render/absolute';
import { devToPost, mastodonStatus, type ElsewherePost } from '../../core/render/elsewhere';
import { readFrontMatter } from '../../core/frontMatter/read';
import type { PreviewPanel } from './previewPanel';
import type { PreviewServices } from './registerPreview';
import { postUrlOf, type ResolverContext } from './resolver';
import { siteAddressesOf } from './siteAddresses';

/** Asks the page for its content; what comes back is taken on by the panel. */
export function copyPage(
  what: 'rich' | 'html' | 'page',
  shown: PreviewPanel,
  services: PreviewServices,
): void {
  shown.copy(what, siteAddressesOf(shown.document.uri, services).folder ?? '', '');
}

/** Asks where the post is to go, and puts on the clipboard what is pasted there. */
export async function copyForElsewhere(shown: PreviewPanel, services: PreviewServices): Promise<void> {
  const { document } = shown;
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
  // The posts are read first where that has not been done: only then are their addresses known.
  await services.posts.find(document.uri, document.uri.path, true);
  const addresses = siteAddressesOf(document.uri, services);
  if (chosen.id === 'medium') {
    const note =
      addresses.canonical === undefined ? '' : l10n.t('Originally published at {0}', addresses.canonical);
    shown.copy('elsewhere', addresses.folder ?? '', note);
    return;
  }
  const post = await postFor(document, shown.resolver(true), services);
  await vscode.env.clipboard.writeText(chosen.id === 'devTo' ? devToPost(post) : mastodonStatus(post));
  vscode.window.setStatusBarMessage(l10n.t('Copied for {0}', chosen.label), 3000);
}

async function postFor(
  document: vscode.TextDocument,
  resolver: ResolverContext,
  services: PreviewServices,
): Promise<ElsewherePost> {
  const { clock, knowledge } = services;
  const text = document.getText();
  const read = readFrontMatter(text);
  const page = buildPage(read.ok ? read.data : {}, {
    blog: resolver.blog,
    now: clock.now(),
    zone: knowledge.zoneOf(document.uri),
  });
  const addresses = siteAddressesOf(document.uri, services);
  const own = page.canonical?.text;
  const canonical = own !== undefined && /^https?:\/\//i.test(own) ? own : addresses.canonical;
  const body = text.slice(read.block.bodyStart).replace(/^\s+/, '');
  return { ...addresses, page, body, canonical, postUrls: await postUrlsIn(body, resolver) };
}

/** Where the links of a body that lead to other posts lead on the site. */
async function postUrlsIn(body: string, resolver: ResolverContext): Promise<ReadonlyMap<string, string>> {
  const links = new Set<string>();
  changeAddresses(body, (address, isImage) => {
    if (!isImage) links.add(address);
    return address;
  });
  const urls = new Map<string, string>();
  for (const link of links) {
    const url = await postUrlOf(link, resolver);
    if (url !== undefined) urls.set(link, url);
  }
  return urls;
}
