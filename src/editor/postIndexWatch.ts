import * as vscode from 'vscode';
import { isFolder } from './folderReader';
import { pathBelow } from './paths';
import type { FolderIndex } from './postIndexFolder';
import { within } from './reading';

const filesDelay = 100;
const typingDelay = 300;

/**
 * Keeps an index true: files changed by anyone (a branch switch among them), unsaved text, renames.
 *
 * @param onStray A Markdown file appeared that belongs to no posts folder: perhaps there is a new one.
 */
export function watchPosts(
  folder: vscode.WorkspaceFolder,
  index: FolderIndex,
  onStray: () => void,
): vscode.Disposable {
  // One after the other: two at once would both read a post that changed.
  let updates = Promise.resolve();
  const files = new Gathered(filesDelay, (paths) => {
    updates = updates.then(() => update(folder, index, paths));
  });
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  const inFolder = (uri: vscode.Uri, then: (path: string) => void): void => {
    const path = pathBelow(folder.uri, uri);
    if (path !== undefined && !/(?:^|\/)(?:node_modules|\.git)(?:\/|$)/.test(path)) then(path);
  };
  const created = (path: string): void => {
    if (/\.(?:md|mdx|markdown|qmd)$/i.test(path) && !index.isPost(path)) onStray();
    files.add(path);
  };
  const typed = (document: vscode.TextDocument, path: string): void => {
    clearTimeout(typing.get(path));
    typing.set(
      path,
      setTimeout(() => {
        typing.delete(path);
        // A change that leaves the document clean is a revert.
        if (document.isClosed || !document.isDirty) void index.settle(path);
        else index.showUnsaved(path, document.getText());
      }, typingDelay),
    );
  };
  const settled = (path: string): void => {
    clearTimeout(typing.get(path));
    typing.delete(path);
    void index.settle(path);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder.uri, '**/*'));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => inFolder(uri, created)),
    watcher.onDidChange((uri) => inFolder(uri, (path) => files.add(path))),
    watcher.onDidDelete((uri) => inFolder(uri, (path) => files.add(path))),
    // VS Code's watcher does not see into folders that were made too fast for it; what happens in the editor is
    // told all the same.
    vscode.workspace.onDidCreateFiles((event) => event.files.forEach((uri) => inFolder(uri, created))),
    vscode.workspace.onDidOpenTextDocument((document) =>
      inFolder(document.uri, (path) => {
        if (index.isPost(path) && !index.index.has(path)) files.add(path);
      }),
    ),
    vscode.workspace.onDidRenameFiles((event) => {
      for (const { oldUri, newUri } of event.files) {
        inFolder(oldUri, (path) => files.add(path));
        inFolder(newUri, (path) => files.add(path));
      }
    }),
    vscode.workspace.onDidDeleteFiles((event) =>
      event.files.forEach((uri) => inFolder(uri, (path) => files.add(path))),
    ),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0)
        inFolder(document.uri, (path) => index.isPost(path) && typed(document, path));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => inFolder(document.uri, settled)),
    vscode.workspace.onDidCloseTextDocument((document) => inFolder(document.uri, settled)),
    { dispose: () => files.dispose() },
    { dispose: () => typing.forEach((timer) => clearTimeout(timer)) },
  );
}

/** What stands at each path now decides; events only say where to look. */
async function update(
  folder: vscode.WorkspaceFolder,
  index: FolderIndex,
  paths: readonly string[],
): Promise<void> {
  const posts = paths.filter((path) => index.isPost(path));
  if (posts.length > 0) await index.refresh(posts);
  for (const path of paths.filter((one) => !index.isPost(one) && mayBeFolder(one))) {
    const stat = await within(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, path)));
    if (stat === undefined) index.forget(path);
    else if (isFolder(stat.type)) await index.discover(path);
  }
}

function mayBeFolder(path: string): boolean {
  return !/\.\w{1,5}$/.test(path.slice(path.lastIndexOf('/') + 1)) || /\.(?:md|mdx)$/i.test(path);
}

/** Gathers paths until none has come for a moment. */
class Gathered {
  readonly #delay: number;
  readonly #hand: (paths: readonly string[]) => void;
  readonly #paths = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: number, hand: (paths: readonly string[]) => void) {
    this.#delay = delay;
    this.#hand = hand;
  }

  add(path: string): void {
    this.#paths.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const paths = [...this.#paths];
      this.#paths.clear();
      this.#hand(paths);
    }, this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
