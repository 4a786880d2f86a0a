// From Enter to the open editor in a blog of 10,000 posts, against VS Code's own new file in the same window.
// node test/bench/newPost.mjs    Writes out/bench/newPost.json too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { fetchHost } from '../host/fetch.mjs';
import { outFolder, ownTempFolder, root } from '../host/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';

const size = 10_000;
/** The same order of time. */
const limit = 10;

const workspace = path.join(ownTempFolder('bench-new-post'), 'blog');
const posts = path.join(workspace, 'content/posts');
mkdirSync(posts, { recursive: true });
writeFileSync(path.join(workspace, 'hugo.toml'), 'baseURL = "https://bench.example/"\n');
for (let number = 1; number <= size; number++)
  writeFileSync(
    path.join(posts, `post-${number}.md`),
    `---\ntitle: "Post ${number}"\ndate: 2024-0${(number % 9) + 1}-1${number % 10}\ntags: [a]\ndraft: false\n---\n\nText.\n`,
  );

await fetchHost('newest');
await runTests({
  vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
  extensionDevelopmentPath: root,
  extensionTestsPath: await bundleSuite('newPost.bench.ts'),
  launchArgs: [workspace, '--disable-extensions'],
  extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node' },
});

const times = JSON.parse(readFileSync(path.join(workspace, 'newPost.json'), 'utf8'));
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)];
const [ours, peer] = [at(times.ours, 0.5), at(times.peer, 0.5)];
const row = {
  what: `New Post in ${size} posts, learning included, against a new file of VS Code (ms)`,
  ours: Number(ours.toFixed(1)),
  peer: Number(peer.toFixed(1)),
  ratio: Number((ours / peer).toFixed(2)),
  limit,
  spread: `${at(times.ours, 0.25).toFixed(1)} to ${at(times.ours, 0.75).toFixed(1)}`,
};
writeFileSync(path.join(outFolder('bench'), 'newPost.json'), `${JSON.stringify([row], undefined, 2)}\n`);
console.log(row);
if (row.ratio > limit) process.exitCode = 1;
