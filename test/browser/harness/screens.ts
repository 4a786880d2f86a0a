import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { closePool, sharedBrowser } from '../../driven/pool';
import { PreviewPage, type Resolve } from './previewPage';
import { themeNames, type ThemeName } from './themes';

const folder = 'test/fixtures/posts';
const posts: Readonly<Record<string, string>> = {
  seed: '../shared/seed/post.md',
  code: `${folder}/code-heavy.md`,
  images: `${folder}/image-heavy.md`,
  maths: `${folder}/maths-and-diagrams.md`,
  rtl: `${folder}/right-to-left.md`,
  broken: `${folder}/broken-front-matter.md`,
};
/** The eight that every run takes. */
export const fewPictures = [
  'code light 1000',
  'code dark 400',
  'images light 400',
  'images hc-dark 1000',
  'maths dark 1000',
  'rtl light 1000',
  'rtl hc-light 400',
  'broken light 1000',
];
/** Six posts in four themes at two widths. */
export const allPictures = Object.keys(posts).flatMap((post) =>
  themeNames.flatMap((theme) => [400, 1000].map((width) => `${post} ${theme} ${width}`)),
);

/** Images lie beside the posts and are served by the harness. */
const resolve: Resolve = (address) => {
  if (/^https:/.test(address)) return { kind: 'remote', address, how: address };
  if (existsSync(`${folder}/${address}`))
    return { kind: 'local', address, uri: `/files/${address}`, how: address };
  return { kind: 'missing', address, how: `${address}, static/${address}` };
};
const files = Object.fromEntries(
  ['bench', 'sea', 'fog', 'skerries'].map((name) => [
    `images/${name}.svg`,
    readFileSync(`${folder}/images/${name}.svg`, 'utf8'),
  ]),
);

/** Declares a test per picture; each is left in out/screens, to be looked at. */
export function takePictures(pictures: readonly string[]): void {
  after(closePool);

  for (const picture of pictures) {
    test(picture, { timeout: 30_000 }, async (t) => {
      const [post = '', theme = 'light', width = '1000'] = picture.split(' ');
      const file = posts[post] ?? '';
      if (!existsSync(file)) return t.skip(`${file} is not here`);
      const preview = await PreviewPage.open(await sharedBrowser(), {
        theme: theme as ThemeName,
        width: Number(width),
        resolve,
        files,
      });
      await preview.show(readFileSync(file, 'utf8'));
      await preview.isDrawn();
      mkdirSync('out/screens', { recursive: true });
      await preview.page.screenshot({ path: `out/screens/${post}-${theme}-${width}.png`, fullPage: true });
      assert.deepEqual(preview.errors, []);
      assert.deepEqual(preview.violations, []);
      const overflow = await preview.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      await preview.close();
    });
  }
}
