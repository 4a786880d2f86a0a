import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duplicateAsDraft } from '../../../../src/core/postLife/duplicateAsDraft';
import { publish, unpublish } from '../../../../src/core/postLife/publish';
import { renameToMatchTitle } from '../../../../src/core/postLife/renameToMatchTitle';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { first } from './tryLife';

test('a copy leaves a date that the generator fills in, and so does publishing', () => {
  const text = '---\ntitle: Frost\ndate: Last Modified\ndraft: true\n---\nX\n';
  const request = first('eleventy', 'posts', ['posts/frost.md', text]);
  const copy = duplicateAsDraft(request);
  assert.ok(copy.ok, JSON.stringify(copy));
  assert.equal(copy.value.text, text.replace('Frost', 'Frost (copy)'));
  const plan = publish(request, 'today');
  assert.ok(plan.ok, JSON.stringify(plan));
  assert.match(applyEdits(text, plan.value.edits), /^date: Last Modified\ndraft: false$/m);
});

test('a copy of a numbered post gets the next number', () => {
  const posts = [1, 2, 3].map((n) => [`content/blog/${n}.t${n}.md`, `---\ntitle: T${n}\n---\nX\n`] as const);
  const copy = duplicateAsDraft(first('nuxt-content', 'content/blog', ...posts));
  assert.ok(copy.ok);
  assert.equal(copy.value.path, 'content/blog/4.t1-copy.md');
});

