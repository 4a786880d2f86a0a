import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlogFacts } from '../../../../src/core/conventions/learnFile';
import type { NewPostRequest } from '../../../../src/core/newPost/types';
import { plan, post } from './tryPlan';

/** A blog of a few posts, and its next one. */
export interface TriedBlog {
  readonly name: string;
  /** Texts, or paths below `posts/` with texts. */
  readonly posts: readonly string[] | Readonly<Record<string, string>>;
  readonly next: string;
  /** Where it goes, below `posts/`; not looked at when absent. */
  readonly path?: string;
  readonly blog?: BlogFacts;
  readonly more?: Partial<NewPostRequest>;
  /** The cursor stands in `next` as `▌`. */
  readonly cursor?: true;
}

/** Tags as the writer picks them. */
export const tags = { tags: ['zebra', 'two words'] };

/** One test a blog: the whole text of its next post, called `Hello` and made on 10 March 2026, 15:05 in Berlin. */
export function testNextPosts(blogs: readonly TriedBlog[]): void {
  for (const { name, posts, next, path, blog, more = {}, cursor } of blogs) {
    test(`the next post: ${name}`, () => {
      const files = Array.isArray(posts)
        ? posts.map((text: string, index) => [`p${index}.md`, text] as const)
        : Object.entries(posts);
      const samples = files.map(([file, text]) => post(text, `posts/${file}`));
      const made = plan(samples, { ...more, ...(blog ? { blogFacts: blog } : {}) });
      const text = cursor ? `${made.text.slice(0, made.cursor)}▌${made.text.slice(made.cursor)}` : made.text;
      assert.equal(text, next);
      if (path !== undefined) assert.equal(made.path, `posts/${path}`);
    });
  }
}
