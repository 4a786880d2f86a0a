import { insertKey } from '../frontMatter/edit';
import type { FrontMatterFormat } from '../frontMatter/types';
import { placedValue, type RuleContext } from './context';
import { say, type Fix, type Rule } from './rule';

/** They take the title from the file's name, the first heading or nowhere, and their users know it. */
const TITLE_ELSEWHERE = new Set([
  'plain',
  'quartz-obsidian',
  'jekyll',
  'bridgetown',
  'quarto',
  'nikola',
  'ablog',
]);

export const missingTitle: Rule = {
  id: 'missing-title',
  title: 'A post without a title',
  why: 'Lists, feeds and the browser’s tab show nothing, or the file name.',
  severity: 'warning',
  isOn: true,
  check: (context) => {
    const { read, text, generator, facts } = context;
    if (!read.ok || read.block.state !== 'closed' || TITLE_ELSEWHERE.has(generator.id)) return [];
    const title = placedValue(context, facts.keys.title);
    if (title !== undefined && title.value !== '') return [];
    if (title === undefined && hasHeading(context)) return [];
    const { span } = read.block;
    const end = span.start + text.slice(span.start).search(/[\r\n]|$/);
    const fixes = title === undefined ? fixesOf(context, read.block.format) : [];
    return [
      { span: title?.key ?? { start: span.start, end }, message: say('This post has no title.'), fixes },
    ];
  },
  examples: [
    {
      text: '---\ndate: 2024-01-02\n---\nBody\n',
      marks: ['---'],
      after: '---\ndate: 2024-01-02\ntitle: My first harvest\n---\nBody\n',
      given: { generator: 'hugo', path: 'content/posts/2024-01-02-my-first-harvest.md' },
      note: 'The file’s name is offered.',
    },
    { text: '---\ntitle: ""\n---\nBody\n', marks: ['title'], given: { generator: 'hugo' } },
    { text: '---\ndate: 2024-01-02\n---\n# A heading\n', marks: [], given: { generator: 'hugo' } },
    { text: '---\ndate: 2024-01-02\n---\nBody\n', marks: [], given: { generator: 'jekyll' } },
    { text: '+++\ntitle = "A"\n+++\nBody\n', marks: [], given: { generator: 'zola' } },
    { text: '---\nTitle: A\n---\nBody\n', marks: [], given: { generator: 'hugo' } },
  ],
};

function hasHeading({ text, bodyStart, isCode }: RuleContext): boolean {
  for (const match of text
    .slice(bodyStart)
    .matchAll(/^ {0,3}#[ \t]+\S|<h1[\s>]|^[^\s-].*(?:\r\n|\n|\r)=+[ \t]*$/gim)) {
    if (!isCode(bodyStart + match.index)) return true;
  }
  return false;
}

function fixesOf({ text, path, facts }: RuleContext, format: FrontMatterFormat): readonly Fix[] {
  const key = facts.keys.title[0] ?? ['title'];
  const title = titleOfPath(path);
  const inserted =
    title === '' || format === 'nikola' ? undefined : insertKey(text, key, title, { after: [] });
  if (inserted?.ok !== true || inserted.value.length === 0) return [];
  return [{ title: say('Add the title “{0}”', title), edits: inserted.value, isSure: false }];
}

/** `2024-01-02-my-first-post/index.fr.md` gives `My first post`. */
function titleOfPath(path: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/(\.[a-z]{2}(-[a-z]+)?)?\.[^.]+$/i, '');
  const own = /^(index|page|\+page)$/.test(name) ? (parts.pop() ?? '') : name;
  const words = own
    .replace(/^\d{4}-\d{2}-\d{2}[-_]?/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
