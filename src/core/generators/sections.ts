import type { FolderEntry } from '../folderReader';
import { posts } from './base';
import type { ConfigReader, PostsFolder } from './types';
import { join } from './values';

/** Folder names that mean posts, in the order in which they are preferred. */
export const postsNames = [
  'posts',
  'post',
  'blog',
  'articles',
  'article',
  'news',
  'writing',
  'writings',
  'essays',
  'journal',
  'notes',
  'entries',
  'weblog',
  'til',
] as const;

/** Folder names that never mean posts, however many dates stand in them. */
const otherNames = new Set([
  'docs',
  'doc',
  'pages',
  'page',
  'authors',
  'author',
  'people',
  'team',
  'about',
  'tags',
  'categories',
  'images',
  'img',
  'assets',
  'static',
  'drafts',
]);

const samplesPerFolder = 4;
const mostFolders = 16;
const datedLine =
  /^[\t ]*["']?(?:date|pub_?date|pubdatetime|publish_?(?:date|ed_?at)|published)["']?[\t ]*[:=]/im;

/**
 * The sections of a content folder that hold posts: those with a usual name, else those whose first files
 * carry a date; `undefined` when there is none.
 *
 * @param content Folder relative to the blog's root.
 */
export async function postSections(
  config: ConfigReader,
  content: string,
  extensions: readonly string[],
): Promise<readonly PostsFolder[] | undefined> {
  const folders = (await config.folder.list(content)).filter((entry) => isSection(entry));
  const usual = postsNames.filter((name) => folders.some((entry) => entry.name.toLowerCase() === name));
  const names = usual.flatMap((name) => folders.filter((entry) => entry.name.toLowerCase() === name));
  if (names.length > 0) return posts(...names.map((entry) => join(content, entry.name)));
  const dated: string[] = [];
  const sorted = folders.map((entry) => entry.name).sort((a, b) => a.localeCompare(b, 'en'));
  for (const name of sorted.filter((other) => !otherNames.has(other.toLowerCase())).slice(0, mostFolders))
    if (await holdsDates(config, join(content, name), extensions)) dated.push(join(content, name));
  return dated.length > 0 ? posts(...dated) : undefined;
}

/** Those of the candidate folders that exist, in their order; `undefined` when none does. */
export async function existing(
  config: ConfigReader,
  candidates: readonly string[],
): Promise<readonly PostsFolder[] | undefined> {
  const found: string[] = [];
  for (const path of candidates) if ((await config.has(path)) === 'folder') found.push(path);
  return found.length > 0 ? posts(...found) : undefined;
}

/** Whether most of a few files of a folder (or of its bundles) carry a date key or a dated name. */
export async function holdsDates(
  config: ConfigReader,
  folder: string,
  extensions: readonly string[],
  depth = 2,
): Promise<boolean> {
  const files = await samples(config, folder, extensions, depth);
  let dated = 0;
  for (const file of files) {
    if (/(?:^|\/)\d{4}-\d{2}-\d{2}[-_.]/.test(file)) dated++;
    else if (datedLine.test(((await config.folder.read(file)) ?? '').slice(0, 3000))) dated++;
  }
  return dated > 0 && dated * 2 >= files.length;
}

/** A few files of a folder, descending into sub-folders only while there are too few. */
export async function samples(
  config: ConfigReader,
  folder: string,
  extensions: readonly string[],
  depth: number,
): Promise<readonly string[]> {
  const entries = await config.folder.list(folder);
  const files = entries
    .filter((entry) => entry.kind === 'file' && isSample(entry.name, extensions))
    .map((entry) => join(folder, entry.name))
    .sort()
    .slice(-samplesPerFolder);
  for (const entry of depth > 0 ? entries.filter(isSection).slice(0, samplesPerFolder) : []) {
    if (files.length >= samplesPerFolder) break;
    files.push(...(await samples(config, join(folder, entry.name), extensions, depth - 1)));
  }
  return files.slice(0, samplesPerFolder);
}

function isSection(entry: FolderEntry): boolean {
  return entry.kind === 'folder' && !/^[._]/.test(entry.name) && entry.name !== 'node_modules';
}

function isSample(name: string, extensions: readonly string[]): boolean {
  return !/^(?:_|\.|readme\.)/i.test(name) && extensions.some((extension) => name.endsWith(`.${extension}`));
}
