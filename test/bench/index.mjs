// Measures the index of posts in a real VS Code, on blogs that it generates.
// node test/bench/index.mjs [--full]    --full adds a blog of 100,000 posts of 8 KB (800 MB).
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { fetchHost } from '../host/fetch.mjs';
import { outFolder, ownTempFolder, root } from '../host/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';

const sizes = process.argv.includes('--full') ? [100, 1000, 10_000, 100_000] : [100, 1000, 10_000];
const words =
  'the slow water under a stone bridge keeps its own time and carries leaves and light toward town'.split(
    ' ',
  );

/** A post of 8 KB, each a little different. */
function post(number) {
  const front = [
    '---',
    `title: "Post number ${number}"`,
    `date: 2024-0${(number % 9) + 1}-1${number % 10}T10:00:00+01:00`,
    `lastmod: 2024-11-0${(number % 9) + 1}T10:00:00+01:00`,
    `tags: [tag${number % 40}, "topic ${number % 7}"]`,
    'categories:',
    `  - group${number % 5}`,
    'draft: false',
    `description: What happened on day ${number}`,
    '---',
  ].join('\n');
  let body = '';
  for (let at = 0; front.length + body.length < 8000; at++)
    body +=
      words[(at * 7 + number) % words.length] +
      (at % 90 === 89 ? ` [more](post-${number + 1}.md).\n\n` : ' ');
  return `${front}\n\n${body}\n`;
}

const workspace = path.join(ownTempFolder('bench'), 'blogs');
for (const size of sizes) {
  const posts = path.join(workspace, `blog-${size}`, 'content/posts');
  mkdirSync(posts, { recursive: true });
  writeFileSync(path.join(workspace, `blog-${size}`, 'hugo.toml'), 'baseURL = "https://bench.example/"\n');
  for (let number = 1; number <= size; number++)
    writeFileSync(path.join(posts, `post-${number}.md`), post(number));
}

const results = path.join(outFolder('bench'), 'index.json');
const bundle = await bundleSuite('index.bench.ts', {
  SIZES: JSON.stringify(sizes),
  RESULTS: JSON.stringify(results),
});

await fetchHost('newest');
try {
  await runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node' },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
