import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLinks } from '../../../../src/core/links/findLinks';
import { headingsIn } from '../../../../src/core/links/headingsIn';
import { typedLink } from '../../../../src/core/links/typing';
import { scanLinks } from '../../../../src/core/posts/postLinks';
import { assertLinear } from '../../growth';

/** Form and target of every link, the target as its span cuts it out. */
function found(text: string, siteUrl?: string): readonly string[] {
  return findLinks(text, 0, siteUrl).map(({ anchor, link, target }) => {
    assert.equal(text.slice(target.start, target.end), link.target);
    return `${link.form} ${link.target}${anchor === undefined ? '' : ` #${anchor}`}`;
  });
}

test('each form is found with the exact place of its target', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[b.md](b.md#x "b.md")', ['relative b.md #x']],
    ['[a](<my b.md>) ![i](i.png)', ['relative my b.md', 'image i.png']],
    ['[![i](i.png)](b.md)', ['image i.png', 'relative b.md']],
    ['[a](/b/?q=1#t)', ['permalink /b/ #t']],
    ['[a](@/blog/b.md) [c]({filename}c.md)', ['at @/blog/b.md', 'filename {filename}c.md']],
    ['[[B]] [[B#Part|words]] ![[i.png]]', ['wiki B', 'wiki B#Part', 'image i.png']],
    ['{{< ref "b.md#x" >}} {{% relref path="c.md" lang="fr" %}}', ['relref b.md #x', 'relref c.md']],
    ['{% post_url 2026-01-02-b %} {% link _posts/c.md %}', ['postUrl 2026-01-02-b', 'postUrl _posts/c.md']],
    ['{% post_link B words of it %} {% post_link "a b" x %}', ['postLink B', 'postLink a b']],
    ['[a](link://slug/b)', ['nikola link://slug/b']],
    ['[r]: b.md "T"\n', ['relative b.md']],
    ['<a class="x" href="b.md">b</a>', ['relative b.md']],
    ['[a](https://e.org/x) [a](mailto:x@e.org) [a](#here) <https://e.org>', []],
    ['`[a](b.md)`\n\n```\n[[B]]\n```\n', []],
  ];
  for (const [text, links] of cases)
    assert.deepEqual(
      found(text).map((one) =>
        one.replace('wiki B#Part #Part', 'wiki B#Part').replace(/^wiki B #Part$/, 'wiki B#Part'),
      ),
      links,
      text,
    );
});

test('the site’s own address leads inside', () => {
  assert.deepEqual(found('[a](https://e.org/b/#c) [d](https://e.org.evil/b/)', 'https://e.org'), [
    'permalink /b/ #c',
  ]);
});

test('long and hostile texts take no more than their length', () => {
  const hard = ['[', '![', '[[', '](', '{{< relref ', '{% post_link ', '<a ', '[a]: ', '\\', '[a](b(c', '{%'];
  for (const one of hard) {
    assertLinear((size) => void findLinks(one.repeat(size), 0, 'https://e.org'), 1000, one);
  }
  for (const one of ['# ', '#', '**a ', '_', '[[', '<a ', 'a\n', 'a\n-']) {
    assertLinear((size) => void headingsIn(one.repeat(size)), 1000, one);
  }
});

test('what is being typed is told apart', () => {
  assert.deepEqual(typedLink('See [it](two wo'), {
    kind: 'target',
    form: 'destination',
    start: 9,
    typed: 'two wo',
  });
  assert.deepEqual(typedLink('x [[Sp'), { kind: 'target', form: 'wiki', start: 4, typed: 'Sp' });
  assert.deepEqual(typedLink('[a]({{< relref "b.md#fi'), {
    kind: 'anchor',
    form: 'relref',
    target: 'b.md',
    start: 21,
    typed: 'fi',
  });
  assert.equal(typedLink('{% post_url 2026')?.form, 'postUrl');
  for (const line of ['plain words', '![alt](x', '![[x', '[a](https://e', '[a](b.md) more', 'f(x', '[[a]] b'])
    assert.equal(typedLink(line), undefined, line);
});

