import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continueSeries, type SeriesPlan } from '../../../../src/core/postLife/continueSeries';
import { duplicateAsDraft } from '../../../../src/core/postLife/duplicateAsDraft';
import { languageOfPart, postWords } from '../../../../src/core/postLife/postWords';
import { seriesLinks } from '../../../../src/core/postLife/seriesLinks';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { first } from './tryLife';

function goOn(
  text: string,
  windowLanguage = 'en',
  path = 'posts/one.md',
): SeriesPlan & { readonly before: string } {
  const plan = continueSeries({ ...first('plain', 'posts', [path, text]), windowLanguage });
  assert.ok(plan.ok, JSON.stringify(plan));
  return { ...plan.value, before: applyEdits(text, plan.value.neighbor.edits) };
}

const lastLine = (text: string): string => text.trimEnd().split(/\r?\n/).at(-1) ?? '';

test('the words are those of the post, whatever the window speaks', () => {
  const cases: readonly (readonly [front: string, window: string, back: string, forth: string])[] = [
    ['title: Brot, Teil 1\nlang: de', 'en', 'Vorheriger Teil: ', 'Nächster Teil: '],
    ['title: Brot, Teil 1', 'en', 'Vorheriger Teil: ', 'Nächster Teil: '],
    ['title: Le pain (1)\nlang: fr-CA', 'de', 'Partie précédente\u00a0: ', 'Partie suivante\u00a0: '],
    ['title: Bread, part 1\nlang: en', 'fr', 'Previous part: ', 'Next part: '],
    ['title: "Letter #1"', 'nl', 'Vorig deel: ', 'Volgend deel: '],
    ['title: "Letter #1"', 'xx', 'Previous part: ', 'Next part: '],
    ['title: Brød, del 1\nlang: nn', 'en', 'Forrige del: ', 'Neste del: '],
    ['title: 面包第1\nlang: zh-TW', 'en', '上一篇：', '下一篇：'],
  ];
  for (const [front, window, back, forth] of cases) {
    const { text, before } = goOn(`---\n${front}\n---\n\nDough.\n`, window);
    assert.ok(lastLine(text).startsWith(`${back}[`), lastLine(text));
    assert.ok(lastLine(before).startsWith(`${forth}[`), lastLine(before));
  }
});

test('a second part that nothing counted is called so in the language of the post', () => {
  const { text } = goOn('---\ntitle: Brot\nlang: de\nseries: Brot\n---\nTeig.\n');
  assert.match(text, /^title: Brot, Teil 2$/m);
  const copy = duplicateAsDraft(
    first('plain', 'posts', ['posts/a.md', '---\ntitle: Pain\nlang: fr\n---\nX\n']),
  );
  assert.match(copy.ok ? copy.value.text : '', /^title: Pain \(copie\)$/m);
});

test('the way in which a part leads back is the way of the next one', () => {
  const ways: readonly (readonly [old: string, back: string, forth: string, language?: string])[] = [
    ['*Previously: [One](one.md)*', '*Previously: L*', '*Next: L*'],
    ['← [One](one.md)', '← L', 'L →'],
    ['Zurück zu [One](one.md).', 'Zurück zu L.', 'Weiter zu L.'],
    ['> **Précédent :** [[One]]', '> **Précédent :** L', '> **Suivant :** L'],
    ['ANTERIOR: {% post_link one %}', 'ANTERIOR: L', 'Siguiente: L', 'es'],
    ['> ← Previous: [One](one.md)', '> ← Previous: L', '> Next: L →'],
    ['« Précédent » : [One](one.md)', '« Précédent » : L', '« Suivant » : L'],
    ['« [One](one.md)', '« L', 'L »'],
    ['[上一篇](one.md)', '上一篇：L', '下一篇：L', 'zh'],
    ['上一篇：[One](one.md)', '上一篇：L', '下一篇：L'],
  ];
  for (const [old, back, forth, language = 'en'] of ways) {
    const links = seriesLinks(`Text with [a link](b.md) in it.\n\n${old}\n`, [language]);
    assert.equal(links.back('L'), back);
    assert.equal(links.forth('L'), forth);
  }
});

test('words that several languages have are turned in the language of the post', () => {
  const turned = (line: string, language?: string): string =>
    seriesLinks(`Text.\n\n${line.replace('L', '[One](one.md)')}\n`, [language], 'fr').forth('L');
  assert.equal(turned('Parte anterior: L', 'pt-BR'), 'Próxima parte: L');
  assert.equal(turned('Parte anterior: L', 'es'), 'Parte siguiente: L');
  assert.equal(turned('Artigo anterior: L', 'pt'), 'Artigo seguinte: L');
  assert.equal(turned('Part anterior: L'), 'Part següent: L');
  assert.equal(turned('Forrige del: L', 'no'), 'Neste del: L');
  assert.equal(turned('Forrige del: L', 'da'), 'Næste del: L');
  for (const line of ['Parte anterior: L', 'Anterior: L', 'Forrige: L'])
    assert.equal(turned(line), 'Partie suivante\u00a0: L', line);
});

