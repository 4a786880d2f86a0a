import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { PostSource } from '../../editor/postSource';
import { commands, postLanguages } from '../../manifest';
import type { Engine } from './engine';
import { FIX_ALL } from './kinds';

export interface DiagnosticsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly knowledge: PostKnowledge;
  readonly posts: PostSource;
  /** What is known about blogs has changed: open posts are looked at again. */
  readonly onDidChangeKnowledge: vscode.Event<unknown>;
}

/** After a change elsewhere there is no hurry (milliseconds). */
const LATER = 1_500;

/** Problems of open posts while they are written, their fixes, and Check All Posts. */
export function registerDiagnostics(deps: DiagnosticsDeps): vscode.Disposable {
  const lazy = new LazyEngine(deps);
  const selector = postLanguages.map((language) => ({ language }));
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };
  for (const document of vscode.workspace.textDocuments) lazy.schedule(document);
  return vscode.Disposable.from(
    lazy,
    ...listeners(deps, lazy),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, { only }) =>
          deps.knowledge.isPost(document) ? (await lazy.engine()).actions(document, range, only) : [],
      },
      metadata,
    ),
    vscode.commands.registerCommand(commands.fixAllProblems, async () =>
      (await lazy.engine()).fixActivePost(),
    ),
    vscode.commands.registerCommand(commands.checkAllPosts, async () => (await lazy.engine()).checkAll()),
  );
}

/** Rules and parsers are loaded with the first post, not with the extension. */
class LazyEngine implements vscode.Disposable {
  readonly #deps: DiagnosticsDeps;
  #loading: Promise<Engine> | undefined;
  #engine: Engine | undefined;
  #isDisposed = false;

  constructor(deps: DiagnosticsDeps) {
    this.#deps = deps;
  }

  engine(): Promise<Engine> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  schedule(document: vscode.TextDocument, pause?: number): void {
    if (!this.#deps.knowledge.isPost(document)) this.#engine?.checker.forget(document.uri);
    else void this.engine().then(({ checker }) => checker.schedule(document, pause));
  }

  forget(uri: vscode.Uri): void {
    this.#engine?.checker.forget(uri);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#engine?.dispose();
  }

  async #load(): Promise<Engine> {
    const module = await import('./engine');
    const engine = new module.Engine(this.#deps);
    this.#engine = engine;
    if (this.#isDisposed) engine.dispose();
    return engine;
  }
}

function listeners(deps: DiagnosticsDeps, lazy: LazyEngine): readonly vscode.Disposable[] {
  const again = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) lazy.schedule(document, LATER);
  };
  return [
    vscode.workspace.onDidOpenTextDocument((document) => lazy.schedule(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lazy.schedule(document)),
    vscode.workspace.onDidSaveTextDocument((document) => lazy.schedule(document)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) lazy.forget(uri);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) lazy.forget(oldUri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('galley.rules')) again();
    }),
    vscode.window.onDidChangeVisibleTextEditors(again),
    deps.posts.onDidChange(again),
    deps.onDidChangeKnowledge(again),
  ];
}
