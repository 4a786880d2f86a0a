import type { FrontMatterData } from '../frontMatter/types';
import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import { parseFrontMatterOf } from './parseData';
import { existing, postSections } from './sections';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { addressOf, globFolder, isList, isMap, listAt, safePath, textAt, valueAt } from './values';

const configFiles = ['_quarto.yml', '_quarto.yaml'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('posts', 'blog'),
  excluded: ['_site', 'docs', '_freeze', '.quarto', '_extensions'],
  skipsUnderscore: true,
  extensions: ['qmd', 'md', 'Rmd', 'rmd'],
  names: named({ prefers: 'bundle' }),
  keys: keyed({
    description: paths('description', 'subtitle', 'abstract'),
    modified: paths('date-modified'),
    tags: paths('categories'),
    categories: [],
    slug: [],
    permalink: [],
    image: paths('image'),
    author: paths('author'),
    language: paths('lang'),
  }),
  dates: dated({
    emitted: '2026-11-24',
    accepted: [
      '2024-01-31',
      '01/31/2024',
      '2024-01-31T10:00:00+02:00',
      '01-31-2024',
      '31 01 2024',
      '01 31, 2024',
    ],
    keywords: ['today', 'now', 'last-modified'],
  }),
  zone: { zoneless: 'local' },
  staticRoots: [{ folder: '', url: '/' }],
  permalink: addressed({ pattern: '/:dir/:name.html', ofBundle: '/:dir/:name/' }),
  linkForms: ['relative', 'permalink'],
  draftPosts: hidden(
    'Quarto renders a draft as an empty page and lists it nowhere, unless draft-mode says otherwise.',
  ),
  futurePosts: shown('Quarto publishes posts dated in the future at the next render.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'author', 'date', 'categories'] },
};

/** @see https://quarto.org/docs/websites/website-blog.html */
export const quarto: Generator = {
  id: 'quarto',
  name: 'Quarto',
  source: 'https://quarto.org/docs/websites/website-blog.html',
  markers: [
    { kind: 'file', names: configFiles, weight: 'strong' },
    {
      kind: 'text',
      files: ['index.qmd', 'blog.qmd', 'index.md'],
      pattern: /^listing[\t ]*:/m,
      weight: 'certain',
    },
    { kind: 'file', names: ['posts/_metadata.yml'], weight: 'strong' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const folders = await postsFolders(config);
  const language = textAt(site, 'lang');
  const output = safePath(textAt(site, 'project.output-dir'));
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    excluded: [
      ...defaults.excluded.filter((one) => one !== 'docs'),
      ...(output === undefined ? [] : [output]),
    ],
    ...addressOf(textAt(site, 'website.site-url')),
    ...(language === undefined ? {} : { languages: { forms: ['suffix'], codes: [], default: language } }),
  };
}

/** `listing: posts` or `listing: { contents: … }` in a listing page: folders, globs or lists of them. */
async function postsFolders(config: ConfigReader): Promise<readonly PostsFolder[] | undefined> {
  const named: string[] = [];
  for (const page of ['index.qmd', 'blog.qmd', 'index.md', 'posts.qmd']) {
    const text = await config.text(page);
    if (text === undefined) continue;
    named.push(...listings(parseFrontMatterOf(text)));
  }
  const folders = named.flatMap((one) => globFolder(/[*.]/.test(one) ? one : `${one}/*`) ?? []);
  return (
    (await existing(
      config,
      [...new Set(folders)].filter((folder) => folder !== ''),
    )) ?? (await postSections(config, '', defaults.extensions))
  );
}

function listings(page: FrontMatterData): readonly string[] {
  const listing = valueAt(page, 'listing');
  const all = isList(listing) ? listing : [listing];
  return all.flatMap((one) => (isMap(one) ? listAt(one, 'contents') : []));
}
