import type { EngineId } from './engines.mjs';

/** A sample blog of `test/fixtures/blogs`, and what it takes to build it. */
export interface Site {
  /** The generator, and the name of the sample blog. */
  readonly id: EngineId;
  /** What is other than in the sample blog, where one generator is tried twice. */
  readonly variant?: string;
  readonly args: readonly string[];
  /** Where the pages go. */
  readonly output: string;
  /** What the sample blog leaves out: layouts, mostly. Paths relative to the site. */
  readonly files: Readonly<Record<string, string>>;
  /** The generator asks git about the posts that stand there. */
  readonly isRepository?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const page = (title: string, content: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>\n${content}\n</body></html>\n`;

const astroPage = `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const posts = await getCollection('blog', ({ data }) => !data.draft);
  return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
${page('{post.data.title}', '<Content />')}`;

const astroConfig = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://ink.example',
  base: '/notes',
  i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  integrations: [mdx()],
});
`;

/** More posts than the sample blog has, named and dated in ways that make their addresses differ. */
const dated = '2024-01-05-a-dated-name.md';
const yaml = (title: string, more = ''): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\nOld words.\n`;

const hexoPackage = {
  name: 'walks',
  private: true,
  hexo: { version: '7.3.0' },
  dependencies: { hexo: '7.3.0', 'hexo-renderer-ejs': '2.0.0', 'hexo-renderer-marked': '7.0.1' },
};

export const sites: readonly Site[] = [
  {
    id: 'eleventy',
    args: [],
    output: '_site',
    files: {
      '_includes/post.njk': page('{{ title }}', '{{ content | safe }}'),
      'content/blog/2024-01-07-bundled/index.md': yaml('Bundled'),
      'content/blog/own.md': yaml('Own address', 'permalink: /somewhere/else/\n'),
    },
  },
  {
    id: 'hexo',
    args: ['generate'],
    output: 'public',
    // Hexo prints the day in the zone of the machine, whatever the site's own: only where both agree is it sure.
    env: { TZ: 'Asia/Shanghai' },
    files: {
      'package.json': JSON.stringify(hexoPackage),
      'themes/landscape/layout/index.ejs': page('<%= config.title %>', ''),
      'themes/landscape/layout/post.ejs': page('<%= page.title %>', '<%- page.content %>'),
      [`source/_posts/${dated}`]: yaml('Dated', 'date: 2024-01-05 23:30:00\n'),
      'source/_posts/deep/Below-It.md': yaml('Deep', 'date: 2024-01-06 00:30:00\n'),
    },
  },
  {
    id: 'astro',
    args: ['build'],
    output: 'dist',
    files: {
      'astro.config.mjs': astroConfig,
      'src/components/Note.astro': '<aside><slot /></aside>\n',
      'src/pages/blog/[...slug].astro': astroPage,
      [`src/content/blog/${dated}`]: yaml('Dated', 'description: Words.\npubDate: 2024-01-05\n'),
      'src/content/blog/Deep/Below It/index.md': yaml('Deep', 'description: Words.\npubDate: 2024-01-05\n'),
    },
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
  {
    id: 'docusaurus',
    args: ['build'],
    output: 'build',
    isRepository: true,
    files: {
      'src/pages/index.md': '# Clocks\n',
      [`blog/${dated}`]: yaml('Dated', 'authors: [ada]\n'),
      'blog/2024/01/06/folders.md': yaml('Folders', 'authors: [ada]\n'),
      'blog/2024-01-07/same-day.md': yaml('Same day', 'authors: [ada]\n'),
      'blog/later.md': yaml('Later', 'authors: [ada]\ndate: 2024-02-03T23:30:00+09:00\n'),
    },
    env: { DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' },
  },
  {
    id: 'vitepress',
    args: ['build'],
    output: '.vitepress/dist',
    files: {
      '.vitepress/theme/index.ts': "import theme from 'vitepress/theme';\n\nexport default theme;\n",
      [`posts/${dated}`]: yaml('Dated', 'date: 2024-01-05\nauthor: Kai\n'),
      'posts/bundled/index.md': yaml('Bundled', 'date: 2024-01-06\nauthor: Kai\n'),
    },
  },
  {
    id: 'hugo',
    args: ['--quiet'],
    output: 'public',
    files: {
      'content/posts/title-differs.md': yaml('What #1 / “two” 50% — Made', 'date: 2024-01-05T23:30:00Z\n'),
      'content/posts/own.md': yaml('Own slug', 'date: 2024-01-05T23:30:00Z\nslug: my-own\n'),
      'content/posts/url.md': yaml('Own address', 'date: 2024-01-05T23:30:00Z\nurl: /some/where/\n'),
      [`content/blog/${dated}`]: yaml('Dated', 'date: 2024-01-05T23:30:00Z\n'),
      'content/blog/Deep/Below It/index.md': yaml('Deep', 'date: 2024-01-05T23:30:00Z\n'),
    },
  },
  {
    id: 'jekyll',
    args: ['build', '--config', '_config.yml,_test.yml'],
    output: '_site',
    files: {
      '_test.yml': 'plugins: []\n',
      '_layouts/default.html': page('{{ page.title }}', '{{ content }}'),
      '_layouts/home.html': page('{{ site.title }}', ''),
      '_posts/2024-01-05-No_Category at-all.md': yaml('Plain', 'layout: post\n'),
      '_posts/2024-01-06-own.md': yaml('Own', 'layout: post\npermalink: /own/:year/:title.html\n'),
      '_posts/2024-01-07-slug.md': yaml('Slug', 'layout: post\nslug: my-own\ncategories: [Rye Bread, two]\n'),
      'cakes/_posts/2024-01-08-folder.md': yaml('Folder', 'layout: post\n'),
    },
    env: { JEKYLL_NO_BUNDLER_REQUIRE: 'true' },
  },
  {
    id: 'pelican',
    args: ['content', '-s', 'pelicanconf.py', '-o', 'output'],
    output: 'output',
    files: {
      'content/no-slug.md': 'Title: Über “50 %” — & more, it’s #1 🖋️\nDate: 2024-01-05 23:30\n\nOld words.\n',
      'content/rivers/by_folder.md': 'Title: By_Folder  and Spaces\nDate: 2024-01-06\n\nOld words.\n',
    },
  },
  {
    id: 'jekyll',
    variant: 'with the addresses it makes unasked',
    args: ['build'],
    output: '_site',
    files: {
      '_config.yml': 'title: Slow Bread\ntimezone: America/New_York\n',
      '_layouts/default.html': page('{{ page.title }}', '{{ content }}'),
      '_layouts/home.html': page('{{ site.title }}', ''),
      '_posts/2024-01-05-late.md': yaml('Late', 'layout: post\ndate: 2024-01-05 23:30:00 -0800\n'),
    },
    env: { JEKYLL_NO_BUNDLER_REQUIRE: 'true' },
  },
  {
    id: 'hexo',
    variant: 'with titles and categories in its addresses',
    args: ['generate'],
    output: 'public',
    files: {
      'package.json': JSON.stringify(hexoPackage),
      '_config.yml':
        'title: Walks\nurl: https://walks.example\npermalink: :category/:post_title.html\nnew_post_name: :year-:month-:day-:title.md\n',
      'themes/landscape/layout/index.ejs': page('<%= config.title %>', ''),
      'themes/landscape/layout/post.ejs': page('<%= page.title %>', '<%- page.content %>'),
      [`source/_posts/${dated}`]: yaml(
        'It’s a Title & more',
        'date: 2024-01-05 23:30:00\ncategories: [Old Town, By It]\n',
      ),
    },
  },
  {
    id: 'pelican',
    variant: 'with categories in its addresses',
    args: ['content', '-s', 'pelicanconf.py', '-o', 'output'],
    output: 'output',
    files: {
      'pelicanconf.py':
        "AUTHOR = 'Noor'\nSITENAME = 'Rails'\nPATH = 'content'\nTIMEZONE = 'Europe/Rome'\n" +
        "ARTICLE_URL = '{category}/{slug}.html'\nARTICLE_SAVE_AS = '{category}/{slug}.html'\n",
      'content/River Boats/by_folder.md': 'Title: By a Folder\nDate: 2024-01-06\n\nOld words.\n',
      'content/none.md': 'Title: In None\nDate: 2024-01-06\n\nOld words.\n',
    },
  },
  { id: 'nikola', args: ['build'], output: 'output', files: {} },
  { id: 'mkdocs-material', args: ['build'], output: 'site', files: {} },
  { id: 'zola', args: ['build'], output: 'public', files: {} },
  { id: 'quarto', args: ['render'], output: '_site', files: {} },
];
