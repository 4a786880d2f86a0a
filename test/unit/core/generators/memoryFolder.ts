import type { FolderReader } from '../../../../src/core/folderReader';

/** A folder that stands in memory: paths and their texts. Counts what is read. */
export function memoryFolder(
  files: Readonly<Record<string, string>>,
): FolderReader & { readonly reads: string[] } {
  const paths = Object.keys(files);
  const reads: string[] = [];
  return {
    reads,
    list: (folder) => {
      const inner = paths.flatMap((path) =>
        folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [],
      );
      const names = new Map(
        inner.map((path) => [
          path.split('/')[0]!,
          path.includes('/') ? ('folder' as const) : ('file' as const),
        ]),
      );
      return Promise.resolve([...names].map(([name, kind]) => ({ name, kind })));
    },
    read: (path, maxBytes = 1024 * 1024) => {
      reads.push(path);
      const text = files[path];
      return Promise.resolve(
        text === undefined || text.length > maxBytes || text.includes('\0') ? undefined : text,
      );
    },
    modified: (path) => Promise.resolve(path in files ? 0 : undefined),
  };
}
