import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

export interface RealPost {
  readonly name: string;
  readonly text: string;
}

const POST = /\.(?:md|mdx|markdown|qmd|rst|meta)$/;
/** Bundled tests run from the root of the repository. */
const FOLDERS = ['../shared/corpus', '../shared/seed', 'test/fixtures'];

/** Every post of the corpus beside the repository, where it is at hand, and of the project's own blogs. */
export function realPosts(): readonly RealPost[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && POST.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((name) => ({ name, text: readFileSync(name, 'utf8') })),
  );
}

/** Every tenth real post, or all of them in the long mode: the same faults show in either, a few minutes apart. */
export function somePosts(): readonly RealPost[] {
  const isLong = process.env['GALLEY_LONG'] === '1';
  return realPosts().filter((_, index) => isLong || index % 10 === 0);
}

/** Whether the corpus is there; a clone elsewhere has only the project's own posts. */
export function hasCorpus(): boolean {
  return existsSync('../shared/corpus');
}
