import { eolOf } from '../text/lines';
import type { Sample } from './types';
import { weigh } from './vote';

/**
 * A post with the front matter that stands in a file of its own put in front of it, so that both are read as one.
 *
 * @see https://getnikola.com/handbook.html#metadata-in-separate-files
 */
export function joinedWithMeta(sample: Sample): Sample {
  // Editors of Windows put a BOM in front; in the middle of the joined text it would be a letter like others.
  const [meta, text] = [withoutBom(sample.meta ?? ''), withoutBom(sample.text)];
  if (meta.trim() === '') return sample;
  const eol = eolOf(meta);
  const lines = meta.replace(/[\r\n]*$/, eol);
  const isFenced = /^(?:(?:---|\+\+\+)[ \t]*\r?\n|<!--)/.test(lines);
  const block = isFenced ? lines : `<!--${eol}${lines}-->${eol}`;
  return { ...sample, text: block + eol + text };
}

const withoutBom = (text: string): string => text.replace(/^\uFEFF/, '');

/** The file of front matter beside a post: `post.es.md` has `post.es.meta`. */
export function sidecarOf(path: string, ending: string): string {
  return path.replace(/\.[^./]+$/, '') + ending;
}

/** Whether most of the newest posts have their front matter in such a file. */
export function usesSidecars(
  samples: readonly Sample[],
  newest: readonly { readonly path: string }[],
): boolean {
  const apart = new Set(samples.filter(({ meta }) => meta !== undefined).map(({ path }) => path));
  const all = newest.map(({ path }, index) => ({ path, index }));
  return weigh(all.filter(({ path }) => apart.has(path))) > weigh(all) / 2;
}
