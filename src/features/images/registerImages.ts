import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import type { Blogs } from '../../editor/blogs';
import { commands } from '../../manifest';
import { BlogPlaces } from './blogPlace';
import { registerProviders } from './providers';

export interface ImagesDeps {
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly extensionUri: vscode.Uri;
  readonly blogs: Blogs;
}

/** Images in posts: pasted, dropped or picked, kept and linked as the blog does. */
export function registerImages({ blogs, ...rest }: ImagesDeps): vscode.Disposable {
  const deps = { ...rest, places: new BlogPlaces(blogs) };
  return vscode.Disposable.from(
    registerProviders(deps),
    vscode.commands.registerCommand(commands.insertImage, async (argument: unknown) => {
      const { insertImage } = await import('./insertImage');
      return insertImage(deps, argument);
    }),
    vscode.commands.registerCommand(commands.listUnusedImages, async () => {
      const { listUnused } = await import('./listUnused');
      return listUnused(deps.places);
    }),
  );
}
