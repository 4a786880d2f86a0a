import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { readFrontMatter } from '../../core/frontMatter/read';
import { listOf } from '../../core/frontMatter/values';
import type { FolderReader } from '../../core/folderReader';
import type { Blog } from '../../core/generators/types';
import type { ZoneAnswer } from '../../core/generators/zone';
import { noteOnMarkup } from '../../core/newPost/otherMarkup';
import { planNewPost } from '../../core/newPost/planNewPost';
import type { NewPostPlan, Template } from '../../core/newPost/types';
import type { Result } from '../../core/problem';
import { exists } from '../../editor/createFiles';
import { learnFolder } from '../../editor/learnFolder';
import { withNamingSettings } from '../../editor/namingSettings';
import { joinPaths } from '../../editor/paths';
import { Refusal } from './refusal';
import type { Target, TargetDeps } from './target';
import { findTemplate, usualTemplate } from './templates';

export interface PrepareDeps extends TargetDeps {
  readonly clock: Clock;
  readonly zoneOf: (uri: vscode.Uri) => ZoneAnswer;
}

/** What the writer answered, or a caller gave. */
export interface Answers {
  readonly title: string;
  readonly tags: readonly string[];
  /** Text for the body. */
  readonly body?: string;
}

/** Everything about the next post that is known before its title. */
export interface Prepared {
  /** The folder of the blog. */
  readonly root: vscode.Uri;
  /** The folder of the post, relative to the blog. */
  readonly folder: string;
  readonly learnedFrom: readonly string[];
  /** The tags of the posts learned from, most used first. */
  readonly tags: readonly string[];
  /** Pure and quick: it runs at each key typed. `takenSince` are paths that exist by now. */
  readonly plan: (answers: Answers, takenSince?: readonly string[]) => Result<NewPostPlan>;
  /** Whether the folder was there when it was looked at and is not any more. */
  readonly isGone: () => Promise<boolean>;
}

export interface PrepareOptions {
  /** Name of a template; the folder's own ways when absent. */
  readonly template?: string;
  /** Among the drafts that live apart. */
  readonly apart?: boolean;
}

/** Looks at the posts of the target folder and learns how the owner writes them. */
export async function prepare(
  deps: PrepareDeps,
  target: Target,
  options: PrepareOptions = {},
): Promise<Prepared> {
  const { blog, folder } = target;
  const reader = deps.readerOf(target.root);
  const home = vscode.Uri.joinPath(target.root, folder.path);
  const [learned, wasThere] = await Promise.all([learnFolder(reader, blog, folder.path), exists(home)]);
  const { samples, taken } = learned;
  const { conventions, notes: onNames } = withNamingSettings(home, learned.conventions, blog);
  const notes = [...onNames, ...noteOnMarkup(samples, taken)];
  const template = await templateFor(reader, target, { ...options, isEmpty: samples.length === 0 });
  const now = deps.clock.now();
  const { zone, from } = deps.zoneOf(vscode.Uri.joinPath(target.root, joinPaths(folder.path, 'post.md')));
  return {
    root: target.root,
    folder: target.inside ?? folder.path,
    learnedFrom: conventions.learnedFrom,
    tags: tagsOf(
      samples.map(({ text }) => text),
      blog,
    ),
    isGone: async () => wasThere && !(await exists(home)),
    plan: (answers, takenSince = []) =>
      planNewPost({
        ...answers,
        blog,
        conventions,
        now,
        zone,
        isZoneChosen: from === 'setting' || from === 'generator',
        taken: takenSince.length > 0 ? [...taken, ...takenSince] : taken,
        ...(notes.length > 0 && { notes }),
        ...(target.inside !== undefined && { folder: target.inside }),
        ...(template && { template }),
        ...(options.apart && { apart: true }),
      }),
  };
}

async function templateFor(
  reader: FolderReader,
  { blog, folder }: Target,
  { template, isEmpty }: PrepareOptions & { readonly isEmpty: boolean },
): Promise<Template | undefined> {
  if (template === undefined) return isEmpty ? usualTemplate(reader, blog, folder.path) : undefined;
  const found = await findTemplate(reader, blog, template);
  if (!found) throw new Refusal(vscode.l10n.t('There is no template “{0}” in this blog.', template));
  return found;
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
