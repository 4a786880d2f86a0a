import { below, postsFolderOf } from '../generators/isPost';
import type { Blog, LinkForm } from '../generators/types';
import { join } from '../generators/values';
import { nameParts } from '../posts/names';
import type { Post } from '../posts/post';
import { encodeTarget, folderOf, nameOf, relativePath, withoutExtension } from './paths';

/** Who links to whom. Paths of posts are relative to the workspace folder. */
export interface LinkEnds {
  readonly blog: Blog;
  readonly from: Post;
  readonly to: Post;
}

/** One way of naming a post in the target of a link. */
export interface Spelling {
  readonly id: string;
  readonly form: LinkForm;
  /** The target, not encoded; `undefined` where this post cannot be named so. */
  readonly write: (ends: LinkEnds) => string | undefined;
}

/** See `variants`. */
const variantIds = ['file', 'bundleSlash', 'bundle', 'bare'];

/** From one page of the site to another: `../other/`. */
const betweenPages: Spelling = {
  id: 'relative:pages',
  form: 'relative',
  write: ({ from, to }) => {
    if (from.permalink === undefined || to.permalink === undefined) return undefined;
    const [start, end] = [from.permalink.slice(1), to.permalink.slice(1)];
    return end === ''
      ? undefined
      : relativePath(start, end.replace(/\/$/, '')) + (end.endsWith('/') ? '/' : '');
  },
};

/**
 * All ways of naming a post, most usual first within each form. The same list tells how the posts link (the
 * spelling that gives the targets they hold), writes new links, and rewrites old ones after a move.
 */
export const spellings: readonly Spelling[] = [
  ...relativeSpellings(),
  ...siteSpellings(),
  ...rootedSpellings('permalink', '/'),
  ...relrefSpellings(),
  { id: 'postUrl', form: 'postUrl', write: (ends) => datedPath(ends) },
  { id: 'linkTag', form: 'postUrl', write: ({ blog, to }) => inSource(blog, to) },
  { id: 'postLink', form: 'postLink', write: (ends) => belowPosts(ends, true) },
  { id: 'postLinkName', form: 'postLink', write: ({ to }) => withoutExtension(nameOf(to.path)) },
  { id: 'postLinkFile', form: 'postLink', write: (ends) => belowPosts(ends, false) },
  ...rootedSpellings('at', '@/'),
  ...filenameSpellings(),
  { id: 'nikolaSlug', form: 'nikola', write: ({ to }) => `link://slug/${to.slug}` },
  { id: 'nikolaFile', form: 'nikola', write: ({ blog, to }) => `link://filename/${inBlog(blog, to.path)}` },
  ...wikiSpellings(),
];

/** A file as Markdown links name it: with its ending, without, or by the folder of its bundle. */
function variants(blog: Blog, post: Post): readonly (readonly [string, string])[] {
  const { bundle } = nameParts(blog, post.path);
  const folder = bundle === undefined ? [] : [join(blog.root, bundle)];
  return [
    ['file', post.path],
    ['bare', withoutExtension(post.path)],
    ...folder.flatMap((path) => [['bundle', path] as const, ['bundleSlash', `${path}/`] as const]),
  ];
}

function variant(blog: Blog, post: Post, id: string): string | undefined {
  return variants(blog, post).find(([name]) => name === id)?.[1];
}

function relativeSpellings(): readonly Spelling[] {
  const files = ['', './'].flatMap((prefix) =>
    variantIds.map((id): Spelling => ({
      id: `relative:${prefix}${id}`,
      form: 'relative',
      write: ({ blog, from, to }) => {
        const path = variant(blog, to, id);
        if (path === undefined) return undefined;
        const relative = relativePath(from.path, path.replace(/\/$/, '')) + (path.endsWith('/') ? '/' : '');
        if (relative === '/' || relative === '') return undefined;
        return relative.startsWith('../') ? (prefix === '' ? relative : undefined) : `${prefix}${relative}`;
      },
    })),
  );
  return [...files, betweenPages];
}

function siteSpellings(): readonly Spelling[] {
  const ends: readonly (readonly [string, (address: string) => string])[] = [
    ['asBuilt', (address) => address],
    ['slash', (address) => (/\/$|\.html?$/.test(address) ? address : `${address}/`)],
    ['noSlash', (address) => address.replace(/(?<=.)\/$/, '')],
    ['noHtml', (address) => address.replace(/(?:\/index)?\.html?$/, '')],
  ];
  return [false, true].flatMap((withBase) =>
    ends.map(([id, change]): Spelling => ({
      id: `${withBase ? 'base' : 'site'}:${id}`,
      form: 'permalink',
      write: ({ blog, to }) => {
        if (to.permalink === undefined || (withBase && blog.facts.basePath === '')) return undefined;
        return `${withBase ? blog.facts.basePath : ''}${change(to.permalink)}`;
      },
    })),
  );
}

/** Paths that count from a folder of the blog: `/posts/a.md`, `@/blog/a.md`. */
function rootedSpellings(
  form: 'permalink' | 'at' | 'relref' | 'filename',
  prefix: string,
): readonly Spelling[] {
  return variantIds.flatMap((id) =>
    [0, 1, 2, 3].map((index): Spelling => ({
      id: `${form}:${prefix}${id}${index}`,
      form,
      write: ({ blog, to }) => {
        const root = rootsOf(blog, to)[index];
        const path = variant(blog, to, id);
        const inside =
          root === undefined || path === undefined ? undefined : below(path, join(blog.root, root));
        return inside === undefined ? undefined : `${prefix}${inside}`;
      },
    })),
  );
}

