import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageLinks } from '../../../../src/core/images/imageLinks';

test('a backslash makes an image text or a link, but no tag', () => {
  const text = '\\![a](a.png) \\\\![b](b.png) !\\[c](c.png) \\![[d.png]] \\{{< figure src="e.png" >}}\n';
  assert.deepEqual(
    imageLinks(text, 0).map(({ address, form }) => `${form} ${address}`),
    ['markdown b.png', 'tag e.png'],
  );
});
