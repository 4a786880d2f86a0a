import type { MarkdownIt } from 'markdown-it';
import type { Marks } from './marks';

/**
 * `[[Post]]`, `[[Post#Heading|text]]` (`\|` in a table) and the embed `![[image.png]]`, resolved by the host like any
 * address.
 */
export function wikiLinks(md: MarkdownIt, marks: Marks): void {
  md.inline.ruler.before('link', 'galley_wiki', (state, silent) => {
    const match = /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/.exec(
      state.src.slice(state.pos, state.pos + 620),
    );
    if (!match) return false;
    if (!silent) {
      const target = (match[3] === undefined ? (match[2] ?? '') : (match[2] ?? '').replace(/\\$/, '')).trim();
      const token = state.push(match[1] === '!' ? 'galley_wiki_embed' : 'galley_wiki', '', 0);
      token.content = (match[3] ?? target).trim();
      token.attrs = [
        [marks.kind, match[1] === '!' ? 'wiki-embed' : 'wiki'],
        [marks.value, target],
      ];
    }
    state.pos += match[0].length;
    return true;
  });
  const draw =
    (tag: string): NonNullable<(typeof md.renderer.rules)[string]> =>
    (tokens, index) => {
      const token = tokens[index];
      if (!token) return '';
      return `<${tag}${md.renderer.renderAttrs(token)}>${md.utils.escapeHtml(token.content)}</${tag}>`;
    };
  md.renderer.rules['galley_wiki'] = draw('a');
  md.renderer.rules['galley_wiki_embed'] = draw('span');
}
