import { decoded, folderOf, resolvePath } from '../links/paths';
import type { Blog } from '../generators/types';
import { templateAddress } from './tags/address';

/** What kind of address stands in a post, before any file is looked for. */
export type AddressKind =
  /** A file or page of the site: path as written, decoded, without query and fragment. */
  | { readonly kind: 'site'; readonly path: string; readonly isRooted: boolean; readonly fragment: string }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'mail'; readonly url: string }
  | { readonly kind: 'refused'; readonly reason: 'http' | 'scheme' | 'template' };

const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

/** Sorts an address; the site's own absolute address counts as rooted. Never throws. */
export function addressKind(written: string, blog: Blog | undefined): AddressKind {
  const plain = written.trim().replace(/[\u0000-\u001f]/g, '');
  const address = /\{\{|\{%/.test(plain) ? templateAddress(plain)?.address : plain;
  if (address === undefined) return { kind: 'refused', reason: 'template' };
  const url = address.startsWith('//') ? `https:${address}` : address;
  const own = blog?.facts.siteUrl;
  if (own !== undefined && (url === own || url.startsWith(`${own}/`))) {
    return sitePath(url.slice(own.length) || '/');
  }
  const scheme = schemePattern.exec(url.replace(/\s+/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) return sitePath(address);
  if (scheme === 'https') return { kind: 'remote', url };
  if (scheme === 'http') return { kind: 'refused', reason: 'http' };
  return scheme === 'mailto' ? { kind: 'mail', url } : { kind: 'refused', reason: 'scheme' };
}

function sitePath(address: string): AddressKind {
  const hash = address.indexOf('#');
  const fragment = hash < 0 ? '' : decoded(address.slice(hash + 1));
  const path = decoded((hash < 0 ? address : address.slice(0, hash)).split('?')[0] ?? '').replaceAll(
    '\\',
    '/',
  );
  return { kind: 'site', path, isRooted: path.startsWith('/'), fragment };
}

/** The post an address stands in, and what is known of its blog. Paths count from the workspace folder. */
export interface AddressPlace {
  readonly postPath: string;
  readonly blog: Blog | undefined;
}

/** A place where a file may be, and by which rule. */
export interface Candidate {
  readonly path: string;
  readonly by: 'beside' | 'assetFolder' | 'static' | 'siteRoot' | 'workspace' | 'alias' | 'guess';
}

const publicNames = ['public', 'static', 'source', 'assets', 'src'];

/** Where the file of a site address may be, in the order in which to look; nothing outside the workspace folder. */
export function fileCandidates(path: string, place: AddressPlace): readonly Candidate[] {
  const prefixed = withoutPrefix(path, place);
  if (prefixed) return prefixed;
  const found = path.startsWith('/') ? rooted(path, place) : relative(path, place);
  const seen = new Set<string>();
  return found.filter((each) => each.path !== '' && !seen.has(each.path) && seen.add(each.path));
}

/** `at('static', 'a', 'b/c')`: nothing when the path leaves the workspace folder. */
function at(by: Candidate['by'], folder: string, path: string): readonly Candidate[] {
  const whole = resolvePath(folder, path);
  return whole === undefined ? [] : [{ path: whole, by }];
}

function rooted(path: string, { postPath, blog }: AddressPlace): readonly Candidate[] {
  if (!blog) return guesses(path, postPath);
  const { basePath, staticRoots } = blog.facts;
  const isBelow = basePath !== '' && path.startsWith(`${basePath}/`);
  const own = isBelow ? path.slice(basePath.length) : path;
  const roots = staticRoots
    .filter(({ url }) => own.startsWith(url))
    .flatMap(({ folder, url }) => at('static', join(blog.root, folder), own.slice(url.length)));
  return [...roots, ...at('siteRoot', blog.root, own), ...guesses(own, postPath)];
}

function relative(path: string, place: AddressPlace): readonly Candidate[] {
  const { postPath, blog } = place;
  const folder = folderOf(postPath);
  const stem = postPath
    .slice(folder.length)
    .replace(/^\//, '')
    .replace(/\.[^.]+$/, '');
  return [
    ...at('beside', folder, path),
    ...at('assetFolder', join(folder, stem), path),
    ...(blog ? rooted(`/${path.replace(/^\.\//, '')}`, place) : at('workspace', '', path)),
  ];
}

/** Without a known blog: the workspace folder, then from the post upwards the folders that sites serve. */
function guesses(path: string, postPath: string): readonly Candidate[] {
  const found: Candidate[] = [...at('workspace', '', path)];
  for (let folder = folderOf(postPath); ; folder = folderOf(folder)) {
    for (const name of publicNames) found.push(...at('guess', join(folder, name), path));
    found.push(...at('guess', folder, path));
    if (folder === '') return found;
  }
}

/** `@site/`, `~/`, `@/` (Docusaurus, Astro, Vue) and `{static}`, `{attach}`, `{filename}` (Pelican). */
function withoutPrefix(path: string, place: AddressPlace): readonly Candidate[] | undefined {
  const root = place.blog?.root ?? '';
  const alias = /^(@site|~|@)\/(.*)$/s.exec(path);
  if (alias) {
    const rest = alias[2] ?? '';
    return [
      ...(alias[1] === '@site' ? [] : at('alias', join(root, 'src'), rest)),
      ...at('alias', root, rest),
    ];
  }
  const pelican = /^(?:\{(?:static|attach|filename)\}|\|filename\|)(.*)$/s.exec(path);
  if (!pelican) return undefined;
  const rest = pelican[1] ?? '';
  return rest.startsWith('/')
    ? [...at('static', join(root, 'content'), rest), ...rooted(rest, place)]
    : relative(rest, place);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/** Where the source of a linked page may be: the path itself, with a post's extension, as a folder's index. */
export function pageCandidates(path: string, place: AddressPlace): readonly string[] {
  const bare = path.replace(/\/+$/, '').replace(/\.html?$/, '');
  const forms = [
    path,
    ...['.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/_index.md'].map((end) => `${bare}${end}`),
  ];
  const all = forms.flatMap((form) => fileCandidates(form, place).map((candidate) => candidate.path));
  return [...new Set(all)].slice(0, 60);
}
