import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteOnMarkup } from '../../../../src/core/newPost/otherMarkup';

test('where all posts are written in something else than Markdown, a sentence says so', () => {
  const said = (...files: readonly string[]): string | undefined => noteOnMarkup([], files)[0]?.args?.[0];
  assert.equal(said('content/a.rst'), 'reStructuredText');
  assert.equal(said('posts/img/a.png', 'posts/a.ORG'), 'Org');
  assert.equal(said('posts/a.adoc'), 'AsciiDoc');
  assert.equal(said('_posts/2024-01-02-a.html'), 'HTML');
  assert.equal(said('index.html'), undefined);
  assert.equal(said('posts/a.png', 'posts/htmlish'), undefined);
  assert.deepEqual(noteOnMarkup([{}], ['posts/a.rst']), []);
});
