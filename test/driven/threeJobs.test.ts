import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { driven } from './driven';
import { copyBlog, listFiles, makeFolder, sharedPath } from './folders';
import { changeWord, changedLines, createPost, readPreview } from './threeJobs';
import { until } from './until';

const seed = sharedPath('seed/post.md');
const noSeed = existsSync(seed) ? false : 'the shared seed is not beside the repository';
const older = 'posts/2025-the-last-stop-is-a-bakery.md';

driven(
  'a post is created as the others are, written and saved',
  { folder: () => copyBlog('sample') },
  async (workbench) => {
    const file = await createPost(workbench, 'Rails in the Snow');
    assert.match(file, /^posts\/\d{4}-rails-in-the-snow\.md$/);
    await workbench.type('It snowed.');
    await workbench.save();
    const text = await until('the words are on disk', () => {
      const now = workbench.readText(file);
      return now.includes('It snowed.') && now;
    });
    const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys, [
      'tags',
      'ContentType',
      'title',
      'description',
      'date',
      'slug',
      'author',
      'modified',
    ]);
    assert.match(text, /^---\ntags:[^]*\n---\n\s*It snowed\.\s*$/, 'written where writing starts');
    assert.match(text, /^title: Rails in the Snow$/m);
    assert.deepEqual(workbench.exceptions(), []);
  },
);

driven('Escape leaves nothing behind', { folder: () => copyBlog('sample') }, async (workbench) => {
  const before = listFiles(workbench.folder);
  await workbench.runCommand('Galley: New Post');
  await workbench.quickInputType('Never Mind');
  await until('the path is shown', async () => (await workbench.quickInputMessage()).includes('never-mind'));
  await workbench.quickInputEscape();
  assert.deepEqual(listFiles(workbench.folder), before);
  assert.deepEqual(await workbench.tabs(), []);
});

driven(
  'a changed word and a save change one more line, the stamp',
  { folder: () => copyBlog('sample'), timezone: 'Europe/Paris' },
  async (workbench) => {
    const before = workbench.readText(older);
    await changeWord(workbench, older, 'thermos', 'flask');
    const after = await until('the save is on disk', () => {
      const now = workbench.readText(older);
      return now !== before && now;
    });
    const lines = changedLines(before, after);
    assert.equal(lines.length, 4, lines.join('\n'));
    assert.match(
      lines.join('\n'),
      /^-modified: 2025-03-11T08:15:42\+01:00\n\+modified: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/m,
    );
  },
);

driven(
  'a changed tag alone is saved without a stamp of its own',
  { folder: () => copyBlog('sample') },
  async (workbench) => {
    const before = workbench.readText(older);
    await changeWord(workbench, older, '- cities', '- towns');
    await until('the save is on disk', () => workbench.readText(older) !== before);
    assert.deepEqual(changedLines(before, workbench.readText(older)), ['-- cities', '+- towns']);
  },
);

driven('the preview follows what is typed', { folder: () => copyBlog('sample') }, async (workbench) => {
  await workbench.openPost(older);
  await workbench.runCommand('Galley: Open Preview to the Side');
  const seen = await readPreview(workbench, 'The Last Stop Is a Bakery');
  assert.deepEqual(seen.tags, ['tramways', 'cities', 'walking', 'bread']);
  assert.match(seen.description, /^Ride any line to its end .* and somebody selling bread$/);
  await workbench.openPost(older);
  await workbench.select('The Last Stop');
  await workbench.type('Every Last Stop');
  await readPreview(workbench, 'Every Last Stop Is a Bakery');
});

const seedFolder = (): string => makeFolder({ 'posts/post.md': noSeed ? '' : readFileSync(seed) });

driven(
  'on the seed, a save changes the 25 characters of modified',
  { folder: seedFolder, skip: noSeed },
  async (workbench) => {
    const before = workbench.readFile('posts/post.md').toString('latin1');
    await workbench.openPost('posts/post.md');
    await workbench.goTo(before.split('\n').length);
    await workbench.type('x');
    await workbench.save();
    const after = await until('the save is on disk', () => {
      const now = workbench.readFile('posts/post.md').toString('latin1');
      return now !== before && now;
    });
    const lines = changedLines(before, after);
    assert.equal(lines.length, 4);
    assert.match(lines.slice(0, 2).join(' '), /^-modified: \S{25} \+modified: \S{25}$/);
    assert.equal(lines[3], `+x${(lines[2] ?? '').slice(1)}`);
    assert.equal(after.length, before.length + 1);
  },
);

driven(
  'on the seed, the preview shows tags, description and links',
  { folder: seedFolder, skip: noSeed },
  async (workbench) => {
    await workbench.openPost('posts/post.md');
    await workbench.runCommand('Galley: Open Preview to the Side');
    const title = /^title: (.*)$/m.exec(workbench.readText('posts/post.md'))?.[1] ?? '';
    const seen = await readPreview(workbench, title);
    assert.equal(seen.tags.length, 12);
    assert.match(seen.description, /^[^\n]+Machine Learning and Deep Learning certification$/);
    const link = workbench
      .preview()
      .locator('a', { hasText: /^Alyra$/ })
      .first();
    await link.waitFor();
  },
);
