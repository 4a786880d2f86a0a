import * as vscode from 'vscode';
import { toRange } from '../../editor/convert';
import type { IndexedPost } from '../../editor/postSource';
import { changeTags } from './changeTags';
import type { TagsDeps } from './registerTags';
import { tagAt, tagsIn, type PlacedTag } from './tagAt';
import { postsWith } from './tagCounts';
import { tagKeysOf } from './tagKeys';

const MOST_SHOWN = 12;

export function tagAtPosition(
  { knowledge }: TagsDeps,
  document: vscode.TextDocument,
  position: vscode.Position,
): PlacedTag | undefined {
  if (!knowledge.isPost(document)) return undefined;
  return tagAt(document.getText(), document.offsetAt(position), tagKeysOf(knowledge.blogOf(document.uri)));
}

/** The posts of the tag under the mouse, newest first. */
export async function hoverAt(
  deps: TagsDeps,
  document: vscode.TextDocument,
  { position, token }: { readonly position: vscode.Position; readonly token: vscode.CancellationToken },
): Promise<vscode.Hover | undefined> {
  const tag = tagAtPosition(deps, document, position);
  if (tag === undefined) return undefined;
  const posts = postsWith(await deps.posts.all(token), tag.text);
  const newest = posts.toSorted((a, b) => (b.post.date?.instant ?? 0) - (a.post.date?.instant ?? 0));
  const count = posts.length === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', posts.length);
  const text = new vscode.MarkdownString();
  text.appendText(`${tag.text}: ${count}`);
  for (const { uri, post } of newest.slice(0, MOST_SHOWN)) {
    text.appendMarkdown(`\n- [${escaped(post.title)}](${uri.toString()})`);
  }
  if (newest.length > MOST_SHOWN) text.appendMarkdown('\n- …');
  return new vscode.Hover(text, toRange(document, tag.span));
}

/** A title as plain text within Markdown. */
function escaped(title: string): string {
  return title.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

/** Every place where the tag at a position stands. */
export async function referencesAt(
  deps: TagsDeps,
  document: vscode.TextDocument,
  { position, token }: { readonly position: vscode.Position; readonly token: vscode.CancellationToken },
): Promise<vscode.Location[]> {
  const tag = tagAtPosition(deps, document, position);
  if (tag === undefined) return [];
  const found: vscode.Location[] = [];
  for (const post of postsWith(await deps.posts.all(token), tag.text)) {
    if (token.isCancellationRequested) return [];
    found.push(...(await placesIn(deps, post, tag.text)));
  }
  return found;
}

async function placesIn(
  { knowledge }: TagsDeps,
  { uri }: IndexedPost,
  tag: string,
): Promise<readonly vscode.Location[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  return tagsIn(document.getText(), tagKeysOf(knowledge.blogOf(uri)))
    .filter(({ text }) => text === tag)
    .map(({ span }) => new vscode.Location(uri, toRange(document, span)));
}

/**
 * F2 on a tag. Elsewhere it steps back with an error, and VS Code asks the next provider: its own rename of
 * headings and links. The change itself is shown and written by `changeTags`, as from the palette.
 */
export function renameProvider(deps: TagsDeps): vscode.RenameProvider {
  return {
    prepareRename: (document, position) => {
      const tag = tagAtPosition(deps, document, position);
      if (tag === undefined) throw new Error(vscode.l10n.t('There is no tag here.'));
      return { range: toRange(document, tag.span), placeholder: tag.text };
    },
    provideRenameEdits: (document, position, newName) => {
      const tag = tagAtPosition(deps, document, position);
      if (tag === undefined) return undefined;
      const to = newName.trim();
      if (to !== '' && to !== tag.text) void changeTags(deps, { kind: 'rename', from: [tag.text], to });
      return new vscode.WorkspaceEdit();
    },
  };
}
