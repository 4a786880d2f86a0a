import { findItems } from '../frontMatter/spans';
import { placedValues, type RuleContext } from './context';
import { decoded, folderOf, resolvePath } from '../links/paths';
import { areAllMissing, placesOf, triedPlaces } from './files';
import { say, type Finding, type Rule } from './rule';

export const imageMissing: Rule = {
  id: 'image-missing',
  title: 'An image in the front matter that is not there',
  why: 'The cover is blank, and so is the card that social networks show.',
  severity: 'warning',
  isOn: true,
  check: (context) =>
    placedValues(context, context.facts.keys.image).flatMap(({ name, value, span }): readonly Finding[] => {
      const path = name.split('.');
      const items =
        typeof value === 'string'
          ? [{ text: value, span }]
          : Array.isArray(value)
            ? findItems(context.text, path)
            : [];
      return items.flatMap(({ span: place, text }): readonly Finding[] => {
        const places = placesFor(context, text);
        if (!areAllMissing(context, places)) return [];
        const tried = triedPlaces(places);
        return [{ span: place, message: say('There is no image “{0}”; looked for: {1}.', text, tried) }];
      });
    }),
  examples: [
    {
      text: '---\ntitle: A\nimage: /img/cat.jpg\n---\n',
      marks: ['/img/cat.jpg'],
      given: { generator: 'hugo', path: 'content/posts/a.md', files: ['static/img/dog.jpg'] },
    },
    {
      text: '---\ntitle: A\nimage: /img/cat.jpg\n---\n',
      marks: [],
      given: { generator: 'hugo', path: 'content/posts/a.md', files: ['static/img/cat.jpg'] },
    },
    {
      text: '---\ntitle: A\nimages: [cover.png, other.png]\n---\n',
      marks: ['other.png'],
      given: { generator: 'hugo', path: 'content/posts/a/index.md', files: ['content/posts/a/cover.png'] },
    },
    {
      text: '---\ntitle: A\nimage: https://example.org/cat.jpg\n---\n',
      marks: [],
      given: { generator: 'hugo', path: 'content/posts/a.md', files: [] },
    },
    {
      text: '---\ntitle: A\nimage: cat.jpg\n---\n',
      marks: [],
      given: { generator: 'hugo', path: 'content/posts/a.md', files: [] },
      note: 'Where a bare name leads is up to the theme.',
    },
    {
      text: '---\ntitle: A\nimage: "@assets/cat.jpg"\n---\n',
      marks: [],
      given: { generator: 'astro', path: 'src/content/blog/a.md', files: [] },
      note: 'Aliases are the site’s own affair.',
    },
  ],
};

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Where an image may be; none where nobody can tell. */
function placesFor(context: RuleContext, address: string): readonly (string | undefined)[] {
  const path = decoded(address.replace(/[?#].*$/, ''));
  if (!IMAGE.test(path) || /^(?:[a-z][a-z\d+.-]*:|\/\/|[@~#$<])|\{[{%]/i.test(path)) return [];
  if (path.startsWith('/'))
    return hasStaticFiles(context, path) ? [...placesOf(context, path), resolvePath('', path)] : [];
  const here = resolvePath(folderOf(context.path), path);
  if (/^\.\.?\//.test(path)) return [here];
  // A bare name is the theme's to resolve, except in a post that has a folder of its own.
  if (!/(?:^|\/)(?:index|page|\+page)\.[^/]+$/.test(context.path)) return [];
  const usual = ['assets', 'images', 'assets/images', 'static', 'public', ''];
  const places = usual.map((folder) => resolvePath(folder, path));
  return [here, ...placesOf(context, `/${path}`), ...places];
}

/**
 * Images often live elsewhere: on another server, in a submodule, outside of a sparse checkout. Where the
 * whole folder is not there, a missing file says nothing.
 */
function hasStaticFiles({ facts, lookups }: RuleContext, path: string): boolean {
  const top = path.split('/')[1] ?? '';
  return facts.staticRoots.some(({ folder }) => {
    const isRoot = folder === '' || folder === '.';
    return lookups.folderHolds?.(isRoot ? top : folder, 'anything') === true;
  });
}
