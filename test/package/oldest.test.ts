// The package as installed does the three jobs in the oldest VS Code that it names.
import assert from 'node:assert/strict';
import { driven } from '../driven/driven';
import { copyBlog } from '../driven/folders';
import { changeWord, changedLines, createPost, readPreview } from '../driven/threeJobs';
import { until } from '../driven/until';

const older = 'posts/2025-the-last-stop-is-a-bakery.md';

driven(
  'the three jobs in the oldest VS Code',
  { host: 'oldest', folder: () => copyBlog('sample') },
  async (workbench) => {
    assert.match(await createPost(workbench, 'Rails in the Snow'), /^posts\/\d{4}-rails-in-the-snow\.md$/);
    const before = workbench.readText(older);
    await changeWord(workbench, older, 'thermos', 'flask');
    await until('the save is on disk', () => workbench.readText(older) !== before);
    const lines = changedLines(before, workbench.readText(older)).filter((line) =>
      line.includes('modified:'),
    );
    assert.equal(lines.length, 2);
    await workbench.runCommand('Galley: Open Preview to the Side');
    const seen = await readPreview(workbench, 'The Last Stop Is a Bakery');
    assert.equal(seen.tags.length, 4);
    assert.deepEqual(workbench.exceptions(), []);
  },
);
