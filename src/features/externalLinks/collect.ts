import * as vscode from 'vscode';
import { findAddresses, type FoundAddress } from '../../core/externalLinks/findAddresses';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { readClosed, type Positions } from '../../editor/closedText';
import type { Blogs } from '../../editor/blogs';

/** The text of a post, with its places. */
interface Text extends Positions {
  readonly text: string;
}

/** The addresses of one post that lead to other sites. */
export async function addressesIn(
  blogs: Blogs,
  uri: vscode.Uri,
): Promise<{ readonly text: Text; readonly found: readonly FoundAddress[] }> {
  const text = openText(uri) ?? (await readClosed(uri));
  const siteUrl = (await blogs.blogFor(uri))?.blog.facts.siteUrl;
  return { text, found: findAddresses(text.text, locateFrontMatter(text.text).bodyStart, siteUrl) };
}

function openText(uri: vscode.Uri): Text | undefined {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
  return document && { text: document.getText(), positionAt: (offset) => document.positionAt(offset) };
}
