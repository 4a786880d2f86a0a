import { resolvePath } from '../links/paths';
import type { RuleContext } from './context';

/** Whether none of these paths is there. False as long as one of them is not known. */
export function areAllMissing({ lookups }: RuleContext, paths: readonly (string | undefined)[]): boolean {
  const { fileExists } = lookups;
  if (fileExists === undefined) return false;
  // Every path is asked for, so that one round tells about all of them.
  const answers = paths.map((path) => (path === undefined ? undefined : fileExists(path)));
  return answers.length > 0 && answers.every((answer) => answer === false);
}

/** Where the files of a root-relative address (`/img/x.png`) may lie. */
export function placesOf({ facts }: RuleContext, address: string): readonly (string | undefined)[] {
  const { basePath, staticRoots } = facts;
  const isBelow = basePath !== '' && address.startsWith(`${basePath}/`);
  const path = isBelow ? address.slice(basePath.length) : address;
  return staticRoots
    .filter(({ url }) => path.startsWith(url))
    .map(({ folder, url }) => resolvePath(folder, path.slice(url.length)));
}

/** Where a file was looked for, in words for a message: a few of the places are enough to see what is wrong. */
export function triedPlaces(paths: readonly (string | undefined)[]): string {
  const known = [...new Set(paths.filter((path) => path !== undefined))];
  return known.length > 3 ? `${known.slice(0, 3).join(', ')}, …` : known.join(', ');
}
