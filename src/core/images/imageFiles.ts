import type { Blog } from '../generators/types';
import { join } from '../generators/values';
import {
  decoded,
  encodeTarget,
  folderOf,
  nameOf,
  relativePath,
  resolvePath,
  withoutExtension,
} from '../links/paths';

/** Folders that images of a site usually lie in, most usual first; looked for below the site's own roots. */
export const usualFolders: readonly string[] = [
  'images',
  'img',
  'assets/images',
  'assets/img',
  'static/images',
  'static/img',
  'static',
  'image',
  'uploads',
  'media',
  'pictures',
  'photos',
  'Attachments',
  'attachments',
  '_attachments',
  'assets',
];

/** The folder beside a post that bears its name: Hexo's asset folder. */
export function assetFolderOf(postPath: string): string {
  return withoutExtension(postPath);
}

/**
 * Where the file of an image may lie, most likely first. All paths are relative to the blog's root.
 *
 * @param address As written, without what template tags put around it.
 */
export function imageCandidates(blog: Blog, postPath: string, address: string): readonly string[] {
  const path = decoded(address.replace(/[?#].*$/, ''));
  const found = path.startsWith('/')
    ? fromSite(blog, path)
    : [
        resolvePath(folderOf(postPath), path),
        resolvePath(assetFolderOf(postPath), path),
        ...(/^(?:[@~$#])/.test(path) ? fromAlias(path) : []),
        ...(/^\.{1,2}\//.test(path) ? [] : fromRoots(blog, path)),
      ];
  return [...new Set(found.filter((one) => one !== undefined))];
}

function fromSite({ facts }: Blog, path: string): readonly (string | undefined)[] {
  const { basePath } = facts;
  const isBelow = basePath !== '' && path.startsWith(`${basePath}/`);
  return (isBelow ? [path.slice(basePath.length), path] : [path]).flatMap((one) => [
    ...rootsFor(facts.staticRoots, one).map(({ folder, url }) => resolvePath(folder, one.slice(url.length))),
    resolvePath('', one),
  ]);
}

function rootsFor(roots: Blog['facts']['staticRoots'], path: string): Blog['facts']['staticRoots'] {
  return roots.filter(({ url }) => path.startsWith(url)).toSorted((a, b) => b.url.length - a.url.length);
}

/** `@/assets/a.png`, `~/assets/a.png`, `$lib/a.png`: aliases of bundlers, nearly always of `src`. */
function fromAlias(path: string): readonly (string | undefined)[] {
  const rest = path.slice(path.indexOf('/') + 1);
  const bare = path.slice(1);
  return [
    resolvePath('src', rest),
    resolvePath('src/lib', rest),
    resolvePath('', rest),
    resolvePath('src', bare),
  ];
}

/** A bare name (`[[rope.png]]`) or a path that counts from the top. */
function fromRoots({ facts }: Blog, path: string): readonly (string | undefined)[] {
  const roots = [...new Set([...facts.staticRoots.map(({ folder }) => folder), ''])];
  const usual = path.includes('/') ? [] : usualFolders;
  return roots.flatMap((root) => ['', ...usual].map((folder) => resolvePath(join(root, folder), path)));
}

/**
 * The address of a file on the site, not encoded and without base path: `static/img/a.png` is `/img/a.png`;
 * `undefined` for a file that no static root serves.
 */
export function siteAddress({ facts }: Blog, path: string): string | undefined {
  const roots = facts.staticRoots
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length);
  const [root] = roots;
  if (root === undefined) return undefined;
  return `${root.url}${root.folder === '' ? path : path.slice(root.folder.length + 1)}`;
}

/** How an address names its file. */
export type Addressing =
  /** From the post's own folder; `prefix` is `./` where the posts write it. */
  | { readonly kind: 'relative'; readonly prefix: '' | './' }
  /** Its address on the site, with the path that the site is served under where the posts write it. */
  | { readonly kind: 'site'; readonly withBase: boolean }
  /** Its name alone: wiki embeds, `asset_img`. */
  | { readonly kind: 'name' }
  /** A folder as the posts write it, with placeholders, and the name: an alias, a path from the vault. */
  | { readonly kind: 'literal'; readonly folder: string };

/** The address of a file as the blog writes it, before any encoding of what Markdown cannot hold. */
export function writeAddress(
  blog: Blog,
  addressing: Addressing,
  place: { readonly postPath: string; readonly path: string; readonly fill: (pattern: string) => string },
): string {
  const { path, postPath } = place;
  const relative = relativePath(postPath, path);
  switch (addressing.kind) {
    case 'relative':
      return `${relative.startsWith('../') ? '' : addressing.prefix}${relative}`;
    case 'site': {
      const address = siteAddress(blog, path);
      return address === undefined ? relative : `${addressing.withBase ? blog.facts.basePath : ''}${address}`;
    }
    case 'name':
      return nameOf(path);
    case 'literal':
      return `${place.fill(addressing.folder)}${nameOf(path)}`;
  }
}

/** How a seen address names the file it leads to. */
export function addressingOf(
  blog: Blog,
  seen: { readonly postPath: string; readonly path: string; readonly address: string },
  generalize: (folder: string) => string,
): Addressing {
  const { path, postPath } = seen;
  const address = decoded(seen.address.replace(/[?#].*$/, ''));
  const { basePath } = blog.facts;
  const onSite = siteAddress(blog, path);
  if (onSite !== undefined && address === onSite) return { kind: 'site', withBase: false };
  if (onSite !== undefined && basePath !== '' && address === `${basePath}${onSite}`)
    return { kind: 'site', withBase: true };
  if (!address.startsWith('/') && resolvePath(folderOf(postPath), address) === path)
    return { kind: 'relative', prefix: address.startsWith('./') ? './' : '' };
  if (!address.includes('/')) return { kind: 'name' };
  return { kind: 'literal', folder: generalize(folderOf(address) === '' ? '/' : `${folderOf(address)}/`) };
}

/** An address fit for where it stands. */
export function encodeAddress(address: string, isEncoded: boolean): string {
  return isEncoded ? encodeTarget(address) : address;
}
