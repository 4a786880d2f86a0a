// A window without a folder: an idea comes while nothing of the blog is open.
import assert from 'node:assert/strict';
import { driven } from '../driven/driven';
import { listFiles, makeFolder } from '../driven/folders';
import { until } from '../driven/until';

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Elsewhere"\n',
    'content/posts/old.md': '---\ntitle: Old Post\ndate: 2024-01-02\n---\n\nText.\n',
  });

driven('New Post without a folder says what to open', { folder: blog, isEmpty: true }, async (workbench) => {
  const before = listFiles(workbench.folder);
  await workbench.runCommand('Galley: New Post');
  await until('the sentence is there', async () =>
    (await workbench.notifications()).some((text) => text.includes('Open the folder of your blog first.')),
  );
  await workbench.page.getByRole('button', { name: 'Open Folder…' }).first().waitFor();
  assert.deepEqual(listFiles(workbench.folder), before);
  assert.deepEqual(workbench.exceptions(), []);
});
