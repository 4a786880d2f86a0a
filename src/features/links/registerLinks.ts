import * as vscode from 'vscode';
import { commands, postLanguages } from '../../manifest';
import { dropMetadata, linkTriggers } from './kinds';
import { registerRenames, type RenamesDeps } from './renames';

export type LinksDeps = RenamesDeps;

/** Links between posts: written in the blog's form, seen, found, and kept when files move. */
export function registerLinks(deps: LinksDeps): vscode.Disposable {
  const { indexes } = deps;
  const selector = postLanguages.map((language) => ({ language }));
  const { languages } = vscode;
  const load = (): Promise<typeof import('./providers')> => import('./providers');
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.insertLink, async (argument: unknown) =>
      (await load()).insertLink(indexes, argument),
    ),
    vscode.commands.registerCommand(commands.findLinksToPost, async () =>
      (await load()).findLinksToPost(indexes),
    ),
    languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position, token) =>
          new (await load()).LinkCompletion(indexes).provideCompletionItems(document, position, token),
      },
      ...linkTriggers,
    ),
    languages.registerHoverProvider(selector, {
      provideHover: async (document, position, token) =>
        new (await load()).LinkHover(indexes).provideHover(document, position, token),
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, context, token) =>
        new (await load()).LinkReferences(indexes).provideReferences(document, position, context, token),
    }),
    languages.registerDocumentDropEditProvider(
      selector,
      {
        provideDocumentDropEdits: async (document, position, transfer, token) =>
          new (await load()).PostDrop(indexes).provideDocumentDropEdits(document, position, transfer, token),
      },
      dropMetadata,
    ),
    registerRenames(deps),
  );
}
