import type { PreviewStrings } from '../protocol/previewMessages';
import { button, el } from './dom';
import { highlightInto } from './highlight';

/** A code block with its language or title above, a button that copies it, and others that it may need. */
export function codeFrame(
  pre: Element,
  value: string,
  strings: PreviewStrings,
  others: readonly HTMLElement[] = [],
): void {
  const space = value.indexOf(' ');
  const language = space < 0 ? value : value.slice(0, space);
  const title = space < 0 ? '' : value.slice(space + 1);
  const label = el('span', { class: 'galley-code-label', text: title || language });
  const bar = el('div', { class: 'galley-code-bar' }, label, ...others, button('copyCode', strings.copyCode));
  const frame = el('div', { class: 'galley-code' }, bar);
  pre.replaceWith(frame);
  pre.setAttribute('tabindex', '0');
  pre.setAttribute('dir', 'ltr');
  frame.append(pre);
  const code = pre.querySelector('code');
  if (code) highlightInto(code, language);
}
