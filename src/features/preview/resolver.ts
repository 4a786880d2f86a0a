import * as vscode from 'vscode';
import type { Blog } from '../../core/generators/types';
import {
  addressKind,
  fileCandidates,
  pageCandidates,
  type AddressPlace,
  type Candidate,
} from '../../core/render/addresses';
import { isFile, isLink } from '../../editor/folderReader';
import { pathBelow } from '../../editor/paths';
import type { Answer, Answered, Use } from '../../protocol/previewMessages';
import type { LinkedFolders } from './linkedFolders';
import { answerOutside } from './refusal';
import { rootOf } from './rootOf';

/** The post that addresses are resolved for, and what shows its files. */
export interface ResolverContext {
  readonly post: vscode.Uri;
  readonly blog: Blog | undefined;
  readonly webview: vscode.Webview;
  /** Finds a post by its address on the site, path or name, through the index. */
  readonly findPost: (address: string) => Promise<vscode.Uri | undefined>;
  /** What is known of symbolic links on the way to the post's files. */
  readonly links: LinkedFolders;
  /** Address of a post on its site, as far as is known. */
  readonly urlOf: (post: vscode.Uri) => string | undefined;
}

/** A question of the page. */
export interface Request {
  readonly address: string;
  readonly use: Use;
}

/** How many addresses are looked up at a time. */
const atATime = 50;

/**
 * Answers questions in portions, pictures first: a link may have to wait until the posts have been read, a picture
 * need not.
 */
export async function* resolveAll(
  requests: readonly Request[],
  contextFor: (mayWait: boolean) => ResolverContext,
): AsyncGenerator<readonly Answered[]> {
  const isImage = ({ use }: { readonly use: Use }): boolean => use === 'image';
  yield* inPortions(requests.filter(isImage), contextFor(false));
  yield* inPortions(
    requests.filter((request) => !isImage(request)),
    contextFor(true),
  );
}

async function* inPortions(
  requests: readonly Request[],
  context: ResolverContext,
): AsyncGenerator<readonly Answered[]> {
  for (let at = 0; at < requests.length; at += atATime) {
    yield await Promise.all(
      requests
        .slice(at, at + atATime)
        .map(async ({ address, use }) => ({ use, answer: await resolveAddress(address, use, context) })),
    );
  }
}

/** Says what an address of a post stands for, as on the site. Nothing outside the workspace folder is touched. */
export async function resolveAddress(address: string, use: Use, context: ResolverContext): Promise<Answer> {
  const kind = addressKind(address, context.blog);
  if (kind.kind !== 'site') return answerOutside(kind, address, vscode.l10n);
  return use === 'image' ? image(address, kind.path, context) : page(address, use, kind.path, context);
}

function placeOf({ post, blog }: ResolverContext): AddressPlace {
  return { postPath: pathBelow(rootOf(post), post) ?? '', blog };
}

/** The file of an image of the post, for reading; nothing for what is not in the workspace folder. */
export async function imageUri(address: string, context: ResolverContext): Promise<vscode.Uri | undefined> {
  const kind = addressKind(address, context.blog);
  if (kind.kind !== 'site') return undefined;
  for (const candidate of fileCandidates(kind.path, placeOf(context))) {
    const uri = vscode.Uri.joinPath(rootOf(context.post), candidate.path);
    const stat = await statOf(uri);
    if (stat && isFile(stat.type))
      return (await isBehindLink(candidate.path, stat, context)) ? undefined : uri;
  }
  return undefined;
}

async function isBehindLink(
  path: string,
  stat: vscode.FileStat,
  { links }: ResolverContext,
): Promise<boolean> {
  return isLink(stat.type) || links.leadTo(path);
}

async function image(address: string, path: string, context: ResolverContext): Promise<Answer> {
  const root = rootOf(context.post);
  const candidates = fileCandidates(path, placeOf(context));
  for (const candidate of candidates) {
    const uri = vscode.Uri.joinPath(root, candidate.path);
    const stat = await statOf(uri);
    if (!stat || !isFile(stat.type)) continue;
    if (await isBehindLink(candidate.path, stat, context)) {
      const why = vscode.l10n.t(
        '{0} is reached by a symbolic link, which may lead out of the folder',
        candidate.path,
      );
      return { kind: 'refused', address, how: why };
    }
    const shown = context.webview.asWebviewUri(uri.with({ query: `v=${stat.mtime}` })).toString();
    return { kind: 'local', address, uri: shown, how: how(candidate) };
  }
  const named = await namedInVault(path, context);
  if (named) return { kind: 'local', address, ...named };
  return { kind: 'missing', address, how: tried(candidates.map((candidate) => candidate.path)) };
}

