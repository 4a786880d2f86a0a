import type { Token } from 'markdown-it';

/** Elements that HTML closes by itself or that hold nothing: leaving them open does no harm. */
const harmless: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta source track wbr param ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rp html head body'
  ).split(' '),
);

const htmlTag = /<!--[^]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g;

/** Element names that HTML text leaves open, added to those that were open before it. */
export function openElements(html: string, before: readonly string[]): readonly string[] {
  const open = [...before];
  for (const [, slash, rawName, attributes] of html.matchAll(htmlTag)) {
    const name = rawName?.toLowerCase();
    if (name === undefined || harmless.has(name) || attributes?.endsWith('/') === true) continue;
    if (slash === '') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open;
}

/**
 * Whether HTML has more than `most` elements open at once. A browser takes seconds to lay out what is nested without
 * end, and nobody can read it.
 */
export function nestsDeeperThan(most: number, html: string): boolean {
  let depth = 0;
  for (const [, slash, rawName, attributes] of html.matchAll(htmlTag)) {
    if (rawName === undefined || harmless.has(rawName.toLowerCase()) || attributes?.endsWith('/') === true)
      continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (depth > most) return true;
  }
  return false;
}

/**
 * Cuts a document's tokens into runs that are whole HTML on their own: one top-level block each, or several
 * where raw HTML opens an element in one and closes it in a later one.
 */
export function groupBlocks(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let group: Token[] = [];
  let depth = 0;
  let open: readonly string[] = [];
  for (const token of tokens) {
    group.push(token);
    depth += token.nesting;
    open = rawHtml(token, open.length > 0).reduce((names, html) => openElements(html, names), open);
    if (depth > 0 || open.length > 0) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function rawHtml(token: Token, inline: boolean): readonly string[] {
  if (token.type === 'html_block') return [token.content];
  if (!inline || token.type !== 'inline') return [];
  return (token.children ?? []).filter((child) => child.type === 'html_inline').map((child) => child.content);
}
