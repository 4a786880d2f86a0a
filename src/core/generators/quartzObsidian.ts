import { addressed, baseFacts, dated, hidden, isoForms, keyed, named, paths, posts, shown } from './base';
import { stringOf, stringsOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, flagAt, join, safePath, textAt } from './values';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts(''),
  excluded: ['.obsidian', '.trash', 'templates', 'Templates', '_templates', 'quartz', 'public'],
  extensions: ['md'],
  names: named({ pattern: ':title', keepsCase: true, bundles: [] }),
  keys: keyed({
    description: paths('description', 'socialDescription'),
    date: paths('date', 'created', 'published'),
    publish: [],
    modified: paths('modified', 'lastmod', 'updated', 'last-modified'),
    tags: paths('tags', 'tag'),
    categories: [],
    aliases: paths('aliases', 'alias'),
    image: paths('socialImage', 'image', 'cover'),
  }),
  listSeparator: ',',
  drafts: [
    { kind: 'flag', key: ['draft'], draftWhen: true },
    { kind: 'flag', key: ['publish'], draftWhen: false },
  ],
  dates: dated({
    emitted: '2024-01-15T14:30:00',
    accepted: ['2024-01-15', '2024-01-15T14:30:00', '2024-01-15 14:30', ...isoForms],
  }),
  zone: { zoneless: 'javaScript' },
  staticRoots: [{ folder: '', url: '/' }],
  permalink: addressed({ pattern: '/:dir/:name' }),
  linkForms: ['wiki', 'relative'],
  draftPosts: hidden('Quartz leaves notes with draft: true out.'),
  futurePosts: shown('Quartz publishes notes dated in the future at the next build.'),
  templates: { folders: ['templates', 'Templates', '_templates'], kind: 'obsidian', keys: [] },
};

/** @see https://quartz.jzhao.xyz/features/Frontmatter */
export const quartzObsidian: Generator = {
  id: 'quartz-obsidian',
  name: 'Quartz or Obsidian',
  source: 'https://quartz.jzhao.xyz/plugins/CreatedModifiedDate',
  markers: [
    {
      kind: 'file',
      names: ['quartz.config.ts', 'quartz.config.yaml', 'quartz.lock.json'],
      weight: 'certain',
    },
    // Strong only: a vault is often laid over the sources of another generator.
    { kind: 'folder', names: ['.obsidian'], weight: 'strong' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const quartz = await config.firstOf(['quartz.config.ts', 'quartz.config.yaml']);
  const vault = quartz === undefined ? '' : 'content';
  const text = withoutComments((quartz === undefined ? '' : await config.text(quartz)) ?? '', 'script');
  const app =
    (await config.data(join(vault, '.obsidian/app.json'))) ?? (await config.data('.obsidian/app.json'));
  const templates = await templateFolder(config, vault);
  const daily = safePath(textAt(await config.data(join(vault, '.obsidian/daily-notes.json')), 'folder'));
  const templateFolders = [...(templates === undefined ? [] : [templates]), ...defaults.templates.folders];
  const ignored = stringsOf(text, 'ignorePatterns').flatMap((one) => safePath(one) ?? []);
  const attachments = safePath(textAt(app, 'attachmentFolderPath'));
  return {
    postsFolders: posts(vault),
    excluded: [
      ...defaults.excluded,
      ...ignored.map((one) => join(vault, one)),
      ...(daily ? [join(vault, daily)] : []),
      ...['templates', 'Templates', '_templates', '.obsidian', 'private'].map((one) => join(vault, one)),
    ],
    ...addressOf(quartz === undefined ? undefined : `https://${stringOf(text, 'baseUrl') ?? ''}`),
    staticRoots: [
      { folder: vault, url: '/' },
      ...(attachments ? [{ folder: join(vault, attachments), url: '/' }] : []),
    ],
    permalink: { ...defaults.permalink, from: [vault] },
    linkForms: flagAt(app, 'useMarkdownLinks') === true ? ['relative', 'wiki'] : ['wiki', 'relative'],
    templates: { ...defaults.templates, folders: templateFolders.map((one) => join(vault, one)) },
    ...(quartz === undefined
      ? {
          draftPosts: shown('Obsidian itself publishes nothing: what a draft key does is decided elsewhere.'),
        }
      : {}),
  };
}

/** The folder that the core plugin Templates, or Templater, takes its templates from. */
async function templateFolder(config: ConfigReader, vault: string): Promise<string | undefined> {
  const core = await config.data(join(vault, '.obsidian/templates.json'));
  const templater = await config.data(join(vault, '.obsidian/plugins/templater-obsidian/data.json'));
  const folder = safePath(textAt(core, 'folder') ?? textAt(templater, 'templates_folder'));
  return folder === '' ? undefined : folder;
}
