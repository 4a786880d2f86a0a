import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { driven } from './driven';
import { makeFolder } from './folders';
import { until } from './until';

const post = (body: string, keys = ''): string =>
  `---\ntitle: A day out\ndate: 2024-01-01\n${keys}lastmod: 2024-01-02T00:00:00Z\n---\n\n${body}\n`;

/** A blog whose posts got their last words in 2024; in 2025 one got a tag and another a new name. */
function blogWithHistory(): string {
  const folder = makeFolder({
    'content/posts/day.md': post('One.'),
    'content/posts/old-name.md': post('Long enough to be known again.').replace('A day out', 'Renamed'),
    'content/posts/left.md': post('Left.').replace('A day out', 'Left'),
    'content/posts/quiet.md': post('Same.').replace('A day out', 'Quiet'),
    'hugo.toml': 'baseURL = "https://example.org/"\n',
  });
  const git = (at: string, ...args: readonly string[]): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, HOME: folder };
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder, env });
  };
  const write = (text: string, name = 'day'): void =>
    writeFileSync(path.join(folder, `content/posts/${name}.md`), text);
  git('2024-01-01T00:00:00Z', 'init', '-q');
  git('2024-01-02T00:00:00Z', 'add', '.');
  git('2024-01-02T00:00:00Z', 'commit', '-qm', 'first');
  write(post('One and two.'));
  git('2024-03-04T05:06:07Z', 'commit', '-qam', 'words');
  write(post('Left as it is.').replace('A day out', 'Left'), 'left');
  write(post('Long enough to be known again, and more.').replace('A day out', 'Renamed'), 'old-name');
  git('2024-05-06T07:08:09Z', 'commit', '-qam', 'more words');
  git('2025-01-01T00:00:00Z', 'mv', 'content/posts/old-name.md', 'content/posts/new-name.md');
  git('2025-01-01T00:00:00Z', 'commit', '-qm', 'a new name');
  write(post('One and two.', 'tags: [a]\n'));
  git('2025-01-01T00:00:00Z', 'commit', '-qam', 'a tag');
  return folder;
}

driven(
  'modified dates from git are shown first, written when accepted, and stamped by nobody',
  { folder: blogWithHistory },
  async (workbench) => {
    await workbench.openFile('content/posts/day.md');
    await workbench.runCommand('Galley: Set Modified Dates From Git…');
    await workbench.quickInputPick('All Posts');
    const rows = await until('the dates are shown', async () => {
      const shown = (await workbench.quickInputRows()).filter((row) => row.trim() !== '');
      return shown.some((row) => row.includes('day.md')) ? shown : undefined;
    });
    const expected = ['day.md', 'left.md', 'new-name.md'];
    assert.equal(rows.length, expected.length, rows.join('\n'));
    for (const [at, name] of expected.entries()) assert.ok(rows[at]?.includes(name), rows.join('\n'));
    assert.match(rows[0] ?? '', /2024-01-02T00:00:00Z → 2024-03-04T05:06:07Z/);
    assert.match(rows[2] ?? '', /2024-01-02T00:00:00Z → 2024-05-06T07:08:09Z/, 'a rename is followed');
    const untouched = ['left', 'quiet'].map((name) => `content/posts/${name}.md`);
    const before = untouched.map((file) => workbench.readText(file));
    // All are ticked at first: a click takes the tick away, and OK writes the rest.
    await workbench.quickInput.locator('.monaco-list-row', { hasText: 'left.md' }).click();
    await workbench.quickInput.getByRole('button', { name: 'OK' }).click();
    const wanted = post('One and two.', 'tags: [a]\n')
      .replace('2024-01-02T', '2024-03-04T')
      .replace('T00:00:00Z', 'T05:06:07Z');
    await until('the date is on disk', () => workbench.readText('content/posts/day.md') === wanted);
    await until('the renamed post is on disk', () =>
      workbench.readText('content/posts/new-name.md').includes('lastmod: 2024-05-06T07:08:09Z'),
    );
    assert.deepEqual(
      untouched.map((file) => workbench.readText(file)),
      before,
    );
    assert.deepEqual(workbench.exceptions(), []);
  },
);
