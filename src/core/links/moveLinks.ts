import { imageCandidates } from '../images/imageFiles';
import { imageLinks } from '../images/imageLinks';
import { locateFrontMatter } from '../frontMatter/locate';
import { findItems, findValue } from '../frontMatter/spans';
import { below } from '../generators/isPost';
import type { Blog } from '../generators/types';
import { join } from '../generators/values';
import type { Post } from '../posts/post';
import type { PostIndex } from '../posts/postIndex';
import type { TextEdit } from '../text/textEdit';
import { addressingOf, siteAddress, writeAddress } from '../images/imageFiles';
import { findLinks, type FoundLink } from './findLinks';
import { decoded, encodeTarget, relativePath, resolvePath, folderOf, nameOf } from './paths';
import { spellingOf } from './linkStyle';
import { encodedFor, spellings } from './spellings';

/** Files that are about to move. Paths are relative to the workspace folder. */
export interface Moves {
  /** Where a file is afterwards; its own path when it stays. */
  readonly after: (path: string) => string;
  /** What a moved post reads as at its new place. */
  readonly postAfter: (post: Post) => Post;
}

export interface MoveRequest {
  readonly blog: Blog;
  readonly index: PostIndex;
  /** The post whose links are looked at, and its text. */
  readonly post: Post;
  readonly text: string;
  readonly moves: Moves;
  /** VS Code's own Markdown features change relative links by themselves. */
  readonly leavesRelative?: boolean;
}

/**
 * What changes in the links of one post when files move: those that lead to a moved post or image, and, where
 * the post itself moves, those that count from its folder. Each keeps its form; a link that still leads to
 * the same place is not touched.
 */
export function moveLinks(request: MoveRequest): readonly TextEdit[] {
  const { blog, text } = request;
  const { bodyStart } = locateFrontMatter(text);
  const links = findLinks(text, bodyStart, blog.facts.siteUrl).filter(({ link }) => link.form !== 'image');
  const edits = [
    ...links.flatMap((found) => moveLink(request, found)),
    ...imagesIn(request, bodyStart).flatMap((image) => moveImage(request, image)),
  ];
  const seen = new Set<number>();
  return edits
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .filter(({ start, end, newText }) => text.slice(start, end) !== newText)
    .sort((a, b) => a.start - b.start);
}

function moveLink(
  { blog, index, leavesRelative, moves, post, text }: MoveRequest,
  found: FoundLink,
): readonly TextEdit[] {
  if (leavesRelative === true && found.link.form === 'relative') return [];
  const [to] = index.resolve(post, found.link);
  if (to === undefined) return [];
  const before = { blog, from: post, to };
  const after = { blog, from: moves.postAfter(post), to: moves.postAfter(to) };
  if (after.from === post && after.to === to) return [];
  const spelling = spellingOf(before, found.link);
  const target = spelling?.write(after) ?? fallback(found, before, after);
  if (target === undefined || spelling?.write(before) === target) return [];
  const written =
    found.isEncoded && text[found.target.start - 1] !== '<' ? encodedFor(found.link.form, target) : target;
  return [{ ...found.target, newText: written }];
}

/** The first way of the same form that works where the one that stood cannot be written any more. */
function fallback(
  { link }: FoundLink,
  before: Parameters<typeof spellingOf>[0],
  after: Parameters<typeof spellingOf>[0],
): string | undefined {
  const isSame = before.to.path === after.to.path && link.form !== 'relative';
  if (isSame) return undefined;
  for (const spelling of spellings.filter(({ form }) => form === link.form)) {
    const target = spelling.write(after);
    if (target !== undefined) return target;
  }
  return undefined;
}

interface WrittenImage {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly isEncoded: boolean;
  /** A wiki embed that gives the name alone: it is looked for in the whole vault. */
  readonly isName: boolean;
}

/** Images of the body and of the front matter. */
function imagesIn({ blog, text }: MoveRequest, bodyStart: number): readonly WrittenImage[] {
  const body = imageLinks(text, bodyStart).map(({ address, form, span }) => ({
    address,
    ...span,
    isEncoded: form === 'markdown',
    isName: form === 'wiki' && !address.includes('/'),
  }));
  const covers = blog.facts.keys.image.flatMap((key) => {
    const items = findItems(text, key);
    if (items.length === 0 || findValue(text, key) === undefined) return [];
    return items.map(({ text: address, span }) => {
      const start = text.indexOf(address, span.start);
      return { address, start, end: start + address.length, isEncoded: false, isName: false };
    });
  });
  return [...body, ...covers].filter(
    ({ address, end, start }) => start >= 0 && text.slice(start, end) === address,
  );
}

/** A path that moves away is followed by the first place where the address may have led to. */
function moveImage({ blog, moves, post }: MoveRequest, image: WrittenImage): readonly TextEdit[] {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(image.address)) return [];
  const postPath = below(post.path, blog.root) ?? post.path;
  const newPost = below(moves.after(post.path), blog.root) ?? postPath;
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/.exec(image.address) ?? [];
  const candidates = imageCandidates(blog, postPath, address);
  const moved = candidates.find((path) => moves.after(join(blog.root, path)) !== join(blog.root, path));
  const isNear = newPost !== postPath && /^\.{1,2}\//.test(address);
  const path = moved ?? (isNear ? resolvePath(folderOf(postPath), decoded(address)) : undefined);
  if (path === undefined) return [];
  const target = below(moves.after(join(blog.root, path)), blog.root);
  if (target === undefined) return [];
  const addressing = image.isName
    ? ({ kind: 'name' } as const)
    : addressingOf(blog, { postPath, path, address }, (folder) => folder);
  const written = rewritten(blog, addressing, { address, path, target, newPost });
  const newText = (image.isEncoded ? encodeTarget(written) : written) + rest;
  return [{ start: image.start, end: image.end, newText }];
}

function rewritten(
  blog: Blog,
  addressing: ReturnType<typeof addressingOf>,
  move: {
    readonly address: string;
    readonly path: string;
    readonly target: string;
    readonly newPost: string;
  },
): string {
  const { address, newPost, path, target } = move;
  if (addressing.kind !== 'literal') {
    if (addressing.kind === 'site' && siteAddress(blog, target) === undefined)
      return relativePath(newPost, target);
    return writeAddress(blog, addressing, { postPath: newPost, path: target, fill: (folder) => folder });
  }
  // An alias or a path of the vault: what stands before the part that both share stays.
  const plain = decoded(address);
  let tail = 0;
  while (tail < plain.length && tail < path.length && plain.at(-1 - tail) === path.at(-1 - tail)) tail += 1;
  const cut = path.length - tail;
  const shared = path.slice(0, cut);
  return target.startsWith(shared)
    ? plain.slice(0, plain.length - tail) + target.slice(cut)
    : `${plain.slice(0, plain.lastIndexOf('/') + 1)}${nameOf(target)}`;
}