/** Folders that paths may count from, the innermost first, the blog itself last. */
function rootsOf(blog: Blog, to: Post): readonly string[] {
  const path = inBlog(blog, to.path);
  const all = [...new Set([...blog.facts.permalink.from, ''])];
  return all.filter((root) => below(path, root) !== undefined).sort((a, b) => b.length - a.length);
}

/** Hugo finds a page by its name where that is enough, else by its path below `content`; the language is its own. */
function relrefSpellings(): readonly Spelling[] {
  const named: Spelling = {
    id: 'relref:name',
    form: 'relref',
    write: ({ blog, to }) => {
      const { bundle } = nameParts(blog, to.path);
      return bundle === undefined ? withoutLanguage(blog, to, nameOf(to.path)) : nameOf(bundle);
    },
  };
  const bare: Spelling = {
    id: 'relref:bare',
    form: 'relref',
    write: ({ blog, to }) => {
      const { bundle } = nameParts(blog, to.path);
      return bundle === undefined ? withoutExtension(withoutLanguage(blog, to, nameOf(to.path))) : undefined;
    },
  };
  const paths = [...rootedSpellings('relref', '/'), ...rootedSpellings('relref', '')].map(
    (spelling): Spelling => ({
      ...spelling,
      write: (ends) => {
        const path = spelling.write(ends);
        return path === undefined ? undefined : withoutLanguage(ends.blog, ends.to, path);
      },
    }),
  );
  const near = relativeSpellings().map((one): Spelling => ({
    ...one,
    id: `relref:${one.id}`,
    form: 'relref',
  }));
  return [named, bare, ...paths, ...near];
}

/** `post.fr.md` is `post.md` to a page in French. */
function withoutLanguage(blog: Blog, post: Post, name: string): string {
  const { language } = nameParts(blog, post.path);
  return language === undefined ? name : name.replace(new RegExp(`\\.${language}(?=\\.[a-z]{2,8}$)`), '');
}

/** Jekyll's `post_url` takes the name of a dated file, with the folders between `_posts` and it. */
function datedPath({ blog, to }: LinkEnds): string | undefined {
  const name = withoutExtension(nameOf(to.path));
  if (!/^\d{4}-\d{2}-\d{2}-./.test(name)) return undefined;
  const folder = folderOf(to.path).replace(/^(?:.*\/)?_posts(?:\/|$)/, '');
  return folder === folderOf(to.path) ? undefined : inFolder(folder, name, blog);
}

function inFolder(folder: string, name: string, blog: Blog): string | undefined {
  return blog.generator.id === 'jekyll' || blog.generator.id === 'bridgetown' || blog.generator.id === 'plain'
    ? join(folder, name)
    : undefined;
}

function inSource(blog: Blog, to: Post): string | undefined {
  const root = blog.facts.staticRoots[0]?.folder ?? '';
  return below(inBlog(blog, to.path), root);
}

/** Hexo's `post_link` takes the path below `_posts` without ending. */
function belowPosts({ blog, to }: LinkEnds, isBare: boolean): string | undefined {
  const path = inBlog(blog, to.path);
  const inside = below(path, postsFolderOf(blog, path)?.path ?? '');
  return inside === undefined ? undefined : isBare ? withoutExtension(inside) : inside;
}

/** Pelican's `{filename}` takes a path from the post, or with a slash one from the content folder. */
function filenameSpellings(): readonly Spelling[] {
  return ['{filename}', '|filename|'].flatMap((mark) => [
    {
      id: `${mark}near`,
      form: 'filename' as const,
      write: ({ from, to }: LinkEnds) => `${mark}${relativePath(from.path, to.path)}`,
    },
    ...[0, 1].map((index) => ({
      id: `${mark}root${index}`,
      form: 'filename' as const,
      write: ({ blog, to }: LinkEnds) => {
        const root = rootsOf(blog, to)[index];
        const inside = root === undefined ? undefined : below(to.path, join(blog.root, root));
        return inside === undefined ? undefined : `${mark}/${inside}`;
      },
    })),
  ]);
}

function wikiSpellings(): readonly Spelling[] {
  const path = (blog: Blog, to: Post): string => {
    const vault = blog.facts.postsFolders[0]?.path ?? '';
    return below(inBlog(blog, to.path), vault) ?? inBlog(blog, to.path);
  };
  return [
    { id: 'wiki:name', form: 'wiki', write: ({ to }) => withoutExtension(nameOf(to.path)) },
    { id: 'wiki:path', form: 'wiki', write: ({ blog, to }) => withoutExtension(path(blog, to)) },
    { id: 'wiki:fromTop', form: 'wiki', write: ({ blog, to }) => withoutExtension(inBlog(blog, to.path)) },
    { id: 'wiki:file', form: 'wiki', write: ({ to }) => nameOf(to.path) },
    { id: 'wiki:pathFile', form: 'wiki', write: ({ blog, to }) => path(blog, to) },
    { id: 'wiki:title', form: 'wiki', write: ({ to }) => (/[[\]|#^]/.test(to.title) ? undefined : to.title) },
  ];
}

function inBlog(blog: Blog, path: string): string {
  return below(path, blog.root) ?? path;
}

/** A target fit for where it stands: escaped where it is a Markdown destination. */
export function encodedFor(form: LinkForm | 'image', target: string): string {
  const isDestination = form === 'relative' || form === 'permalink' || form === 'at' || form === 'filename';
  const mark = form === 'filename' ? (/^(?:\{filename\}|\|filename\|)/.exec(target)?.[0] ?? '') : '';
  return isDestination ? `${mark}${encodeTarget(target.slice(mark.length))}` : target;
}
