import { locateFrontMatter } from '../frontMatter/locate';
import { slugOf } from '../render/headings';
import { codeSpans, spanLookup } from '../text/codeSpans';

/** A heading of a post's source, for names of images and for links into the post. */
export interface SourceHeading {
  /** Without marks of emphasis, code, links and tags. */
  readonly text: string;
  readonly level: number;
  /** What stands behind `#` in an address: the one written (`{#own}`) or the one GitHub would give. */
  readonly anchor: string;
  /** Offset of its line, in UTF-16 units of the whole text. */
  readonly start: number;
}

const atx = /^ {0,3}(#{1,6})[ \t]+(\S[^\r\n]{0,400}?)[ \t]*#*[ \t]*$/gm;
const setext = /^ {0,3}(\S[^\r\n]{0,400})\r?\n {0,3}(=+|-+)[ \t]*$/gm;

/** The headings of a post in order; front matter and code are left out. */
export function headingsIn(text: string): readonly SourceHeading[] {
  const { bodyStart } = locateFrontMatter(text);
  const isCode = spanLookup(codeSpans(text, bodyStart));
  const body = text.slice(bodyStart);
  const found = [
    ...Array.from(body.matchAll(atx), (match) => ({
      at: match.index,
      level: match[1]?.length ?? 1,
      raw: match[2] ?? '',
    })),
    ...Array.from(body.matchAll(setext), (match) => ({
      at: match.index,
      level: match[2]?.startsWith('=') === true ? 1 : 2,
      raw: match[1] ?? '',
    })).filter(({ raw }) => !/^(?:[#>|]|[-+*] |\d+[.)] )/.test(raw)),
  ];
  const used = new Map<string, number>();
  return found
    .filter(({ at }) => isCode(bodyStart + at) === undefined)
    .sort((a, b) => a.at - b.at)
    .map(({ at, level, raw }) => {
      const own = /[ \t]*\{#([\p{L}\p{N}_:.-]{1,100})\}$/u.exec(raw);
      const plain = withoutMarks(own === null ? raw : raw.slice(0, own.index));
      return { text: plain, level, anchor: own?.[1] ?? unique(slugOf(plain), used), start: bodyStart + at };
    });
}

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[\[(?:[^\]|\n]{0,300}\|)?([^\]\n]{0,300})\]\]/g, '$1')
    .replace(/!?\[([^\]\n]{0,300})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,200}\])/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,300}>/gi, '')
    .replace(/(\*{1,3}|~~|`+)(?=\S)([^\n]{0,400}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,2})(?=\S)([^\n]{0,400}?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

/** Repeated anchors get `-1`, `-2`, as on GitHub. */
function unique(anchor: string, used: Map<string, number>): string {
  const times = used.get(anchor);
  used.set(anchor, (times ?? 0) + 1);
  return times === undefined ? anchor : `${anchor}-${times}`;
}
