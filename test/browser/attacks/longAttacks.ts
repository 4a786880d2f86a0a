import { named, type Attack } from './attack';

/** Each of `count` numbers as a text, one after the other. */
const counted = (count: number, text: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);

/** Long texts of the project's own that make a careless parser slow, deep or large. */
export const longAttacks: readonly Attack[] = named(
  [
    ['own-dos-quotes', '<a "'.repeat(30_000)],
    ['own-dos-apostrophes', "<p title='".repeat(30_000)],
    ['own-dos-open-tags', '<div '.repeat(40_000)],
    ['own-dos-components', '<A '.repeat(40_000)],
    ['own-dos-component-braces', '<A {'.repeat(30_000)],
    ['own-dos-hugo', '{{<'.repeat(40_000)],
    ['own-dos-raw', '{% raw %} x '.repeat(20_000)],
    ['own-dos-liquid', '{% a "'.repeat(30_000)],
    ['own-dos-output', "{{ '".repeat(30_000)],
    ['own-dos-dollars', '$a$$b\\$'.repeat(20_000)],
    ['own-dos-dollar-blocks', '$$\na\n'.repeat(10_000)],
    ['own-dos-wiki', '[[a|'.repeat(20_000) + '![['.repeat(20_000)],
    ['own-dos-links', '[a]('.repeat(20_000)],
    ['own-dos-images', '![a](<'.repeat(20_000)],
    ['own-dos-emphasis', '*a **b '.repeat(20_000) + '_'.repeat(20_000)],
    ['own-dos-strike', '~~a~ '.repeat(20_000)],
    ['own-dos-backticks', counted(600, (at) => '`'.repeat(at), ' x ')],
    [
      'own-dos-footnotes',
      `${counted(5_000, (at) => `x[^${at}]`)}\n\n${counted(5_000, (at) => `[^${at}]: y`, '\n\n')}`,
    ],
    ['own-dos-table', `${'|'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${`${'|'.repeat(2_000)}\n`.repeat(20)}`],
    ['own-dos-entities', '&'.repeat(100_000) + '&#x41;'.repeat(20_000)],
    ['own-dos-html-depth', `${'<b>'.repeat(20_000)}x${'<svg><g>'.repeat(5_000)}`],
    ['own-dos-comments', '<!--'.repeat(40_000)],
    ['own-dos-headings', '# a\n'.repeat(8_000)],
    ['own-dos-callouts', `${'> [!note] '.repeat(10_000)}\n${':::a '.repeat(10_000)}`],
    ['own-dos-containers', ':::note\n'.repeat(3_000)],
    ['own-dos-definitions', 'a\n: '.repeat(10_000)],
    ['own-dos-tags', `---\ntags: [${'a,'.repeat(50_000)}]\ntitle: T\n---\n\nBody`],
    ['own-dos-title', `---\ntitle: "${'\u202e<b>'.repeat(100_000)}"\n---\n\nBody`],
    ['own-dos-style', `<p style="${'a:(;'.repeat(30_000)}">x</p>`],
    ['own-dos-srcset', `<img srcset="${'a, '.repeat(1_300)}">`.repeat(30)],
  ].map(([id = '', payload = '']) => [id, 'long', payload]),
);
