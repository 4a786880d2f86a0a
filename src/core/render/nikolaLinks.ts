import type { MarkdownIt } from 'markdown-it';
import type { Marks } from './marks';

/**
 * Nikola's `link://slug/a` and `link://filename/posts/a.md` name a post, as `[[a]]` does elsewhere
 * (https://getnikola.com/path_handlers.html); no browser knows that scheme.
 */
export function nikolaLinks(md: MarkdownIt, marks: Marks): void {
  md.core.ruler.push('galley_nikola', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const match = /^link:\/\/(slug|filename)\/(.+)$/.exec(String(token.attrGet('href') ?? ''));
      const name = match?.[2];
      if (token.type !== 'link_open' || name === undefined) continue;
      token.attrSet('href', match?.[1] === 'filename' ? `/${name}` : name);
      token.attrSet(marks.kind, 'post');
    }
  });
}
