import assert from 'node:assert/strict';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import type { BlogFacts } from '../../../../src/core/conventions/learnFile';
import type { Sample } from '../../../../src/core/conventions/types';
import type { hugo } from '../../../../src/core/generators/hugo';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';
import type { NewPostPlan, NewPostRequest } from '../../../../src/core/newPost/types';

export const now = Date.UTC(2026, 2, 10, 14, 5, 6, 789);
export const blogOf = (generator: typeof hugo): BlogFacts => ({ generator, facts: generator.defaults });

export function plan(
  samples: readonly Sample[],
  more: Partial<NewPostRequest> & { readonly blogFacts?: BlogFacts; readonly home?: string } = {},
): NewPostPlan {
  const { blogFacts, home = 'posts', ...request } = more;
  const conventions = learnConventions(samples, { folder: home, ...(blogFacts ? { blog: blogFacts } : {}) });
  const result = planNewPost({
    title: 'Hello',
    conventions,
    now,
    zone: 'Europe/Berlin',
    taken: [],
    ...request,
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export const post = (text: string, path = 'posts/first-post.md'): Sample => ({ path, text });

// The shape of the seed post: a blank line inside the closing fence, an empty key, a year in the slug.
export const seed = post(
  '---\ntags:\n- garden\n- year-one\nContentType: post\ntitle: A Year of Mud\ndescription: "What a wet year\n  taught me: a list"\ndate: 2026-02-05\nslug: 2026-a-year-of-mud\nauthor:\nmodified: 2026-02-05T13:40:38+01:00\n\n---\n\nIt rained.\n',
  'posts/year-of-mud.md',
);

/** Posts of the same small text, each at a path of its own. */
export const named = (...paths: readonly string[]): readonly Sample[] =>
  paths.map((path) => ({ path, text: '---\ntitle: Some Title\ndate: 2024-05-06\n---\n\nX\n' }));
