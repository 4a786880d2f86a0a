import { linksWithCode } from '../links/findLinks';
import type { Span } from '../text/textEdit';
import type { RuleContext } from './context';
import { decoded, folderOf, resolvePath } from '../links/paths';
import { areAllMissing, placesOf, triedPlaces } from './files';
import { say, type Finding, type Rule } from './rule';

export const linkBroken: Rule = {
  id: 'link-broken',
  title: 'A link to a post that is not there',
  why: 'Readers come to a page that does not exist; some generators stop the build.',
  severity: 'warning',
  isOn: true,
  check: (context) =>
    linksOf(context).flatMap(({ span, target }): readonly Finding[] => {
      const places = placesFor(context, target);
      if (!areAllMissing(context, places)) return [];
      const tried = triedPlaces(places);
      return [{ span, message: say('There is no post “{0}”; looked for: {1}.', target, tried) }];
    }),
  examples: [
    {
      text: '---\ntitle: A\n---\nSee [the other](other.md) and [one](../b/one.md#top).\n',
      marks: ['../b/one.md#top'],
      given: { path: 'posts/a.md', files: ['posts/other.md'] },
    },
    {
      text: '---\ntitle: A\n---\n[a]: <my post.md>\n[b]: other.md "Title"\n',
      marks: ['other.md'],
      given: { path: 'posts/a.md', files: ['posts/my post.md'] },
    },
    {
      text: '---\ntitle: A\n---\n`[a](gone.md)`\n\n```\n[b](gone.md)\n```\n<https://example.org/x.md> [c](https://example.org/c.md)\n',
      marks: [],
      given: { path: 'posts/a.md', files: [] },
      note: 'Code and other sites are left alone.',
    },
    {
      text: '---\ntitle: A\n---\n\\[b](gone.md) [c\\](gone.md) \\\\[d](gone.md)\n',
      marks: ['gone.md'],
      given: { path: 'posts/a.md', files: [] },
      note: 'A backslash makes a bracket a plain sign, two make a backslash.',
    },
    {
      text: '---\ntitle: A\n---\n[b](b.md)\n',
      marks: [],
      given: { path: 'posts/a.fr.md', files: ['posts/b.fr.md'] },
      note: 'The translation is there.',
    },
    {
      text: '---\ntitle: A\n---\n<a href="blog/b.md">b</a> <a href="blog/c.md">c</a>\n',
      marks: ['blog/c.md'],
      given: { generator: 'eleventy', path: 'content/blog/a.md', files: ['content/blog/b.md'] },
      note: 'Eleventy counts from its input folder, too.',
    },
    {
      text: '+++\ntitle = "A"\n+++\n[b](@/blog/b.md) [c](@/blog/c.md)\n',
      marks: ['@/blog/c.md'],
      given: { generator: 'zola', path: 'content/blog/a.md', files: ['content/blog/b.md'] },
    },
    {
      text: '---\ntitle: A\n---\n{% post_url 2024-01-02-b %} {% post_url 2024-01-03-c %} {% link about.html %}\n',
      marks: ['2024-01-03-c'],
      given: { generator: 'jekyll', path: '_posts/2024-02-01-a.md', files: ['_posts/2024-01-02-b.md'] },
    },
  ],
};

interface PostLink {
  readonly target: string;
  readonly span: Span;
}

const POST = /\.(?:md|mdx|markdown|qmd|rst|ipynb)$/i;

/** Links that name a file: tags and wiki links name posts in ways of their own. */
function linksOf({ text, bodyStart, isCode }: RuleContext): readonly PostLink[] {
  return linksWithCode(text, bodyStart).flatMap(({ anchor, link, target: { start, end }, whole: tag }) => {
    if (isCode(tag.start)) return [];
    const isNamed =
      link.form === 'postUrl'
        ? text.slice(tag.start, start).includes('post_url')
        : FILES.has(link.form) && POST.test(link.target);
    if (!isNamed) return [];
    const whole = anchor !== undefined && text[end] === '#' ? end + 1 + anchor.length : end;
    return [{ target: text.slice(start, whole), span: { start, end: whole } }];
  });
}

const FILES: ReadonlySet<string> = new Set(['relative', 'permalink', 'at', 'filename']);

/** Where the post may be that a link names; none where nobody can tell. */
function placesFor(context: RuleContext, target: string): readonly (string | undefined)[] {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)|\{|\||\$/i.test(target)) return [];
  const path = decoded(target.replace(/[?#].*$/, ''));
  if (!POST.test(path)) return namedPost(context, path);
  if (path.startsWith('@/')) return [resolvePath('content', path.slice(2))];
  if (/^[@~]/.test(path)) return [];
  if (!path.startsWith('/')) {
    const file = resolvePath(folderOf(context.path), path);
    if (file === undefined || !liesAmongPosts(context, file) || isVault(context)) return [];
    return [file, ...translationsOf(context, file), ...fromInputFolder(context, path)];
  }
  const folders = ['', 'content', 'docs', 'src', 'source', ...context.facts.permalink.from];
  return [
    ...placesOf(context, path),
    ...folders.map((folder) => resolvePath(folder, path)),
    ...context.facts.postsFolders.map((folder) => resolvePath(folder.path, path)),
  ];
}

/** Eleventy's InputPath to URL plugin counts from the input folder too, which is one of those around the post. */
function fromInputFolder(
  { generator, path: post }: RuleContext,
  path: string,
): readonly (string | undefined)[] {
  if (generator.id !== 'eleventy') return [];
  const steps = folderOf(post).split('/');
  return steps.map((_, depth) => resolvePath(steps.slice(0, depth).join('/'), path));
}

/** In a vault of Obsidian a name leads to the note wherever it lies. */
function isVault({ generator, lookups }: RuleContext): boolean {
  return generator.id === 'quartz-obsidian' || lookups.folderHolds?.('.obsidian', 'anything') === true;
}

/** In `post.fr.md`, `other.md` may mean `other.fr.md`. */
function translationsOf({ path, language, facts }: RuleContext, file: string): readonly string[] {
  const own = /\.([a-z]{2,3}(?:-[a-z]+)?)\.[a-z]+$/i.exec(path)?.[1];
  const codes = new Set([own, language, ...facts.languages.codes]);
  return [...codes].flatMap((code) => (code === undefined ? [] : [file.replace(/\.[^.]+$/, `.${code}$&`)]));
}

/** Elsewhere (a manual, a page the site makes) nobody promised that every file is here. */
function liesAmongPosts({ facts, lookups }: RuleContext, file: string): boolean {
  const isBelow = facts.postsFolders.some(({ path }) => path === '' || file.startsWith(`${path}/`));
  return isBelow || lookups.folderHolds?.(folderOf(file), 'posts') === true;
}

/** `{% post_url 2024-01-02-name %}`: a file of one of the posts folders, whatever its extension. */
function namedPost({ facts }: RuleContext, name: string): readonly (string | undefined)[] {
  return facts.postsFolders.flatMap((folder) =>
    facts.extensions.map((extension) => resolvePath(folder.path, `${name}.${extension}`)),
  );
}