/** In a vault a bare name leads to the file wherever it lies: the one with the shortest path, as Obsidian has it. */
async function namedInVault(
  path: string,
  context: ResolverContext,
): Promise<{ readonly uri: string; readonly how: string } | undefined> {
  const { blog, post, webview } = context;
  const isName = /^[^/\\{}[\]*?!]+\.\w+$/.test(path);
  if (!isName || (blog !== undefined && blog.generator.id !== 'quartz-obsidian')) return undefined;
  const root = rootOf(post);
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(root, `**/${path}`),
    undefined,
    20,
  );
  const [first] = [...found].sort((a, b) => a.path.length - b.path.length);
  const stat = first && (await statOf(first));
  const where = first && pathBelow(root, first);
  if (!first || !stat || where === undefined || (await isBehindLink(where, stat, context))) return undefined;
  const shown = webview.asWebviewUri(first.with({ query: `v=${stat.mtime}` })).toString();
  return { uri: shown, how: vscode.l10n.t('{0}, found by its name', where) };
}

function how({ path, by }: Candidate): string {
  const { l10n } = vscode;
  switch (by) {
    case 'beside':
      return path;
    case 'assetFolder':
      return l10n.t('{0}, from the post’s own folder', path);
    case 'static':
      return l10n.t('{0}, served from the top of the site', path);
    case 'siteRoot':
    case 'workspace':
    case 'alias':
      return l10n.t('{0}, counted from the top of the folder', path);
    case 'guess':
      return l10n.t('{0}, the nearest folder that has it', path);
  }
}

function tried(paths: readonly string[]): string {
  if (paths.length === 0) return vscode.l10n.t('nothing, the address leads outside the folder');
  const shown = paths.slice(0, 4).join(', ');
  return paths.length > 4 ? `${shown}, …` : shown;
}

async function page(address: string, use: Use, path: string, context: ResolverContext): Promise<Answer> {
  const uri = await pageUri(path, context);
  if (uri) {
    const where = pathBelow(rootOf(context.post), uri) ?? '';
    return { kind: 'post', address, how: where, url: withFragment(context.urlOf(uri), address) };
  }
  // Lists of tags, archives and the theme's own pages have no file; only the site can tell whether they are there.
  const mayBeMade = use === 'link' && !/\.\w+$/.test(path.replace(/\.html?$/, ''));
  if (mayBeMade)
    return { kind: 'file', address, how: vscode.l10n.t('{0}, a page that the site may make', path) };
  return { kind: 'missing', address, how: tried(pageCandidates(path, placeOf(context))) };
}

/** A link into the middle of another post leads there on the site as well. */
function withFragment(url: string | undefined, address: string): string | undefined {
  return url === undefined ? undefined : url + (/#[^\s"<>]*$/.exec(address)?.[0] ?? '');
}

async function pageUri(path: string, context: ResolverContext): Promise<vscode.Uri | undefined> {
  if (path === '') return context.post;
  const root = rootOf(context.post);
  for (const candidate of pageCandidates(path, placeOf(context))) {
    const uri = vscode.Uri.joinPath(root, candidate);
    const stat = await statOf(uri);
    if (stat && isFile(stat.type)) return uri;
  }
  return context.findPost(path);
}

/** Where a link to another post leads on the site; nothing for other links, and where that is not known. */
export async function postUrlOf(address: string, context: ResolverContext): Promise<string | undefined> {
  const target = await linkTarget(address, context);
  return target && withFragment(context.urlOf(target.uri), address);
}

/** The file of the workspace that a link leads to, with the fragment; nothing for links that leave the site. */
export async function linkTarget(
  address: string,
  context: ResolverContext,
): Promise<{ readonly uri: vscode.Uri; readonly fragment: string } | undefined> {
  const kind = addressKind(address, context.blog);
  if (kind.kind !== 'site') return undefined;
  const uri = await pageUri(kind.path, context);
  return uri && { uri, fragment: kind.fragment };
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}
