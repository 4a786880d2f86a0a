import * as vscode from 'vscode';
import { addressKind } from '../../core/render/addresses';
import { notifyInfo } from '../../editor/notify';
import { linkTarget, type ResolverContext } from './resolver';

/** Opens what a link of a post leads to: posts and files in an editor, the web and mail outside, nothing else. */
export async function openLink(address: string, context: ResolverContext): Promise<void> {
  const kind = addressKind(address, context.blog);
  const outside = outsideUrl(address, kind);
  if (outside !== undefined) {
    // VS Code asks the reader about sites that are not trusted.
    await vscode.env.openExternal(vscode.Uri.parse(outside, true));
    return;
  }
  const target = await linkTarget(address, context);
  if (target) await openFile(target.uri, target.fragment);
  else if (kind.kind === 'site') {
    void notifyInfo(vscode.l10n.t('“{0}” was not found in this blog.', shown(address)));
  } else {
    void notifyInfo(vscode.l10n.t('This kind of link is not opened: {0}', shown(address)));
  }
}

function outsideUrl(address: string, kind: ReturnType<typeof addressKind>): string | undefined {
  if (kind.kind === 'remote' || kind.kind === 'mail') return kind.url;
  return kind.kind === 'refused' && kind.reason === 'http' ? address.trim() : undefined;
}

/** An address in a message: short, and nothing in it is read as an icon or a link. */
function shown(address: string): string {
  return address.replace(/\$\(/g, '$\u200b(').slice(0, 120);
}

async function openFile(uri: vscode.Uri, fragment: string): Promise<void> {
  if (!/\.(?:md|mdx|markdown|qmd|txt)$/i.test(uri.path)) {
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  const line = fragment === '' ? undefined : await headingLine(document, fragment);
  if (line !== undefined)
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
}

async function headingLine(document: vscode.TextDocument, fragment: string): Promise<number | undefined> {
  const { slugOf } = await import('../../core/render/headings');
  for (let line = 0; line < document.lineCount; line++) {
    const match = /^#{1,6}\s+(.+?)\s*#*$/.exec(document.lineAt(line).text);
    if (match && slugOf(match[1] ?? '') === fragment.toLowerCase()) return line;
  }
  return undefined;
}
