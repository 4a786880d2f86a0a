import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { driven } from './driven';
import { makeFolder } from './folders';
import { until } from './until';

const post = (body: string, keys = ''): string =>
  `---\ntitle: A day out\ndate: 2024-01-01\n${keys}lastmod: 2024-01-02T00:00:00Z\n---\n\n${body}\n`;

/** A blog whose post got its last words in 2024, and only a tag in 2025. */
function blogWithHistory(): string {
  const folder = makeFolder({
    'content/posts/day.md': post('One.'),
    'content/posts/quiet.md': post('Same.').replace('A day out', 'Quiet'),
    'hugo.toml': 'baseURL = "https://example.org/"\n',
  });
  const git = (at: string, ...args: readonly string[]): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, HOME: folder };
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd: folder, env });
  };
  const write = (text: string): void => writeFileSync(path.join(folder, 'content/posts/day.md'), text);
  git('2024-01-01T00:00:00Z', 'init', '-q');
  git('2024-01-02T00:00:00Z', 'add', '.');
  git('2024-01-02T00:00:00Z', 'commit', '-qm', 'first');
  write(post('One and two.'));
  git('2024-03-04T05:06:07Z', 'commit', '-qam', 'words');
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
    assert.equal(rows.length, 1, rows.join('\n'));
    assert.match(rows[0] ?? '', /2024-01-02T00:00:00Z → 2024-03-04T05:06:07Z/);
    const before = workbench.readText('content/posts/quiet.md');
    await workbench.quickInputAccept();
    const wanted = post('One and two.', 'tags: [a]\n')
      .replace('2024-01-02T', '2024-03-04T')
      .replace('T00:00:00Z', 'T05:06:07Z');
    await until('the date is on disk', () => workbench.readText('content/posts/day.md') === wanted);
    assert.equal(workbench.readText('content/posts/quiet.md'), before);
    assert.deepEqual(workbench.exceptions(), []);
  },
);
