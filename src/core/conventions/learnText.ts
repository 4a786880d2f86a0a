import { locateFrontMatter } from '../frontMatter/locate';
import { bomLength } from '../text/lines';
import { learnLastComment } from './learnGaps';
import { learnOpening } from './learnOpening';
import type { Observed } from './observe';
import { sameText } from './sameText';
import type { TextConvention } from './types';
import { elect, weigh } from './vote';

/**
 * What a file looks like around its front matter. `posts` newest first; those without a block tell less; `usual` is
 * the language of the site.
 */
export function learnText(posts: readonly Observed[], usual?: string): TextConvention {
  const blocks = posts.filter((post) => post.block);
  const most = <T>(from: readonly Observed[], look: (post: Observed) => T, fallback: T): T =>
    elect(
      from.map((post, index) => ({ value: look(post), index })),
      String,
    )?.value ?? fallback;
  return {
    eol: most(posts, eolOfPost, '\n'),
    bom: most(posts, (post) => bomLength(post.text) > 0, false),
    finalNewline: most(posts, (post) => post.text === '' || /[\r\n]$/.test(post.text), true),
    blankAfterOpening: most(blocks, (post) => blankLines(contentOf(post), 'start'), 0),
    blankBeforeClosing: most(blocks, (post) => blankLines(contentOf(post), 'end'), 0),
    lastComment: learnLastComment(blocks),
    blankAfterBlock: most(blocks.filter(hasBody), blankAfterBlock, 1),
    opening: learnOpening(posts, usual),
    isBare: isBare(posts),
    titleHeading: posts.length > 0 && most(posts.filter(hasBody), hasTitleHeading, false),
  };
}

/** Nearly all posts do without front matter, and not just one. Empty files say nothing, broken front matter is some. */
function isBare(posts: readonly Observed[]): boolean {
  const seen = posts.flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ text, index }]));
  const bare = seen.filter(({ text }) => locateFrontMatter(text).state === 'none');
  return bare.length > 1 && weigh(bare) / weigh(seen) > 0.8;
}

function eolOfPost({ text }: Observed): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

function contentOf({ text, block }: Observed): string {
  return block ? text.slice(block.content.start, block.content.end) : '';
}

/** How many lines of white space stand at one end; a block of nothing else has none. */
function blankLines(content: string, end: 'start' | 'end'): number {
  if (content.trim() === '') return 0;
  const blank = end === 'start' ? /^(?:[ \t]*\r?\n)*/ : /(?:\n[ \t]*(?=\r?\n))*\r?\n?$/;
  const found = blank.exec(content)?.[0] ?? '';
  return Math.max(0, (found.match(/\n/g) ?? []).length - (end === 'start' ? 0 : 1));
}

function bodyOf({ text, bodyStart }: Observed): string {
  return text.slice(bodyStart);
}

function hasBody(post: Observed): boolean {
  return bodyOf(post).trim() !== '';
}

/** Blank lines between the block and the first line of the body. Headers end in one that is their own. */
function blankAfterBlock(post: Observed): number {
  const gap = /^(?:[ \t]*\r?\n)*/.exec(bodyOf(post))?.[0] ?? '';
  return (gap.match(/\n/g) ?? []).length;
}

/** The body opens with `# Title`, the title being the one in front matter, or the only one there is. */
function hasTitleHeading(post: Observed): boolean {
  if (post.heading === undefined) return false;
  return post.title === undefined || sameText(post.heading, post.title);
}
