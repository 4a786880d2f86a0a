import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPost } from '../../../../src/core/posts/readPost';
import { titleAddress } from '../../../../src/core/posts/titleAddress';
import { memoryBlog } from './sampleBlog';

interface Case {
  /** The configuration, as its file and text. */
  readonly config: readonly [string, string];
  readonly path: string;
  readonly text: string;
  readonly permalink: string | undefined;
}

const yaml = (title: string, more = ''): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${more}---\nWords.\n`;
const dated = yaml('Dated', 'date: 2024-01-05\n');

const hugoSlug = '[permalinks]\nposts = "/:year/:slug/"\n';
const hexoDated =
  'source_dir: source\npermalink: :year/:title/\nnew_post_name: :year-:month-:day-:title.md\n';
const pelican = (more = ''): string => `PATH = 'content'\n${more}`;
const header = (title: string): string => `Title: ${title}\nDate: 2024-01-05\n\nWords.\n`;

/** Each was found so in the output of the generator itself: `npm run test:generators`. */
const cases: Readonly<Record<string, Case>> = {
  'Eleventy keeps the day of a name': {
    config: ['eleventy.config.js', ''],
    path: 'posts/2024-01-05-a.md',
    text: dated,
    permalink: '/posts/2024-01-05-a/',
  },
  'a token that nobody knows leaves the address open': {
    config: ['hugo.toml', '[permalinks]\nposts = "/:constructor/:slug/"\n'],
    path: 'content/posts/a.md',
    text: dated,
    permalink: undefined,
  },
  'Jekyll knows no style of that name': {
    config: ['_config.yml', 'permalink: constructor\n'],
    path: '_posts/2024-01-05-a.md',
    text: dated,
    permalink: '/constructor',
  },
  'a folder may have any name': {
    config: ['hugo.toml', ''],
    path: 'content/constructor/a.md',
    text: dated,
    permalink: '/constructor/a/',
  },
  'a folder may have the name of the root of all objects': {
    config: ['hugo.toml', ''],
    path: 'content/__proto__/a.md',
    text: dated,
    permalink: '/__proto__/a/',
  },
  'Hugo keeps the day of a name': {
    config: ['hugo.toml', ''],
    path: 'content/posts/2024-01-05-a.md',
    text: dated,
    permalink: '/posts/2024-01-05-a/',
  },
  'Hugo takes the day off where dates come from names': {
    config: ['hugo.toml', '[frontmatter]\ndate = [":filename", ":default"]\n'],
    path: 'content/posts/2024-01-05-a.md',
    text: dated,
    permalink: '/posts/a/',
  },
  'Hugo’s :slug is made of the title': {
    config: ['hugo.toml', hugoSlug],
    path: 'content/posts/a.md',
    text: yaml('What #1 / “two” 50% — Made', 'date: 2024-01-05\n'),
    permalink: '/2024/what-%231-/-two-50-made/',
  },
  'Hugo’s :slug is the slug key first': {
    config: ['hugo.toml', hugoSlug],
    path: 'content/posts/a.md',
    text: yaml('Other', 'date: 2024-01-05\nslug: mine\n'),
    permalink: '/2024/mine/',
  },
  'Hugo’s :slugorfilename is no title': {
    config: ['hugo.toml', '[permalinks]\nposts = "/:slugorfilename/"\n'],
    path: 'content/posts/a-name.md',
    text: dated,
    permalink: '/a-name/',
  },
  'Hexo keeps the day of a name': {
    config: ['_config.yml', 'source_dir: source\npermalink: :year/:title/\n'],
    path: 'source/_posts/2024-01-05-a.md',
    text: dated,
    permalink: '/2024/2024-01-05-a/',
  },
  'Hexo takes the day off where new names have it': {
    config: ['_config.yml', hexoDated],
    path: 'source/_posts/2024-01-05-a.md',
    text: dated,
    permalink: '/2024/a/',
  },
  'Hexo’s :post_title is the title, and a post without category has one': {
    config: ['_config.yml', 'source_dir: source\npermalink: :category/:post_title.html\n'],
    path: 'source/_posts/a.md',
    text: yaml('It’s a Title & more 🖋️'),
    permalink: '/uncategorized/it’s-a-title-more-🖋️.html',
  },
  'Hexo keeps the capitals of a category': {
    config: ['_config.yml', 'source_dir: source\npermalink: :category/:title/\n'],
    path: 'source/_posts/a.md',
    text: yaml('Title', 'categories: [Old Town, By It]\n'),
    permalink: '/Old-Town/By-It/a/',
  },
  'Jekyll’s :title is the name, capitals and all': {
    config: ['_config.yml', 'permalink: /:year/:title/\n'],
    path: '_posts/2024-01-05-No_Category at-all.md',
    text: yaml('Other'),
    permalink: '/2024/No_Category-at-all/',
  },
  'Jekyll keeps the spaces of a category': {
    config: ['_config.yml', 'permalink: /:categories/:title/\n'],
    path: '_posts/2024-01-05-a.md',
    text: yaml('Other', 'categories: [Rye Bread, two]\n'),
    permalink: '/rye%20bread/two/a/',
  },
  'Jekyll takes the folders around _posts for categories': {
    config: ['Gemfile', 'gem "jekyll"\n'],
    path: 'cakes/_posts/2024-01-05-a.md',
    text: yaml('Other', 'categories: [rye]\n'),
    permalink: '/cakes/rye/2024/01/05/a.html',
  },
  'Jekyll reads the tokens of a permalink key': {
    config: ['_config.yml', ''],
    path: '_posts/2024-01-05-own.md',
    text: yaml('Other', 'permalink: /own/:year/:title.html\n'),
    permalink: '/own/2024/own.html',
  },
  'VitePress serves a folder as one': {
    config: ['.vitepress/config.ts', 'export default { cleanUrls: true }'],
    path: 'posts/bundled/index.md',
    text: dated,
    permalink: '/posts/bundled/',
  },
  'VitePress keeps the day of a name': {
    config: ['.vitepress/config.ts', ''],
    path: 'posts/2024-01-05-a.md',
    text: dated,
    permalink: '/posts/2024-01-05-a.html',
  },
  'Docusaurus knows the day of a folder': {
    config: ['docusaurus.config.js', ''],
    path: 'blog/2024-01-07/same-day.md',
    text: yaml('Same day'),
    permalink: '/blog/2024/01/07/same-day/',
  },
  'Docusaurus takes the day from the name alone': {
    config: ['docusaurus.config.js', ''],
    path: 'blog/notes/later.md',
    text: yaml('Later', 'date: 2024-02-03\n'),
    permalink: '/blog/notes/later/',
  },
  'Pelican makes the slug of the title': {
    config: ['pelicanconf.py', pelican()],
    path: 'content/name.md',
    text: header('Über “50 %” — & more, it’s #1 🖋️'),
    permalink: '/uber-50-more-its-1.html',
  },
  'Pelican takes the folder for the category': {
    config: ['pelicanconf.py', pelican("ARTICLE_URL = '{category}/{slug}.html'\n")],
    path: 'content/River Boats/name.md',
    text: header('By a Folder'),
    permalink: '/river-boats/by-a-folder.html',
  },
  'Pelican has a category for the rest': {
    config: ['pelicanconf.py', pelican("ARTICLE_URL = '{category}/{slug}.html'\n")],
    path: 'content/name.md',
    text: header('In None'),
    permalink: '/misc/in-none.html',
  },
  'Pelican’s Pinyin is not guessed': {
    config: ['pelicanconf.py', pelican()],
    path: 'content/name.md',
    text: header('日本の川'),
    permalink: undefined,
  },
  'Pelican makes the slug of the name where it is told to': {
    config: ['pelicanconf.py', pelican("SLUGIFY_SOURCE = 'basename'\n")],
    path: 'content/name.md',
    text: header('Title'),
    permalink: '/name.html',
  },
  'Pelican reads the slug in the name where it is told to': {
    config: [
      'pelicanconf.py',
      pelican("FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})-(?P<slug>.*)'\n"),
    ],
    path: 'content/2024-01-05-name.md',
    text: header('Title'),
    permalink: '/name.html',
  },
};

for (const [name, { config, path, text, permalink }] of Object.entries(cases)) {
  test(name, async () => {
    const blog = await memoryBlog({ [config[0]]: config[1], [path]: text });
    assert.equal(readPost(text, path, blog, 'UTC').permalink, permalink, blog.generator.id);
  });
}

test('a title becomes what the generator makes of it', () => {
  assert.equal(titleAddress("Ink: “it’s” #1 & 'more'", 'hugo'), 'ink-its-#1-more');
  assert.equal(titleAddress('a  -  b', 'hugo'), 'a-b');
  assert.equal(titleAddress('Straße, naïve — “twice”', 'pelican'), 'strasse-naive-twice');
  assert.equal(titleAddress('Добрый день', 'pelican'), undefined);
  assert.equal(titleAddress('Plain Words', 'usual'), 'plain-words');
});
