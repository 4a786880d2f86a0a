import type { FolderReader } from '../../core/folderReader';
import type { Blog } from '../../core/generators/types';
import type { Template, TemplateKind } from '../../core/newPost/types';
import { joinPaths } from '../../editor/paths';

/** Templates of Galley's own, in any blog. */
const OWN_FOLDER = '.galley/templates';
const MOST_FILES = 50;

interface Place {
  readonly folder: string;
  readonly kind: TemplateKind;
}

/** A template by its name: a file, or a folder with an `index.md` (Hugo's directory archetypes). */
export async function findTemplate(
  reader: FolderReader,
  blog: Blog,
  name: string,
): Promise<Template | undefined> {
  if (/[\\/]|^\.+$/.test(name)) return undefined;
  for (const { folder, kind } of placesOf(blog)) {
    for (const extension of ['md', 'mdx']) {
      const text = await reader.read(joinPaths(folder, `${name}.${extension}`));
      if (text !== undefined) return { kind, name, text };
    }
    const text = await reader.read(joinPaths(folder, name, 'index.md'));
    if (text !== undefined) {
      return { kind, name, text, files: await filesBeside(reader, joinPaths(folder, name)) };
    }
  }
  return undefined;
}

/**
 * The template for a folder that has no posts to learn from: Hugo looks for one named after the section, then
 * for `default`; Hexo for `post`.
 */
export async function usualTemplate(
  reader: FolderReader,
  blog: Blog,
  folder: string,
): Promise<Template | undefined> {
  const section = folder.split('/').at(-1) ?? '';
  for (const name of [section, 'post', 'default']) {
    const found = name === '' ? undefined : await findTemplate(reader, blog, name);
    if (found) return found;
  }
  return undefined;
}

function placesOf(blog: Blog): readonly Place[] {
  const { kind, folders } = blog.facts.templates;
  const own: Place = { folder: OWN_FOLDER, kind: 'galley' };
  if (kind === 'none' || kind === 'compose') return [own];
  const kinds = { archetype: 'hugo', scaffold: 'hexo', obsidian: 'obsidian' } as const;
  return [own, ...folders.map((folder): Place => ({ folder, kind: kinds[kind] }))];
}

async function filesBeside(
  reader: FolderReader,
  folder: string,
): Promise<readonly { path: string; text: string }[]> {
  const files: { path: string; text: string }[] = [];
  const folders = [''];
  for (let at = folders.pop(); at !== undefined && files.length < MOST_FILES; at = folders.pop()) {
    for (const { name, kind } of await reader.list(joinPaths(folder, at))) {
      const path = joinPaths(at, name);
      if (kind === 'folder') folders.push(path);
      const text =
        kind === 'file' && path !== 'index.md' ? await reader.read(joinPaths(folder, path)) : undefined;
      if (text !== undefined) files.push({ path, text });
    }
  }
  return files;
}
