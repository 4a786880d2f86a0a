import { fail, type Problem } from '../../problem';

/** The Problem of a path that leads through a value that holds no keys. */
export function noMap(key: string): { readonly ok: false; readonly problem: Problem } {
  return fail('frontMatter.noMap', `The value of “${key}” holds no keys, so nothing was added to it.`, {
    args: [key],
  });
}
