import type { MarkdownIt, Token } from 'markdown-it';
import type { Marks } from './marks';

const box = /^\[([ xX])\](?=\s)/;

/** `- [ ] item`: the box becomes an empty element that the webview replaces by a check box of its own. */
export function taskLists(md: MarkdownIt, marks: Marks): void {
  md.core.ruler.after('inline', 'galley_tasks', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || !isFirstInItem(state.tokens, index)) continue;
      const first = token.children?.[0];
      const match = first?.type === 'text' ? box.exec(first.content) : null;
      if (!first || !match) continue;
      first.content = first.content.slice(match[0].length);
      const mark = new state.Token('galley_task', 'span', 0);
      mark.attrs = [
        [marks.kind, 'task'],
        [marks.value, match[1] === ' ' ? 'open' : 'done'],
        [marks.line, String(token.map?.[0] ?? 0)],
      ];
      token.children?.unshift(mark);
      itemOf(state.tokens, index)?.attrSet(marks.kind, 'task-item');
    }
  });
  md.renderer.rules['galley_task'] = (tokens, index) => {
    const token = tokens[index];
    return token ? `<span${md.renderer.renderAttrs(token)}></span>` : '';
  };
}

function isFirstInItem(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === 'paragraph_open' && itemOf(tokens, index) !== undefined;
}

function itemOf(tokens: readonly Token[], index: number): Token | undefined {
  const item = tokens[index - 2];
  return item?.type === 'list_item_open' ? item : undefined;
}

/**
 * The edit that ticks or clears the task on one line of a document: the offset, in the line, of the one
 * character to replace, and what to put there; `undefined` when the line is no task.
 */
export function toggleTask(line: string): { readonly at: number; readonly newText: string } | undefined {
  const match = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)+\[([ xX])\](?=\s)/.exec(line);
  if (!match) return undefined;
  return { at: match[0].length - 2, newText: match[1] === ' ' ? 'x' : ' ' };
}
