import { below, postsFolderOf } from '../generators/isPost';
import type { Blog } from '../generators/types';

/** A post's place, taken apart. Paths are relative to the blog's root. */
export interface NameParts {
  /** The posts folder, and the folders below it that are no part of the post itself. */
  readonly folder: string;
  readonly dir: string;
  /** File name without date, number, language and extension; of a bundle, its folder's name. */
  readonly name: string;
  /** The same with its date: what addresses are made of where the generator keeps it. */
  readonly datedName: string;
  /** File name (or bundle folder) without language and extension: what `post_url` and wiki links name. */
  readonly stem: string;
  /** The bundle's folder, when the post is one. */
  readonly bundle?: string;
  readonly language?: string;
  /** `2024-01-02` from the file name, else from folders (`2024/01/02/`, `2024-01-02/`). */
  readonly date?: string;
}

/** Languages that blogs are written in; other short words before the extension are part of the name. */
const languages = new Set(
  (
    'en fr de es it pt nl pl ru uk cs sk sl hr sr bg ro hu el tr ar fa he hi bn ta th vi id ms zh ja ko sv da nb ' +
    'no fi et lv lt ca gl eu eo cy'
  ).split(' '),
);

/**
 * Takes a path apart by the blog's naming rules.
 *
 * @param path Relative to the workspace folder.
 */
export function nameParts(blog: Blog, path: string): NameParts {
  const inBlog = below(path, blog.root) ?? path;
  const folder = postsFolderOf(blog, inBlog);
  const segments = (below(inBlog, folder?.path ?? '') ?? inBlog).split('/');
  const [own, suffix] = splitLanguage(blog, withoutExtension(segments.pop() ?? ''));
  const holder = segments.at(-1);
  const isBundle = holder !== undefined && isBundleName(blog, own, holder);
  const stem = isBundle ? holder : own;
  if (isBundle) segments.pop();
  const language = suffix ?? folder?.language ?? folderLanguage(blog, inBlog);
  const dated = /^(\d{4}-\d{2}-\d{2})(?:[-_ T.]|$)/.exec(stem)?.[1];
  const date =
    dated ?? /(?:^|\/)(\d{4})[-/](\d{2})[-/](\d{2})\/?$/.exec(segments.join('/'))?.slice(1).join('-');
  return {
    folder: folder?.path ?? '',
    dir: segments.join('/'),
    name: bareName(blog, stem),
    datedName: blog.facts.names.numberPrefix ? stem.replace(/^\d+\.(?=.)/, '') : stem,
    stem,
    ...(isBundle ? { bundle: inBlog.slice(0, inBlog.lastIndexOf('/')) } : {}),
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { date }),
  };
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

function isBundleName(blog: Blog, own: string, holder: string): boolean {
  return blog.facts.names.bundles.some((form) => (form === 'same' ? own === holder : own === form));
}

function splitLanguage(blog: Blog, stem: string): readonly [string, string | undefined] {
  const match = /^(.+)\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(stem);
  const [, name, code] = match ?? [];
  if (name === undefined || code === undefined) return [stem, undefined];
  return isLanguage(blog, code) ? [name, code] : [stem, undefined];
}

function isLanguage(blog: Blog, code: string): boolean {
  const { codes, forms } = blog.facts.languages;
  const wanted = code.toLowerCase();
  if (codes.some((one) => one.toLowerCase() === wanted)) return true;
  return forms.includes('suffix') && codes.length < 2 && languages.has(wanted.split(/[-_]/)[0] ?? '');
}

/** `content/fr/…`, `src/content/blog/fr/…`: only languages that the configuration declares. */
function folderLanguage(blog: Blog, path: string): string | undefined {
  const { codes, forms } = blog.facts.languages;
  if (codes.length < 2 || !forms.includes('folder')) return undefined;
  const folders = path.split('/').slice(0, -1);
  return codes.find((code) => folders.includes(code));
}

/** Without `2024-01-02-` and, where numbers only order files, without `12.`. */
function bareName(blog: Blog, stem: string): string {
  const undated = stem.replace(/^\d{4}-\d{2}-\d{2}(?:T[\d:-]+Z?|(?:-\d{2}){2,3}(?=[-_ ]))?[-_ .]+(?=.)/, '');
  return blog.facts.names.numberPrefix ? undated.replace(/^\d+\.(?=.)/, '') : undated;
}
