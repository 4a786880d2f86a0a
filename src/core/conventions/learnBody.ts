import type { GeneratorFacts, LinkForm, StaticRoot } from '../generators/types';
import { generalize } from '../newPost/pattern';
import { codeSpans, spanLookup } from '../text/codeSpans';
import type { Observed } from './observe';
import type { ImageConvention } from './types';
import { elect, electText, type Ballot } from './vote';

/** Bodies are read no further than this: the habits of an owner show early. In UTF-16 units. */
const farEnough = 20_000;

interface SeenImage {
  readonly form: ImageConvention['form'];
  readonly prefix: string;
}

const imagePatterns: readonly (readonly [ImageConvention['form'], RegExp])[] = [
  ['markdown', /!\[[^\]\n]{0,500}\]\(<?([^)\s>]{1,500})/g],
  ['html', /<img\b[^>]{0,500}?\ssrc=["']([^"'>\s]{1,500})/gi],
  ['wiki', /!\[\[([^\]|\n]{1,300})/g],
  ['shortcode', /\{\{[<%]\s*(?:figure|image|img)\b[^>%}]{0,300}?\bsrc=["']([^"'\n]{1,300})/g],
];

/** Where the images of posts are and how they are linked; `undefined` where no post shows a local one. */
export function learnImages(
  posts: readonly Observed[],
  slugs: readonly string[],
  facts?: GeneratorFacts,
): ImageConvention | undefined {
  const ballots = posts.flatMap((post, index) =>
    imagesOf(post, slugs[index] ?? '').map((value) => ({ value, index })),
  );
  const image = elect(ballots, ({ form, prefix }) => `${form} ${prefix}`)?.value;
  return image && { form: image.form, linkPrefix: image.prefix, folder: folderOf(image.prefix, facts) };
}

/** A post with a hundred pictures is no more telling than one with three: each way counts once. */
function imagesOf(post: Observed, slug: string): readonly SeenImage[] {
  const findAll = finder(post);
  return imagePatterns.flatMap(([form, pattern]) => {
    const targets = findAll(pattern).map(([, target = '']) => target);
    const local = targets.filter((target) => !/^(?:[a-z][a-z+.-]*:|\/\/|#)/i.test(target));
    const folders = new Set(local.map((target) => target.slice(0, target.lastIndexOf('/') + 1)));
    return Array.from(folders, (folder) => ({ form, prefix: prefixOf(folder, post, slug) }));
  });
}

/** The folder before the file name, with the post's own slug and day as placeholders. */
function prefixOf(folder: string, post: Observed, slug: string): string {
  return /[{}]/.test(folder) ? folder : generalize(folder, { slugs: [slug], ...post.day });
}

/** The folder on disk, relative to the blog; `.` when the images lie with the post. */
function folderOf(prefix: string, facts?: GeneratorFacts): string {
  const plain = prefix.replace(/^\{\{[^}]*\}\}/, '');
  if (!plain.startsWith('/'))
    return plain === '' || plain === './' ? '.' : `./${plain.replace(/^\.\//, '').replace(/\/$/, '')}`;
  const root = [...(facts?.staticRoots ?? [])]
    .sort((a, b) => b.url.length - a.url.length)
    .find((candidate) => plain.startsWith(candidate.url));
  return root ? below(root, plain) : plain.replace(/^\/|\/$/g, '');
}

function below({ folder, url }: StaticRoot, path: string): string {
  return [folder, path.slice(url.length).replace(/\/$/, '')].filter((part) => part !== '').join('/');
}

const linkPatterns: readonly (readonly [LinkForm, RegExp])[] = [
  ['relref', /\{\{[<%]\s*(?:rel)?ref\b/g],
  ['postUrl', /\{%-?\s*post_url\b/g],
  ['postLink', /\{%-?\s*post_(?:link|path)\b/g],
  ['at', /\]\(@\//g],
  ['filename', /\]\([{|]filename[}|]/g],
  ['nikola', /\]\(link:\/\//g],
  // `[[toc]]` is where VitePress and others put the table of contents.
  ['wiki', /(?<!!)\[\[(?!_?toc_?\]\])[^\]\n]+\]\]/gi],
  [
    'relative',
    /(?<!!)\[[^\]\n]{0,300}\]\((?:\.{1,2}\/)?[^)\s:#]{1,300}\.(?:mdx?|markdown|qmd)(?:#[^)\s]*)?\)/g,
  ],
  [
    'permalink',
    /(?<!!)\[[^\]\n]{0,300}\]\(\/(?!\/)[^)\s]{1,300}(?<!\.(?:png|jpe?g|gif|svg|webp|avif|pdf|zip))\)/gi,
  ],
];

/** How posts link to each other; `undefined` where none does. */
export function learnLinks(posts: readonly Observed[]): LinkForm | undefined {
  const ballots = posts.flatMap((post, index) => {
    const findAll = finder(post);
    return linkPatterns.flatMap(([value, pattern]): readonly Ballot<LinkForm>[] =>
      findAll(pattern).map(() => ({ value, index })),
    );
  });
  return electText(ballots)?.value;
}

/** Matches in the body of a post, those in code left out: `[[ -f x ]]` is a shell's. */
function finder(post: Observed): (pattern: RegExp) => readonly RegExpExecArray[] {
  const body = post.text.slice(post.bodyStart, post.bodyStart + farEnough);
  let isCode: ReturnType<typeof spanLookup> | undefined;
  return (pattern) =>
    [...body.matchAll(pattern)].filter(({ index }) => {
      isCode ??= spanLookup(codeSpans(body));
      return isCode(index) === undefined;
    });
}
