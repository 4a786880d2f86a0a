import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import assert from 'node:assert/strict';
import { planNewPost } from '../../src/core/newPost/planNewPost';
import { publish } from '../../src/core/postLife/publish';
import type { Post } from '../../src/core/posts/post';
import { readPost } from '../../src/core/posts/readPost';
import { applyEdits } from '../../src/core/text/textEdit';
import { ownTempFolder, root } from '../host/paths.mjs';
import { triedFolders, type TriedFolder } from '../unit/core/newPost/tryBlogs';
import type { Engine } from './engines.mjs';
import type { Site } from './sites';

/** A post on disk, and what Galley takes it for. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly post: Post;
}

/** The zone of the machine on which the posts are written and the sites built: a day ahead of UTC in the evening. */
export const hostZone = 'Asia/Tokyo';

/** A site of its own in a temporary folder, with the generator within its reach. */
export function copySite(site: Site, engine: Engine): string {
  const folder = path.join(ownTempFolder(`generator-${site.id}`), 'site');
  cpSync(path.join(root, 'test/fixtures/blogs', site.id), folder, { recursive: true });
  for (const [file, text] of Object.entries(site.files)) write(folder, file, text);
  if (site.isRepository === true) commitAll(folder);
  if (engine.modules !== undefined) symlinkSync(engine.modules, path.join(folder, 'node_modules'), 'dir');
  return folder;
}

function commitAll(folder: string): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@clocks.example', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'Begin'],
  ])
    assert.equal(spawnSync('git', args, { cwd: folder }).status, 0, `git ${args.join(' ')}`);
}

export function write(folder: string, file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** The first folder of posts, with what is learned there: where New Post writes without asking. */
export async function openBlog(folder: string): Promise<TriedFolder> {
  const [first] = await triedFolders(folder);
  assert.ok(first, 'no blog was found');
  return first;
}

export function zoneOf({ blog }: TriedFolder): string {
  return blog.facts.zone.configured ?? hostZone;
}

/** The posts that stood there before, in all folders of posts. */
export async function allPosts(folder: string): Promise<readonly Written[]> {
  return (await triedFolders(folder)).flatMap((tried) => postsOf(tried));
}

function postsOf(tried: TriedFolder): readonly Written[] {
  return tried.samples.map((sample) => asWritten(tried, sample.path, sample.text));
}

function asWritten(tried: TriedFolder, file: string, text: string): Written {
  return { path: file, text, post: readPost(text, file, tried.blog, zoneOf(tried)) };
}

/** New Post, some typing, and Publish where posts begin as drafts: all as the commands do it. */
export function writePost(
  folder: string,
  tried: TriedFolder,
  title: string,
  body: string,
  now: number,
): Written {
  const { blog, conventions, taken } = tried;
  const isZoneChosen = blog.facts.zone.configured !== undefined;
  const tags = postsOf(tried)
    .flatMap(({ post }) => post.tags)
    .slice(0, 1);
  const plan = planNewPost({ title, tags, blog, conventions, now, zone: zoneOf(tried), isZoneChosen, taken });
  assert.ok(plan.ok, title);
  const made = asWritten(tried, plan.value.path, `${plan.value.text}${body}\n`);
  write(folder, made.path, made.text);
  return made.post.isDraft ? publishPost(folder, tried, made, now) : made;
}

function publishPost(folder: string, tried: TriedFolder, draft: Written, now: number): Written {
  const { blog, conventions, taken } = tried;
  const request = { ...draft, blog, conventions, now, zone: zoneOf(tried), taken };
  const plan = publish(request, 'today');
  assert.ok(plan.ok, draft.path);
  const { edits, move } = plan.value;
  const text = applyEdits(draft.text, edits);
  write(folder, draft.path, text);
  if (move) renameSync(path.join(folder, move.from), path.join(folder, move.to));
  const published = asWritten(tried, move?.to ?? draft.path, text);
  assert.ok(!published.post.isDraft, text);
  return published;
}

/** The page at an address in the output of a site; `undefined` when there is none. */
export function pageAt(output: string, address: string): string | undefined {
  const place = path.join(output, decodeURIComponent(address));
  const files = address.endsWith('/') ? [path.join(place, 'index.html')] : [place, `${place}.html`];
  for (const file of files) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // the next spelling
    }
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a page says, with its entities read. */
export function textOfPage(html: string): string {
  return html.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return named[name ?? ''] ?? whole;
    },
  );
}
