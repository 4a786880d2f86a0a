import type { FolderReader } from '../folderReader';
import { locateFrontMatter } from '../frontMatter/locate';
import { generators } from './all';
import { posts } from './base';
import type { Score } from './markers';
import type { GeneratorId, PostsFolder } from './types';

const mostFiles = 40;
const mostFolders = 60;
const skipped = /^(?:[.]|node_modules$|vendor$|dist$|build$|out$|target$|coverage$|themes$)/;
const post = /\.(?:md|markdown|mdx|qmd|rst|meta)$/i;
const noPost =
  /^(?:readme|changelog|contributing|license|code_of_conduct|security|support|agents|claude|skill)\.|\.(?:prompt|instructions|chatmode|agent|skill)\.md$/i;

export interface Sniffed extends Score {
  readonly root: string;
  readonly postsFolders?: readonly PostsFolder[];
}

/**
 * Recognises a blog by its posts where no configuration gives it away: headers of Pelican and Nikola, else
 * any front matter (`plain`). `undefined` when nothing looks like a post. Reads at most 40 files.
 * With `datedOnly`, files without a date do not count.
 */
export async function sniffBlog(
  folder: FolderReader,
  { datedOnly = false }: { readonly datedOnly?: boolean } = {},
): Promise<Sniffed | undefined> {
  const votes: Record<'pelican' | 'nikola' | 'plain', string[]> = { pelican: [], nikola: [], plain: [] };
  for (const path of await files(folder)) {
    const text = await folder.read(path);
    const vote = text === undefined ? undefined : voteOf(path, text);
    if (vote !== undefined && !(datedOnly && text !== undefined && !isDated(text))) votes[vote].push(path);
  }
  const { nikola, pelican, plain } = votes;
  if (nikola.length > Math.max(pelican.length, plain.length)) return found('nikola', nikola);
  if (pelican.length > plain.length) return found('pelican', pelican);
  return plain.length > 0 ? { ...scoreFor('plain', plain), root: '' } : undefined;
}

function voteOf(path: string, text: string): 'pelican' | 'nikola' | 'plain' | undefined {
  const head = text.slice(0, 4000);
  if (/^(?:<!--\s*)?(?:\r?\n)?\.\. (?:title|slug|date):/m.test(head)) return 'nikola';
  if (path.endsWith('.rst')) return /^:(?:date|category|tags):/m.test(head) ? 'pelican' : undefined;
  if (path.endsWith('.meta')) return undefined;
  const block = locateFrontMatter(text);
  if (block.state !== 'closed') return undefined;
  if (block.format === 'nikola') return 'nikola';
  if (block.format === 'pelican') return 'pelican';
  const keys = text.slice(block.content.start, block.content.end);
  return isForAgents(keys) || isDecision(keys) ? undefined : 'plain';
}

/** Commands, agents and rules of coding assistants say who they are for, and nothing that a post says. */
function isForAgents(keys: string): boolean {
  const agentKey =
    /^(?:name|tools|model|mode|agent|allowed-tools|argument-hint|applyTo|globs|alwaysApply|disable-model-invocation):/m;
  const postKey =
    /^(?:title|date|draft|tags?|categor(?:y|ies)|slug|layout|permalink|pub\w*|created\w*|updated\w*|modified\w*)[\w-]*:/im;
  return agentKey.test(keys) && !postKey.test(keys);
}

/** A record of a decision (https://adr.github.io/madr/) is dated, and no post. */
function isDecision(keys: string): boolean {
  return /^status:[ \t]*["']?(?:proposed|accepted|rejected|deprecated|superseded)\b/im.test(keys);
}

/** Whether front matter holds a key that says when: posts have one, other documents rarely. */
function isDated(text: string): boolean {
  const block = locateFrontMatter(text);
  if (block.state !== 'closed') return false;
  const keys = text.slice(block.content.start, block.content.end);
  return /^\W{0,3}(?:date|pub|publish|created|modified|updated|last)[\w -]*["']?\s*[:=]/im.test(keys);
}

/** Breadth first, so that the posts nearest to the top are seen. */
async function files(folder: FolderReader): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [''];
  let seen = 0;
  for (let depth = 0; depth < 5 && level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level) {
      if (seen++ >= mostFolders || found.length >= mostFiles) return found.slice(0, mostFiles);
      const below = (name: string) => (path === '' ? name : `${path}/${name}`);
      let taken = 0;
      for (const entry of await folder.list(path)) {
        if (entry.kind === 'folder' && !skipped.test(entry.name)) next.push(below(entry.name));
        const isPost = entry.kind === 'file' && post.test(entry.name) && !noPost.test(entry.name);
        if (isPost && taken++ < 12) found.push(below(entry.name));
      }
    }
    level = next.sort();
  }
  return found.slice(0, mostFiles);
}

/** `samples/content/cat/a.rst`: the root is what holds `content` (Pelican) or the posts (Nikola). */
function found(id: 'pelican' | 'nikola', paths: readonly string[]): Sniffed {
  const shared = commonFolder(paths);
  const at = shared.findIndex((segment) => segment === 'content' || segment === 'posts');
  const cut = at < 0 ? Math.max(0, shared.length - 1) : at;
  const postsFolder = shared.slice(cut, at < 0 ? undefined : cut + 1).join('/');
  return { ...scoreFor(id, paths), root: shared.slice(0, cut).join('/'), postsFolders: posts(postsFolder) };
}

function commonFolder(paths: readonly string[]): readonly string[] {
  const [first = [], ...rest] = paths.map((path) => path.split('/').slice(0, -1));
  const end = first.findIndex((segment, index) => rest.some((other) => other[index] !== segment));
  return end < 0 ? first : first.slice(0, end);
}

function scoreFor(id: GeneratorId, paths: readonly string[]): Score {
  const generator = generators.find((one) => one.id === id);
  if (generator === undefined) throw new Error(`The list of generators lacks ${id}.`);
  return { generator, points: 0, isCertain: false, evidence: paths.slice(0, 3) };
}
