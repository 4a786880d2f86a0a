import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveLinks } from '../../../../src/core/links/moveLinks';
import { readPost } from '../../../../src/core/posts/readPost';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { indexIn } from './indexOf';

type Files = Readonly<Record<string, string>>;

/** Moves files and tells what every post reads as afterwards, at its old path, where it changed. */
async function moved(
  files: Files,
  moves: Readonly<Record<string, string>>,
  leavesRelative = false,
): Promise<Files> {
  const { blog, index, texts } = await indexIn(files);
  const after = (path: string): string => {
    for (const [from, to] of Object.entries(moves)) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const changed: Record<string, string> = {};
  for (const [path, text] of texts) {
    const post = index.get(path);
    assert.ok(post);
    const edits = moveLinks({
      blog,
      index,
      post,
      text,
      leavesRelative,
      moves: {
        after,
        postAfter: (one) =>
          after(one.path) === one.path
            ? one
            : readPost(texts.get(one.path) ?? '', after(one.path), blog, 'UTC'),
      },
    });
    if (edits.length > 0)
      changed[path] = applyEdits(text, edits)
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .trim();
  }
  return changed;
}

const post = (title: string, body = 'Text'): string =>
  `---\ntitle: ${title}\ndate: 2026-01-01\n---\n${body}\n`;
const hugo = { 'hugo.toml': 'baseURL = "https://example.org/"\n' };
const jekyll = { '_config.yml': 'title: X\n', Gemfile: "gem 'jekyll'\n" };

test('a renamed post is found by every form of link, each kept as it is', async () => {
  const files = {
    ...hugo,
    'content/posts/a.md': post(
      'A',
      '[1](b.md#top "T") [2](./b.md) [3]({{< relref "b.md" >}}) [4]({{% ref "/posts/b" %}}) [5](/posts/b/) [6](<b.md>)\n\n[ref]: b.md\n\n`[no](b.md)` <a href="/posts/b/?x=1">y</a> [7](https://example.org/posts/b/#c)',
    ),
    'content/posts/b.md': post('B'),
  };
  assert.deepEqual(await moved(files, { 'content/posts/b.md': 'content/posts/new name.md' }), {
    'content/posts/a.md':
      '[1](new%20name.md#top "T") [2](./new%20name.md) [3]({{< relref "new name.md" >}}) [4]({{% ref "/posts/new name" %}}) [5](/posts/new-name/) [6](<new name.md>)\n\n[ref]: new%20name.md\n\n`[no](b.md)` <a href="/posts/new-name/?x=1">y</a> [7](https://example.org/posts/new-name/#c)',
  });
});

test('a post that moves keeps its own links and images', async () => {
  const files = {
    'posts/a.md': post('A', '[b](b.md) [c](../c.md) ![x](./img/x.png) ![y](/img/y.png)'),
    'posts/b.md': post('B'),
    'c.md': post('C', '[a](posts/a.md)'),
    'd.md': post('D'),
  };
  assert.deepEqual(await moved(files, { 'posts/a.md': 'posts/old/a.md' }), {
    'posts/a.md': '[b](../b.md) [c](../../c.md) ![x](../img/x.png) ![y](/img/y.png)',
    'c.md': '[a](posts/old/a.md)',
  });
});

test('a folder that moves takes its bundle along: what is inside stays as it is', async () => {
  const files = {
    ...hugo,
    'content/posts/a/index.md': post('A', '![x](x.png) [b](../b.md)'),
    'content/posts/a/x.png': '',
    'content/posts/b.md': post('B', '[a](../a/) [a](a/index.md) [a]({{< relref "a" >}}) ![x](a/x.png)'),
  };
  const after = await moved(files, { 'content/posts/a': 'content/posts/z' });
  assert.deepEqual(after, {
    'content/posts/b.md': '[a](../z/) [a](z/index.md) [a]({{< relref "z" >}}) ![x](z/x.png)',
  });
});

test('post_url, wiki links, {filename} and @/ follow', async () => {
  assert.deepEqual(
    await moved(
      {
        ...jekyll,
        '_posts/2026-01-01-a.md': post('A', '[b]({% post_url 2026-01-02-b %}#x)'),
        '_posts/2026-01-02-b.md': post('B'),
      },
      { '_posts/2026-01-02-b.md': '_posts/2026-01-03-bee.md' },
    ),
    { '_posts/2026-01-01-a.md': '[b]({% post_url 2026-01-03-bee %}#x)' },
  );
  assert.deepEqual(
    await moved(
      {
        '.obsidian/app.json': '{}',
        'a.md': post('A', '[[B|the b]] [[B#Part]] ![[rope.png|200]]'),
        'B.md': post('B'),
        'rope.png': '',
      },
      { 'B.md': 'Notes/Sea.md', 'rope.png': 'Attachments/line.png' },
    ),
    { 'a.md': '[[Sea|the b]] [[Sea#Part]] ![[line.png|200]]' },
  );
  assert.deepEqual(
    await moved(
      {
        'config.toml': 'base_url = "https://e.org"\n[markdown]\n',
        'content/blog/a.md': '+++\ntitle = "A"\n+++\n[b](@/blog/b.md#x)\n',
        'content/blog/b.md': '+++\ntitle = "B"\n+++\n',
      },
      { 'content/blog/b.md': 'content/blog/c.md' },
    ),
    { 'content/blog/a.md': '+++\ntitle = "A"\n+++\n[b](@/blog/c.md#x)' },
  );
});

test('an image that moves is followed in the body, in tags and in the front matter', async () => {
  const text =
    '---\ntitle: A\nimage: "/img/x.png"\n---\n![x](/img/x.png?v=1) {{< figure src="/img/x.png" >}}\n';
  const { blog, index } = await indexIn({ ...hugo, 'content/posts/a.md': text, 'static/img/x.png': '' });
  const from = index.get('content/posts/a.md');
  assert.ok(from);
  const after = (path: string): string => (path === 'static/img/x.png' ? 'static/pictures/y z.png' : path);
  const edits = moveLinks({ blog, index, post: from, text, moves: { after, postAfter: (one) => one } });
  assert.equal(
    applyEdits(text, edits),
    '---\ntitle: A\nimage: "/pictures/y z.png"\n---\n![x](/pictures/y%20z.png?v=1) {{< figure src="/pictures/y z.png" >}}\n',
  );
});

test('an address that does not change is not touched, and relative links are left to VS Code when it has them', async () => {
  const files = {
    ...hugo,
    'content/posts/a.md': post('A', '[b](b.md) [b](/posts/own/) [b]({{< relref "b.md" >}})'),
    'content/posts/b.md': '---\ntitle: B\nslug: own\n---\n',
  };
  assert.deepEqual(await moved(files, { 'content/posts/b.md': 'content/posts/c.md' }, true), {
    'content/posts/a.md': '[b](b.md) [b](/posts/own/) [b]({{< relref "c.md" >}})',
  });
});

test('a Hexo post takes its folder along, and relative links follow', async () => {
  const files = {
    '_config.yml': 'title: Trams\npost_asset_folder: true\n',
    'package.json': '{"dependencies":{"hexo":"7"}}',
    'source/_posts/old.md': post('Points', '![a](a.png)'),
    'source/_posts/old/a.png': 'x',
    'source/_posts/other.md': post('Other', 'See [it](./old.md) and {% post_link old %}.'),
  };
  const moves = {
    'source/_posts/old.md': 'source/_posts/points.md',
    'source/_posts/old': 'source/_posts/points',
  };
  assert.deepEqual(await moved(files, moves), {
    'source/_posts/other.md': 'See [it](./points.md) and {% post_link points %}.',
  });
});
