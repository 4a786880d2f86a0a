import type { LinkForm } from '../generators/types';

/** What is being typed where a link names its target. Offsets count in the line, in UTF-16 units. */
export type TypedLink =
  /** The target of a Markdown link or of a tag: posts are offered. */
  | {
      readonly kind: 'target';
      readonly form: LinkForm | 'destination';
      readonly start: number;
      readonly typed: string;
    }
  /** The part behind `#`: headings of the post that stands before it are offered. */
  | {
      readonly kind: 'anchor';
      readonly form: LinkForm | 'destination';
      readonly target: string;
      readonly start: number;
      readonly typed: string;
    };

const places: readonly (readonly [LinkForm | 'destination', RegExp])[] = [
  ['relref', /\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}"([^"\n]{0,300})$/],
  ['postUrl', /\{%-?\s{0,9}post_url\s{1,9}([^\s%]{0,300})$/],
  ['postLink', /\{%-?\s{0,9}post_(?:link|path)\s{1,9}"?([^\s"%]{0,300})$/],
  ['wiki', /(?<!!)\[\[([^\][|\n]{0,300})$/],
  ['destination', /(?<!!)\[(?:[^\]\n\\]|\\.){0,300}\]\(<?([^()<>\n{]{0,300})$/],
];

/** Tells from the line up to the cursor whether a link is being typed there. */
export function typedLink(before: string): TypedLink | undefined {
  const tail = before.slice(-1000);
  for (const [form, pattern] of places) {
    const typed = pattern.exec(tail)?.[1];
    if (typed === undefined) continue;
    const start = before.length - typed.length;
    const hash = typed.indexOf('#');
    if (hash < 0)
      return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(typed) ? undefined : { kind: 'target', form, start, typed };
    const target = typed.slice(0, hash);
    return { kind: 'anchor', form, target, start: start + hash + 1, typed: typed.slice(hash + 1) };
  }
  return undefined;
}
