import * as vscode from 'vscode';
import { commands, postLanguages } from '../../manifest';
import { LinkCompletion, linkTriggers } from './completion';
import { PostDrop } from './dropPost';
import { LinkHover } from './hover';
import { insertLink } from './insertLink';
import { findLinksToPost, LinkReferences } from './references';
import { registerRenames, type RenamesDeps } from './renames';

export type LinksDeps = RenamesDeps;

/** Links between posts: written in the blog's form, seen, found, and kept when files move. */
export function registerLinks(deps: LinksDeps): vscode.Disposable {
  const { indexes } = deps;
  const selector = postLanguages.map((language) => ({ language }));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.insertLink, (argument: unknown) =>
      insertLink(indexes, argument),
    ),
    vscode.commands.registerCommand(commands.findLinksToPost, () => findLinksToPost(indexes)),
    vscode.languages.registerCompletionItemProvider(selector, new LinkCompletion(indexes), ...linkTriggers),
    vscode.languages.registerHoverProvider(selector, new LinkHover(indexes)),
    vscode.languages.registerReferenceProvider(selector, new LinkReferences(indexes)),
    vscode.languages.registerDocumentDropEditProvider(selector, new PostDrop(indexes), PostDrop.metadata),
    registerRenames(deps),
  );
}
