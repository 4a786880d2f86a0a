import * as vscode from 'vscode';

/** Files come in crowds; this long (milliseconds) after the last of them is soon enough. */
const pause = 300;

/** Calls back when a picture below a folder appears, changes or goes away, or a post appears or goes away. */
export function watchFiles(root: vscode.Uri, onChange: () => void): vscode.Disposable {
  const watch = (pattern: string, changes: boolean): vscode.FileSystemWatcher =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, pattern), false, !changes);
  const images = watch('**/*.{png,jpg,jpeg,gif,webp,avif,svg,PNG,JPG}', true);
  const posts = watch('**/*.{md,mdx,markdown,qmd}', false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  };
  return vscode.Disposable.from(
    images,
    posts,
    images.onDidCreate(later),
    images.onDidChange(later),
    images.onDidDelete(later),
    posts.onDidCreate(later),
    posts.onDidDelete(later),
    { dispose: () => clearTimeout(timer) },
  );
}
