// An image and a link that Galley puts into a post lead where they should in what the generator makes of them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { linkText, targetFor } from '../../src/core/links/writeLink';
import { learnLinkStyle } from '../../src/core/links/linkStyle';
import type { Post } from '../../src/core/posts/post';
import { PostIndex } from '../../src/core/posts/postIndex';
import { tryImage } from '../unit/core/images/tryImage';
import { findEngine, runEngine } from './engines.mjs';
import { sites } from './sites';
import { allPosts, copySite, hostZone, openBlog, pageAt, write, writePost } from './writer';

/** The sample links to files, which its theme is asked to resolve. */
const hook = `{{- $to := .Page.GetPage (urls.Parse .Destination).Path -}}
<a href="{{ with $to }}{{ .RelPermalink }}{{ else }}{{ .Destination }}{{ end }}">{{ .Text }}</a>`;

const now = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 30 * 60_000;
const wanted = process.env['GALLEY_GENERATORS']?.split(',');

for (const site of sites.filter(({ id, variant }) => variant === undefined && (wanted?.includes(id) ?? true)))
  test(`${site.id} shows an image and a link as Galley writes them`, async (t) => {
    const found = await findEngine(site.id);
    if ('missing' in found) {
      t.skip(found.missing);
      return;
    }
    const folder = copySite(site, found.engine);
    if (site.id === 'hugo') write(folder, 'layouts/_default/_markup/render-link.html', hook);
    const old = await allPosts(folder);
    const tried = await openBlog(folder);
    const made = writePost(folder, tried, 'Herons at the weir', 'Words.', now);
    const image = await tryImage(folder, made.path, { alt: 'A heron' });
    write(folder, image.path, PNG.sync.write(new PNG({ width: 40, height: 30 })));
    const to = old.find(({ post }) => isSeen(post))?.post;
    assert.ok(to, 'there is no older post to link to');
    const index = new PostIndex([tried.blog]);
    index.put([...old.map(({ post }) => post), made.post]);
    const target = targetFor(
      index,
      { blog: tried.blog, from: made.post, to },
      learnLinkStyle(index, tried.blog),
    );
    const { after, before, label } = linkText(target, to.title);
    write(folder, made.path, `${image.text}\n\n${before}${label}${after}\n`);
    await runEngine(found.engine, site.args, { cwd: folder, env: { TZ: hostZone, ...site.env } });
    const output = path.join(folder, site.output);
    const { basePath } = tried.blog.facts;
    const html = pageAt(output, made.post.permalink ?? '') ?? '';
    const page = { output, basePath, permalink: made.post.permalink ?? '', html };
    const src = attribute(html, /<img\b[^>]*\balt="?A heron\b[^>]*>/, 'src');
    assert.ok(
      src !== undefined && (src.startsWith('data:image/') || isThere(page, src)),
      `${image.written} became ${src}\n${html}`,
    );
    const href = [...html.matchAll(/<a\b[^>]*\bhref="?([^"\s>]+)/g)]
      .map(([, one = '']) => one)
      .find((one) => leadsTo(page, one, to));
    assert.ok(href, `${before}${label}${after} leads nowhere:\n${html}`);
  });

function isSeen({ isDraft, permalink, date }: Post): boolean {
  return !isDraft && permalink !== undefined && (date?.instant ?? 0) < now;
}

interface Page {
  readonly output: string;
  readonly basePath: string;
  readonly permalink: string;
  readonly html: string;
}

function attribute(html: string, element: RegExp, name: string): string | undefined {
  const found = element.exec(html)?.[0] ?? '';
  return new RegExp(`\\b${name}="?([^"\\s>]+)`).exec(found)?.[1];
}

/** The address on the site that a browser would ask for. */
function addressOn({ basePath, permalink }: Page, written: string): string {
  const { pathname } = new URL(
    written.replaceAll('&amp;', '&'),
    `https://site.example${basePath}${permalink}`,
  );
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
}

function isThere(page: Page, written: string): boolean {
  return existsSync(path.join(page.output, decodeURIComponent(addressOn(page, written))));
}

function leadsTo(page: Page, written: string, { permalink }: Post): boolean {
  const wantedPage = pageAt(page.output, permalink ?? '');
  const address = addressOn(page, written);
  const found = [address, `${address}/`]
    .map((one) => readAt(page.output, one))
    .find((one) => one !== undefined);
  return found !== undefined && found === wantedPage && found !== page.html;
}

function readAt(output: string, address: string): string | undefined {
  try {
    return pageAt(output, address);
  } catch {
    return undefined;
  }
}
