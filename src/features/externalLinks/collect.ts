import * as vscode from 'vscode';
import { compareNames } from '../../core/postTree/order';
import { findAddresses, type FoundAddress } from '../../core/externalLinks/findAddresses';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { readClosed, type Positions } from '../../editor/closedText';
import type { Blogs } from '../../editor/blogs';
import { openDocument } from '../../editor/openDocument';
import type { Chosen } from './choosePosts';
import type { ExternalLinksDeps } from './registerExternalLinks';

/** The text of a post, with its places. */
interface Text extends Positions {
  readonly text: string;
}

/** The addresses of one post that lead to other sites. */
export async function addressesIn(
  blogs: Blogs,
  uri: vscode.Uri,
): Promise<{ readonly text: Text; readonly found: readonly FoundAddress[] }> {
  const siteUrl = (await blogs.blogFor(uri))?.blog.facts.siteUrl;
  // Read last: an open text that changes while the blog is looked for would move under its places.
  const text = openText(uri) ?? (await readClosed(uri));
  return { text, found: findAddresses(text.text, locateFrontMatter(text.text).bodyStart, siteUrl) };
}

function openText(uri: vscode.Uri): Text | undefined {
  const document = openDocument(uri);
  return document && { text: document.getText(), positionAt: (offset) => document.positionAt(offset) };
}

/** What a check reads before it asks anybody. */
interface Collected {
  readonly posts: readonly vscode.Uri[];
  /** Every address of these posts once. */
  readonly urls: readonly string[];
}

/** The posts that were chosen and their addresses; `undefined` when the writer cancels. */
export async function collect(deps: ExternalLinksDeps, chosen: Chosen): Promise<Collected | undefined> {
  const title = vscode.l10n.t('Reading posts');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    const posts = chosen.kind === 'one' ? [chosen.uri] : (await deps.posts.all(token)).map(({ uri }) => uri);
    const urls = new Set<string>();
    for (const uri of posts) {
      if (token.isCancellationRequested) break;
      for (const url of await urlsIn(deps, uri)) urls.add(url);
    }
    return token.isCancellationRequested ? undefined : { posts, urls: [...urls].sort(compareNames) };
  });
}

/** A post that cannot be read has no address that we know. */
async function urlsIn({ blogs, log }: ExternalLinksDeps, post: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await addressesIn(blogs, post)).found.map(({ url }) => url);
  } catch (error) {
    log.warn(`${vscode.workspace.asRelativePath(post)} could not be read`, String(error));
    return [];
  }
}
