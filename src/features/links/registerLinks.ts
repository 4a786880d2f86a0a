import * as vscode from 'vscode';
import { afterMarkdown } from '../../editor/afterMarkdown';
import type { Blogs } from '../../editor/blogs';
import type { PostIndexes } from '../../editor/postIndex';
import { commands, postLanguages } from '../../manifest';
import { dropMetadata, linkTriggers } from './kinds';
import { registerRenames, type RenamesDeps } from './renames';

export interface LinksDeps extends RenamesDeps {
  readonly blogs: Blogs;
}

const load = (): Promise<typeof import('./providers')> => import('./providers');
const loadLinks = (): Promise<typeof import('./documentLinks')> => import('./documentLinks');

/** Links between posts: written in the blog's form, seen, found, and kept when files move. */
export function registerLinks(deps: LinksDeps): vscode.Disposable {
  const { indexes } = deps;
  const selector = postLanguages.map((language) => ({ language }));
  const { languages } = vscode;
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
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: lensChanges(indexes),
      provideCodeLenses: async ({ uri }, token) => {
        if (vscode.workspace.getConfiguration(undefined, uri).get(lensSetting) !== true) return [];
        return (await load()).linkedFromLenses(indexes, uri, token);
      },
    }),
    afterMarkdown(() => ownAnswers(deps, selector)),
    registerRenames(deps),
  );
}

/** Where Markdown's own features have an answer too, for what they take for a file. */
function ownAnswers(
  { blogs, indexes }: LinksDeps,
  selector: readonly vscode.DocumentFilter[],
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) =>
        new (await loadLinks()).PostLinks(blogs, indexes).provideDocumentLinks(document),
      resolveDocumentLink: async (link, token) =>
        new (await loadLinks()).PostLinks(blogs, indexes).resolveDocumentLink(link, token),
    }),
    vscode.languages.registerDocumentDropEditProvider(
      selector,
      {
        provideDocumentDropEdits: async (document, position, transfer, token) =>
          new (await load()).PostDrop(indexes).provideDocumentDropEdits(document, position, transfer, token),
      },
      dropMetadata,
    ),
  );
}

const lensSetting = 'galley.links.showLinkedFrom';

/** When the posts or the wish to see their number change. */
function lensChanges({ onDidChange }: PostIndexes): vscode.Event<void> {
  return (listener: () => unknown) =>
    vscode.Disposable.from(
      onDidChange(() => void listener()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(lensSetting)) listener();
      }),
    );
}
