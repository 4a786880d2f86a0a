import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isImageMeant } from '../../../../src/core/images/clipboard';
import { unusedImages } from '../../../../src/core/images/unusedImages';

test('a screenshot, a file and an image of a browser are meant as images', () => {
  assert.ok(isImageMeant({ plain: '', html: '' }, ['image.png']));
  assert.ok(isImageMeant({ plain: 'C:\\me\\a b.png\nC:\\me\\c.jpg', html: '' }, ['a b.png', 'c.jpg']));
  const browser =
    '<meta charset="utf-8"><a href="x"><!--StartFragment--><img src="https://e.org/a.png" alt="A > b"/><!--EndFragment--></a>';
  assert.ok(isImageMeant({ plain: '', html: browser.replace('A > b', 'A') }, ['image.png']));
});

test('words, tables and code that carry a picture of themselves stay text', () => {
  for (const [plain, html] of [
    ['Words', '<p>Words</p>'],
    ['a\tb\n1\t2', '<table><tr><td>a</td></tr></table>'],
    ['const a = 1;', '<div style="font-family: monospace">const a = 1;</div>'],
    ['', '<p>Only HTML</p><img src="x.png">'],
    ['', '<img src="a.png"><img src="b.png">'],
    ['see image.png now', ''],
  ] as const)
    assert.ok(!isImageMeant({ plain, html }, ['image.png']), plain + html);
});

test('an image that is named anywhere, escaped or not, is used', () => {
  const files = ['p/a b.png', 'p/ä.PNG', 'p/left.png', 'p/cover.jpg', 'p/coverage.png', 'p/index.md'];
  const texts = ['![x](a%20b.png) 100% {{< x "A\u0308.png" >}}'];
  assert.deepEqual(unusedImages(files, texts), [
    { path: 'p/left.png', isMaybeOfTheme: false },
    { path: 'p/cover.jpg', isMaybeOfTheme: true },
    { path: 'p/coverage.png', isMaybeOfTheme: false },
  ]);
});
