import { after, test } from 'node:test';
import { attackPosts } from '../browser/attacks/attackPosts';
import { makeFolder } from '../driven/folders';
import { attack, attackedBlog, openAttacked } from '../driven/harm';
import { closePool } from '../driven/pool';
import { openWorkbench } from '../driven/workbench';

after(closePool);

test('no hostile post does anything in the preview of VS Code', { timeout: 1_800_000 }, async (t) => {
  const workbench = await openWorkbench(makeFolder(attackedBlog));
  const watch = await openAttacked(workbench);
  for (const [at, one] of attackPosts.entries()) {
    await t.test(one.id, { timeout: 60_000 }, () => attack(workbench, watch, one, at));
  }
  await workbench.close();
});
