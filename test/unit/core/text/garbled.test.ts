import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, test } from 'node:test';
import { findGarbled } from '../../../../src/core/text/garbled';
import type { CodePageId } from '../../../../src/core/text/garbledPages';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { garble } from './garble';
import { soundTexts } from './soundTexts';
import { assertLinear } from '../../growth';

const shared = path.resolve('../shared');

function repaired(text: string): string {
  const edits = findGarbled(text).flatMap((run) =>
    run.kind === 'exact' ? [{ start: run.start, end: run.end, newText: run.restored }] : [],
  );
  return applyEdits(text, edits);
}

function candidates(text: string): readonly (readonly string[])[] {
  return findGarbled(text).flatMap((run) => (run.kind === 'lossy' ? [run.candidates] : []));
}

describe('sound text is never flagged', () => {
  for (const [language, text] of Object.entries(soundTexts)) {
    test(language, () => {
      const found = findGarbled(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, []);
      assert.deepEqual(findGarbled(text.normalize('NFD')), []);
      assert.deepEqual(findGarbled(Array(50).fill(text).join('\n\n')), [], 'repetition is no evidence');
    });
  }

  test('all languages in one file', () => {
    const text = Object.values(soundTexts).join('\n\n');
    assert.deepEqual(
      findGarbled(text).map(({ start, end, page }) => page.id + ' ' + text.slice(start - 5, end + 5)),
      [],
    );
  });

  test('every post of the corpus', { skip: !existsSync(shared) }, () => {
    const root = path.join(shared, 'corpus');
    for (const name of readdirSync(root, { recursive: true }).map(String)) {
      if (!/\.(mdx?|rst)$/.test(name)) continue;
      assert.deepEqual(findGarbled(readFileSync(path.join(root, name), 'utf8')), [], name);
    }
  });
});

const western =
  'Ségolène a dit : « déjà vu » – l’été… “Noël” — cœur, garçon, où ? 20 °C, 5 €, naïve ✨ 🚀 ✅ ü ñ Ö ß';
const pages: readonly CodePageId[] = [
  'windows-1252',
  'windows-1254',
  'iso-8859-1',
  'windows-1250',
  'macintosh',
];

describe('garbled text comes back', () => {
  for (const page of pages) {
    test(`${page}, once and twice`, () => {
      const once = garble(western, page);
      assert.notEqual(once, western);
      assert.equal(repaired(once), western);
      const twice = garble(once, page);
      assert.equal(repaired(twice), western);
      assert.ok(findGarbled(twice).some(({ depth }) => depth === 2));
      assert.equal(repaired(repaired(once)), western, 'nothing is left to do');
    });
  }

  for (const [language, text] of Object.entries({
    Polish: 'Zażółć gęślą jaźń w środę',
    Turkish: 'Çok güzel bir gün, şimdi ağaç ve ışık',
    Romanian: 'Țara și orașul, știință',
    Vietnamese: 'Tiếng Việt rất đẹp và dễ học',
    Russian: 'Привет мир, это новая запись в блоге',
    Greek: 'Καλημέρα κόσμε, αυτό είναι ένα άρθρο',
    Japanese: '日本語のタイトルと記事です',
    Chinese: '这是一篇新的文章',
    Korean: '안녕하세요 세계 여러분',
    Arabic: 'مرحبا بالعالم هذا مقال جديد',
    Hindi: 'नमस्ते दुनिया यह नया लेख है',
    Symbols: '→ ▶ ★ ☀️ ❤️ ✔ 1️⃣ 👩‍💻 🇫🇷 🏋️',
  })) {
    for (const page of ['windows-1252', 'iso-8859-1'] as const) {
      test(`${language} through ${page}`, () => assert.equal(repaired(garble(text, page)), text));
    }
  }

  test('Russian through its own Windows-1251', () => {
    const text = 'Привет, мир! Это моя новая запись в блоге, и я рад. Наша семья – «все»…';
    assert.equal(repaired(garble(text, 'windows-1251')), text);
  });

  test('one accident in a word', () => {
    for (const word of [
      'café',
      'Ségolène',
      'été',
      'dîner',
      'naïve',
      'l’eau',
      'a – b',
      'El Niño',
      '20°C',
      'Ångström',
      '½ liter',
      '🎂',
    ])
      for (const page of ['windows-1252', 'iso-8859-1', 'windows-1254'] as const) {
        const once = garble(word, page);
        assert.equal(repaired(`A line: ${once}, and more`), `A line: ${word}, and more`, page);
      }
  });

  test('words whose first letter ends in a sign that stands after words as well', () => {
    for (const text of ['Il va à la mer', 'une œuvre', 'Une Œuvre de jeunesse', 'la lettre ñ', 'un œil'])
      for (const page of ['windows-1252', 'iso-8859-1', 'windows-1254'] as const)
        assert.equal(repaired(garble(text, page)), text, page);
    for (const text of ['une œuvre', '20 °C', 'Tiếng Việt rất đẹp'])
      assert.equal(repaired(garble(text, 'macintosh')), text);
  });

  test('a short word that was garbled twice comes back whole', () => {
    for (const word of ['ñ', 'à la mer', 'œuvre', 'été'])
      for (const page of ['windows-1252', 'windows-1254'] as const)
        assert.equal(repaired(garble(garble(`Un mot ${word}`, page), page)), `Un mot ${word}`, page);
  });

  test('per run: a garbled line in a sound French post, and the reverse', () => {
    const sound = soundTexts['French'] ?? '';
    assert.equal(
      repaired(`${sound}\n\n${garble(western, 'windows-1252')}\n\n${sound}`),
      `${sound}\n\n${western}\n\n${sound}`,
    );
  });

  test('two kinds of accident in one file', () => {
    const text = `${garble('Ségolène, l’été', 'windows-1252')}\n${garble('garçon déjà', 'macintosh')}`;
    assert.equal(repaired(text), 'Ségolène, l’été\ngarçon déjà');
  });

  test('next to sound letters, astral characters and line breaks', () => {
    assert.equal(
      repaired(`🧪é${garble('é', 'windows-1252')}é x\r\ncaf${garble('é', 'windows-1252')}\r\n`),
      `🧪éé\u00e9 x\r\ncafé\r\n`,
    );
  });
});

