import { placedValue, type RuleContext } from './context';
import type { KeyPath } from '../frontMatter/types';
import { say, type Finding, type Rule } from './rule';

/** What search engines and cards show before they cut, in characters of Latin text. */
const TITLE = 60;
const DESCRIPTION = 160;

export const searchLength: Rule = {
  id: 'search-length',
  title: 'A title or description that will be cut',
  why: 'Search results show about 60 characters of a title and 160 of a description.',
  severity: 'information',
  isOn: false,
  check: (context) => [
    ...tooLong(context, context.facts.keys.title, TITLE),
    ...tooLong(context, context.facts.keys.description, DESCRIPTION),
  ],
  examples: [
    {
      text: `---\ntitle: ${'word '.repeat(13)}end\n---\n`,
      marks: [`${'word '.repeat(13)}end`],
    },
    { text: '---\ntitle: A\ndescription: B\n---\n', marks: [] },
    { text: `---\ntitle: ${'👩‍💻'.repeat(20)}\n---\n`, marks: [], note: 'Counted as people count.' },
  ],
};

function tooLong(context: RuleContext, keys: readonly KeyPath[], most: number): readonly Finding[] {
  const placed = placedValue(context, keys);
  if (typeof placed?.value !== 'string') return [];
  const length = widthOf(placed.value, most);
  if (length <= most) return [];
  const message = say('{0} characters; search results show about {1}.', String(length), String(most));
  return [{ span: placed.span, message }];
}

const segmenter = new Intl.Segmenter();

/** Characters as readers see them; wide ones of East Asia take two places. */
function widthOf(text: string, most: number): number {
  if (text.length <= most / 2) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u.test(
      segment,
    )
      ? 2
      : 1;
  }
  return width;
}