test('what Galley writes itself it turns round in every language', () => {
  for (const language of [
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'sv',
    'nb',
    'da',
    'fi',
    'pl',
    'cs',
    'ca',
    'tr',
    'ru',
    'uk',
    'el',
    'ja',
    'zh',
    'ko',
  ]) {
    const { previous, next } = postWords(language);
    const links = seriesLinks(`Text.\n\n${previous}[One](one.md)\n`, [language]);
    assert.equal(links.back('L'), `${previous}L`);
    assert.equal(links.forth('L'), `${next}L`);
  }
});

test('parts of words, quotation marks and numbers are no way back', () => {
  const lines = [
    'Preview: [the demo](demo.md)',
    'La [causa](c.md) (anterioridad)',
    'À lire : « [Titre](b.md) »',
    'Previous part (1): [One](one.md)',
    '← Start: [One](one.md)',
    'Zurück, vorheriger Teil: [One](one.md)',
  ];
  for (const line of lines) {
    const links = seriesLinks(`Text.\n\n${line}\n`, ['en']);
    assert.equal(links.back('L'), 'Previous part: L', line);
    assert.equal(links.forth('L'), 'Next part: L', line);
  }
});

test('a link in prose is no way back', () => {
  const links = seriesLinks('See [One](one.md) for the start.\n\nThe end.\n', ['de']);
  assert.equal(links.back('L'), 'Vorheriger Teil: L');
});

test('keys of the series stand where the part before has them, quoted as there', () => {
  const old =
    '---\nlayout: post\ntitle: "Bread, part 1"\nseries:\n  name: "Bread: a start"\n  part: 1\ndate: 2026-02-05\n---\n\nDough.\n';
  assert.match(
    goOn(old).text,
    /^---\nlayout: post\ntitle: "Bread, part 2"\nseries:\n {2}name: "Bread: a start"\n {2}part: 2\ndate: 2026-03-10\n---\n/,
  );
  const plain = "---\ntitle: Bread, part 01\nseries: 'Bread'\nseries_part: '01'\ntags: [rye]\n---\nDough.\n";
  assert.match(goOn(plain).text, /\nseries: 'Bread'\nseries_part: '02'\ntags: \[rye\]\n/);
});

test('a part that is here already is not made again', () => {
  const text = '---\ntitle: Bread, part 1\n---\nX\n';
  const next = ['posts/bread-part-2.md', text.replace('1', '2')] as const;
  const plan = continueSeries(first('plain', 'posts', ['posts/bread-part-1.md', text], next));
  assert.equal(!plan.ok && plan.problem.code, 'postLife.partExists');
});

test('Windows lines, no final line break and no front matter', () => {
  const old = '# Bread, part 1\r\n\r\nDough.';
  const other = ['posts/zebra.md', '# Zebra\r\n\r\nText.'] as const;
  const plan = continueSeries(first('plain', 'posts', ['posts/one.md', old], other));
  assert.ok(plan.ok);
  assert.equal(plan.value.text, '# Bread, part 2\r\n\r\nPrevious part: [Bread, part 1](./one.md)\r\n\r\n');
  assert.equal(
    applyEdits(old, plan.value.neighbor.edits),
    `${old}\r\n\r\nNext part: [Bread, part 2](./bread-part-2.md)\r\n`,
  );
});

test('words of a language, its regions and its kin', () => {
  assert.equal(postWords('de-AT').part, 'Teil');
  assert.equal(postWords(undefined, 'xx', 'no').copy, 'kopi');
  assert.equal(postWords().part, 'part');
  assert.equal(languageOfPart('Backen, Teil 2'), 'de');
  assert.equal(languageOfPart('Windows 11, Teil 2'), 'de');
  assert.equal(languageOfPart('Teil 2: Windows 11'), 'de');
  assert.equal(languageOfPart('Windows 11, 第 2'), 'zh');
  assert.equal(languageOfPart('面包第2'), 'zh');
  assert.equal(languageOfPart('パン、パート2'), 'ja');
  // Japanese counts so, too.
  assert.equal(languageOfPart('パン、第2回'), undefined);
  // Spanish, Portuguese and Italian alike.
  assert.equal(languageOfPart('Pan, parte 2'), undefined);
  assert.equal(languageOfPart('Bread'), undefined);
});
