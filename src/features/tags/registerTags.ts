import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { PostSource } from '../../editor/postSource';
import type { QuietEdits } from '../../editor/quietEdits';
import { commands, postLanguages } from '../../manifest';

export interface TagsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly knowledge: PostKnowledge;
  readonly posts: PostSource;
  readonly quiet: QuietEdits;
}

/** Characters after which a tag or key begins. */
const TRIGGERS = [' ', '[', ',', '"', "'", '-', ':'];

/** Help with tags: completion, hover, references, F2, and the commands that tidy them over the blog. */
export function registerTags(deps: TagsDeps): vscode.Disposable {
  const selector = postLanguages.map((language) => ({ language }));
  return vscode.Disposable.from(...providers(deps, selector), ...tagCommands(deps));
}

// Parsers are loaded when somebody types in a post or asks for tags, not with the extension.
const completion = () => import('./completion');
const places = () => import('./tagPlaces');
const actions = () => import('./tagCommands');

function providers(deps: TagsDeps, selector: vscode.DocumentSelector): readonly vscode.Disposable[] {
  const { registerCompletionItemProvider, registerHoverProvider, registerReferenceProvider } =
    vscode.languages;
  return [
    registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position, token) => [
          ...(await (await completion()).completionsAt(deps, document, { position, token })),
        ],
      },
      ...TRIGGERS,
    ),
    registerHoverProvider(selector, {
      provideHover: async (document, position, token) =>
        (await places()).hoverAt(deps, document, { position, token }),
    }),
    registerReferenceProvider(selector, {
      provideReferences: async (document, position, _, token) =>
        (await places()).referencesAt(deps, document, { position, token }),
    }),
    vscode.languages.registerRenameProvider(selector, {
      prepareRename: async (document, position, token) =>
        (await places()).renameProvider(deps).prepareRename?.(document, position, token),
      provideRenameEdits: async (document, position, newName, token) =>
        (await places()).renameProvider(deps).provideRenameEdits(document, position, newName, token),
    }),
  ];
}

function tagCommands(deps: TagsDeps): readonly vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register(commands.renameTag, async (tag?: unknown, to?: unknown) =>
      (await actions()).renameTag(deps, tag, typeof to === 'string' ? to : undefined),
    ),
    register(commands.mergeTags, async () => (await actions()).mergeTags(deps)),
    register(commands.deleteTag, async (tag?: unknown) => (await actions()).deleteTag(deps, tag)),
    register(commands.editTags, async () => (await actions()).editTags(deps)),
    register(commands.findSimilarTags, async () => (await actions()).findSimilarTags(deps)),
  ];
}
