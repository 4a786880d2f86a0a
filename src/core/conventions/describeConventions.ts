import type { Conventions, KeyConvention, ListStyle, OpeningPart, SlugStyle } from './types';

/** What overrides a line of the report, by what the line is about; a setting or a file. */
export interface Overrides {
  readonly posts: string;
  readonly file: string;
  readonly keys: string;
  readonly modified: string;
  readonly zone: string;
}

const usualOverrides: Overrides = {
  posts: '`galley.posts.include`, `galley.posts.exclude`',
  file: '`galley.newPost.slug`, `galley.newPost.fileName`',
  keys: 'a template in `.galley/templates/`',
  modified: '`galley.modified.keys`',
  zone: '`galley.modified.timeZone`',
};

/**
 * The report of Show What Galley Learned, as Markdown: what the next post will look like, from which posts
 * each line was learned and what overrides it. Paths are links relative to the blog.
 */
export function describeConventions(conventions: Conventions, overrides: Overrides = usualOverrides): string {
  const { folder, learnedFrom } = conventions;
  const place = folder === '' ? 'this folder' : `\`${folder}\``;
  const source =
    learnedFrom.length === 0
      ? `There are no posts in ${place} yet, so the generator's own ways are followed.`
      : `Learned from the newest ${plural(learnedFrom.length, 'post')} in ${place}.`;
  return [
    '# What Galley learned',
    source,
    section('Files', fileLines(conventions), overrides.file),
    section('Front matter', blockLines(conventions), overrides.keys),
    keyTable(conventions),
    section('Dates', dateLines(conventions), `${overrides.zone}, ${overrides.modified}`),
    section('Drafts', draftLines(conventions), overrides.keys),
    section('Images and links', bodyLines(conventions)),
    section(
      'Posts learned from',
      learnedFrom.map((path) => link(path)),
      overrides.posts,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function section(title: string, lines: readonly string[], override?: string): string {
  if (lines.length === 0) return '';
  const last = override === undefined ? [] : [`\nTo change this: ${override}.`];
  return [`## ${title}`, '', ...lines.map((line) => `- ${line}`), ...last].join('\n');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const link = (path: string): string =>
  `[${path.replace(/[[\]]/g, '\\$&')}](<${path.replace(/[<>]/g, encodeURIComponent)}>)`;

function fileLines({ file, text }: Conventions): readonly string[] {
  return [
    `A post is called \`${file.pattern}\`.`,
    `The name is made of the title ${slugSentence(file.slug)}.`,
    ...(file.language === undefined ? [] : [`Its language is \`${file.language}\`.`]),
    ...(file.nextNumber === undefined ? [] : [`The next number is ${file.nextNumber}.`]),
    `Lines end as on ${text.eol === '\n' ? 'Linux and macOS (LF)' : 'Windows (CRLF)'}${text.bom ? ', after a byte order mark' : ''}.`,
  ];
}

function slugSentence({ rule, letterCase, separator, language }: SlugStyle): string {
  const words: Readonly<Record<string, string>> = {
    unicode: 'with the letters of every script',
    ascii: 'in ASCII letters',
    title: 'as it is typed',
    hugo: 'as Hugo does it (dots and plus signs stay)',
    hexo: 'as Hexo does it',
    pelican: 'in plain letters, as Pelican does',
    nikola: 'in plain letters, as Nikola does',
    github: 'as GitHub and Astro do',
  };
  const how = words[rule] ?? 'as Jekyll does it';
  const mark = separator === ' ' ? 'spaces' : `\`${separator}\``;
  const own = language === undefined ? '' : `, by the spelling rules of \`${language}\``;
  return rule === 'title'
    ? how
    : `${how}${own}, ${letterCase === 'lower' ? 'in lower case' : 'with its capitals'}, with ${mark} between words`;
}

function blockLines(conventions: Conventions): readonly string[] {
  const { format, fences, text, quote } = conventions;
  const names = {
    yaml: 'YAML',
    toml: 'TOML',
    json: 'JSON',
    pelican: 'Key: value lines',
    nikola: 'Nikola comments',
  };
  const opening = fences.opening.trim();
  const blanks = (count: number, where: string): readonly string[] =>
    count === 0 ? [] : [`${plural(count, 'blank line')} ${where}.`];
  const lines = text.isBare
    ? ['Posts here have none.']
    : [
        `It is written in ${names[format]}${opening === '' ? '' : `, opened by \`${opening}\``}.`,
        ...(format === 'yaml' || format === 'toml' ? [`What needs quotes gets ${quote} ones.`] : []),
        ...(conventions.sidecar === undefined
          ? []
          : [`It stands in a file of its own, \`${conventions.sidecar}\`.`]),
        ...blanks(text.blankAfterOpening, 'after the opening fence'),
        ...blanks(text.blankBeforeClosing, 'before the closing fence'),
        ...blanks(text.blankAfterBlock, 'before the text'),
      ];
  return [
    ...lines,
    ...(text.titleHeading ? ['The text opens with the title as a heading.'] : []),
    ...(text.opening.length > 0 ? [`The text opens with \`${openingOf(text.opening)}\`.`] : []),
  ];
}

/** The first line of each block, with placeholders. */
function openingOf(opening: readonly OpeningPart[]): string {
  const whole = opening.map((part) => ('text' in part ? part.text : `{${part.field}}`)).join('');
  return whole
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/`/g, "'");
}

function keyTable({ keys, learnedFrom, tags }: Conventions): string {
  if (keys.length === 0) return '';
  const rows = keys.map(
    (key) => `| \`${key.path.join('.')}\` | ${cell(valueSentence(key))} | ${seenIn(key, learnedFrom)} |`,
  );
  return [
    '| Key | In a new post | Learned from |',
    '| --- | --- | --- |',
    ...rows,
    '',
    `Tags are written as ${listSentence(tags.style)}.`,
  ].join('\n');
}

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*[\r\n]+\s*/g, ' ');

