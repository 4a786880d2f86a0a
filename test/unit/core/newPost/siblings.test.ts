import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { isPerPost } from '../../../../src/core/conventions/keyRoles';
import { readDate } from '../../../../src/core/dates/recognizeDate';
import { parseBlock } from '../../../../src/core/frontMatter/parseBlock';
import type { MapNode, TreeNode } from '../../../../src/core/frontMatter/tree';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';
import { triedFolders, type TriedFolder } from './tryBlogs';

const now = Date.UTC(2026, 10, 25, 9, 8, 7);
const fixtures = path.resolve('test/fixtures/blogs');
const corpus = path.resolve('../shared/corpus');

/** Key, and how its value is written: quotes, kind of list, form of a date. Texts themselves do not count. */
function shapeOf(text: string): ReadonlyMap<string, string> {
  const parsed = parseBlock(text);
  assert.ok(parsed.ok, text);
  return new Map(entriesOf(parsed.value.root, ''));
}

function entriesOf(map: MapNode, outer: string): readonly (readonly [string, string])[] {
  return map.entries.flatMap((entry) =>
    entry.value.kind === 'map' && !entry.value.isFlow
      ? entriesOf(entry.value, `${outer}${entry.key}.`)
      : [[outer + entry.key, shapeOfValue(entry.value)] as const],
  );
}

function shapeOfValue(node: TreeNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'list' : node.isFlow ? 'flow' : 'block';
  if (node.kind !== 'scalar') return node.kind;
  const date = readDate(node.text, { order: 'monthFirst' });
  return date.ok && node.text.length > 7 ? `${node.style} ${JSON.stringify(date.value.form)}` : node.style;
}

/** The keys of most of the newest posts, in the order of one of them, without what belongs to one post. */
function usualKeys({ samples, conventions }: TriedFolder): ReadonlySet<string> {
  const newest = samples.filter(({ path: file }) => conventions.learnedFrom.includes(file));
  const count = new Map<string, number>();
  for (const { text } of newest) {
    if (!parseBlock(text).ok) continue;
    for (const key of shapeOf(text).keys()) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const most = Array.from(count).filter(
    ([key, times]) => times > newest.length * 0.65 && !isPerPost(key.split('.')),
  );
  return new Set(most.map(([key]) => key));
}

function checkSibling(tried: TriedFolder): void {
  const { blog, conventions, samples, taken } = tried;
  const request = {
    title: 'Zebra notes',
    conventions,
    now,
    zone: 'Europe/Paris',
    tags: ['zebra'],
    taken,
    blog,
  };
  const result = planNewPost(request);
  assert.ok(result.ok);
  const { path: file, text } = result.value;
  assert.ok(!taken.includes(file) && file.startsWith(tried.folder === '' ? '' : `${tried.folder}/`), file);
  if (!samples.some((sample) => parseBlock(sample.text).ok)) return;
  const made = shapeOf(text);
  for (const key of usualKeys(tried)) assert.ok(made.has(key), `${key} is missing:\n${text}`);
  const shapes = samples.filter((sample) => parseBlock(sample.text).ok).map((sample) => shapeOf(sample.text));
  for (const [key, shape] of made) {
    const seen = shapes.flatMap((known) => known.get(key) ?? []);
    assert.ok(seen.length > 0 || /^(tags|title)$/i.test(key), `${key} is in no sibling:\n${text}`);
    const isDate = shape.includes('{');
    if (isDate) assert.ok(seen.includes(shape), `${key} ${shape} is no form of ${seen.join(' | ')}`);
  }
  const keys = [...made.keys()];
  const inOrder = shapes.some((known) => {
    const order = [...known.keys()].filter((key) => made.has(key));
    return order.join() === keys.filter((key) => known.has(key)).join();
  });
  assert.ok(inOrder, `No sibling has its keys in this order:\n${text}`);
}

for (const base of [fixtures, corpus]) {
  const names = existsSync(base)
    ? readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  if (names.length === 0)
    test(`${base} is not here`, { skip: 'read from the shared library when present' }, () => {});
  for (const { name } of names) {
    test(`a new post in ${name} is as its siblings`, async () => {
      const tried = await triedFolders(path.join(base, name));
      assert.ok(tried.length > 0, 'no blog was found');
      for (const folder of tried) checkSibling(folder);
    });
  }
}
