import type { FolderReader, FolderEntry } from '../folderReader';
import type { FrontMatterData } from '../frontMatter/types';
import type { Problem } from '../problem';
import { parseData } from './parseData';
import type { ConfigReader } from './types';

/** Configuration files above this many bytes are not read: real ones stay far below. */
export const configLimit = 256 * 1024;

/**
 * Opens one folder of a workspace for detection: every listing and file is fetched at most once, and what
 * cannot be used leaves a note instead of an error.
 *
 * @param root Folder relative to the reader; `''` is the reader's own folder.
 */
export function openConfig(folder: FolderReader, root: string): ConfigReader {
  const listings = new Map<string, Promise<readonly FolderEntry[]>>();
  const texts = new Map<string, Promise<string | undefined>>();
  const parsed = new Map<string, Promise<FrontMatterData | undefined>>();
  const used = new Set<string>();
  const notes: Problem[] = [];
  const here = below(folder, root);

  const list = (path: string) => remember(listings, path, () => here.list(path));
  const has = async (path: string): Promise<'file' | 'folder' | undefined> => {
    const slash = path.lastIndexOf('/');
    const entry = (await list(path.slice(0, Math.max(0, slash)))).find(
      (candidate) => candidate.name === path.slice(slash + 1),
    );
    return entry === undefined || entry.kind === 'other' ? undefined : entry.kind;
  };
  const text = (path: string) =>
    remember(texts, path, async () => {
      if ((await has(path)) !== 'file') return undefined;
      used.add(path);
      const content = await here.read(path, configLimit);
      if (content === undefined) notes.push(unreadable(path));
      return content;
    });
  const data = (path: string) =>
    remember(parsed, path, async () => {
      const content = await text(path);
      if (content === undefined) return undefined;
      const result = parseData(content, path);
      if (result.ok) return result.value;
      notes.push(broken(path, result.problem));
      return undefined;
    });

  return {
    folder: { ...here, list },
    has,
    text,
    data,
    firstOf: (candidates) => firstOf(candidates, has),
    get used() {
      return [...used];
    },
    notes,
  };
}

/** The same reader, seen from one of its folders. */
export function below(folder: FolderReader, root: string): FolderReader {
  const full = (path: string) => (root === '' ? path : path === '' ? root : `${root}/${path}`);
  return {
    list: (path) => folder.list(full(path)),
    read: (path, maxBytes) => folder.read(full(path), maxBytes),
    modified: (path) => folder.modified(full(path)),
  };
}

async function firstOf(candidates: readonly string[], has: ConfigReader['has']): Promise<string | undefined> {
  for (const path of candidates) if ((await has(path)) === 'file') return path;
  return undefined;
}

function remember<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function unreadable(path: string): Problem {
  return {
    code: 'config.unreadable',
    message: `${path} was ignored: it is not text, or larger than a configuration file should be.`,
    args: [path],
  };
}

function broken(path: string, problem: Problem): Problem {
  return {
    code: 'config.broken',
    message: `${path} was ignored: ${problem.message}`,
    args: [path, problem.message],
  };
}
