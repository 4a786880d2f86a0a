import { join } from '../generators/values';
import { nameParts } from '../posts/names';
import { readPost } from '../posts/readPost';
import type { LifeRequest } from './types';

export interface LinkEnds {
  /** Both relative to the blog. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** The text of the post linked to. */
  readonly text: string;
}

/** A link from one post to another, in the form that posts of this blog use. */
export function linkTo(
  { blog, zone, conventions }: LifeRequest,
  { from, to, title, text }: LinkEnds,
): string {
  const label = title.replace(/[[\]\\]/g, '\\$&');
  const parts = nameParts(blog, join(blog.root, to));
  const relative = `[${label}](${escapePath(relativePath(from, to))})`;
  switch (conventions.links ?? blog.facts.linkForms[0] ?? 'relative') {
    case 'wiki':
      return /[[\]|#^]/.test(parts.stem)
        ? relative
        : `[[${parts.stem}${parts.stem === title ? '' : `|${title.replace(/[[\]|]/g, ' ')}`}]]`;
    case 'relref':
      return `[${label}]({{< relref "${fileName(to)}" >}})`;
    case 'postUrl':
      return `[${label}]({% post_url ${parts.stem} %})`;
    case 'postLink':
      return `{% post_link ${parts.stem} %}`;
    case 'at':
      return `[${label}](@/${escapePath(to.replace(/^content\//, ''))})`;
    case 'filename':
      return `[${label}]({filename}${escapePath(relativePath(from, to).replace(/^\.\//, ''))})`;
    case 'nikola':
      return `[${label}](link://slug/${parts.name})`;
    case 'permalink': {
      const { permalink } = readPost(text, join(blog.root, to), blog, zone);
      return permalink === undefined
        ? relative
        : `[${label}](${escapePath(blog.facts.basePath + permalink)})`;
    }
    case 'relative':
      return relative;
  }
}

/** Hugo finds a bundle by its folder. */
function fileName(path: string): string {
  const steps = path.split('/');
  return /^(?:_?index)\./.test(steps.at(-1) ?? '') ? (steps.at(-2) ?? '') : (steps.at(-1) ?? '');
}

/** The way from one file to another, both relative to the same folder. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - shared);
  return (up === '' ? './' : up) + there.slice(shared).join('/');
}

/** What would end a link or be read as a part of it; letters of all scripts stay readable. */
function escapePath(path: string): string {
  return path.replace(
    /[\s()<>\\%?#]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
