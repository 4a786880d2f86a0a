import createParser from 'markdown-it';

/** Where a post stands on its site, as far as the blog's configuration tells. */
export interface SitePlace {
  /** Address of the site with its base path, without slash at the end. */
  readonly site: string | undefined;
  /** Address of the folder the post is served in, for relative addresses. */
  readonly folder: string | undefined;
}

/** An address as it must be written on another site; what cannot be known stays as it is. */
export function absolute(address: string, { site, folder }: SitePlace): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\{)/i.test(address) || address === '') return address;
  if (address.startsWith('/')) return site === undefined ? address : `${site}${address}`;
  if (folder === undefined) return address;
  const segments = folder.replace(/\/+$/, '').split('/');
  for (const segment of address.split('/')) {
    if (segment === '..') {
      if (segments.length > 3) segments.pop();
    } else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Calls back with each address of a body, and with whether it is a picture's; gives the body with what came back. */
export type ChangeAddress = (address: string, isImage: boolean) => string;

/** Changes the addresses of links, images, definitions and HTML attributes in Markdown; code stays as it is. */
export function changeAddresses(body: string, change: ChangeAddress): string {
  const lines = body.split(/(?<=\n)/);
  const isCode = codeLines(body);
  let result = '';
  for (let at = 0; at < lines.length;) {
    const from = at;
    const inCode = isCode.has(at);
    while (at < lines.length && isCode.has(at) === inCode) at++;
    const run = lines.slice(from, at).join('');
    result += inCode ? run : inProse(run, change);
  }
  return result;
}

/** Zero-based lines that stand in code blocks, fenced or indented. */
function codeLines(body: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of createParser({ html: true }).parse(body, {})) {
    if (!map || (type !== 'fence' && type !== 'code_block')) continue;
    for (let line = map[0]; line < map[1]; line++) lines.add(line);
  }
  return lines;
}

const inlineCode = /(`+)(?!`)[^]{0,4000}?(?<!`)\1(?!`)/g;

function inProse(text: string, change: ChangeAddress): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(inlineCode)) {
    result += inText(text.slice(at, match.index), change) + match[0];
    at = match.index + match[0].length;
  }
  return result + inText(text.slice(at), change);
}

/** `](address`, `src="address"` and its like, `[label]: address`. */
const target =
  /(!?)(\[[^[\]\n]{0,1000}\]\(\s{0,20}<?|\]\(\s{0,20}<?)([^\s()<>]+)|(\s(src|href|poster)\s{0,20}=\s{0,20}["'])([^"'\n]*)|(^[ >]{0,20}\[[^\]\n]{1,1000}\]:[ \t]{0,20}<?)([^\s<>]+)/gim;

function inText(text: string, change: ChangeAddress): string {
  return text.replace(target, (...[, bang, open, to, tag, name, value, label, of]: readonly string[]) => {
    if (to !== undefined) return `${bang ?? ''}${open ?? ''}${change(to, bang === '!')}`;
    if (value !== undefined) return `${tag ?? ''}${change(value, name?.toLowerCase() !== 'href')}`;
    return `${label ?? ''}${change(of ?? '', false)}`;
  });
}
