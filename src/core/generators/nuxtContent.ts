import { zodFields } from './astroSchema';
import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { bracketAt, callsOf, stringOf, stringsOf, withoutComments } from './source';
import type { CollectionSchema, ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, basePathOf, globFolder, join } from './values';

const contentFiles = ['ts', 'js', 'mjs'].map((extension) => `content.config.${extension}`);
const nuxtFiles = ['ts', 'js', 'mjs'].map((extension) => `nuxt.config.${extension}`);

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content/blog', 'content/posts', 'content/articles', 'app/content/blog'),
  excluded: ['.nuxt', '.output', 'dist', 'public', 'components'],
  extensions: ['md'],
  names: named({ numberPrefix: true }),
  keys: keyed({
    description: paths('description'),
    modified: paths('updatedAt', 'updated', 'modified', 'dateModified'),
    slug: [],
    permalink: paths('path'),
    aliases: [],
    image: paths('image', 'image.src', 'cover', 'thumbnail'),
    author: paths('authors', 'author'),
  }),
  dates: dated({}),
  staticRoots: [{ folder: 'public', url: '/' }],
  permalink: addressed({ pattern: '/:dir/:name', from: ['content'], lowercase: true }),
  linkForms: ['permalink'],
  draftPosts: shown(
    'Nuxt Content has no rule for drafts: the site’s own query decides what a draft key does.',
  ),
  futurePosts: shown('Nuxt Content publishes posts dated in the future at once.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'description', 'date'] },
};

/** @see https://content.nuxt.com/docs/collections/define */
export const nuxtContent: Generator = {
  id: 'nuxt-content',
  name: 'Nuxt Content',
  source: 'https://content.nuxt.com/docs/collections/define',
  markers: [
    { kind: 'text', files: contentFiles, pattern: /["']@nuxt\/content["']/, weight: 'certain' },
    { kind: 'text', files: nuxtFiles, pattern: /["']@nuxt\/content["']/, weight: 'certain' },
    { kind: 'dependency', names: ['@nuxt/content'], weight: 'certain' },
    { kind: 'dependency', names: ['nuxt'], weight: 'weak' },
    { kind: 'folder', names: ['content'], weight: 'weak' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const contentFile = await config.firstOf(contentFiles);
  const nuxtFile = await config.firstOf(nuxtFiles);
  const content = withoutComments(
    (contentFile === undefined ? '' : await config.text(contentFile)) ?? '',
    'script',
  );
  const nuxt = withoutComments((nuxtFile === undefined ? '' : await config.text(nuxtFile)) ?? '', 'script');
  const schemas = schemasOf(content);
  const declared = schemas.flatMap((schema) => {
    const dated = schema.fields.some((field) => /date|published/i.test(field.name));
    const likely = dated || /blog|post|article|news/i.test(schema.name);
    return likely && schema.folder ? [schema.folder] : [];
  });
  const folders =
    (await existing(config, [...new Set(declared)])) ?? (await postSections(config, 'content', ['md']));
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    ...addressOf(stringOf(nuxt, 'siteUrl', 'url')),
    basePath: basePathOf(stringOf(nuxt, 'baseURL')),
    languages: { forms: ['folder'], codes: stringsOf(nuxt, 'locales') },
    schemas,
  };
}

/** `blog: defineCollection({ type: 'page', source: 'blog/**', schema: z.object({ … }) })`. */
function schemasOf(content: string): readonly CollectionSchema[] {
  return [...content.matchAll(/(\w+)\s*[:=]\s*defineCollection\s*\(/g)].slice(0, 20).map((match) => {
    const call = bracketAt(content, match.index + match[0].length - 1);
    const source = stringOf(call, 'source', 'include');
    const folder = source === undefined ? undefined : globFolder(source);
    const object = callsOf(call, /\bz\s*\.\s*object\s*\(/g, 1)[0];
    return {
      name: match[1] ?? 'collection',
      fields: object === undefined ? [] : zodFields(object),
      otherKeys: 'kept',
      source: 'content.config',
      ...(folder === undefined ? {} : { folder: join('content', folder) }),
    };
  });
}
