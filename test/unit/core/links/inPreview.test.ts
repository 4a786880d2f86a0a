import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { learnLinkStyle } from '../../../../src/core/links/linkStyle';
import { linkText, targetFor } from '../../../../src/core/links/writeLink';
import type { Post } from '../../../../src/core/posts/post';
import { postAt } from '../../../../src/core/posts/postAt';
import { addressKind, pageCandidates } from '../../../../src/core/render/addresses';
import { createBodyRenderer } from '../../../../src/core/render/renderBody';
import { blogs, indexOf, type Indexed } from './indexOf';

/** The address of the only link of a text, as the page has it. */
function addressIn(text: string, { path }: Post): string {
  const dialect = { mdx: path.endsWith('.mdx'), wikiLinks: true };
  const { blocks } = createBodyRenderer('token').render(text, locateFrontMatter(text).bodyStart, dialect);
  const html = blocks.map((block) => block.html).join('\n');
  const found = /<a\b[^>]* (?:href|token-value)="([^"]*)"/.exec(html)?.[1];
  assert.ok(found !== undefined && !found.includes('&'), html);
  return found;
}

/** Where the preview finds the post of an address: by its file, else through the index. */
function seenFrom({ blog, index }: Indexed, from: Post, address: string): string | undefined {
  const kind = addressKind(address, blog);
  assert.equal(kind.kind, 'site', address);
  const places = pageCandidates(kind.path, { postPath: from.path, blog });
  return places.find((path) => index.has(path)) ?? postAt(index, from, kind.path)?.path;
}

for (const name of readdirSync(blogs))
  for (const anchor of [undefined, 'part'])
    test(`${name}: the preview follows every link${anchor === undefined ? '' : ' to a heading'}`, async () => {
      const all = await indexOf(name);
      const { blog, index } = all;
      const style = learnLinkStyle(index, blog);
      for (const from of index.all())
        for (const to of index.all()) {
          if (from === to) continue;
          const target = targetFor(index, { blog, from, to }, style);
          const { before, label, after } = linkText(target, 'The words of it', anchor);
          const text = `---\ntitle: x\n---\nSee ${before}${label}${after}.\n`;
          assert.equal(seenFrom(all, from, addressIn(text, from)), to.path, text);
        }
    });
