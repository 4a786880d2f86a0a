import * as vscode from 'vscode';
import { sidecarOf } from '../../core/conventions/sidecar';
import { zoneOfPosts } from '../../core/conventions/zoneOfPosts';
import type { Clock } from '../../core/clock';
import { below, isPost } from '../../core/generators/isPost';
import type { ZoneAnswer } from '../../core/generators/zone';
import type { LifeRequest } from '../../core/postLife/types';
import type { Blogs } from '../../editor/blogs';
import { folderReader } from '../../editor/folderReader';
import { learnFolder } from '../../editor/learnFolder';
import { withNamingSettings } from '../../editor/namingSettings';
import { notifyInfo } from '../../editor/notify';
import { pathBelow } from '../../editor/paths';
import { editedUri } from '../../editor/tabs';

export interface LifeContextDeps {
  readonly blogs: Blogs;
  readonly clock: Clock;
  readonly zoneOf: (uri: vscode.Uri) => ZoneAnswer;
}

/** One post, open, with all that is needed to plan a change of its state. */
export interface LifePost {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** The folder of the blog. */
  readonly root: vscode.Uri;
  readonly request: LifeRequest;
}

/** The post that a command means: the one given (a Uri, as menus do), else the active one. */
export async function lifePost(deps: LifeContextDeps, given: unknown): Promise<LifePost | undefined> {
  const uri =
    given instanceof vscode.Uri ? given : editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
  const found = uri && (await deps.blogs.blogFor(uri));
  const path = found && pathBelow(found.folder.uri, uri);
  const verdict = found && path !== undefined ? isPost(found.blog, path) : undefined;
  if (!found || path === undefined || !verdict || verdict.kind === 'notPost') {
    const isMarkup = verdict?.kind === 'notPost' && verdict.reason === 'extension';
    void notifyInfo(
      isMarkup
        ? vscode.l10n.t('Galley works with posts that are written in Markdown.')
        : vscode.l10n.t('Open a post of your blog first.'),
    );
    return undefined;
  }
  const { blog, folder } = found;
  const root = vscode.Uri.joinPath(folder.uri, blog.root);
  const document = await vscode.workspace.openTextDocument(uri);
  const posts = blog.facts.postsFolders.find(({ kind }) => kind === 'posts')?.path ?? '';
  const inBlog = below(path, blog.root) ?? path;
  const home = homeFolder(inBlog, blog.facts.postsFolders, posts);
  const learned = await learnFolder(folderReader(root), blog, home);
  const meta = blog.facts.sidecar === undefined ? undefined : sidecarOf(inBlog, blog.facts.sidecar);
  if (meta !== undefined && learned.taken.includes(meta)) {
    void notifyInfo(
      vscode.l10n.t('The front matter of this post stands in “{0}”, which Galley leaves to you.', meta),
    );
    return undefined;
  }
  const { conventions } = withNamingSettings(uri, learned.conventions, blog);
  const { zone, from } = deps.zoneOf(uri);
  const request: LifeRequest = {
    path: inBlog,
    text: document.getText(),
    blog,
    conventions,
    now: deps.clock.now(),
    zone: zoneOfPosts(conventions, { zone, isZoneChosen: from === 'setting' || from === 'generator' }).zone,
    taken: learned.taken,
  };
  return { document, version: document.version, root, request };
}

/** The posts folder a post lies in; drafts that live apart go by the ways of the posts. */
function homeFolder(
  path: string,
  folders: readonly { readonly path: string; readonly kind: string }[],
  fallback: string,
): string {
  const inside = folders.filter(
    (folder) => folder.kind === 'posts' && below(path, folder.path) !== undefined,
  );
  return inside.sort((a, b) => b.path.length - a.path.length)[0]?.path ?? fallback;
}