function seenIn({ seenIn: posts }: KeyConvention, learnedFrom: readonly string[]): string {
  const [newest] = posts;
  if (newest === undefined) return 'the generator';
  if (posts.length === learnedFrom.length) return 'all posts';
  return cell(`${posts.length} of ${learnedFrom.length}, the newest being ${link(newest)}`);
}

function valueSentence({ value, role, date, blockScalar }: KeyConvention): string {
  switch (value.kind) {
    case 'constant': {
      const text = value.rest.replace(/^\s*[:=]\s*/, '');
      return text === '' ? 'nothing' : `always \`${text.replace(/`/g, "'")}\``;
    }
    case 'pattern':
      return `\`${value.pattern}\``;
    case 'parts':
      return `\`${openingOf(value.parts)}\``;
    case 'empty':
      return blockScalar ? `left for you, after \`${blockScalar.header}\`` : 'left for you';
    case 'role':
      return date
        ? `the present, as in \`${date.example}\`${date.isMidnight ? ', always at midnight' : ''}`
        : roleSentence(role);
  }
}

function roleSentence(role: KeyConvention['role']): string {
  switch (role) {
    case 'title':
      return 'the title';
    case 'tags':
      return 'the tags you pick';
    case 'draft':
      return 'the mark of a draft';
    case 'date':
    case 'modified':
    case 'description':
    case 'slug':
    case 'categories':
    case 'language':
    case 'other':
      return 'left for you';
  }
}

function listSentence(style: ListStyle): string {
  const words: Readonly<Record<ListStyle, string>> = {
    block: 'one a line, with a dash',
    blockIndented: 'one a line, indented, with a dash',
    flow: 'a list in brackets',
    multiline: 'a list in brackets over several lines',
    commas: 'one text with commas',
    semicolons: 'one text with semicolons',
    spaces: 'one text with spaces',
    hashes: 'one text of words with a hash sign',
  };
  return words[style];
}

function dateLines({ date, modified }: Conventions): readonly string[] {
  return [
    ...(date
      ? [`The date is \`${date.path.join('.')}\`, written as in \`${date.example}\`.`]
      : ['Posts carry no date of their own.']),
    ...(modified
      ? [
          `The date of the last change is \`${modified.path.join('.')}\`, written as in \`${modified.example}\`; it starts equal to the date.`,
        ]
      : ['Posts carry no date of their last change.']),
  ];
}

function draftLines({ draft }: Conventions): readonly string[] {
  const { mark, isUsed, folder } = draft;
  const words =
    mark.kind === 'flag'
      ? `\`${mark.path.join('.')}: ${String(mark.draftWhen)}\``
      : mark.kind === 'status'
        ? `\`${mark.path.join('.')}: ${mark.draft}\``
        : undefined;
  return [
    ...(words === undefined
      ? ['No key marks a draft.']
      : [
          `${words} marks a draft${isUsed ? ', and a new post starts as one' : '; posts here do without it'}.`,
        ]),
    ...(folder ? [`Drafts live apart, in \`${folder.drafts}\`.`] : []),
  ];
}

function bodyLines({ images, links }: Conventions): readonly string[] {
  const forms = {
    markdown: 'in Markdown',
    html: 'as HTML',
    wiki: 'as `![[…]]`',
    shortcode: 'by a shortcode',
  };
  return [
    ...(images
      ? [
          `Images lie ${placeOfImages(images.folder)} and are linked ${forms[images.form]}${images.linkPrefix === '' ? '' : `, after \`${images.linkPrefix}\``}.`,
        ]
      : []),
    ...(links ? [`Posts link to each other by ${linkSentence(links)}.`] : []),
  ];
}

function placeOfImages(folder: string): string {
  if (folder === '.') return 'beside the post';
  return folder.startsWith('./') ? `in \`${folder.slice(2)}\`, beside the post` : `in \`${folder}\``;
}

function linkSentence(form: NonNullable<Conventions['links']>): string {
  const words: Readonly<Record<NonNullable<Conventions['links']>, string>> = {
    relative: 'the path of the file',
    permalink: 'the address on the site',
    relref: '`relref`',
    postUrl: '`post_url`',
    postLink: '`post_link`',
    at: '`@/` and the path of the file',
    filename: '`{filename}`',
    nikola: '`link://`',
    wiki: '`[[…]]`',
  };
  return words[form];
}
