import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import type { GeneratorFacts } from '../../src/core/generators/types';
import { stateOf } from '../../src/core/posts/post';
import { findEngine, runEngine } from './engines.mjs';
import { sites } from './sites';
import {
  allPosts,
  copySite,
  hostZone,
  openBlog,
  pageAt,
  textOfPage,
  writePost,
  type Written,
} from './writer';

/** Yesterday, half an hour before midnight UTC: a day later on the writer's clock. */
const now = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 30 * 60_000;

const titles = [
  'Herons at the weir',
  'Ink: “it’s” #1 & \'more\' "still" 🖋️ 日本の川',
  'Über 50 % [draft] - {{ not a template }}',
];

/** `GALLEY_GENERATORS=hugo,jekyll` tries these alone. */
const wanted = process.env['GALLEY_GENERATORS']?.split(',');

for (const site of sites.filter(({ id }) => wanted?.includes(id) ?? true)) {
  const name = site.variant === undefined ? site.id : `${site.id}, ${site.variant},`;
  test(`${name} accepts new posts, and puts each where Galley says`, async (t) => {
    const found = await findEngine(site.id);
    if ('missing' in found) {
      t.skip(found.missing);
      return;
    }
    const folder = copySite(site, found.engine);
    const old = await allPosts(folder);
    const made: Written[] = [];
    for (const [index, title] of titles.entries()) {
      made.push(writePost(folder, await openBlog(folder), title, bodyOf(index), now));
    }
    await runEngine(found.engine, site.args, { cwd: folder, env: { TZ: hostZone, ...site.env } });
    const output = path.join(folder, site.output);
    const { facts } = (await openBlog(folder)).blog;
    const problems = [
      ...made.map((written, index) => problemWith(output, written, titles[index], bodyOf(index))),
      ...old.map((written) => problemWithOld(output, written, facts)),
    ].filter((problem) => problem !== undefined);
    const pages = problems.length === 0 ? '' : pagesBelow(output);
    assert.equal(problems.length, 0, `${problems.join('\n\n')}\n\nThe pages are:\n${pages}`);
  });
}

function bodyOf(index: number): string {
  return `A sentence that nobody wrote before, number ${index}.`;
}

/** What is wrong with the page of a public post. */
function problemWith(
  output: string,
  { path: file, text, post }: Written,
  title: string = post.title,
  body = '',
): string | undefined {
  if (post.title !== title) return `${file} has another title:\n${text}`;
  if (post.permalink === undefined) return `${file} has no address:\n${text}`;
  const html = pageAt(output, post.permalink);
  if (html === undefined) return `${file} is not at ${post.permalink}:\n${text}`;
  const said = textOfPage(html);
  return said.includes(title) && said.includes(body)
    ? undefined
    : `${file} is not what stands at ${post.permalink}:\n${said}`;
}

/** Posts that stood there before are where Galley says too; drafts and later posts only where it says so. */
function problemWithOld(output: string, written: Written, facts: GeneratorFacts): string | undefined {
  const state = stateOf(written.post, now);
  if (state === 'published') return problemWith(output, written);
  const rule = state === 'draft' ? facts.draftPosts : facts.futurePosts;
  if (rule.shown || written.post.permalink === undefined) return undefined;
  const isThere = pageAt(output, written.post.permalink) !== undefined;
  return isThere ? `${written.path} should be left out of the site` : undefined;
}

function pagesBelow(output: string): string {
  return readdirSync(output, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .join('\n');
}
