import type { ToWebview } from '../protocol/previewMessages';
import { el } from './dom';
import { post } from './host';
import { unmarkLinks } from './links';
import type { Session } from './session';

type Copy = Extract<ToWebview, { type: 'copy' }>;

/** Answers a request for the post's content, made from what is shown: it has been cleaned, so is the copy. */
export async function copyPost(session: Session, { what, base, note }: Copy): Promise<void> {
  if (what === 'page') {
    const images: string[] = [];
    const page = portable(session, (address) => `${session.token}:${images.push(address) - 1}`, true);
    post({ type: 'copied', source: session.source, what, text: page.innerHTML, images });
    return;
  }
  const body = portable(session, (address) => absolute(address, base), false);
  if (note !== '') body.append(el('p', {}, el('em', { text: note })));
  if (what === 'html' || !(await writeRich(body))) {
    post({ type: 'copied', source: session.source, what: 'html', text: body.innerHTML.trim(), images: [] });
  } else post({ type: 'copied', source: session.source, what, text: '', images: [] });
}

/** A copy of the post without what belongs to the preview alone. It is inert: none of its images loads. */
function portable(session: Session, addressOf: (address: string) => string, styled: boolean): HTMLElement {
  const inert = document.implementation.createHTMLDocument();
  const copy = inert.importNode(el('div'), false);
  if (styled) copy.append(inert.importNode(session.header, true));
  copy.append(...[...inert.importNode(session.body, true).childNodes].map((node) => node));
  for (const ours of copy.querySelectorAll(tools)) ours.remove();
  unmarkLinks(copy);
  if (!styled) unwrap(copy);
  for (const image of copy.querySelectorAll('img, video, audio, source, track'))
    setSource(image, session, addressOf);
  for (const element of copy.querySelectorAll('*')) strip(element, session.token, styled);
  return copy;
}

/** Takes away the frames that the preview puts around code and tables, and the colors in code. */
function unwrap(copy: HTMLElement): void {
  for (const code of copy.querySelectorAll('.galley-code code')) code.replaceChildren(code.textContent);
  for (const bar of copy.querySelectorAll('.galley-code-bar')) bar.remove();
  for (const frame of copy.querySelectorAll('.galley-code, .galley-table'))
    frame.replaceWith(...frame.childNodes);
  for (const element of copy.querySelectorAll('[dir="auto"], pre[dir]')) element.removeAttribute('dir');
}

const tools =
  '.galley-button, .galley-hint, .galley-remark, .galley-image-note, .galley-problem, .galley-state';

function setSource(element: Element, session: Session, addressOf: (address: string) => string): void {
  const held = element.getAttribute(session.held.src);
  for (const name of ['srcset', 'poster', 'title']) if (held !== null) element.removeAttribute(name);
  if (held !== null) element.setAttribute('src', addressOf(held));
}

const kept: ReadonlySet<string> = new Set(
  'href src alt width height colspan rowspan start reversed type checked disabled open dir lang title style id cite datetime'.split(
    ' ',
  ),
);

function strip(element: Element, token: string, styled: boolean): void {
  if (element.closest('svg, math')) return;
  for (const { name } of [...element.attributes]) {
    const stays = kept.has(name) || (styled && name === 'class');
    if (!stays || name.startsWith(token)) element.removeAttribute(name);
  }
}

function absolute(address: string, base: string): string {
  return base === '' ? address : (URL.parse(address, base)?.href ?? address);
}

/** False when the browser does not let a page write to the clipboard; the host then takes the HTML as text. */
async function writeRich(body: HTMLElement): Promise<boolean> {
  try {
    const html = new Blob([body.innerHTML], { type: 'text/html' });
    const plain = new Blob([body.innerText || body.textContent], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
    return true;
  } catch {
    return false;
  }
}
