import type { BlogFacts } from '../conventions/learnFile';
import type { Conventions } from '../conventions/types';
import type { Problem } from '../problem';

/** What the writer answered, and what the command knows. */
export interface NewPostRequest {
  readonly title: string;
  readonly conventions: Conventions;
  /** Where the post goes, relative to the blog (POSIX); the conventions' own folder when absent. */
  readonly folder?: string;
  /** The present in milliseconds since the epoch, read once. */
  readonly now: number;
  /** The writer's zone, by its IANA name (`Europe/Paris`, `UTC`). */
  readonly zone: string;
  /** A setting or the site's configuration names the zone: it holds even where stamps show another one. */
  readonly isZoneChosen?: boolean;
  /** Language suffixes and templates depend on the generator. */
  readonly blog?: BlogFacts;
  /** Language of the post (`fr`), where the blog has several. */
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly template?: Template;
  /** Text for the body: New Post From Selection. */
  readonly body?: string;
  /** A draft that lives apart (`_drafts`), where drafts do: New Draft. */
  readonly apart?: boolean;
  /** Paths that exist already, files and folders, relative to the blog. Compared without case. */
  readonly taken: readonly string[];
  /** What the writer should know whatever the title is: a setting that cannot be followed. */
  readonly notes?: readonly Problem[];
}

export type TemplateKind = 'hugo' | 'hexo' | 'obsidian' | 'galley';

export interface Template {
  readonly kind: TemplateKind;
  /** The template itself, or the post (`index.md`) of a directory archetype. */
  readonly text: string;
  /** Its name without extension (`default`, `posts`). */
  readonly name: string;
  /** Other files of a directory archetype, paths relative to it; made beside the post. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

export interface NewPostPlan {
  /** Relative to the blog, POSIX. Never taken, always a legal name on every system. */
  readonly path: string;
  readonly text: string;
  /** UTF-16 offset where writing starts. */
  readonly cursor: number;
  /** Files that come with it (directory archetypes), relative to the blog. */
  readonly extra: readonly { readonly path: string; readonly text: string }[];
  /** What the writer should know: a name that was taken, a template part left in place. */
  readonly notes: readonly Problem[];
}
