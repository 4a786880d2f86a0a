import type { LinkForm } from '../generators/types';
import type { PostIndex } from '../posts/postIndex';
import { withoutExtension } from './paths';
import type { LinkStyle } from './linkStyle';
import { encodedFor, spellings, type LinkEnds, type Spelling } from './spellings';

/** A link to a post, ready to be written. */
export interface WrittenLink {
  readonly form: LinkForm;
  /** What goes between the marks of the form: an address or a name, escaped where it has to be. */
  readonly target: string;
  readonly spelling: Spelling;
}

/**
 * The target of a link in the blog's own form: the first spelling that leads to this post and to no other.
 * Where none does (a draft has no address yet), the other forms of the generator are tried, then the file.
 */
export function targetFor(index: PostIndex, ends: LinkEnds, style: LinkStyle): WrittenLink {
  const forms = [...new Set([...ends.blog.facts.linkForms, 'relative' as const])];
  const others = forms.flatMap((form) =>
    spellings.filter((one) => one.form === form && one.form !== style.form),
  );
  for (const spelling of [...style.spellings, ...others]) {
    const target = spelling.write(ends);
    if (target === undefined || target === '') continue;
    const [found, ...more] = index.resolve(ends.from, { form: spelling.form, target });
    const isAlone = more.length === 0 || more.every(({ language }) => language !== found?.language);
    if (found?.path === ends.to.path && isAlone) return written(spelling, target);
  }
  const [first] = others.length > 0 ? spellings.filter(({ form }) => form === 'relative') : style.spellings;
  const spelling = first ?? style.spellings[0] ?? spellings[0];
  if (spelling === undefined) throw new Error('There is no spelling.');
  return written(spelling, spelling.write(ends) ?? ends.to.path);
}

function written(spelling: Spelling, target: string): WrittenLink {
  return { form: spelling.form, target: encodedFor(spelling.form, target), spelling };
}

/**
 * What stands between the brackets of `[words](…)`: the address, or the tag that gives it. A blog whose
 * links are no Markdown links (wiki, Hexo's tags) names the file.
 */
export function destinationFor(index: PostIndex, ends: LinkEnds, style: LinkStyle): string {
  const isOwnMark = style.form === 'wiki' || style.form === 'postLink';
  const usable: LinkStyle = isOwnMark
    ? { form: 'relative', spellings: spellings.filter(({ form }) => form === 'relative') }
    : style;
  const { after } = linkText(targetFor(index, ends, usable), 'x');
  return after.slice(2, -1);
}

/** The name that goes into a tag or wiki link of a form, whatever the blog's own form is. */
export function nameFor(
  index: PostIndex,
  ends: LinkEnds,
  style: LinkStyle,
  form: LinkForm,
): string | undefined {
  const own = style.form === form ? style : { form, spellings: spellings.filter((one) => one.form === form) };
  const found = targetFor(index, ends, own);
  return found.form === form ? found.target : undefined;
}

/** A link as text around the words that readers see. */
export interface LinkText {
  readonly before: string;
  readonly label: string;
  readonly after: string;
}

/**
 * The whole link.
 *
 * @param label Words of the link: the writer's selection, else the title.
 * @param anchor What stands behind `#`.
 */
export function linkText({ form, target, spelling }: WrittenLink, label: string, anchor?: string): LinkText {
  const hash = anchor === undefined || anchor === '' ? '' : `#${anchor}`;
  const words = label.replace(/\s+/g, ' ').trim();
  switch (form) {
    case 'wiki':
      return wikiText(`${target}${hash}`, words, anchor === undefined && words === withoutExtension(target));
    case 'postLink':
      return {
        before: `{% post_link ${quoted(`${target}${hash}`)} `,
        label: words.replace(/[{}%]/g, ''),
        after: ' %}',
      };
    case 'postUrl': {
      const tag = spelling.id === 'linkTag' ? 'link' : 'post_url';
      return { before: '[', label: escaped(words), after: `]({% ${tag} ${target} %}${hash})` };
    }
    case 'relref':
      return { before: '[', label: escaped(words), after: `]({{< relref "${target}${hash}" >}})` };
    case 'relative':
    case 'permalink':
    case 'at':
    case 'filename':
    case 'nikola':
      return { before: '[', label: escaped(words), after: `](${target}${hash})` };
  }
}

function wikiText(target: string, words: string, isSame: boolean): LinkText {
  const label = words.replace(/[[\]|]/g, '');
  return isSame
    ? { before: '[[', label: target, after: ']]' }
    : { before: `[[${target}|`, label, after: ']]' };
}

/** Brackets would end the words of a link; those that the writer escaped already stay. */
function escaped(words: string): string {
  return words.replace(/(?<!\\)[[\]]/g, '\\$&');
}

function quoted(target: string): string {
  return /\s/.test(target) ? `"${target}"` : target;
}
