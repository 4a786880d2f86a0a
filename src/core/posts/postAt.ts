import { blogOf } from '../generators/blogOf';
import { addressForm } from './postLinks';
import type { Post, PostLink } from './post';
import type { PostIndex } from './postIndex';

/** What an address may be whose form nobody tells, most likely first. */
const forms: readonly PostLink['form'][] = ['relative', 'relref', 'postUrl', 'wiki'];

/**
 * The post that an address in a post names, in whatever form its blog links.
 *
 * @param address Decoded, without query and fragment, and without a template tag around it.
 */
export function postAt(index: PostIndex, from: Post, address: string): Post | undefined {
  const isNikola = blogOf(index.blogs, from.path)?.generator.id === 'nikola';
  const all = [addressForm(address), ...forms, ...(isNikola ? (['nikola'] as const) : [])];
  for (const form of new Set(all)) {
    const [first] = index.resolve(from, { form, target: address });
    if (first !== undefined) return first;
  }
  return undefined;
}
