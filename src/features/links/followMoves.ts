import * as vscode from 'vscode';
import { blogOf } from '../../core/generators/blogOf';
import { below } from '../../core/generators/isPost';
import type { Blog } from '../../core/generators/types';
import { isImageName } from '../../core/images/imageKind';
import { moveLinks } from '../../core/links/moveLinks';
import { nameOf } from '../../core/links/paths';
import type { Post } from '../../core/posts/post';
import type { PostIndex } from '../../core/posts/postIndex';
import { readPost } from '../../core/posts/readPost';
import { lineStart, lineNumber } from '../../core/text/lines';
import type { TextEdit } from '../../core/text/textEdit';
import { pathBelow } from '../../editor/paths';
import { textOf } from './linkWorld';
import type { RenamesDeps } from './renames';

const mostPosts = 3000;

interface Move {
  readonly from: string;
  readonly to: string;
}

type Renamed = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** The edits that keep links to moved posts and images right. */
export async function followMoves(
  deps: RenamesDeps,
  files: Renamed,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const moves = files.flatMap(({ oldUri, newUri }): readonly Move[] => {
      const from = pathBelow(folder.uri, oldUri);
      const to = pathBelow(folder.uri, newUri);
      return from === undefined || to === undefined || from === '' ? [] : [{ from, to }];
    });
    if (moves.length > 0) await editFolder(deps, { folder, moves, edit, token });
  }
  return edit;
}

interface FolderMoves {
  readonly folder: vscode.WorkspaceFolder;
  readonly moves: readonly Move[];
  readonly edit: vscode.WorkspaceEdit;
  readonly token: vscode.CancellationToken;
}

async function editFolder(deps: RenamesDeps, { edit, folder, moves, token }: FolderMoves): Promise<void> {
  const index = await deps.indexes.ensure(folder, { token });
  if (index === undefined) return;
  const after = (path: string): string => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
  const texts = new Map<string, string | undefined>();
  const read = async (path: string): Promise<string | undefined> => {
    if (!texts.has(path)) texts.set(path, await textOf(folder, path));
    return texts.get(path);
  };
  const moved = [...index.all()].filter(({ path }) => after(path) !== path);
  const postsAfter = new Map<string, Post>();
  for (const { path } of moved) {
    const blog = blogOf(index.blogs, path);
    const text = await read(path);
    const zone = deps.knowledge.zoneOf(vscode.Uri.joinPath(folder.uri, path));
    if (blog !== undefined && text !== undefined)
      postsAfter.set(path, readPost(text, after(path), blog, zone));
  }
  const touched = [...(await touchedBy({ index, moves, moved, read, token }))];
  for (const post of touched) {
    const blog = blogOf(index.blogs, post.path);
    const text = await read(post.path);
    if (blog === undefined || text === undefined || movesWhole(blog, moves) || token.isCancellationRequested)
      continue;
    const uri = vscode.Uri.joinPath(folder.uri, post.path);
    const edits = moveLinks({
      blog,
      index,
      post,
      text,
      leavesRelative: hasOwnUpdates(uri),
      moves: { after, postAfter: (one) => postsAfter.get(one.path) ?? one },
    });
    if (edits.length > 0)
      edit.set(
        uri,
        edits.map(
          (one) => [toVsEdit(text, one), about] as [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata],
        ),
      );
  }
}

const about: vscode.WorkspaceEditEntryMetadata = { label: 'Galley', needsConfirmation: false };

/** Everything of the blog moves along: nothing in it changes. */
function movesWhole(blog: Blog, moves: readonly Move[]): boolean {
  return (
    blog.root !== '' && moves.some(({ from }) => blog.root === from || below(blog.root, from) !== undefined)
  );
}

interface Touching {
  readonly index: PostIndex;
  readonly moves: readonly Move[];
  readonly moved: readonly Post[];
  readonly read: (path: string) => Promise<string | undefined>;
  readonly token: vscode.CancellationToken;
}

/** Posts that move, that link to one that does, or that name an image that does. */
async function touchedBy({ index, moved, moves, read, token }: Touching): Promise<ReadonlySet<Post>> {
  const touched = new Set<Post>(moved);
  for (const { path } of moved) for (const post of index.linksIn(path)) touched.add(post);
  const names = moves
    .map(({ from }) => nameOf(from))
    .filter((name) => isImageName(name) || !/\.\w{1,8}$/.test(name));
  if (names.length === 0) return touched;
  const parts = names.flatMap((name) => [name, encodeURI(name), name.replace(/ /g, '%20')]);
  for (const post of [...index.all()].slice(0, mostPosts)) {
    if (token.isCancellationRequested) break;
    const text = touched.has(post) ? undefined : await read(post.path);
    if (text !== undefined && parts.some((part) => text.includes(part))) touched.add(post);
  }
  return touched;
}

/** `markdown.updateLinksOnFileMove`: Markdown's own features change relative links, when they are told to. */
function hasOwnUpdates(uri: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove', uri);
  const enabled: unknown = settings.get('enabled');
  return /\.(?:md|markdown)$/i.test(uri.path) && (enabled === 'prompt' || enabled === 'always');
}

/** The files are not all open, so lines are counted in the text that was read. */
function toVsEdit(text: string, { end, newText, start }: TextEdit): vscode.TextEdit {
  const at = (offset: number): vscode.Position =>
    new vscode.Position(lineNumber(text, offset) - 1, offset - lineStart(text, offset));
  return new vscode.TextEdit(new vscode.Range(at(start), at(end)), newText);
}
