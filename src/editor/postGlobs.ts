import type * as vscode from 'vscode';
import { compileGlobs, globFolders } from '../core/text/glob';
import { readPostsSettings } from './settings';

/** The writer's own word on which files are posts, for paths relative to a workspace folder. */
export interface PostGlobs {
  /** `undefined` where the writer says nothing. */
  readonly verdict: (path: string) => boolean | undefined;
  /** Folders in which files are included, to be looked through beside the generator's own. */
  readonly folders: readonly string[];
}

/** `galley.posts.include` and `galley.posts.exclude` of a workspace folder; what is excluded is so for good. */
export function postGlobs(folder: vscode.Uri): PostGlobs {
  const { include, exclude } = readPostsSettings(folder);
  const [isIncluded, isExcluded] = [compileGlobs(include), compileGlobs(exclude)];
  return {
    verdict: (path) => {
      if (isExcluded(path)) return false;
      return include.length > 0 ? isIncluded(path) : undefined;
    },
    folders: globFolders(include).filter((path) => !path.startsWith('..')),
  };
}