test('headings carry the words readers see and the anchor of the page', () => {
  const text =
    '---\ntitle: x\n---\n# A *b* `c` [d](e)\n\nTwo\nlines\n\nSet\n===\n\n## Own {#here}\n\n## Own\n\n```\n# no\n```\n- x\n---\n## snake_case_name __init__\n';
  assert.deepEqual(
    headingsIn(text).map(({ anchor, level, text: words }) => `${level} ${words} ${anchor}`),
    [
      '1 A b c d a-b-c-d',
      '1 Set set',
      '2 Own here',
      '2 Own own',
      '2 snake_case_name init snake_case_name-init',
    ],
  );
});

test('the index and the editor see the same links, in every spelling of CommonMark', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '[![i](i.png)](b.md)': ['image i.png', 'relative b.md'],
    '[![i](i_(1).png "t")](b.md)': ['image i_(1).png', 'relative b.md'],
    '[![a\\]b](i.png)](b.md)': ['image i.png', 'relative b.md'],
    '[![i](<i j.png>)](b.md)': ['image i j.png', 'relative b.md'],
    '[![one](1.png) ![two](2.png)](b.md)': ['image 1.png', 'image 2.png', 'relative b.md'],
    '[![i][x]](b.md)\n\n[x]: i.png': ['relative b.md', 'relative i.png'],
    '[a](b.md "T (x)")': ['relative b.md'],
    "[a](b.md 'it is [c](d)')": ['relative b.md'],
    '[a](b.md (t))': ['relative b.md'],
    '[a](<b c.md>)': ['relative b c.md'],
    '[a](b_(c).md)': ['relative b_(c).md'],
    '[a\\]](b.md)': ['relative b.md'],
    '[a [b] c](d.md)': ['relative d.md'],
    '[a\nb](c.md)': ['relative c.md'],
    '\\![a](b.md)': ['relative b.md'],
    '\\\\![a](b.png)': ['image b.png'],
    '\\[a](b.md)': [],
    '\\\\[a](b.md)': ['relative b.md'],
    '\\\\\\[a](b.md)': [],
    '[a\\](b.md)': [],
    'a](b.md)': [],
    '[a\n\nb](c.md)': [],
    '[a\\]: b.md': [],
    '[a\\]b]: b.md': ['relative b.md'],
    '\\[[B]] \\![[C]] ![[D]]': ['wiki C', 'image D'],
    '\\<a href="b.md">': [],
    '\\{{< relref "b.md" >}}': ['relref b.md'],
    [`[${'a '.repeat(150)}](b.md)`]: ['relative b.md'],
    '[a][r]\n\n[r]: b.md "T"': ['relative b.md'],
    '[r]: <b c.md>': ['relative b c.md'],
    '[^1]: b.md': [],
    '``x ` [a](b.md)``': [],
  };
  for (const [text, links] of Object.entries(cases)) {
    const scanned = scanLinks(text, 0).map(({ form, target }) => `${form} ${target}`);
    const extra = text.includes('[c](d)') ? ['relative d'] : [];
    assert.deepEqual(found(text).toSorted(), [...links, ...extra].toSorted(), text);
    assert.deepEqual(scanned.toSorted(), [...links, ...extra].toSorted(), text);
  }
});

test('text made of marks is searched in linear time', () => {
  for (const mark of ['[', '![', '![a](', '[![a](b)', '[a](b "', '[a\n', '![a][', '[a](b (', '\\[', ']('])
    for (const unit of [mark, `${mark} x`]) {
      assertLinear((size) => void findLinks(unit.repeat(size), 0), 1250, unit);
      assertLinear((size) => void scanLinks(unit.repeat(size), 0), 1250, unit);
    }
});

test('escaped brackets before a long target are searched in linear time', () => {
  const post = (size: number): string => `${'\\['.repeat(size)}](${'x'.repeat(1300)}\n\n`;
  assertLinear((size) => void findLinks(post(size), 0), 25, 'escaped brackets');
});
