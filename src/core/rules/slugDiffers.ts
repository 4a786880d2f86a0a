import { slugify } from '../newPost/slug';
import { placedValue } from './context';
import { say, type Rule } from './rule';

export const slugDiffers: Rule = {
  id: 'slug-differs',
  title: 'A slug that no longer fits the title',
  why: 'The title was changed before publishing, and the address still shows the old one.',
  severity: 'hint',
  isOn: false,
  check: (context) => {
    const { facts, lookups, language } = context;
    const slug = placedValue(context, facts.keys.slug);
    const title = placedValue(context, facts.keys.title);
    if (typeof slug?.value !== 'string' || typeof title?.value !== 'string') return [];
    const wanted =
      lookups.slugOf?.(title.value) ?? slugify(title.value, language === undefined ? {} : { language });
    if (shareWords(slug.value, wanted)) return [];
    return [{ span: slug.span, message: say('The title would give the slug “{0}”.', wanted) }];
  },
  examples: [
    { text: '---\ntitle: A new garden\nslug: my-old-house\n---\n', marks: ['my-old-house'] },
    { text: '---\ntitle: A new garden\nslug: new-garden\n---\n', marks: [], note: 'Shorter is as good.' },
    { text: '---\ntitle: L’été à Paris\nslug: ete-paris\n---\n', marks: [] },
  ],
};

/** Whether most words of the slug come from the title. */
function shareWords(slug: string, wanted: string): boolean {
  const title = new Set(wordsOf(wanted));
  const own = wordsOf(slug).filter((word) => !/^\d+$/.test(word));
  return own.length === 0 || own.filter((word) => title.has(word)).length * 2 >= own.length;
}

function wordsOf(slug: string): readonly string[] {
  const plain = slug.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
