import * as vscode from 'vscode';
import type { FromWebview, ToWebview } from '../../protocol/previewMessages';
import type { EditorScroll } from './editorScroll';
import { openLink } from './openLink';
import type { PostUpdates } from './postUpdates';
import type { PreviewServices } from './registerPreview';
import { resolveAll, type ResolverContext } from './resolver';
import { showTag } from './showTag';
import { addField, showField, showLine, toggleTaskAt } from './sourceEditor';
import { takeContent, type TakeContext } from './takeContent';

/** A message that is about the post which is shown. */
export type AboutPost = Exclude<FromWebview, { type: 'ready' | 'need' }>;

/** All that a message of the page can reach. */
export interface Reach {
  readonly document: vscode.TextDocument;
  readonly services: PreviewServices;
  readonly scroll: EditorScroll;
  readonly updates: PostUpdates;
  /** `mayWait`: the posts may be read first, to know where a link leads. */
  readonly resolver: (mayWait: boolean) => ResolverContext;
  readonly taking: () => TakeContext;
  readonly post: (message: ToWebview) => Thenable<boolean>;
  readonly painted: () => void;
  readonly allowRemote: (scope: 'post' | 'blog') => Promise<void>;
}

/** Does what the page asks for: a closed list, each with its own checks. */
export async function obey(message: AboutPost, reach: Reach): Promise<void> {
  const { document, scroll, updates } = reach;
  switch (message.type) {
    case 'resync':
      updates.reset();
      updates.request();
      return;
    case 'painted':
      reach.painted();
      return;
    case 'resolve':
      return resolve(message, reach);
    case 'open':
      return openLink(message.address, reach.resolver(true));
    case 'revealLine':
      return showLine(document, message.line);
    case 'revealField':
      return showField(document, message.path);
    case 'addField':
      return addField(document, message.path);
    case 'lead':
      scroll.setPageLeads(message.leads);
      return;
    case 'scrolled':
      scroll.reveal(message.line);
      return;
    case 'toggleTask':
      return toggleTaskAt(document, message.line, message.version);
    case 'showTag':
      return showTag(document.uri, message.name, reach.services.posts);
    case 'copied':
      return takeContent(message, reach.taking());
    case 'allowRemote':
      return reach.allowRemote(message.scope);
    case 'anyway':
      updates.allowLarge();
      return;
    case 'openBuiltIn':
      await vscode.commands.executeCommand('markdown.showPreviewToSide', document.uri);
      return;
  }
}

async function resolve(
  { source, requests }: Extract<AboutPost, { type: 'resolve' }>,
  { resolver, post }: Reach,
): Promise<void> {
  for await (const answers of resolveAll(requests, resolver)) {
    // A page that is gone takes no more answers.
    if (!(await post({ type: 'resolved', source, answers }))) return;
  }
}
