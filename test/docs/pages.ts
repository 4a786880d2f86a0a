// The reference pages under media/docs, made from the manifest and from core, so that they cannot go stale.
import { generators } from '../../src/core/generators/all';
import type { Generator } from '../../src/core/generators/types';
import { documentRules } from '../../src/core/rules/documentRules';
import { faultsPage } from './faults';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}

interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** Every page by its file name. */
export function pages(
  manifest: Manifest,
  strings: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const say = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => strings[key] ?? key);
  return new Map([
    ['commands.md', commandsPage(manifest, say)],
    ['settings.md', settingsPage(manifest, say)],
    ['generators.md', generatorsPage()],
    ['rules.md', documentRules()],
    ['faults.md', faultsPage()],
  ]);
}

type Say = (text: string) => string;

function commandsPage({ contributes }: Manifest, say: Say): string {
  const rows = contributes.commands
    .filter(({ command }) => !command.startsWith('galley.internal.'))
    .map(({ command, title }) => `| Galley: ${cell(say(title))} | \`${command}\` |`);
  return lines([
    '# Commands',
    '',
    'All are in the command palette where they apply.',
    '',
    '| Command | Id, for keybindings and tasks |',
    '| --- | --- |',
    ...rows,
    '',
    newPostArguments,
  ]);
}

const newPostArguments = [
  '## Arguments of New Post',
  '',
  '`galley.newPost` takes `{ "title", "folder", "template", "tags", "open" }`, all optional. `folder` is a path relative to the workspace, a Uri, or a Uri as JSON; with a `title` nothing is asked. In `keybindings.json`:',
  '',
  '```json',
  '{ "key": "ctrl+alt+n", "command": "galley.newPost", "args": { "folder": "content/notes", "tags": ["note"] } }',
  '```',
].join('\n');

function settingsPage({ contributes }: Manifest, say: Say): string {
  const sections = contributes.configuration.flatMap(({ title, properties }) => [
    `## ${say(title)}`,
    '',
    ...Object.entries(properties).flatMap(([key, setting]) => settingLines(key, setting, say)),
  ]);
  return lines([
    '# Settings',
    '',
    'No setting is needed. Each holds what is right for most blogs.',
    '',
    ...sections,
  ]);
}

function settingLines(key: string, setting: Setting, say: Say): readonly string[] {
  const values = (setting.enum ?? []).map((value, index) => {
    const about = setting.enumDescriptions?.[index];
    return `- \`${value}\`${about === undefined ? '' : `: ${say(about)}`}`;
  });
  const about = say(setting.markdownDescription ?? setting.description ?? '').replace(/`#(.+?)#`/g, '`$1`');
  const standard = `Default: \`${JSON.stringify(setting.default)}\``;
  return [`### \`${key}\``, '', about, '', ...(values.length > 0 ? [...values, ''] : []), standard, ''];
}

function generatorsPage(): string {
  const intro = 'What Galley knows of each generator. What your own posts show always comes first.';
  const formats =
    'Galley works on posts in Markdown. What some generators read besides, such as reStructuredText (`.rst`), Org (`.org`), AsciiDoc (`.adoc`) and HTML (`.html`), is no post for Galley and stays as it is.';
  return lines(['# Generators', '', intro, '', formats, '', ...generators.flatMap(generatorLines)]);
}

function generatorLines({ name, source, defaults }: Generator): readonly string[] {
  const { postsFolders, names, keys, futurePosts, expiredPosts, draftPosts, traps, linkForms } = defaults;
  const key = (paths: readonly (readonly string[])[]): string =>
    paths.map((path) => `\`${path.join('.')}\``).join(', ') || 'none';
  return [
    `## ${name}`,
    '',
    `- Posts: ${postsFolders.map(({ path }) => `\`${path === '' ? './' : path}\``).join(', ') || 'where the posts are'}`,
    `- File names: \`${names.pattern}\``,
    ...(names.leafBundles
      ? ['- What lies beside or below the `index.md` of a post (a leaf bundle) belongs to that post.']
      : []),
    `- Date: ${key(keys.date)}; modified: ${key(keys.modified)}; tags: ${key(keys.tags)}`,
    `- Links between posts: ${linkForms.join(', ') || 'relative'}`,
    `- ${draftPosts.sentence}`,
    `- ${futurePosts.sentence}`,
    ...(expiredPosts ? [`- ${expiredPosts.sentence}`] : []),
    ...traps.map(({ sentence }) => `- ${sentence}`),
    `- Source: <${source}>`,
    '',
  ];
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function lines(all: readonly string[]): string {
  return `${all
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
