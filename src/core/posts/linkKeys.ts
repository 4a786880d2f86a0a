import type { Blog } from '../generators/types';
import { join } from '../generators/values';
import { nameParts } from './names';
import { sameAddress } from './permalink';
import type { Post, PostLink } from './post';

/**
 * Names under which a post can be linked to, each with a letter for its kind: `p:` path in the workspace
 * folder, `u:` address on the site, `f:` file name, `n:` its bare name, `s:` slug, `t:` title or alias.
 */
export function keysOf(blog: Blog, post: Post): readonly string[] {
  const parts = nameParts(blog, post.path);
  const addresses = [post.permalink, ...post.aliases.filter((alias) => alias.includes('/'))];
  const titles = [post.title, ...post.aliases.filter((alias) => !alias.includes('/'))];
  return [
    ...new Set([
      `p:${post.path}`,
      `p:${withoutExtension(post.path)}`,
      `p:${join(blog.root, parts.folder, parts.dir, parts.stem)}`,
      ...(parts.bundle === undefined ? [] : [`p:${join(blog.root, parts.bundle)}`]),
      ...addresses.flatMap((address) => (address === undefined ? [] : [`u:${sameAddress(address)}`])),
      `f:${parts.stem.toLowerCase()}`,
      `n:${parts.name.toLowerCase()}`,
      `s:${post.slug.toLowerCase()}`,
      ...titles.map((title) => `t:${title.toLowerCase()}`),
    ]),
  ];
}

/** The keys that a link may mean, most likely first. Images lead to no post, except in a vault. */
export function keysOfLink(blog: Blog, from: Post, link: PostLink): readonly string[] {
  const target = decoded(link.target);
  switch (link.form) {
    case 'image':
      return [];
    case 'wiki':
      return wikiKeys(blog, target);
    case 'postUrl':
    case 'postLink':
      return [
        ...fileKeys(blog, from, target),
        `f:${lastOf(target).toLowerCase()}`,
        `n:${lastOf(target).toLowerCase()}`,
      ];
    case 'at':
      return fileKeys(blog, from, `/${join('content', target.slice(2))}`);
    case 'filename':
      return fileKeys(blog, from, target.replace(/^(?:\{filename\}|\|filename\|)/, ''));
    case 'nikola':
      return [`s:${lastOf(target).toLowerCase()}`, `f:${withoutExtension(lastOf(target)).toLowerCase()}`];
    case 'relref':
      return [...fileKeys(blog, from, target), `f:${stemOf(target)}`, `n:${stemOf(target)}`];
    case 'relative':
    case 'permalink':
      return [...fileKeys(blog, from, target), ...addressKeys(blog, from, target)];
  }
}

/** A path from the post's folder, or with a leading slash from any folder that paths may count from. */
function fileKeys(blog: Blog, from: Post, target: string): readonly string[] {
  const bases = target.startsWith('/')
    ? [...blog.facts.permalink.from, ''].map((base) => join(blog.root, base))
    : [
        from.path.slice(0, Math.max(0, from.path.lastIndexOf('/'))),
        ...blog.facts.permalink.from.map((base) => join(blog.root, base)),
      ];
  return [...new Set(bases)].flatMap((base) => {
    const path = resolved(base, target);
    return path === undefined ? [] : [`p:${path}`, `p:${withoutExtension(path)}`];
  });
}

function addressKeys(blog: Blog, from: Post, target: string): readonly string[] {
  const { basePath } = blog.facts;
  if (target.startsWith('/')) {
    const inSite =
      basePath !== '' && target.startsWith(`${basePath}/`) ? target.slice(basePath.length) : target;
    return [`u:${sameAddress(inSite)}`];
  }
  if (from.permalink === undefined) return [];
  const folder = from.permalink.replace(/[^/]*$/, '');
  const address = resolved(folder.replace(/^\/|\/$/g, ''), target);
  return address === undefined ? [] : [`u:${sameAddress(`/${address}`)}`];
}

/** `[[Splices]]`, `[[Posts/Splices]]`, `[[an alias]]`. */
function wikiKeys(blog: Blog, target: string): readonly string[] {
  const name = target.trim();
  const roots = [...blog.facts.postsFolders.map(({ path }) => path), ''];
  return [
    ...(name.includes('/') ? roots.map((root) => `p:${withMarkdown(join(blog.root, root, name))}`) : []),
    `f:${stemOf(name)}`,
    `t:${name.toLowerCase()}`,
    `n:${stemOf(name)}`,
  ];
}

function withMarkdown(path: string): string {
  return /\.\w{2,8}$/.test(path) ? withoutExtension(path) : path;
}

function resolved(base: string, target: string): string | undefined {
  const parts = base === '' ? [] : base.split('/');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown|mdx|qmd|rmd|svx|mdoc|mkd|mdown|html?)$/i, '');
}

function lastOf(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

function stemOf(path: string): string {
  const last = withoutExtension(lastOf(path)).toLowerCase();
  const bare = last.replace(/\.[a-z]{2}$/, '');
  return bare === 'index' ? lastOf(path.replace(/\/[^/]*$/, '')).toLowerCase() : last;
}

function decoded(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
