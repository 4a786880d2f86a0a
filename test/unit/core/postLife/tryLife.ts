import assert from 'node:assert/strict';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import { generators } from '../../../../src/core/generators/all';
import type { Blog, GeneratorId } from '../../../../src/core/generators/types';
import type { LifeRequest } from '../../../../src/core/postLife/types';

/** 10 March 2026, 15:05:06 in Berlin. */
export const now = Date.UTC(2026, 2, 10, 14, 5, 6);

function blogOf(id: GeneratorId, folder: string): Blog {
  const generator = generators.find((candidate) => candidate.id === id);
  assert.ok(generator);
  const facts = { ...generator.defaults, postsFolders: [{ path: folder, kind: 'posts' as const }] };
  return { root: '', generator, facts, certainty: 'certain', evidence: [], notes: [], configFiles: [] };
}

/** The first of some posts (path and text), beside the others. */
export function first(
  id: GeneratorId,
  folder: string,
  ...posts: readonly (readonly [string, string])[]
): LifeRequest {
  const blog = blogOf(id, folder);
  const [[path, text] = ['', '']] = posts;
  const samples = posts.map(([file, body]) => ({ path: file, text: body }));
  const conventions = learnConventions(samples, { folder, blog });
  return { path, text, blog, conventions, now, zone: 'Europe/Berlin', taken: posts.map(([file]) => file) };
}
