import type { ClosedBlock, FenceKind, FrontMatterFormat } from '../frontMatter/types';
import { keysFromFacts } from './factsKeys';
import { carriedKeys, groupKeys, oneForTags, type KeyGroup } from './keyGroups';
import { learnImages, learnLinks } from './learnBody';
import { learnDraft } from './learnDraft';
import { fileFromFacts, learnFile, shapesOf, type BlogFacts } from './learnFile';
import { learnGaps } from './learnGaps';
import { learnKey, readingOf, type KeyContext } from './learnKey';
import { learnText } from './learnText';
import { defaultList, learnList, quoteOf } from './listStyle';
import { nameShape } from './nameShape';
import { joinedWithMeta, usesSidecars } from './sidecar';
import { dateText, newestPosts, type Observed } from './observe';
import type { Conventions, DateConvention, Fences, KeyConvention, Sample } from './types';
import { elect } from './vote';

export interface LearnOptions {
  /** The posts folder, relative to the blog; inferred from the samples when absent. */
  readonly folder?: string;
  readonly blog?: BlogFacts;
}

/**
 * What the owner does, learned from the newest 20 of the samples. Siblings beat tables: the generator's
 * facts speak only where no post does.
 */
export function learnConventions(
  samples: readonly Sample[],
  { folder, blog }: LearnOptions = {},
): Conventions {
  const facts = blog?.facts;
  const posts = newestPosts(samples.map(joinedWithMeta), facts);
  const isApart = facts?.sidecar !== undefined && usesSidecars(samples, posts);
  const home = folder ?? facts?.postsFolders[0]?.path ?? commonFolder(posts);
  const { format, fence, fences } = formatOf(posts, blog);
  const readable = posts.filter((post) => post.block?.format === format);
  const shapes = shapesOf(posts, home, blog);
  const slugOf = (post: Observed): string => shapes[posts.indexOf(post)]?.slug ?? '';
  const groups = oneForTags(groupKeys(readable, facts?.keys.caseInsensitive ?? false), facts);
  const draft = learnDraft(groups, facts);
  const context = { posts: readable, slugs: readable.map(slugOf), format, ...(facts ? { facts } : {}) };
  const text = textOf(posts, blog);
  const usual = text.isBare ? [] : keysFromFacts(format, home, facts);
  const keys = readable.length > 0 && !text.isBare ? keysOfPosts(groups, draft.isUsed, context) : usual;
  const images = learnImages(posts, posts.map(slugOf), facts);
  const links = learnLinks(posts) ?? facts?.linkForms[0];
  const date = dateConvention(keys, 'date', groups);
  const modified = dateConvention(keys, 'modified', groups);
  return {
    folder: home,
    learnedFrom: posts.map((post) => post.path),
    file: posts.length > 0 ? learnFile(posts, shapes, blog) : fileFromFacts(blog),
    format,
    fence,
    fences,
    ...(isApart ? { sidecar: facts.sidecar } : {}),
    keys,
    draft: readable.length > 0 ? draft : { ...draft, isUsed: keys.some((key) => key.role === 'draft') },
    tags: keys.find((key) => key.role === 'tags')?.list ?? tagsOf(groups, context) ?? defaultList(format),
    quote: quoteOfOwner(readable),
    text,
    ...(date ? { date } : {}),
    ...(modified ? { modified } : {}),
    ...(images ? { images } : {}),
    ...(links ? { links } : {}),
  };
}

/**
 * In ABlog a directive may stand in for front matter, without which a new post would be none; the title is always
 * a heading.
 */
function textOf(posts: readonly Observed[], blog?: BlogFacts): Conventions['text'] {
  const text = learnText(posts, blog?.facts.languages.default);
  return blog?.generator.id === 'ablog' ? { ...text, isBare: false, titleHeading: true } : text;
}

