import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingBlocks } from '../../../../src/core/conventions/bodyBlocks';
import { ablog } from '../../../../src/core/generators/ablog';
import { jekyll } from '../../../../src/core/generators/jekyll';
import { nextjsMdx } from '../../../../src/core/generators/nextjsMdx';
import { tags, testNextPosts } from './nextPosts';
import { blogOf } from './tryPlan';

const front = (n: number): string => `---\ntitle: T${n}\n---\n\n`;
const of = (count: number, body: (n: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => body(index + 1));

// How the text itself opens: what each post has there is no prose, and neither is what the next one gets.
testNextPosts([
  {
    name: 'an include and a table of contents',
    posts: of(2, (n) => `${front(n)}{% include toc %}\n\n* TOC\n{:toc}\n\nText ${n}.\n`),
    next: '---\ntitle: Hello\n---\n\n{% include toc %}\n\n* TOC\n{:toc}\n\n▌',
    blog: blogOf(jekyll),
    cursor: true,
  },
  {
    name: 'imports, before and after the heading',
    posts: of(2, (n) => `${front(n)}import A from './a';\n\n# T${n}\n\n<Toc />\n\nText ${n}.\n`),
    next: "---\ntitle: Hello\n---\n\nimport A from './a';\n\n# Hello\n\n<Toc />\n\n",
  },
  {
    name: 'a script with a blank line in it, and Windows lines',
    posts: of(2, (n) =>
      `${front(n)}<script>\n  a();\n\n  b();\n</script>\n\nText ${n}.\n`.replace(/\n/g, '\r\n'),
    ),
    next: '---\ntitle: Hello\n---\n\n<script>\n  a();\n\n  b();\n</script>\n\n'.replace(/\n/g, '\r\n'),
  },
  {
    name: 'most posts open so, some do not',
    posts: of(6, (n) => `${front(n)}${n === 2 ? '' : '[[toc]]\n\n'}Text ${n}.\n`),
    next: '---\ntitle: Hello\n---\n\n[[toc]]\n\n',
  },
  {
    name: 'a first section of one name, and a marker above all text',
    posts: of(3, (n) => `${front(n)}<!--more-->\n\n## Show notes\n\nText ${n}.\n`),
    next: '---\ntitle: Hello\n---\n\n<!--more-->\n\n## Show notes\n\n',
  },
  {
    name: 'prose is never taken, however alike',
    posts: of(3, (n) => `${front(n)}Welcome back.\n\n{% include toc %}\n\nText ${n}.\n`),
    next: '---\ntitle: Hello\n---\n\n',
  },
  {
    name: 'one post shows no habit',
    posts: of(1, (n) => `${front(n)}{% include toc %}\n\nText.\n`),
    next: '---\ntitle: Hello\n---\n\n',
  },
  {
    name: 'each has an import of its own',
    posts: of(2, (n) => `${front(n)}import A from './a${n}';\n\nText.\n`),
    next: '---\ntitle: Hello\n---\n\n',
  },
  {
    name: 'posts without front matter: the title is a heading, and the day a line of its own',
    posts: of(2, (n) => `# T${n}\n\n*${n} May 2024*\n\nText ${n}.\n`),
    next: '# Hello\n\n*10 March 2026*\n\n',
  },
  {
    name: 'posts without front matter, where nothing but a heading can hold the title',
    posts: of(2, (n) => `Text ${n}.\n`),
    next: '# Hello\n\n',
    path: 'hello.md',
  },
  {
    name: 'where the file is called like the title, no heading is needed',
    posts: { 'One thing.md': 'Text.\n', 'Two other things.md': 'Text.\n' },
    next: '',
    path: 'Hello.md',
  },
  {
    name: 'tags that were picked need front matter all the same',
    posts: of(2, (n) => `# T${n}\n\nText ${n}.\n`),
    next: '---\ntags: [zebra, two words]\n---\n\n# Hello\n\n',
    more: tags,
  },
  {
    name: 'one file without front matter is no habit',
    posts: of(1, () => 'Text.\n'),
    next: '---\ntitle: Hello\ndescription: ""\ndate: 2026-03-10\ntags: []\ndraft: true\n---\n\n',
  },
  {
    name: 'a directive in place of front matter (ABlog)',
    posts: of(2, (n) => `\`\`\`{post} 2024-05-0${n}\n\`\`\`\n\n# T${n}\n\nText.\n`),
    next: '---\nblogpost: true\ndate: Mar 10, 2026\ntags: []\ncategory: []\n---\n\n# Hello\n\n',
    blog: blogOf(ablog),
  },
  {
    name: 'one bare file among posts does not decide',
    posts: { 'a.md': front(1), 'b.md': front(2), 'notes.md': 'Text.\n' },
    next: '---\ntitle: Hello\n---\n\n',
  },
  {
    name: 'metadata that MDX exports',
    posts: of(
      2,
      (n) =>
        `export const metadata = {\n  title: 'T${n}',\n  date: '2024-05-0${n}',\n  description: "D ${n}",\n  authors: ['ida'],\n  tags: ['a${n}'],\n  image: img${n},\n};\n\n# T${n}\n\nText ${n}.\n`,
    ),
    next: "export const metadata = {\n  title: 'It\\'s here',\n  date: '2026-03-10',\n  description: \"\",\n  authors: ['ida'],\n  tags: [],\n  image: undefined,\n};\n\n# It's here\n\n",
    blog: blogOf(nextjsMdx),
    more: { title: "It's here" },
  },
  {
    name: 'a heading in MDX, where braces and tags of a title stay text',
    posts: {
      'a.mdx': '---\ntitle: A\n---\n\n# A\n\nText.\n',
      'b.mdx': '---\ntitle: B\n---\n\n# B\n\nText.\n',
    },
    next: '---\ntitle: Lists of <T> and {x}\n---\n\n# Lists of \\<T> and \\{x\\}\n\n',
    more: { title: 'Lists of <T> and {x}' },
  },
  {
    name: 'metadata with its title in a template literal, which stays text',
    posts: of(2, (n) => `export const metadata = {\n  title: \`T${n}\`,\n};\n\nText ${n}.\n`),
    next: 'export const metadata = {\n  title: `Cost of \\${x} a\\`b \\\\\\${y}`,\n};\n\n',
    blog: blogOf(nextjsMdx),
    more: { title: 'Cost of ${x} a`b \\${y}' },
  },
]);

test('what belongs together is one block, and what is not closed is none', () => {
  const blocks = (text: string): readonly string[] => openingBlocks(text);
  assert.deepEqual(blocks('a\nb\n\n\nc\n'), ['a\nb', 'c']);
  assert.deepEqual(blocks('```{r}\nx\n\ny\n```\n\nz'), ['```{r}\nx\n\ny\n```', 'z']);
  assert.deepEqual(blocks('<script src="a"></script>\n\nz'), ['<script src="a"></script>', 'z']);
  assert.deepEqual(blocks('export const a = { b: 1 }\n\nz'), ['export const a = { b: 1 }', 'z']);
  assert.deepEqual(blocks('export const a = {\n  b: { c: 1 },\n\n  d: 2,\n}\n\nz'), [
    'export const a = {\n  b: { c: 1 },\n\n  d: 2,\n}',
    'z',
  ]);
  assert.deepEqual(blocks('a\n\n<script>\nb\n\nc'), ['a']);
  assert.deepEqual(blocks(`a\n\n${'b'.repeat(5000)}`), ['a']);
  assert.equal(blocks('a\n\n'.repeat(50)).length, 8);
});
