import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generators } from '../../../../src/core/generators/all';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog } from '../../../../src/core/generators/types';
import { readPost } from '../../../../src/core/posts/readPost';
import { plan } from './tryPlan';

// The first post of an empty site, of which only the generator's facts tell.
for (const generator of generators) {
  test(`the first post of ${generator.name} is one, in its words`, () => {
    const facts = generator.defaults;
    const home = facts.postsFolders[0]?.path ?? '';
    const made = plan([], { blogFacts: { generator, facts }, home });
    const blog: Blog = {
      root: '',
      generator,
      facts,
      certainty: 'certain',
      evidence: [],
      notes: [],
      configFiles: [],
    };
    assert.equal(isPost(blog, made.path).kind, 'post', made.path);
    const post = readPost(made.text, made.path, blog, 'Europe/Berlin');
    assert.equal(post.problem, undefined, made.text);
    assert.equal(post.title, 'Hello', made.text);
    assert.deepEqual(post.tags, []);
    assert.doesNotMatch(made.text, /^status: true$|authors: ""|blogpost: ""/im);
  });
}

test('lists of authors are empty lists, and what marks a post is there', () => {
  const textOf = (id: string): string => {
    const generator = generators.find((one) => one.id === id);
    assert.ok(generator);
    return plan([], { blogFacts: { generator, facts: generator.defaults } }).text;
  };
  assert.match(textOf('docusaurus'), /^authors: \[\]$/m);
  assert.match(textOf('mkdocs-material'), /^authors: \[\]$/m);
  assert.match(textOf('ablog'), /^blogpost: true$/m);
  assert.match(textOf('pelican'), /^Status: draft$/m);
});
