import type * as vscode from 'vscode';
import { findAddresses, type FoundAddress } from '../../core/externalLinks/findAddresses';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { readClosed, type Positions } from '../../editor/closedText';
import type { Blogs } from '../../editor/blogs';
import { openDocument } from '../../editor/openDocument';

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