test('a title that is a heading is changed where it stands', () => {
  const text = '---\ndate: 2026-01-02\n---\n\n# The Swarm #\n\n# Later\n';
  const copy = duplicateAsDraft(
    first('mkdocs-material', 'docs/blog/posts', ['docs/blog/posts/swarm.md', text]),
  );
  assert.ok(copy.ok);
  assert.match(copy.value.text, /^# The Swarm \(copy\) #\n\n# Later$/m);
});

test('where posts without a date are drafts, a copy and a draft have none', () => {
  const text = '---\nblogpost: true\ndate: Feb 20, 2024\n---\n\n# The Day Book\n';
  const request = first('ablog', 'posts', ['posts/day-book.md', text]);
  const copy = duplicateAsDraft(request);
  assert.ok(copy.ok);
  assert.equal(copy.value.text, '---\nblogpost: true\n---\n\n# The Day Book (copy)\n');
  const back = unpublish(request);
  assert.ok(back.ok, JSON.stringify(back));
  assert.equal(applyEdits(text, back.value.edits), '---\nblogpost: true\n---\n\n# The Day Book\n');
  assert.equal(back.value.notes[0]?.code, 'postLife.undated');
});

test('where there are no drafts, a copy does not call itself one', () => {
  const copy = duplicateAsDraft(
    first('nextra', 'app/posts', ['app/posts/leek/page.mdx', '---\ntitle: Leek\ndate: 2024-01-14\n---\nX\n']),
  );
  assert.ok(copy.ok);
  assert.match(copy.value.notes[0]?.message ?? '', /dated today\. Nextra has no drafts/);
});

const yearly = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2025-05-18\nslug: 2025-a-calendar\n---\nX\n`;

test('a year before the name stays with a rename, and is today’s with a copy', () => {
  const posts = [
    ['posts/2025-a-calendar.md', yearly('New name')],
    ['posts/2024-older.md', '---\ntitle: Older\ndate: 2024-05-18\nslug: 2024-older\n---\nX\n'],
  ] as const;
  const request = first('plain', 'posts', ...posts);
  const renamed = renameToMatchTitle(request);
  assert.ok(renamed.ok, JSON.stringify(renamed));
  assert.equal(renamed.value.move?.to, 'posts/2025-new-name.md');
  assert.equal(renamed.value.address, 'same');
  assert.match(applyEdits(request.text, renamed.value.edits), /^slug: 2025-a-calendar$/m);
  const copy = duplicateAsDraft(request);
  assert.ok(copy.ok);
  assert.equal(copy.value.path, 'posts/2026-new-name-copy.md');
  assert.match(copy.value.text, /^slug: 2026-new-name-copy$/m);
});

test('a key that nothing reads does not keep an address: where the site decides, only one that its posts carry', () => {
  const text = '---\ntitle: New name\ndate: 2025-05-18\n---\nX\n';
  for (const id of ['nextjs-mdx', 'sveltekit-mdsvex', 'gatsby', 'plain'] as const) {
    const path = id === 'gatsby' ? 'posts/old-name/index.md' : 'posts/old-name.md';
    const lost = renameToMatchTitle(first(id, 'posts', [path, text]));
    assert.ok(lost.ok, JSON.stringify(lost));
    assert.equal(lost.value.address, 'changed', id);
    assert.equal(applyEdits(text, lost.value.edits), text, id);
  }
  const other = ['posts/x.md', '---\ntitle: X\nslug: x\ndate: 2025-05-18\n---\nX\n'] as const;
  const kept = renameToMatchTitle(first('plain', 'posts', ['posts/old-name.md', text], other));
  assert.ok(kept.ok && kept.value.address === 'same');
  assert.match(applyEdits(text, kept.value.edits), /^slug: old-name$/m);
});

test('the folder of files of a Hexo post goes where the post goes, and is copied with it', () => {
  const text = '---\ntitle: New name\ndate: 2026-01-02 10:20:30\n---\nX\n';
  const request = first('hexo', 'source/_posts', ['source/_posts/old.md', text]);
  const own = 'source/_posts/old';
  const withFolder = { ...request, taken: [...request.taken, own, `${own}/a.png`] };
  const to = 'source/_posts/new-name';
  const renamed = renameToMatchTitle(withFolder, { keepAddress: false });
  assert.ok(renamed.ok);
  assert.deepEqual(renamed.value.move, { from: `${own}.md`, to: `${to}.md` });
  assert.deepEqual(renamed.value.assets, { from: own, to });
  const copy = duplicateAsDraft(withFolder);
  assert.ok(copy.ok);
  assert.deepEqual(copy.value.assets, { from: own, to: copy.value.path.replace(/\.md$/, '') });
  const alone = renameToMatchTitle(request, { keepAddress: false });
  assert.ok(alone.ok && alone.value.assets === undefined);
});

test('dates that tell neither their order nor their language are written as the other posts tell', () => {
  const others = [
    ['posts/b.md', '---\ntitle: B\ndate: 25/12/2025\n---\nX\n'],
    ['posts/c.md', '---\ntitle: C\ndate: 26/12/2025\n---\nX\n'],
  ] as const;
  const dated = (date: string): string => `---\ntitle: A\ndate: ${date}\ndraft: true\n---\nX\n`;
  const published = (text: string, ...more: readonly (readonly [string, string])[]): string => {
    const plan = publish(first('plain', 'posts', ['posts/a.md', text], ...more), 'today');
    assert.ok(plan.ok, JSON.stringify(plan));
    return /^date: (.*)$/m.exec(applyEdits(text, plan.value.edits))?.[1] ?? '';
  };
  assert.equal(published(dated('05/06/2025'), ...others), '10/03/2026');
  assert.equal(published(dated('05.06.2025')), '10.03.2026');
  const dutch = others.map(([path, text]) => [path, text.replace(/\d+\/12\/2025/, '5 mei 2025')] as const);
  assert.equal(published(dated('4 april 2025'), ...dutch), '10 maart 2026');
});

test('flags keep the words that the posts have for them', () => {
  const text = '---\ntitle: A\nDraft: Yes # mine\n---\nX\n';
  const others = [['posts/b.md', '---\ntitle: B\nDraft: No\n---\nX\n']] as const;
  const plan = publish(first('plain', 'posts', ['posts/a.md', text], ...others), 'today');
  assert.equal(plan.ok && applyEdits(text, plan.value.edits), text.replace('Yes', 'No'));
  const back = '---\ntitle: A\npublished: on\n---\nX\n';
  const unpublished = unpublish(first('jekyll', '_posts', ['_posts/2026-01-02-a.md', back]));
  assert.equal(unpublished.ok && applyEdits(back, unpublished.value.edits), back.replace(': on', ': off'));
});

test('a note that is named after its moment keeps it', () => {
  const text = '---\ntitle: Two Hills\ndate: 2024-06-07\ndraft: true\n---\nX\n';
  const request = first('plain', 'notes', ['notes/202406071121 Two hills.md', text]);
  const renamed = renameToMatchTitle(request);
  assert.deepEqual(renamed.ok && renamed.value.move?.to, 'notes/202406071121 Two Hills.md');
  const published = publish(request, 'today');
  assert.ok(published.ok && published.value.move === undefined);
});

test('a bundle that leaves the drafts gets the whole moment that names of posts start with', () => {
  const text = '---\ntitle: Two Hills\n---\nX\n';
  const posts = ['202406071121', '202406081121', '202406091121'].map(
    (stamp) => [`_posts/${stamp}-a/index.md`, '---\ntitle: A\n---\nX\n'] as const,
  );
  const { blog, ...rest } = first('jekyll', '_posts', ...posts);
  const postsFolders = [...blog.facts.postsFolders, { path: '_drafts', kind: 'drafts' as const }];
  const plan = publish(
    {
      ...rest,
      blog: { ...blog, facts: { ...blog.facts, postsFolders } },
      path: '_drafts/two-hills/index.md',
      text,
    },
    'today',
  );
  assert.equal(plan.ok && plan.value.move?.to, '_posts/202603101505-two-hills');
});
