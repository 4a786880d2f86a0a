import picomatch from 'picomatch';
import type * as vscode from 'vscode';
import { readPostsSettings } from './settings';

/** The writer's own word on which files are posts, for paths relative to a workspace folder. */
export interface PostGlobs {
  /** `undefined` where the writer says nothing. */
  readonly verdict: (path: string) => boolean | undefined;
  /** Folders in which files are included, to be looked through beside the generator's own. */
  readonly folders: readonly string[];
}

/** Compiles `galley.posts.include` and `galley.posts.exclude`; the narrower one wins. */
export function postGlobs(folder: vscode.Uri): PostGlobs {
  const { include, exclude } = readPostsSettings(folder);
  const options = { dot: true };
  const isExcluded = picomatch([...exclude], options);
  const isIncluded = picomatch([...include], options);
  return {
    verdict: (path) => {
      if (exclude.length > 0 && isExcluded(path)) return false;
      return include.length > 0 ? isIncluded(path) : undefined;
    },
    folders: include.map((glob) => picomatch.scan(glob).base).filter((base) => !base.startsWith('..')),
  };
}
