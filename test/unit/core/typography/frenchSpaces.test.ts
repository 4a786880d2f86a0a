import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchSpaces } from '../../../../src/core/typography/frenchSpaces';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertLinear } from '../../growth';

const keys = [['title'], ['description']];
const set = (text: string): string => applyEdits(text, frenchSpaces(text, { keys }));
/** `~` stands for a no-break space, `^` for a narrow one. */
const seen = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

const becomes: readonly (readonly [string, string])[] = [
  ['Vraiment ? Oui !', 'Vraiment^? Oui^!'],
  ['Vraiment? Oui!', 'Vraiment^? Oui^!'],
  ['Trois choses : du pain ; du sel', 'Trois choses~: du pain^; du sel'],
  ['Trois choses: du pain; du sel', 'Trois choses~: du pain^; du sel'],
  ['« Bonjour ! »', '«~Bonjour^!~»'],
  ['«Bonjour»', '«~Bonjour~»'],
  ['Elle dit : « Viens ! » et part.', 'Elle dit~: «~Viens^!~» et part.'],
  ['Quoi ?! Non !!!', 'Quoi^?! Non^!!!'],
  ['Vraiment… ?', 'Vraiment…^?'],
  ['(vraiment ?) oui', '(vraiment^?) oui'],
  ['**Attention :** la marche', '**Attention~:** la marche'],
  ['**Attention** : la marche', '**Attention**~: la marche'],
  ['Le `code` : court', 'Le `code`~: court'],
  ['« `code` »', '«~`code`~»'],
  ['[lien](https://a.b/?x=1) : voilà !', '[lien](https://a.b/?x=1)~: voilà^!'],
  ['Une liste :\n\n- un ;\n- deux !\n', 'Une liste~:\n\n- un^;\n- deux^!\n'],
  ['Une liste :\r\nSuite ?\r\n', 'Une liste~:\r\nSuite^?\r\n'],
  ['| Oui ! | Non ? |\n| :--- | ---: |\n', '| Oui^! | Non^? |\n| :--- | ---: |\n'],
  ['[^1]: Une note : oui !', '[^1]: Une note~: oui^!'],
  ['> Vraiment ?', '> Vraiment^?'],
  ['<b>Gras :</b> oui', '<b>Gras~:</b> oui'],
  ['100 % ! 20 °C ?', '100 %^! 20 °C^?'],
  ['Fini 🎉 !', 'Fini 🎉^!'],
  ['import et export : deux mots', 'import et export~: deux mots'],
  ['“Quoi ?” et ‘non !’', '“Quoi^?” et ‘non^!’'],
];

const stays: readonly string[] = [
  'À 12:30, rapport 16:9, C:\\dossier',
  'Déjà\u00a0: posé\u202f! Ou\u00a0! large',
  '« déjà »'.replaceAll(' ', '\u00a0'),
  'Un :smile: et :+1: ici',
  'Content :) triste ;) :-( :D :p',
  '![image](a.png) et ![autre](b.png "titre : oui !")',
  'Voir ![image](a.png)',
  '`a ? b : c` et ``x ! y``',
  '```js\nconst a = b ? c : d;\n```',
  '    code ? indenté : oui',
  '<a href="x" title="Vraiment ?">lien</a>',
  '<!-- Vraiment ? -->',
  'https://a.fr/?q=1;2 et mailto:a@b.fr?subject=oui',
  '<https://a.fr/?q=1>',
  '[ref]: https://a.fr/ "Titre : oui !"',
  '| a | b |\n| :--- | :-: |\n',
  'a != b, a::b, !important, x ?= y',
  '{{< figure alt="Vraiment ?" >}} {% raw %} {: .classe }',
  'Texte {#ancre .b title="a : b"}',
  'Deux&nbsp;mots &eacute; &#233; &#xE9;',
  'Une formule $a : b$ et $$x ! ; y$$',
  '::: tip\n!!! note\n??? aide\n',
  '> [!NOTE]\n> Texte',
  'import x from "y?"\n\nexport const a = b ? c : d\n',
  'Terme\n: Définition',
  'Deux  espaces  ?',
  'Fin de ligne  \nsuite',
  '«\nseul\n»',
];

for (const [text, expected] of becomes) {
  test(`${JSON.stringify(text)} gets its spaces`, () => {
    assert.equal(seen(set(text)), expected);
    assert.equal(set(set(text)), set(text), 'twice is once');
  });
}

for (const text of stays) {
  test(`${JSON.stringify(text)} stays`, () => assert.deepEqual(frenchSpaces(text, { keys }), []));
}

test('titles and descriptions are set, keys, quotes and other values are not', () => {
  const yaml =
    '---\ntitle: "Pourquoi ?" # Oui ?\ndescription: Simple !\nslug: a ?\ndate: 2024-01-02T10:00:00\n---\nOui !\n';
  assert.equal(
    seen(set(yaml)),
    '---\ntitle: "Pourquoi^?" # Oui ?\ndescription: Simple^!\nslug: a ?\ndate: 2024-01-02T10:00:00\n---\nOui^!\n',
  );
  assert.equal(
    seen(set('+++\ntitle = "Neige : le retour"\n+++\n')),
    '+++\ntitle = "Neige~: le retour"\n+++\n',
  );
  assert.equal(seen(set('{\n  "title": "Quoi ?"\n}\n')), '{\n  "title": "Quoi^?"\n}\n');
  assert.equal(
    seen(set('---\ndescription: >\n  Un : deux\n  trois ?\n---\n')),
    '---\ndescription: >\n  Un~: deux\n  trois^?\n---\n',
  );
});

test('front matter that cannot be read keeps the whole file as it is', () => {
  assert.deepEqual(frenchSpaces('---\ntitle: "a\n---\nOui ?\n', { keys }), []);
  assert.deepEqual(frenchSpaces('---\ntitle: a ?\n', { keys }), []);
});

test('only what is selected is set', () => {
  const text = 'Un ? Deux ?';
  assert.equal(
    seen(applyEdits(text, frenchSpaces(text, { keys, within: { start: 4, end: text.length } }))),
    'Un ? Deux^?',
  );
});

test('Canadian French has a space before the colon and inside guillemets only', () => {
  const text = 'Il dit : « Viens ! Tu viens ? »';
  const edits = frenchSpaces(text, { keys, isCanadian: true });
  assert.equal(seen(applyEdits(text, edits)), 'Il dit~: «~Viens ! Tu viens ?~»');
});

test('a long post takes time in proportion, whatever it holds', () => {
  const pieces = [
    'Un ? « deux » : ',
    '<',
    '<a ',
    '<!--',
    '$',
    '$$a',
    '{{',
    '{%',
    '[(',
    '](',
    '-',
    ':a',
    '!',
    '?!',
    '* :',
    '&a',
    '« ',
  ];
  for (const piece of pieces) {
    assertLinear((size) => void frenchSpaces(`Un ${piece.repeat(size)}x\n`, { keys }), 2500, piece);
  }
});
