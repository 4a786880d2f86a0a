/** Where the address and the alternative text stand in a template: characters that no post holds. */
const ADDRESS = '\u{F8F0}';
const ALT = '\u{F8F1}';

/** How an image is written, with holes for its address and its alternative text. */
export type ImageTemplate = string;

/** A filled template around its alternative text; without `alt` the form has no place for one. */
export interface FilledTemplate {
  readonly before: string;
  readonly alt?: string;
  readonly after: string;
}

/** `![alt](address)`, the address between what the blog puts around it. */
export function markdownTemplate(before = '', after = ''): ImageTemplate {
  return `![${ALT}](${before}${ADDRESS}${after})`;
}

/** `![[name]]`. */
export function wikiTemplate(): ImageTemplate {
  return `![[${ADDRESS}]]`;
}

/**
 * Hexo's `{% asset_img name "'title' 'alt'" %}`; a bare text would be the title, and nothing would be read aloud
 * (https://hexo.io/docs/tag-plugins#Include-Assets).
 */
export function assetTemplate(): ImageTemplate {
  return `{% asset_img ${ADDRESS} "'' '${ALT}'" %}`;
}

/** Attributes that say something about one image and not about the blog. */
const ownAttributes = new Set([
  'width',
  'height',
  'id',
  'srcset',
  'sizes',
  'link',
  'attr',
  'attrlink',
  'href',
]);
const textAttributes = ['alt', 'caption', 'title'];
const part =
  /([\w:-]{1,60})\s{0,9}=\s{0,9}("[^"\n]{0,800}"|'[^'\n]{0,800}'|\{[^}\n]{0,200}\}|[^\s"'>%}]{1,400})|"[^"\n]{0,800}"|'[^'\n]{0,800}'|\s+|[^\s"']{1,400}/g;

/**
 * The tag or element of a post as a template for the next image: its address and its text become holes, and
 * what was meant for that one image (its size, its link) falls away.
 *
 * @param written The whole tag or element, as `{{< figure src="a.png" alt="A" >}}`.
 * @param address Its address as it stands in `written`.
 */
export function tagTemplate(written: string, address: string): ImageTemplate {
  const parts = Array.from(written.matchAll(part), (match) => ({
    text: match[0],
    name: match[1]?.toLowerCase(),
  }));
  const names = new Set(parts.map(({ name }) => name));
  const textName = textAttributes.find((name) => names.has(name));
  let hasAddress = false;
  let hasText = false;
  const kept: string[] = [];
  for (const { text, name } of parts) {
    if (!hasAddress && text.includes(address)) {
      kept.push(text.replace(address, ADDRESS));
      hasAddress = true;
    } else if (name !== undefined && name === textName) {
      kept.push(`${text.slice(0, text.indexOf('=') + 1)}"${ALT}"`);
      hasText = true;
    } else if (name !== undefined && (ownAttributes.has(name) || textAttributes.includes(name))) {
      if (/^\s+$/.test(kept.at(-1) ?? '')) kept.pop();
    } else if (name === undefined && hasAddress && !hasText && textName === undefined && isPositional(text)) {
      kept.push(textHole(text));
      hasText = true;
    } else if (name === undefined && hasText && textName === undefined && isPositional(text)) {
      if (/^\s+$/.test(kept.at(-1) ?? '')) kept.pop();
    } else kept.push(text);
  }
  return kept.join('');
}

/** A hole in the place of a text, quoted as that one is. */
function textHole(text: string): string {
  if (/^"'[^']{0,800}'\s{0,9}'[^']{0,800}'"$/.test(text)) return `"'' '${ALT}'"`;
  return /^["']/.test(text) ? `"${ALT}"` : ALT;
}

/** An argument by its place: a word or a quoted text, no bracket or comma. */
function isPositional(text: string): boolean {
  return /^["']/.test(text) || (/[\p{L}\p{N}]/u.test(text) && !/[{}<>%]/.test(text));
}

/** The template with an address, and with a text that cannot break it. */
export function fillTemplate(template: ImageTemplate, address: string, alt: string): FilledTemplate {
  const filled = template.replaceAll(ADDRESS, () => address);
  const at = filled.indexOf(ALT);
  if (at < 0) return { before: filled, after: '' };
  const safe = template.startsWith('![')
    ? alt.replace(/[\r\n]+/g, ' ').replace(/[[\]\\]/g, '\\$&')
    : alt
        .replace(/[\r\n]+/g, ' ')
        .replace(/["{}<>%]/g, '')
        .replaceAll("'", template.includes(`'${ALT}'`) ? '’' : "'");
  return { before: filled.slice(0, at), alt: safe, after: filled.slice(at + ALT.length) };
}

/** Whether the address stands in a Markdown link, where spaces and brackets would end it. */
export function isEncoded(template: ImageTemplate): boolean {
  return !template.startsWith('![[') && !template.startsWith('{%');
}