describe('bytes that are lost stay lost, but are marked', () => {
  test('emoji of the code page that drops them', () => {
    for (const emoji of ['🎉', '🙏', '🤝', '🔍', '🏋️', '❤️']) {
      const text = `Done ${garble(emoji, 'windows-1254', true)} today`;
      assert.equal(repaired(text), text, 'nothing is guessed');
      assert.equal(candidates(text)[0]?.[0], emoji);
    }
  });

  test('a closing quote that lost its last byte', () => {
    const text = garble('“Hello” he said', 'windows-1252', true);
    assert.equal(repaired(text).slice(0, 6), '“Hello');
    assert.equal(candidates(text)[0]?.[0], '”');
  });

  test('a byte that became U+FFFD', () => {
    assert.deepEqual(candidates('a ðŸŽ\ufffd b').length, 1);
    assert.equal(candidates('say â€œyesâ€\ufffd now')[0]?.[0], '”');
  });

  test('kana, whose most common byte is lost', () => {
    const text = garble('これは日本語の記事です', 'windows-1252', true);
    assert.ok(candidates(text).flat().includes('の'));
  });

  test('the space of à', () => {
    const text = `${garble('Déjà vu, voilà', 'windows-1252').replaceAll('\u00a0', ' ')} la fin`;
    assert.equal(candidates(text)[0]?.[0], 'à');
  });

  test('twice garbled and then lost', () => {
    const text = garble(garble('🎉', 'windows-1254', true), 'windows-1254');
    assert.equal(candidates(text)[0]?.[0], '🎉');
  });
});

test('the seed: 38 of 43 runs come back, five emoji are marked', { skip: !existsSync(shared) }, () => {
  const text = readFileSync(path.join(shared, 'seed/post.md'), 'utf8');
  const runs = findGarbled(text);
  assert.equal(runs.length, 43);
  assert.equal(runs.filter(({ kind }) => kind === 'exact').length, 38);
  assert.deepEqual(new Set(runs.map(({ page }) => page.id)), new Set(['windows-1254']));
  assert.deepEqual(
    candidates(text).map((list) => list[0]),
    ['🎉', '🔍', '🏋️', '🙏', '🤝'],
  );
  assert.deepEqual(findGarbled(repaired(text)).length, 5);
});

test('code is never touched', () => {
  const word = garble('é', 'windows-1252');
  const code = [
    `\`${word}\``,
    `\`\` a ${word} \` \`\``,
    `\`\`\`\ncaf${word}\n\`\`\``,
    `~~~ txt\n${word}tat\n`,
    `    ${word}tat\n`,
  ];
  for (const text of code) assert.deepEqual(findGarbled(`caf\n\n${text}`), [], text);
  assert.equal(findGarbled(`\`a\` caf${word} \`b\``).length, 1);
  assert.equal(findGarbled(`- item\n\n    caf${word} in a list\n`).length, 1);
});

test('linear time, whatever is thrown at it', () => {
  const pieces = [
    'Ã',
    'â€',
    'ğŸ',
    'é',
    '\ufffd',
    '🎉',
    '`',
    'Ã©',
    '√',
    'рџ',
    'ÃƒÂ©',
    'a',
    '> ',
    '\n',
    '<code>',
  ];
  for (const piece of pieces) {
    assertLinear((size) => void findGarbled(piece.repeat(size)), 2500, piece);
  }
});
