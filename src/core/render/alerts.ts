import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Marks } from './marks';

/** The looks there are; every dialect's types are mapped to one of them. */
export type AlertLook = 'note' | 'tip' | 'important' | 'warning' | 'caution';

const looks: Readonly<Record<string, AlertLook>> = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  important: 'important',
  example: 'important',
  question: 'important',
  help: 'important',
  faq: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  failure: 'caution',
  fail: 'caution',
  missing: 'caution',
};

/** How an alert of this type looks; types that are not known look like notes. */
export function lookOf(type: string): AlertLook {
  const name = type.toLowerCase();
  return Object.hasOwn(looks, name) ? (looks[name] ?? 'note') : 'note';
}

/** The heading of an alert without one of its own: its type with a capital. */
export function titleOf(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}

const first = /^\[!([A-Za-z][\w-]{0,30})\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/;

/** GitHub alerts and Obsidian callouts: `> [!NOTE]`, `> [!faq]- Folded, with a title`. */
export function alerts(md: MarkdownIt, marks: Marks): void {
  md.core.ruler.after('block', 'galley_alerts', (state) => {
    for (let index = 0; index < state.tokens.length; index++) {
      if (state.tokens[index]?.type === 'blockquote_open') rewrite(state, index, marks);
    }
  });
}

function rewrite(state: StateCore, index: number, marks: Marks): void {
  const [open, paragraph, inline] = state.tokens.slice(index, index + 3);
  if (!open || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return;
  const match = first.exec(inline.content);
  const close = match ? closing(state.tokens, index) : undefined;
  if (!match || !close) return;
  const [whole, type = '', fold = '', title = ''] = match;
  inline.content = inline.content.slice(whole.length);
  const folds = fold !== '';
  open.tag = close.tag = folds ? 'details' : 'div';
  open.attrSet(marks.kind, 'alert');
  open.attrSet(marks.value, lookOf(type));
  if (fold === '+') open.attrSet('open', '');
  const rest = inline.content.trim() === '' ? 3 : 0;
  state.tokens.splice(index + 1, rest, ...titleTokens(state, title.trim() || titleOf(type), folds, marks));
}

function closing(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  return tokens.find((t, at) => at > index && t.type === 'blockquote_close' && t.level === level);
}

/** The tokens of an alert's heading; the text is inline Markdown. */
export function titleTokens(state: StateCore, text: string, folds: boolean, marks: Marks): Token[] {
  const tag = folds ? 'summary' : 'p';
  const open = new state.Token('galley_title_open', tag, 1);
  open.attrSet(marks.kind, 'alert-title');
  open.block = true;
  const inline = new state.Token('inline', '', 0);
  inline.content = text;
  inline.children = [];
  const close = new state.Token('galley_title_close', tag, -1);
  close.block = true;
  return [open, inline, close];
}