/** The keys that a new post carries, each with what stands around it. */
function keysOfPosts(
  groups: readonly KeyGroup[],
  isDraftUsed: boolean,
  context: KeyContext,
): readonly KeyConvention[] {
  const { posts, facts } = context;
  const ignoresCase = facts?.keys.caseInsensitive ?? false;
  const kept = carriedKeys(posts, groups, {
    ...(facts ? { facts } : {}),
    ignoresCase,
    alsoKept: (group) => isDraftUsed && group.role === 'draft',
  });
  const learned = kept.flatMap((group) => {
    const key = learnKey(group, context);
    return key ? [{ id: group.id, key }] : [];
  });
  const gaps = learnGaps(posts, new Set(learned.map(({ id }) => id)), ignoresCase);
  return learned.map(({ id, key }) => ({ ...key, ...gaps.get(id) }));
}

/** The deepest folder that holds all posts, without the folders that bundles and dates make. */
function commonFolder(posts: readonly Observed[]): string {
  const places = posts.map((post) => {
    const { pattern, literal } = nameShape(post.path, post, false);
    const depth = post.path.split('/').length - pattern.split('/').length;
    return literal.split('/').slice(0, Math.max(0, depth));
  });
  const [first = [], ...rest] = places;
  const differs = first.findIndex((step, index) => rest.some((place) => place[index] !== step));
  return (differs < 0 ? first : first.slice(0, differs)).join('/');
}

interface BlockForm {
  readonly format: FrontMatterFormat;
  readonly fence: FenceKind;
  readonly fences: Fences;
}

function formatOf(posts: readonly Observed[], blog?: BlogFacts): BlockForm {
  const seen = posts.flatMap((post, index) =>
    post.block ? [{ value: blockForm(post, post.block), index }] : [],
  );
  const most = elect(seen, ({ format, fences }) => `${format} ${fences.opening}${fences.closing}`)?.value;
  return most ?? usualForm[blog?.facts.format ?? 'yaml'];
}

function blockForm({ text }: Observed, { format, fence, span, content }: ClosedBlock): BlockForm {
  if (fence === 'braces') return usualForm.json;
  const lines = (part: string): string => part.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '');
  const closing = lines(text.slice(content.end, span.end));
  // Between `---json` and `---` the braces belong to the content; Hexo's JSON (`;;;`) goes without.
  const inBraces = format === 'json' && /^\s*\{/.test(text.slice(content.start, content.end));
  return {
    format,
    fence,
    fences: {
      opening: lines(text.slice(span.start, content.start)) + (inBraces ? '{\n' : ''),
      closing:
        (inBraces ? '}\n' : '') + (closing === '' || closing.endsWith('\n') ? closing : `${closing}\n`),
    },
  };
}

const usualForm: Readonly<Record<FrontMatterFormat, BlockForm>> = {
  yaml: { format: 'yaml', fence: 'dashes', fences: { opening: '---\n', closing: '---\n' } },
  toml: { format: 'toml', fence: 'plus', fences: { opening: '+++\n', closing: '+++\n' } },
  json: { format: 'json', fence: 'braces', fences: { opening: '{\n', closing: '}\n' } },
  pelican: { format: 'pelican', fence: 'header', fences: { opening: '', closing: '\n' } },
  nikola: { format: 'nikola', fence: 'comment', fences: { opening: '<!--\n', closing: '-->\n' } },
};

function tagsOf(
  groups: readonly KeyGroup[],
  context: Pick<KeyContext, 'format' | 'facts'>,
): Conventions['tags'] | undefined {
  const group = groups.find(({ role }) => role === 'tags');
  return group && learnList(group.seen, readingOf(context));
}

/** The quotes that the owner reaches for. */
function quoteOfOwner(posts: readonly Observed[]): 'single' | 'double' {
  const quotes = posts.flatMap(({ keys }, index) =>
    keys.flatMap(({ node }) => {
      const quote = quoteOf(node);
      return quote === 'single' || quote === 'double' ? [{ value: quote, index }] : [];
    }),
  );
  return elect(quotes, String)?.value ?? 'double';
}

function dateConvention(
  keys: readonly KeyConvention[],
  role: 'date' | 'modified',
  groups: readonly KeyGroup[],
): DateConvention | undefined {
  const key = keys.find((candidate) => candidate.role === role && candidate.date);
  if (!key?.date) return undefined;
  const group = groups.find(({ newest }) => newest.path.join('.') === key.path.join('.'));
  const stamps = (group?.seen ?? []).map(({ value }) => dateText(value)).filter((text) => text !== undefined);
  return { path: key.path, ...key.date, quote: key.quote, stamps };
}
