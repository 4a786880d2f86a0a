import createParser, { type MarkdownIt } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { alerts } from './alerts';
import { autolinks } from './autolinks';
import { codeBlocks } from './codeBlocks';
import { containers } from './containers';
import { headings } from './headings';
import type { Marks } from './marks';
import { math } from './math';
import { mdx } from './mdx';
import { siteLines } from './siteLines';
import { tags } from './tags/tags';
import { taskLists } from './taskLists';
import { nikolaLinks } from './nikolaLinks';
import { wikiLinks } from './wikiLinks';

/** What differs between one post and another in how its Markdown is read. */
export interface Dialect {
  /** JSX, `import` and `export` are not Markdown. */
  readonly mdx: boolean;
  /** `[[Other post]]`. */
  readonly wikiLinks: boolean;
}

/**
 * The one Markdown parser of the preview. Raw HTML passes through: the webview sanitizes it.
 */
export function createMarkdown(marks: Marks, dialect: Dialect): MarkdownIt {
  const md = createParser({ html: true, linkify: true, typographer: false, maxNesting: 100 });
  // Raw HTML can hold any address, so the webview judges them all; it tells the reader which it refuses.
  md.validateLink = () => true;
  autolinks(md);
  md.use(footnote).use(deflist);
  headings(md);
  codeBlocks(md, marks);
  taskLists(md, marks);
  alerts(md, marks);
  containers(md, marks);
  siteLines(md, marks);
  math(md, marks);
  tags(md, marks);
  if (dialect.wikiLinks) wikiLinks(md, marks);
  nikolaLinks(md, marks);
  if (dialect.mdx) mdx(md, marks);
  return md;
}
