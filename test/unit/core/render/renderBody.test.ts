import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyChange } from '../../../../src/core/render/bodyChange';
import { nestsDeeperThan, openElements } from '../../../../src/core/render/blocks';
import { createBodyRenderer, lineBreaks, type Block } from '../../../../src/core/render/renderBody';
import { assertLinear } from '../../growth';

const renderer = createBodyRenderer('gm');
const plain = { mdx: false, wikiLinks: true };
const blocks = (text: string, bodyStart = 0, dialect = plain): readonly Block[] =>
  renderer.render(text, bodyStart, dialect).blocks;
const html = (text: string, dialect = plain): string =>
  blocks(text, 0, dialect)
    .map((block) => block.html)
    .join('');

const examples: readonly (readonly [string, string, RegExp])[] = [
  ['a table cell keeps an escaped pipe in code', '| a |\n|---|\n| `x\\|y` |', /<td><code>x\|y<\/code><\/td>/],
  ['strikethrough', '~~z~~', /<s>z<\/s>/],
  ['a ticked task', '- [x] done', /<span gm-kind="task" gm-value="done" gm-line="0"><\/span> done/],
  ['an open task deeper down', '- a\n  - [ ] b', /gm-value="open" gm-line="1"/],
  ['no task without a space', '- [x](y)', /<a href="y">x<\/a>/],
  [
    'a GitHub alert',
    '> [!NOTE]\n> text',
    /<div gm-kind="alert" gm-value="note"[^]*<p gm-kind="alert-title">Note<\/p>\n<p[^>]*>text/,
  ],
  [
    'a folded callout with a title',
    '> [!faq]- Why *so*?\n> text',
    /<details gm-kind="alert"[^]*<summary[^>]*>Why <em>so<\/em>\?/,
  ],
  ['no alert for a type that is none', '> [!NOTE"><img src=x>]\n> text', /<blockquote/],
  ['a container with a title', ':::tip Look\nx\n:::', /gm-value="tip"[^]*>Look</],
  [
    'a container inside a container',
    '::::note\n:::tip\nx\n:::\ny\n::::',
    /gm-value="note"[^]*gm-value="tip"[^]*<p[^>]*>y/,
  ],
  ['a Docusaurus title in brackets', ':::info[The *title*]\nx\n:::', />The <em>title<\/em></],
  ['a Quarto callout', '::: {.callout-warning}\nx\n:::', /gm-value="warning"/],
  [
    'a MkDocs admonition',
    '!!! danger "Careful"\n    x\n\ny',
    /gm-value="caution"[^]*>Careful<[^]*<\/div>\n<p[^>]*>y/,
  ],
  ['a definition list', 'Term\n: Meaning', /<dt[^>]*>Term<\/dt>/],
  ['a footnote', 'a[^1]\n\n[^1]: note', /<section class="footnotes">/],
  ['a language and a title on a fence', '```js {1,3} title="a.js"\nx\n```', /gm-value="js a.js"/],
  ['a Pandoc language', '```{.python}\nx\n```', /gm-value="python"/],
  ['inline maths', 'of $a^2$ here', /<span gm-kind="math">a\^2<\/span>/],
  ['prices are no maths', 'costs $5 and $6 today', /costs \$5 and \$6 today/],
  ['maths as a block', '$$\nx\n$$', /<div gm-line="0" gm-kind="math-block">x<\/div>/],
  [
    'a Hugo figure',
    '{{< figure src="/a.png" caption="hi" >}}',
    /<figure><img src="\/a.png" alt="hi"><figcaption>hi/,
  ],
  [
    'words below a figure are Markdown',
    '{{< figure src="a.png" caption="by *her*, <b>see</b> [here](https://x.example/)" >}}',
    /<figcaption>by <em>her<\/em>, <b>see<\/b> <a href="https:\/\/x.example\/">here<\/a><\/figcaption>/,
  ],
  [
    'a tag in them is text',
    '{{< figure src="a.png" caption="{{% x %}}" >}}',
    /<figcaption>\{\{% x %\}\}<\/figcaption>/,
  ],
  [
    'a YouTube card',
    '{{< youtube dQw4w9WgXcQ >}}',
    /gm-kind="card" gm-value="youtube" href="https:\/\/www.youtube.com\/watch\?v=dQw4w9WgXcQ"/,
  ],
  ['no card for what is no id', '{{< youtube "x\\" onload=\\"y" >}}', /gm-kind="box"/],
  [
    'a gist card',
    '{{< gist octocat 6cad326836d38bd3a7ae >}}',
    /gist.github.com\/octocat\/6cad326836d38bd3a7ae/,
  ],
  [
    'an unknown shortcode is a box',
    '{{< weather "Oslo" >}}',
    /gm-kind="box" gm-value="weather">\{\{&lt; weather/,
  ],
  ['an escaped shortcode is text', '{{</* youtube x */>}}', /\{\{&lt; youtube x &gt;\}\}/],
  [
    'a Liquid highlight',
    '{% highlight ruby %}\nputs 1\n{% endhighlight %}',
    /gm-value="ruby"><code>puts 1\n<\/code>/,
  ],
  ['a raw block is text', '{% raw %}\n{{ x }}\n{% endraw %}', /<p[^>]*>\{\{ x \}\}<\/p>/],
  ['raw inside a line', 'a {% raw %}{{ x }}{% endraw %} b', /a \{\{ x \}\} b/],
  ['a comment is gone', 'a {% comment %}b{% endcomment %} c', /a {2}c/],
  ['a ref as a link', '[t]({{< ref "b.md" >}})', /<a href="b.md" gm-kind="post">t<\/a>/],
  ['site.baseurl before an image', '![i]({{ site.baseurl }}/x.png)', /<img src="\/x.png" alt="i">/],
  ['relative_url', "![i]({{ '/x.png' | relative_url }})", /<img src="\/x.png"/],
  ['post_url as a link', '[t]({% post_url 2024-01-02-b %})', /<a href="2024-01-02-b" gm-kind="post">/],
  ['Hexo asset_img', '{% asset_img a.png "A picture" %}', /<img src="a.png" alt="A picture"/],
  ['Hexo asset_img, words', '{% asset_img a.png A picture %}', /alt="A picture" title="A picture"/],
  ['Hexo asset_img, alt', `{% asset_img a.png 20 10 "'' 'A b'" %}`, /alt="A b" width="20" height="10">/],
  ['Hexo asset_img, both', `{% asset_img a.png "'T t' 'A b'" %}`, /alt="A b" title="T t"/],
  ['a wiki link', '[[Other|there]]', /<a gm-kind="wiki" gm-value="Other">there<\/a>/],
  ['a wiki link in a table', '| a |\n|---|\n| [[Other\\|there]] |', /gm-value="Other">there<\/a>/],
  [
    'an address that begins with www',
    'see www.example.com/a(b), and',
    /<a href="http:\/\/www.example.com\/a\(b\)">www.example.com\/a\(b\)<\/a>, and/,
  ],
  ['a mail address', 'to a.b@example.com.', /<a href="mailto:a.b@example.com">a.b@example.com<\/a>\./],
  [
    'a file name is no address',
    'see notes.md and awww.example.com',
    /<p[^>]*>see notes.md and awww.example.com<\/p>/,
  ],
  ['a heading with an id and more', '## Hi {#there .wide data-x="y z"}', /<h2 id="there"[^>]*>Hi<\/h2>/],
  ['a heading with a class', '## Hi {: .wide}', /<h2 id="hi"[^>]*>Hi<\/h2>/],
  ['braces in a heading that are none of these', '## Hi {x}', /<h2 id="hi-x"[^>]*>Hi \{x\}<\/h2>/],
  ['attributes below a paragraph', 'lead\n{: .lead #x}\nnext', /<p[^>]*>lead<\/p>\n<p[^>]*>next<\/p>/],
  ['attributes in code are code', '    {: .lead}', /<code>\{: .lead\}/],
  [
    'the mark for a table of contents',
    'a\n\n[[toc]]\n\nb',
    /<div gm-kind="box" gm-value="toc"[^>]*>\s*\[\[toc\]\]\s*<\/div>/,
  ],
  ['a container with a title among attributes', ':::note{#x title="Hey"}\nx\n:::', />Hey</],
  ['an own heading id', '## Hi {#there}', /<h2 id="there"[^>]*>Hi<\/h2>/],
  // The webview refuses it, and says so; raw HTML can hold the same.
  ['any address passes on', '[x](javascript:alert(1))', /<a href="javascript:alert\(1\)">x<\/a>/],
];

for (const [title, text, expected] of examples) test(title, () => assert.match(html(text), expected));

for (const [title, text, expected] of examples) {
  test(`${title}, with CRLF`, () => assert.match(html(text.replaceAll('\n', '\r\n')), expected));
}

test('MDX: modules are left out, components are boxes, nothing runs', () => {
  const text =
    "import x from 'y'\n\n<Video src=\"javascript:1\" onLoad={() => f('>')} />\n\nA <Foo a={1}>b</Foo> {x} {/* c */}\n";
  const shown = html(text, { mdx: true, wikiLinks: false });
  assert.doesNotMatch(shown, /import x/);
  assert.match(shown, /<div gm-kind="box" gm-value="Video">/);
  assert.match(shown, /<span gm-kind="box" gm-value="Foo">&lt;Foo a=\{1\}&gt;<\/span>b/);
  assert.match(shown, /\{x\} <\/p>/);
});

test('headings: repeated ones are numbered, every script keeps its letters', () => {
  const { headings } = renderer.render('## 你好\n\n## 你好\n\n## A `b` & *c*!\n', 0, plain);
  assert.deepEqual(
    headings.map(({ id, text }) => [id, text]),
    [
      ['你好', '你好'],
      ['你好-1', '你好'],
      ['a-b--c', 'A b & c!'],
    ],
  );
});

test('lines count from the top of the document', () => {
  const text = '---\nk: v\n---\n# Target\n\npara\n';
  const found = blocks(text, text.indexOf('# Target'));
  assert.deepEqual(
    found.map(({ line, end }) => [line, end]),
    [
      [3, 4],
      [5, 6],
    ],
  );
});

test('raw HTML that opens in one block and closes in another stays one piece', () => {
  assert.equal(blocks('<div>\n\npara\n\n</div>\n\nafter\n').length, 2);
  assert.equal(blocks('<p>\n\npara\n').length, 2);
  assert.deepEqual(openElements('<div><br><b x="</div>">', []), ['div', 'b']);
  assert.deepEqual(openElements('</div>', ['div', 'span']), []);
});

test('nesting is counted by what is open at once', () => {
  const deep = (html: string): boolean => nestsDeeperThan(50, html);
  assert.equal(deep('<b>'.repeat(60)), true);
  assert.equal(deep('<b>x</b>'.repeat(60)), false);
  assert.equal(deep('</b>'.repeat(60) + '<b>'.repeat(60)), true, 'closing what is not open buys no depth');
  assert.equal(deep('<br><img src="x"><p>a<li>b'.repeat(60)), false);
  assert.equal(deep(html('> '.repeat(20) + '- '.repeat(20) + 'x')), false);
  assertLinear((size) => void deep(`<b "${'<b>'.repeat(size)}`), 250, 'quotes left open');
});

test('the change between two renderings is what lies between their ends', () => {
  const old = blocks('a\n\nb\n\nc\n\nd\n');
  const fresh = blocks('a\n\nb\n\nX\n\nY\n\nc\n\nd\n');
  const change = bodyChange(old, fresh);
  assert.equal(change.head, 2);
  assert.equal(change.tail, 2);
  assert.equal(change.shift, 4);
  assert.equal(change.blocks.length, 2);
});

test('words: code and tags are left out, Chinese is counted by character', () => {
  const amount = (text: string): unknown => renderer.render(text, 0, plain).amount;
  assert.deepEqual(amount('One two `three` four\n\n```\nfive six\n```\n'), { words: 3, characters: 0 });
  assert.deepEqual(amount('你好，世界 hello'), { words: 1, characters: 4 });
});

test('line breaks as VS Code counts them', () => {
  assert.equal(lineBreaks('a\r\nb\nc\rd'), 3);
});

test('marks that open and never close take no more than their length', () => {
  for (const piece of [
    '{{<',
    '{% ',
    '$a',
    '[[a',
    '<div ',
    ':::a\n',
    '{% highlight %}\n',
    'www.',
    'www.a ',
    'a@',
    'a.b@c.d ',
    '{:',
    '[[a\\',
  ]) {
    assertLinear((size) => void html(piece.repeat(size)), 250, piece);
  }
  assertLinear(
    (size) => void html(`${'>'.repeat(size)} x\n\n${'- '.repeat(size)}y`),
    1250,
    'quotes and lists',
  );
});
