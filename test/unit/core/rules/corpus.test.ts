import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { blogOf } from '../../../../src/core/generators/blogOf';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog } from '../../../../src/core/generators/types';
import { ruleContext } from '../../../../src/core/rules/context';
import { runRules } from '../../../../src/core/rules/runRules';
import { diskFolder } from '../generators/diskFolder';

const corpus = path.resolve('../shared/corpus');

test('no rule that runs unasked cries over a post of the corpus', { skip: !existsSync(corpus) }, async () => {
  let posts = 0;
  for (const site of readdirSync(corpus)) {
    const folder = path.join(corpus, site);
    if (!statSync(folder).isDirectory()) continue;
    const blogs = await detectBlogs(diskFolder(folder));
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      const blog = blogOf(blogs, name);
      if (blog === undefined || !/\.(mdx?|rst)$/.test(name) || isPost(blog, name).kind === 'notPost')
        continue;
      posts += 1;
      // All of them in the long mode; every fourth shows a rule that has come to cry too easily.
      if (process.env['GALLEY_LONG'] !== '1' && posts % 4 !== 1) continue;
      const found = check(path.join(folder, blog.root), path.relative(blog.root, name), blog);
      assert.deepEqual(found, [], `${site}/${name}`);
    }
  }
  assert.ok(posts > 250, `${posts} posts`);
});

function check(root: string, name: string, blog: Blog): readonly string[] {
  const context = ruleContext({
    text: readFileSync(path.join(root, name), 'utf8'),
    path: name,
    generator: blog.generator,
    facts: blog.facts,
    now: Date.now(),
    zone: 'Europe/Paris',
    lookups: {
      fileExists: (file) => existsSync(path.join(root, file)),
      folderHolds: (file, what) =>
        namesIn(path.join(root, file)).some((entry) => what === 'anything' || /\.mdx?$/.test(entry)),
    },
    hasMarkdownLinter: false,
  });
  return runRules(context).map(({ rule, span }) => `${rule.id}: ${context.text.slice(span.start, span.end)}`);
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
