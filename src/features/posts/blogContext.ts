import * as vscode from 'vscode';
import type { Blogs } from '../../editor/blogs';
import { contextKeys } from '../../manifest';

/** Keeps the key true by which the views show: a blog somewhere in the workspace. Reads no post. */
export function followBlogs(blogs: Blogs): vscode.Disposable {
  let turn = 0;
  const update = async (): Promise<void> => {
    const own = ++turn;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => blogs.blogsOf(folder)));
    if (own !== turn) return;
    const hasBlog = found.some((inFolder) => inFolder.length > 0);
    await vscode.commands.executeCommand('setContext', contextKeys.hasBlog, hasBlog);
  };
  // Not within activation, whose time is the writer's.
  const later = setTimeout(() => void update(), 0);
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(later) },
    blogs.onDidChange(() => void update()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void update()),
  );
}
