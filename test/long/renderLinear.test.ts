// What takes more than its length to render, in texts so long that nothing hides it.
import { test } from 'node:test';
import { changeAddresses } from '../../src/core/render/absolute';
import { createBodyRenderer } from '../../src/core/render/renderBody';
import { assertLinear } from '../unit/growth';

/** Repetitions in a short text: enough that what is searched for up to a limit has come to it. */
const short = 4000;

/** Pieces that, written again and again, make a careless parser search to the end of the text for each. */
const pieces = [
  ...[
    '<!--',
    '<!-- a -->',
    '<a "',
    "<p title='",
    '<div ',
    '<b>',
    '<A ',
    '<A {',
    '<A b="',
    '{...',
    '<svg><g>',
  ],
  ...['{{<', '{{< a "', '{{% a %}}', '{% raw %} x ', '{% comment %}', '{% a "', '{{ a', "{{ '", '{#'],
  ...[
    '$a$',
    '$a',
    '$$\na\n',
    '$a$$b\\$',
    '\\\\(a',
    '[[a|',
    '![[',
    '[a](',
    '![a](<',
    '[a]({{ b',
    '[^a]',
    '^[',
  ],
  ...['*a **b ', '_', '~~a~ ', '`a ', '``` ', '&#x41;', '&', ':a', '::', ':::note\n', '> [!note] ', '> '],
  ...[
    '# a\n',
    'a\n: ',
    '- [ ] a\n',
    '|a',
    '| a | b |\n',
    'https://a.b ',
    '[a]: b\n',
    '[^a]: b\n\n',
    '\u202e',
  ],
];

for (const mdx of [false, true]) {
  test(`no piece that is repeated takes more than its length to render${mdx ? ' (MDX)' : ''}`, () => {
    const renderer = createBodyRenderer('gm');
    for (const piece of pieces)
      assertLinear((size) => renderer.render(piece.repeat(size), 0, { mdx, wikiLinks: true }), short, piece);
  });
}

test('nor to have its addresses changed', () => {
  for (const piece of [...pieces, '`[a](b) ', '<img src="', '[r]: x\n', '[a](b) ']) {
    assertLinear((size) => changeAddresses(piece.repeat(size), (address) => `x${address}`), short, piece);
  }
});
