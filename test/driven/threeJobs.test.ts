import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type DrivenStep, drivenGroup } from './driven';
import { copyBlog, listFiles, makeFolder, sharedPath } from './folders';
import { changeWord, changedLines, createPost, readPreview } from './threeJobs';
import { until } from './until';

const bakery = 'posts/2025-the-last-stop-is-a-bakery.md';
const timetable = 'posts/2026-the-timetable-as-a-poem.md';
const starter = 'posts/2025-a-starter-is-a-calendar.md';
const keys = ['tags', 'ContentType', 'title', 'description', 'date', 'slug', 'author', 'modified'];

const newPost: DrivenStep = [
  'a post is created as the others are, written and saved',
  async (workbench) => {
    const file = await createPost(workbench, 'Rails in the Snow');
    assert.match(file, /^posts\/\d{4}-rails-in-the-snow\.md$/);
    await workbench.type('It snowed.');
    await workbench.save();
    const text = await until('the words are on disk', () => {
      const now = workbench.readText(file);
      return now.includes('It snowed.') && now;
    });
    assert.deepEqual(
      [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key),
      keys,
    );
    // Writing starts where the first empty value asks for words.
    assert.match(text, /^---\ntags:[^]*\ndescription: "It snowed\."\n[^]*\n---\n/);
    assert.match(text, /^title: Rails in the Snow$/m);
    assert.deepEqual(workbench.exceptions(), []);
  },
];

const escape: DrivenStep = [
  'Escape leaves nothing behind',
  async (workbench) => {
    const before = listFiles(workbench.folder);
    await workbench.runCommand('Galley: New Post');
    await workbench.quickInputType('Never Mind');
    await until('the path is shown', async () =>
      (await workbench.quickInputMessage()).includes('never-mind'),
    );
    await workbench.quickInputEscape();
    assert.deepEqual(listFiles(workbench.folder), before);
    assert.deepEqual(await workbench.tabs(), []);
  },
];

const stamp: DrivenStep = [
  'a changed word and a save change one more line, the stamp',
  async (workbench) => {
    const before = workbench.readText(bakery);
    await changeWord(workbench, bakery, 'thermos', 'flask');
    const after = await until('the save is on disk', () => {
      const now = workbench.readText(bakery);
      return now.includes('flask') && now.endsWith(before.slice(-40)) && now;
    });
    const lines = changedLines(before, after);
    assert.equal(lines.length, 4, lines.join('\n'));
    assert.match(
      lines.join('\n'),
      /^-modified: 2025-03-11T08:15:42\+01:00\n\+modified: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/m,
    );
  },
];

const tagOnly: DrivenStep = [
  'a changed tag alone is saved without a stamp',
  async (workbench) => {
    const before = workbench.readText(timetable);
    await changeWord(workbench, timetable, '- attention', '- patience');
    const lines = await until('the save is on disk', () => {
      const now = workbench.readText(timetable);
      return now.includes('patience') && now.endsWith(before.slice(-40)) && changedLines(before, now);
    });
    assert.deepEqual(lines, ['-- attention', '+- patience']);
  },
];

const preview: DrivenStep = [
  'the preview follows what is typed',
  async (workbench) => {
    await workbench.openPost(starter);
    await workbench.runCommand('Galley: Open Preview to the Side');
    const seen = await readPreview(workbench, 'A Starter Is a Calendar');
    assert.deepEqual(seen.tags, ['bread', 'sourdough', 'kitchen', 'patience']);
    assert.equal(
      seen.description,
      'What a jar of flour and water taught me about mornings, holidays and forgiving myself for both',
    );
    await workbench.openPost(starter);
    await workbench.select('A Starter Is');
    await workbench.type('Every Starter Is');
    await readPreview(workbench, 'Every Starter Is a Calendar');
  },
];

drivenGroup('the three jobs', { folder: () => copyBlog('sample'), timezone: 'Europe/Paris' }, [
  newPost,
  escape,
  stamp,
  tagOnly,
  preview,
]);

const seed = sharedPath('seed/post.md');
const noSeed = existsSync(seed) ? false : 'the shared seed is not beside the repository';

const seedPreview: DrivenStep = [
  'the preview shows tags, description and links',
  async (workbench) => {
    await workbench.openPost('posts/post.md');
    await workbench.runCommand('Galley: Open Preview to the Side');
    const title = /^title: (.*)$/m.exec(workbench.readText('posts/post.md'))?.[1] ?? '';
    const seen = await readPreview(workbench, title);
    assert.equal(seen.tags.length, 12);
    assert.match(seen.description, /^[^\n]+Machine Learning and Deep Learning certification$/);
    await workbench
      .preview()
      .locator('a', { hasText: /^Alyra$/ })
      .first()
      .waitFor();
  },
];

const seedStamp: DrivenStep = [
  'a save changes the 25 characters of modified',
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
];

drivenGroup(
  'the seed',
  { folder: () => makeFolder({ 'posts/post.md': noSeed ? '' : readFileSync(seed) }), skip: noSeed },
  [seedPreview, seedStamp],
);
