import { locateFrontMatter } from '../frontMatter/locate';
import { codeSpans, spanLookup } from '../text/codeSpans';

const OURS = '<<<<<<< ';
const MIDDLE = '=======';
const THEIRS = '>>>>>>> ';

/**
 * Whether git left a merge conflict in a post: whole markers at the start of a line, in their order. A row of `=`
 * may underline a heading, and a post about git shows a conflict in a code block: neither is one.
 */
export function hasConflict(text: string): boolean {
  // No pattern, and no look at the code at first: it is asked of a megabyte at each save.
  if (lineWith(text, OURS, 0) < 0 || lineWith(text, THEIRS, 0) < 0) return false;
  const codeAt = spanLookup(codeSpans(text, locateFrontMatter(text).bodyStart));
  // What lies between the ends of a shown conflict is shown too: no line is looked at twice.
  for (let ours = lineWith(text, OURS, 0), theirs = 0; ours >= 0; ours = lineWith(text, OURS, theirs)) {
    const middle = lineWith(text, MIDDLE, ours);
    theirs = middle < 0 ? -1 : lineWith(text, THEIRS, middle);
    if (theirs < 0) return false;
    const code = codeAt(ours);
    if (code === undefined || code !== codeAt(theirs)) return true;
  }
  return false;
}

/** Where the next line begins that starts with these characters, -1 when none does. */
function lineWith(text: string, start: string, from: number): number {
  if (from === 0 && text.startsWith(start)) return 0;
  const found = text.indexOf(`\n${start}`, Math.max(0, from - 1));
  return found < 0 ? -1 : found + 1;
}
