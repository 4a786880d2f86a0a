import type { ToWebview } from '../protocol/previewMessages';
import { el } from './dom';
import { post } from './host';
import { unmarkLinks } from './links';
import { isAllowedLink, isDataImage } from './sanitize';
import type { Session } from './session';

type Copy = Extract<ToWebview, { type: 'copy' }>;

/** Answers a request for the post's content, made from what is shown: it has been cleaned, so is the copy. */
export async function copyPost(session: Session, { what, base, note }: Copy): Promise<void> {
  if (what === 'page') {
    const images: string[] = [];
    const placeholder: AddressOf = (address) => `${session.token}:${images.push(address) - 1}`;
    const page = portable(session, { base, imageOf: placeholder, styled: true });
    post({ type: 'copied', source: session.source, what, text: page.innerHTML, images });
    return;
  }
  const body = portable(session, { base, imageOf: (address) => absolute(address, base), styled: false });
  if (note !== '') body.append(el('p', {}, el('em', { text: note })));
  if (what === 'html' || !(await writeRich(body))) {
    post({ type: 'copied', source: session.source, what: 'html', text: body.innerHTML.trim(), images: [] });
  } else post({ type: 'copied', source: session.source, what, text: '', images: [] });
}

type AddressOf = (address: string) => string;

interface Portable {
  /** What relative addresses count from; empty where that is not known. */
  readonly base: string;
  readonly imageOf: AddressOf;
  /** Whether the header comes along, and the classes that our styles go by. */
  readonly styled: boolean;
}

/** A copy of the post without what belongs to the preview alone. It is inert: none of its images loads. */
function portable(session: Session, { base, imageOf, styled }: Portable): HTMLElement {
  const inert = document.implementation.createHTMLDocument();
  const copy = inert.importNode(el('div'), false);
  if (styled) copy.append(still(inert.importNode(session.header, true)));
  copy.append(...inert.importNode(session.body, true).childNodes);
  for (const ours of copy.querySelectorAll(tools)) ours.remove();
  for (const link of copy.querySelectorAll('a[href]')) leadOut(link, session, base);
  unmarkLinks(copy);
  if (!styled) unwrap(copy);
  for (const image of copy.querySelectorAll('img, video, audio, source, track'))
    setSource(image, session, imageOf);
  stripAll(copy, session.token, styled);
  return copy;
}

/** The header without what only the preview can do: chips that lead somewhere, titles that say so. */
function still(header: HTMLElement): HTMLElement {
  for (const field of header.querySelectorAll('[data-galley]:not(.galley-date)'))
    field.removeAttribute('title');
  for (const chip of header.querySelectorAll('button.galley-chip')) {
    const text = chip.ownerDocument.createElement('span');
    text.className = chip.className;
    text.textContent = chip.textContent;
    chip.replaceWith(text);
  }
  return header;
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

function setSource(element: Element, session: Session, addressOf: AddressOf): void {
  const held = element.getAttribute(session.held.src);
  for (const name of ['srcset', 'poster', 'title']) if (held !== null) element.removeAttribute(name);
  if (held !== null && isForElsewhere(held)) element.setAttribute('src', addressOf(held));
}

/** A picture's address that may leave the preview: what it refuses to show, a copy does not carry. */
function isForElsewhere(address: string): boolean {
  return isAllowedLink(address) || isDataImage(address);
}

/** A link leads where it leads on the site; those inside the page go by the ids that the copy has. */
function leadOut(link: Element, session: Session, base: string): void {
  const href = link.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? session.anchor(href.slice(1)) : undefined;
  if (target) link.setAttribute('href', `#${target.id}`);
  else if (!href.startsWith('#')) link.setAttribute('href', session.urlOf(link) ?? absolute(href, base));
}

const kept: ReadonlySet<string> = new Set(
  'href src alt width height colspan rowspan start reversed type checked disabled open dir lang title style id cite datetime'.split(
    ' ',
  ),
);

/** Leaves attributes that mean something elsewhere; drawings and formulas keep theirs. */
function stripAll(copy: Element, token: string, styled: boolean): void {
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT, (node) =>
    /^(?:svg|math)$/i.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode())
    if (walker.currentNode instanceof Element) strip(walker.currentNode, token, styled);
}

function strip(element: Element, token: string, styled: boolean): void {
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
