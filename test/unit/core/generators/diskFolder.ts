import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { FolderEntry, FolderReader } from '../../../../src/core/folderReader';

/** A folder on disk as a FolderReader, for tests. */
export function diskFolder(root: string): FolderReader {
  const full = (relative: string): string => path.join(root, relative);
  return {
    list: async (relative) => {
      try {
        const entries = await readdir(full(relative), { withFileTypes: true });
        return entries.map((entry): FolderEntry => ({
          name: entry.name,
          kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
        }));
      } catch {
        return [];
      }
    },
    read: async (relative, maxBytes = 1024 * 1024) => {
      try {
        if ((await stat(full(relative))).size > maxBytes) return undefined;
        const bytes = await readFile(full(relative));
        return bytes.includes(0) ? undefined : bytes.toString('utf8');
      } catch {
        return undefined;
      }
    },
    modified: async (relative) => {
      try {
        return (await stat(full(relative))).mtimeMs;
      } catch {
        return undefined;
      }
    },
  };
}

/** Every file below a folder, relative to it. */
export async function allFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
