import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { learnConventions } from '../../core/conventions/learnConventions';
import { listOf } from '../../core/frontMatter/values';
import { readFrontMatter } from '../../core/frontMatter/read';
import { isPost } from '../../core/generators/isPost';
import type { Blog } from '../../core/generators/types';
import { planNewPost } from '../../core/newPost/planNewPost';
import type { NewPostPlan } from '../../core/newPost/types';
import type { Result } from '../../core/problem';
import { joinPaths } from '../../editor/paths';
import { readNewest, walk } from '../../editor/samples';
import type { Target, TargetDeps } from './target';

export interface PrepareDeps extends TargetDeps {
  readonly clock: Clock;
  readonly zoneOf: (uri: vscode.Uri) => string;
}

/** Everything about the next post that is known before its title. */
export interface Prepared {
  readonly folder: string;
  readonly learnedFrom: readonly string[];
  /** The tags of the posts learned from, most used first. */
  readonly tags: readonly string[];
  /** Pure and quick: it runs at each key typed. */
  readonly plan: (title: string, tags: readonly string[]) => Result<NewPostPlan>;
}

/** Looks at the posts of the target folder and learns how the owner writes them. */
export async function prepare(deps: PrepareDeps, target: Target): Promise<Prepared> {
  const { blog, folder } = target;
  const reader = deps.readerOf(target.root);
  const files = await walk(reader, folder.path, (path) => isPostOf(blog, path));
  const samples = await readNewest(reader, files.posts);
  const conventions = learnConventions(samples, { folder: folder.path, blog });
  const now = deps.clock.now();
  const zone = deps.zoneOf(vscode.Uri.joinPath(target.root, joinPaths(folder.path, 'post.md')));
  return {
    folder: target.inside ?? folder.path,
    learnedFrom: conventions.learnedFrom,
    tags: tagsOf(
      samples.map(({ text }) => text),
      blog,
    ),
    plan: (title, tags) =>
      planNewPost({
        title,
        conventions,
        now,
        zone,
        tags,
        taken: files.taken,
        ...(target.inside !== undefined && { folder: target.inside }),
      }),
  };
}

function isPostOf(blog: Blog, path: string): boolean {
  return isPost(blog, joinPaths(blog.root, path)).kind === 'post';
}

function tagsOf(texts: readonly string[], blog: Blog): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const read = readFrontMatter(text);
    if (!read.ok) continue;
    for (const path of blog.facts.keys.tags) {
      for (const tag of listOf(read.data, path)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
