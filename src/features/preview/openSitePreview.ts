import * as vscode from 'vscode';
import { isThisMachine, pageAddress, serverAddress } from '../../core/render/siteAddress';
import { notifyInfo } from '../../editor/notify';
import { readPreviewSettings } from './previewSettings';
import type { PreviewServices } from './registerPreview';

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
  await openBeside(await reachable(vscode.Uri.parse(address, true)));
}

/** The address at which this window reaches a server of the workspace's machine: another one where that is remote. */
async function reachable(address: vscode.Uri): Promise<vscode.Uri> {
  try {
    return await vscode.env.asExternalUri(address);
  } catch {
    // A VS Code in a browser that forwards no ports says no: then the browser may still reach it as it stands.
    return address;
  }
}

/** Opens an address in the browser that VS Code has inside, or in the one outside. */
async function openBeside(address: vscode.Uri): Promise<void> {
  const { commands, env, extensions, ViewColumn } = vscode;
  if ((await commands.getCommands(true)).includes('workbench.action.browser.open')) {
    await commands.executeCommand('workbench.action.browser.open', address.toString());
    return;
  }
  // Its command is on no list before it has been run once.
  if (extensions.getExtension('vscode.simple-browser') === undefined) await env.openExternal(address);
  else await commands.executeCommand('simpleBrowser.api.open', address, { viewColumn: ViewColumn.Beside });
}

/** The post's path on the site, the posts being read first. */
async function indexed(
  document: vscode.TextDocument,
  { posts }: PreviewServices,
): Promise<string | undefined> {
  await posts.find(document.uri, document.uri.path, true);
  return posts.permalink(document.uri);
}
