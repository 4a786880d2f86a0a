import * as vscode from 'vscode';
import { isFile, isFolder, isLink } from './folderReader';
import { joinPaths } from './paths';
import { breathe, within } from './reading';

export interface WalkOptions {
  readonly root: vscode.Uri;
  /** Folders to walk, relative to `root`. */
  readonly folders: readonly string[];
  readonly isPost: (path: string) => boolean;
  readonly isSkipped: (folder: string) => boolean;
  readonly token: vscode.CancellationToken;
}

const deepest = 24;
const mostFolders = 50_000;
const atOnce = 16;
/** Entries of one folder that are looked at before others have their turn. */
const entriesPerTurn = 2000;

/**
 * All posts below some folders, by `readDirectory` alone: `findFiles` never answers on a file system it does
 * not know. Linked folders are followed once, and never into a folder that the way already led through.
 */
export async function walkPosts(options: WalkOptions): Promise<readonly string[]> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let level: readonly Visit[] = options.folders.map((path) => ({ path, trail: [], isLinked: false }));
  for (let depth = 0; depth < deepest && level.length > 0 && seen.size < mostFolders; depth++) {
    const next: Visit[] = [];
    for (let at = 0; at < level.length && !options.token.isCancellationRequested; at += atOnce) {
      const visits = level.slice(at, at + atOnce).filter(({ path }) => !seen.has(path));
      for (const { path } of visits) seen.add(path);
      next.push(...(await Promise.all(visits.map((visit) => visitFolder(visit, options, found)))).flat());
    }
    level = next;
  }
  return [...found];
}

interface Visit {
  readonly path: string;
  /** What the folders above hold, to notice a loop of links. */
  readonly trail: readonly string[];
  readonly isLinked: boolean;
}

async function visitFolder(
  visit: Visit,
  options: WalkOptions,
  found: Set<string>,
): Promise<readonly Visit[]> {
  const uri = visit.path === '' ? options.root : vscode.Uri.joinPath(options.root, visit.path);
  const entries = (await within(vscode.workspace.fs.readDirectory(uri))) ?? [];
  const holds = signature(entries);
  if (visit.isLinked && visit.trail.includes(holds)) return [];
  const next: Visit[] = [];
  for (const [at, [name, type]] of entries.entries()) {
    if (at % entriesPerTurn === entriesPerTurn - 1) await breathe();
    const path = joinPaths(visit.path, name);
    if (isFile(type) && options.isPost(path)) found.add(path);
    if (!isFolder(type) || name === 'node_modules' || name === '.git' || options.isSkipped(path)) continue;
    if (isLink(type) && visit.isLinked) continue;
    next.push({ path, trail: [...visit.trail, holds], isLinked: visit.isLinked || isLink(type) });
  }
  return next;
}

/** The same for a folder and for a link to it: enough to notice a loop, and cheap for a folder of thousands. */
function signature(entries: readonly (readonly [string, vscode.FileType])[]): string {
  return [entries.length, ...entries.slice(0, 20).map(([name]) => name)].join('\n');
}
