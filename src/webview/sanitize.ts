import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import type { Marks } from '../core/render/marks';
import { cleanStyle } from './cleanStyle';

/** Attributes that hold addresses until the host has said what they are; see `addresses.ts`. */
export interface HeldNames {
  /** Where a link would lead that is not opened; told to the reader and to nobody else. */
  readonly refused: string;
  readonly src: string;
  readonly srcset: string;
  readonly poster: string;
}

export function heldNames(token: string): HeldNames {
  return {
    refused: `${token}-refused`,
    src: `${token}-src`,
    srcset: `${token}-srcset`,
    poster: `${token}-poster`,
  };
}

const config = {
  USE_PROFILES: { html: true, svg: true, svgFilters: true, mathMl: true },
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
  FORCE_BODY: true,
  FORBID_TAGS: [
    ...['style', 'form', 'input', 'button', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'output'],
    ...['dialog', 'template', 'slot', 'marquee', 'blink', 'animate', 'animatemotion', 'animatetransform'],
    ...['animatecolor', 'set', 'image', 'feimage', 'use', 'fieldset', 'legend', 'menu'],
  ],
  FORBID_ATTR: [
    ...[
      'ping',
      'target',
      'autoplay',
      'autofocus',
      'popover',
      'popovertarget',
      'popovertargetaction',
      'command',
    ],
    ...['commandfor', 'is', 'slot', 'part', 'action', 'formaction', 'form', 'name', 'background', 'tabindex'],
    ...[
      'accesskey',
      'contenteditable',
      'draggable',
      'usemap',
      'ismap',
      'crossorigin',
      'referrerpolicy',
      'role',
    ],
    ...['aria-hidden', 'hidden', 'loading', 'decoding', 'fetchpriority', 'sizes', 'preload'],
  ],
} satisfies Config;

/** HTML of a post in, an inert fragment out: nothing in it runs, loads, or looks like a part of Galley. */
export type Sanitizer = (html: string) => DocumentFragment;

export function createSanitizer(token: string, marks: Marks): Sanitizer {
  const purify = createDOMPurify(window);
  const held = heldNames(token);
  purify.addHook('beforeSanitizeElements', (node: Node) => {
    // An element of ours that claims to be another is what it is; DOMPurify would drop it with its text.
    if (node instanceof Element) node.removeAttribute('is');
  });
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (node instanceof Element) cardForFrame(node, tagName, marks);
  });
  purify.addHook('beforeSanitizeAttributes', (node: Node) => {
    // Text comes by as well, whatever the type says.
    if (node instanceof Element) holdAddresses(node, held);
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    dropAddresses(element);
    tameLooks(element);
  });
  const heldAs = [held.refused, held.src, held.srcset, held.poster];
  // Set once: read anew for each of many blocks, the lists would take longer than the cleaning.
  purify.setConfig({
    ...config,
    ADD_ATTR: [marks.kind, marks.line, marks.value, ...heldAs],
    // Held addresses are of any kind; what becomes of them is decided when they are looked up.
    ADD_URI_SAFE_ATTR: heldAs,
  });
  return (html) => sanitizeWith(purify, html);
}

function sanitizeWith(purify: DOMPurify, html: string): DocumentFragment {
  const fragment: unknown = purify.sanitize(html);
  // A frameset takes the body's place while HTML is parsed, and DOMPurify then gives back nothing at all.
  return fragment instanceof DocumentFragment ? fragment : asText(html);
}

/** A frame becomes a still card that says where it would have led. The frame itself is dropped. */
function cardForFrame(node: Element, tagName: string, marks: Marks): void {
  if (tagName !== 'iframe') return;
  const address = /^(?:https?:)?\/\/[^\s<>]{1,2000}$/i.exec(node.getAttribute('src') ?? '')?.[0];
  const url = address === undefined ? null : URL.parse(address, 'https://page.invalid');
  if (!url || !node.parentNode) return;
  const card = node.ownerDocument.createElement('a');
  card.setAttribute('href', url.href);
  card.setAttribute(marks.kind, 'card');
  card.setAttribute(marks.value, 'frame');
  card.textContent = node.getAttribute('title') ?? url.host;
  node.parentNode.insertBefore(card, node);
}

/** Pictures and films a page may show without asking: their bytes are in the post. */
export function isDataImage(address: string): boolean {
  return /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(address);
}

/** Puts addresses under names that do nothing, before anything is done with them. */
function holdAddresses(element: Element, held: HeldNames): void {
  hold(element, 'src', held.src);
  hold(element, 'srcset', held.srcset);
  hold(element, 'poster', held.poster);
  const href = element.getAttribute('href');
  if (href === null || isAllowedLink(href)) return;
  element.removeAttribute('href');
  if (element.localName === 'a') element.setAttribute(held.refused, href.slice(0, 4000));
}

/** Looks again at what has been let through. */
function dropAddresses(element: Element): void {
  const href = element.getAttribute('href');
  if (href !== null && (element.localName !== 'a' || !isAllowedLink(href))) element.removeAttribute('href');
  element.removeAttribute('xlink:href');
  for (const { name, value } of [...element.attributes]) {
    if (looks.has(name) && !plainLook.test(value)) element.removeAttribute(name);
  }
}

/** Words, numbers, colors, and a part of the same drawing: no address in any of the forms that CSS has for one. */
const plainLook = /^(?:[^()\\]|\b(?:rgba?|hsla?)\([^()\\]*\)|\burl\(\s*['"]?#[\w-]+['"]?\s*\))*$/i;

/** SVG attributes that take an image or another part of a drawing. */
const looks: ReadonlySet<string> = new Set(
  'fill stroke filter mask clip-path marker-start marker-mid marker-end marker cursor'.split(' '),
);

function hold(element: Element, name: string, heldAs: string): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  element.removeAttribute(name);
  if (/[\n\r<]/.test(value) || value.length > 4000) {
    if (isDataImage(value) && element.localName === 'img' && name === 'src')
      element.setAttribute(name, value);
    return;
  }
  element.setAttribute(heldAs, value);
}

/** http, https, mailto, fragments and relative addresses; checked as a browser reads them, spaces dropped. */
export function isAllowedLink(href: string): boolean {
  const plain = href.replace(/[\u0000-\u0020]+/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}

/** Class names that Galley, VS Code or its icons use are not a post's to wear; sizes stay on the page. */
function tameLooks(element: Element): void {
  const names = [...element.classList].filter(
    (name) => !/^(?:galley|codicon|vscode|hljs|monaco)/i.test(name),
  );
  if (names.length > 0) element.setAttribute('class', names.join(' '));
  else element.removeAttribute('class');
  const style = element.getAttribute('style');
  const cleaned = style === null ? '' : cleanStyle(style);
  if (cleaned !== '') element.setAttribute('style', cleaned);
  else element.removeAttribute('style');
  for (const name of ['width', 'height']) {
    const size = element.getAttribute(name);
    if (size !== null && !/^\d{1,4}(?:\.\d+)?(?:px|%)?$/.test(size)) element.removeAttribute(name);
  }
}

/** HTML that cannot be cleaned, as the text it is. */
export function asText(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const pre = document.createElement('pre');
  pre.textContent = html;
  fragment.append(pre);
  return fragment;
}
