import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import type { FolderReader } from '../../../../src/core/folderReader';
import { below, isPost } from '../../../../src/core/generators/isPost';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { learnImageStyle } from '../../../../src/core/images/imageStyle';
import { placeImage, planImage, type ImagePlan } from '../../../../src/core/images/planImage';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { allFiles, diskFolder } from '../generators/diskFolder';

export const blogs = path.resolve('test/fixtures/blogs');

/** A folder held in memory. */
export function memoryFolder(files: Readonly<Record<string, string>>): FolderReader {
  return {
    list: (folder) => {
      const inside = folder === '' ? '' : `${folder}/`;
      const names = Object.keys(files).filter((file) => file.startsWith(inside));
      const kinds = new Map(
        names.map((file) => {
          const [name = '', ...rest] = file.slice(inside.length).split('/');
          return [name, rest.length > 0 ? 'folder' : 'file'] as const;
        }),
      );
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    read: (file) => Promise.resolve(files[file]),
    modified: () => Promise.resolve(undefined),
  };
}

export interface TriedImage {
  readonly path: string;
  /** What is written, with `|` on both sides of the alternative text. */
  readonly written: string;
  /** The post afterwards. */
  readonly text: string;
}

/** Inserts one image into a post of a blog on disk, at the end of its body or (`cover`) in its front matter. */
export async function tryImage(
  root: string,
  post: string,
  {
    cover = false,
    alt = '',
    offset,
  }: { readonly cover?: boolean; readonly alt?: string; readonly offset?: number } = {},
): Promise<TriedImage> {
  const text = readFileSync(path.join(root, post), 'utf8');
  const files = Object.fromEntries((await allFiles(root)).map((file) => [file, file]));
  return tryIn(diskFolder(root), {
    files,
    post,
    text,
    cover,
    alt,
    ...(offset === undefined ? {} : { offset }),
  });
}

/** The same in a blog held in memory. */
export async function tryImageIn(
  files: Readonly<Record<string, string>>,
  post: string,
  options: { readonly cover?: boolean; readonly alt?: string; readonly offset?: number } = {},
): Promise<TriedImage> {
  return tryIn(memoryFolder(files), {
    cover: false,
    alt: '',
    ...options,
    files,
    post,
    text: files[post] ?? '',
  });
}

interface Try {
  readonly files: Readonly<Record<string, string>>;
  readonly post: string;
  readonly text: string;
  readonly cover: boolean;
  readonly alt: string;
  readonly offset?: number;
}

async function tryIn(reader: FolderReader, given: Try): Promise<TriedImage> {
  const { post, text, files } = given;
  const [blog] = (await detectBlogs(reader)).filter((one) => below(post, one.root) !== undefined);
  if (blog === undefined) throw new Error('no blog');
  const samples = [];
  for (const file of Object.keys(files)) {
    if (isPost(blog, file).kind !== 'post') continue;
    const sample = await reader.read(file);
    if (sample !== undefined) samples.push({ path: below(file, blog.root) ?? file, text: sample });
  }
  const inBlog: FolderReader = {
    ...reader,
    list: (folder) => reader.list([blog.root, folder].filter((part) => part !== '').join('/')),
  };
  const request = {
    blog,
    style: await learnImageStyle(samples, blog, inBlog),
    postPath: below(post, blog.root) ?? post,
    postText: text,
    offset: given.offset ?? (given.cover ? text.indexOf('\n') + 1 : text.length),
    today: { year: '2026', month: '11', day: '25' },
  };
  const place = await placeImage(request, learnConventions(samples, { blog }), inBlog);
  const taken = (await inBlog.list(place.folder)).map(({ name }) => name);
  const plan = planImage(request, place, { ending: 'png', alt: given.alt }, taken);
  if (!plan.ok) throw new Error(plan.problem.message);
  return { path: plan.value.path, ...shown(plan.value, text) };
}

function shown({ insert }: ImagePlan, text: string): Omit<TriedImage, 'path'> {
  if (insert.kind === 'cover') {
    const after = applyEdits(text, insert.edits);
    const lines = after.split('\n').filter((line) => !text.split('\n').includes(line));
    return { written: lines.join('\n'), text: after };
  }
  const { before, alt, after } = insert;
  return {
    written: `${before}${alt === undefined ? '' : `|${alt}|`}${after}`,
    text: `${text}${before}${alt ?? ''}${after}`,
  };
}
