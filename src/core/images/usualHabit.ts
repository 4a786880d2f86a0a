import type { Blog, GeneratorId } from '../generators/types';
import { join } from '../generators/values';
import { folderOf, nameOf } from '../links/paths';
import type { Addressing } from './imageFiles';
import { siteAddress, usualFolders } from './imageFiles';
import type { ImageHabit, KnownFiles } from './imageStyle';
import { assetTemplate, markdownTemplate, wikiTemplate } from './imageTemplate';

/** Generators that publish files which lie in a post's own folder. */
const withBundles: ReadonlySet<GeneratorId> = new Set([
  'hugo',
  'zola',
  'gatsby',
  'docusaurus',
  'astro',
  'quarto',
  'mkdocs-material',
  'vitepress',
  'ablog',
  'plain',
]);

/** Generators that publish files beside any post, and want them addressed from there. */
const besidePosts: ReadonlySet<GeneratorId> = new Set(['quarto', 'mkdocs-material', 'ablog', 'plain']);

/** Generators that put the path which the site is served under in front of addresses by themselves. */
const addsBase: ReadonlySet<GeneratorId> = new Set([
  'docusaurus',
  'vitepress',
  'gatsby',
  'nuxt-content',
  'nikola',
  'pelican',
  'mkdocs-material',
]);

/** Bundlers take `./a.png` for a file and `a.png` for a package. */
const dotted: ReadonlySet<GeneratorId> = new Set(['astro', 'gatsby', 'docusaurus', 'vitepress']);

/** What the generator's own documentation does, in the folders that this blog has; for posts that show nothing. */
export async function usualHabit(
  blog: Blog,
  postPath: string,
  isBundle: boolean,
  files: KnownFiles,
): Promise<ImageHabit> {
  const { id } = blog.generator;
  const relative: Addressing = { kind: 'relative', prefix: dotted.has(id) ? './' : '' };
  if (id === 'hexo' && hasAssetFolders(blog))
    return { folder: '{asset}', addressing: { kind: 'name' }, template: assetTemplate() };
  if (isBundle && withBundles.has(id))
    return { folder: '{here}', addressing: relative, template: markdownTemplate() };
  if (id === 'quartz-obsidian') return vaultHabit(blog, files, relative);
  const site = await siteFolder(blog, files);
  if (besidePosts.has(id) || site === undefined) {
    const folder =
      (await besideOf(postPath, files)) ?? (site?.exists === true ? site.folder : '{here}/images');
    return { folder, addressing: relative, template: markdownTemplate() };
  }
  const withBase = blog.facts.basePath !== '' && !addsBase.has(id) && id !== 'jekyll' && id !== 'bridgetown';
  return { folder: site.folder, addressing: { kind: 'site', withBase }, template: siteTemplate(blog) };
}

/** What the generator wants around an address of the site. */
function siteTemplate({ facts, generator }: Blog): string {
  if (generator.id === 'pelican') return markdownTemplate('{static}');
  return generator.id === 'jekyll' && facts.basePath !== ''
    ? markdownTemplate("{{ '", "' | relative_url }}")
    : markdownTemplate();
}

/** `post_asset_folder: true` makes Hexo serve the posts folder too. */
function hasAssetFolders({ facts }: Blog): boolean {
  return facts.staticRoots.some(({ folder }) => facts.postsFolders.some(({ path }) => path === folder));
}

/** A vault keeps attachments where its settings say; names are enough to find them. */
async function vaultHabit(blog: Blog, files: KnownFiles, relative: Addressing): Promise<ImageHabit> {
  const [vault, attachments] = blog.facts.staticRoots;
  const known = usualFolders.map((name) => join(vault?.folder ?? '', name));
  const folder = attachments?.folder ?? (await files.firstOf(known)) ?? vault?.folder ?? '';
  return blog.facts.linkForms[0] === 'wiki'
    ? { folder, addressing: { kind: 'name' }, template: wikiTemplate() }
    : { folder, addressing: relative, template: markdownTemplate() };
}

/** A folder of images beside the post that is there already. */
async function besideOf(postPath: string, files: KnownFiles): Promise<string | undefined> {
  const here = folderOf(postPath);
  const names = await files.names(here);
  const beside = ['images', 'img', 'assets', 'media'].find((name) => names.has(name));
  return beside === undefined ? undefined : `{here}/${beside}`;
}

interface SiteFolder {
  readonly folder: string;
  readonly exists: boolean;
}

/** The folder of images that the site serves: the first usual one that is there, else the most usual. */
async function siteFolder(blog: Blog, files: KnownFiles): Promise<SiteFolder | undefined> {
  const roots = blog.facts.staticRoots;
  const ofImages = roots.filter(({ folder, url }) => url !== '/' && usualFolders.includes(nameOf(folder)));
  const candidates = [
    ...ofImages.map(({ folder }) => folder),
    ...roots.flatMap(({ folder }) => usualFolders.map((name) => join(folder, name))),
  ].filter((folder) => siteAddress(blog, `${folder}/x.png`) !== undefined && !isPostsFolder(blog, folder));
  const there = await files.firstOf(candidates);
  if (there !== undefined) return { folder: there, exists: true };
  const [root] = roots;
  if (root === undefined) return undefined;
  if (ofImages[0] !== undefined) return { folder: ofImages[0].folder, exists: false };
  const usual = root.folder === '' || root.folder === 'src' ? 'assets/images' : 'images';
  return { folder: join(root.folder, usual), exists: false };
}

function isPostsFolder({ facts }: Blog, folder: string): boolean {
  return facts.postsFolders.some(({ path }) => path === folder);
}
