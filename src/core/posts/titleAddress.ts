import type { TitleRule } from '../generators/types';
import { hexoRule, slugify } from '../newPost/slug';
import { transliterate } from '../newPost/transliterate';

/**
 * What a generator makes of a title in the address of a post; `undefined` where only it can tell. This is
 * the reading side of `slugify`: an address must be the generator's to the letter, a new name need not.
 */
export function titleAddress(title: string, rule: TitleRule): string | undefined {
  switch (rule) {
    case 'hugo':
      return hugoAddress(title);
    case 'hexo':
      return hexoAddress(title).toLowerCase();
    case 'jekyll':
      return jekyllAddress(title);
    case 'pelican':
      return pelicanAddress(title);
    case 'usual':
      return slugify(title, { maxBytes: Infinity });
  }
}

/**
 * `UnicodeSanitize` of Hugo (run with 0.111.3): marks and a few signs stay, other signs go, white space
 * becomes a hyphen, but none before or after a hyphen that stands there.
 */
function hugoAddress(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}\p{M}\s./\\_#+~@-]+/gu, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/^\s+|\s+$/g, '')
    .replace(/\s+/g, '-');
}

/** The same for a category. Hexo keeps its capitals. */
export function categoryAddress(category: string, rule: TitleRule): string | undefined {
  if (rule === 'hexo') return hexoAddress(category);
  return rule === 'pelican' ? pelicanAddress(category) : category.toLowerCase().replace(/\s+/g, '-');
}

/** `slugize` of hexo-util (run with 4.0), marks that cannot be seen included. */
function hexoAddress(title: string): string {
  return hexoRule(title, { keepCase: true }).replace(/^-+|-+$/g, '');
}

/** `Utils.slugify` of Jekyll (run with 4.3) in its mode `pretty`, capitals kept: what `:title` stands for. */
export function jekyllAddress(name: string): string {
  return name.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

/**
 * `slugify` of Pelican (run with 4.8): ASCII by Unidecode, whose Latin half is plain; what it makes of other
 * scripts (Chinese becomes Pinyin) is not known here.
 */
function pelicanAddress(title: string): string | undefined {
  const plain = transliterate(title.replace(/[–—]/g, '-')).replace(/[^\p{L}\p{N}\s_-]+/gu, '');
  if (/[^\p{Script=Latin}]/u.test(title.replace(/[^\p{L}]+/gu, '')) || /[^ -~\s]/.test(plain))
    return undefined;
  return plain.trim().replace(/[-\s]+/g, '-');
}
