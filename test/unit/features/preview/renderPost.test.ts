import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PostRenderer, type RenderContext } from '../../../../src/features/preview/renderPost';

const context: RenderContext = {
  blog: undefined,
  now: Date.UTC(2026, 1, 6),
  zone: 'UTC',
  reader: { l10n: { t: (message: unknown) => String(message) }, language: 'en' },
  isNewTag: () => false,
  url: undefined,
};
const post = (body: string, version: number, isMdx = false): Parameters<PostRenderer['render']>[0] => ({
  text: `---\ntitle: A\n---\n${body}`,
  version,
  isMdx,
});

test('what was rendered ahead is what would have been rendered', () => {
  const ahead = new PostRenderer('token');
  ahead.prepare(post('One\n\nTwo\n', 1));
  const plain = new PostRenderer('token');
  assert.deepEqual(
    ahead.render(post('One\n\nTwo\n', 1), context),
    plain.render(post('One\n\nTwo\n', 1), context),
  );
  ahead.prepare(post('<A b={c} />\n', 2));
  const { body } = ahead.render(post('<A b={c} />\n', 2, true), context);
  assert.match(JSON.stringify(body), /token-kind=\\"box\\"/, 'not what another dialect made of it');
});

test('an edit sends what changed, and the same text again nothing', () => {
  const renderer = new PostRenderer('token');
  renderer.render(post('One\n\nTwo\n\nThree\n', 1), context);
  const { body } = renderer.render(post('One\n\n2\n\nThree\n', 2), context);
  assert.ok(body.kind === 'patch');
  assert.deepEqual([body.base, body.head, body.tail, body.blocks.length], [1, 1, 1, 1]);
  const again = renderer.render(post('One\n\n2\n\nThree\n', 3), context).body;
  assert.ok(again.kind === 'patch' && again.blocks.length === 0);
});

test('broken front matter keeps the last good header; another post starts without it', () => {
  const renderer = new PostRenderer('token');
  renderer.render(post('x', 1), context);
  const broken = { text: '---\ntitle: "A\n---\nx', version: 2, isMdx: false };
  const { page } = renderer.render(broken, context);
  assert.equal(page.title?.text, 'A');
  assert.equal(page.problem?.line, 1);
  renderer.forgetPage();
  const other = renderer.render({ ...broken, version: 3 }, context);
  assert.equal(other.page.title, undefined);
  assert.equal(other.body.kind, 'whole');
});
