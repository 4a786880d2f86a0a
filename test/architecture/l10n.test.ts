// Every sentence has a translation, and each translation fits its sentence.
// `GALLEY_WRITE_DOCS=1 npm run test:architecture -- l10n` writes the English bundle, makes room for new sentences in each
// language, drops those that are gone, and lists what is left to translate.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { translated } from '../../src/editor/translate';
import { englishBundle, extractStrings } from '../docs/strings';
import { root } from '../host/paths.mjs';
import { readRoot, strings, translations, type Translation } from './sources';

const english = 'media/l10n/bundle.l10n.json';
const isWriting = process.env['GALLEY_WRITE_DOCS'] === '1';
const { keys, unclear } = extractStrings();

test('each sentence of the code can be told from the code alone', () => {
  assert.deepEqual(unclear, [], 'pass what the message holds as args, in the same words');
});

test('the English bundle is not stale', () => {
  if (isWriting) writeFileSync(path.join(root, english), englishBundle(keys));
  assert.equal(
    readRoot(english),
    englishBundle(keys),
    'run GALLEY_WRITE_DOCS=1 npm run test:architecture -- l10n',
  );
});

test('there is French and German', () => {
  assert.deepEqual([...new Set(translations().map(({ language }) => language))], ['de', 'fr']);
});

test('each sentence is translated into each language, and no other', () => {
  const files = translations();
  if (isWriting)
    for (const translation of files) writeFileSync(path.join(root, translation.file), fitted(translation));
  const stale = files.filter((translation) => readRoot(translation.file) !== fitted(translation));
  const open = files.flatMap(untranslated);
  assert.ok(
    stale.length === 0 && open.length === 0,
    `run GALLEY_WRITE_DOCS=1 npm run test:architecture -- l10n, which makes room in ${
      stale.map(({ file }) => file).join(', ') || 'no file'
    }; then fill in:\n${open.join('\n')}`,
  );
});

for (const { file, english: base } of translations()) {
  test(`${file} keeps placeholders, code, links and icons`, () => {
    const original = strings(base);
    for (const [key, text] of Object.entries(strings(file))) {
      assert.deepEqual(fixedParts(text), fixedParts(original[key] ?? ''), key);
    }
  });
}

test('a pseudo-locale finds each Problem, whatever its arguments', () => {
  const pseudo = { t: (key: unknown) => (keys.includes(String(key)) ? `⟦${String(key)}⟧` : String(key)) };
  for (const template of keys.filter((key) => /[“”]/.test(key))) {
    for (const word of ['key', 'The', '$&', 'a.b', 'é{', '0']) {
      const args = [0, 1, 2]
        .filter((index) => template.includes(`{${index}}`))
        .map((index) => `${word}${index}`);
      const message = template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');
      assert.match(translated({ code: 'x.y', message, args }, pseudo), /^⟦/, `${template} with ${word}`);
    }
  }
});

test('the line of a problem and a sentence within a sentence are translated too', () => {
  const words: Readonly<Record<string, string>> = {
    'Line {0}: {1}': 'Ligne {0} : {1}',
    'It has “{0}”. {1}': 'Il a «{0}». {1}',
    'Hugo does so.': 'Hugo le fait.',
  };
  const l10n = {
    t: (key: unknown, ...args: readonly unknown[]) =>
      (words[String(key)] ?? String(key)).replace(/\{(\d)\}/g, (_, at: string) => String(args[Number(at)])),
  };
  const problem = {
    code: 'x.y',
    message: 'Line 3: It has “3”. Hugo does so.',
    args: ['3', 'Hugo does so.', '3'],
  };
  assert.equal(translated(problem, l10n as never), 'Ligne 3 : Il a «3». Hugo le fait.');
});

/** The file with all keys of English in their order and no other; what is not translated yet is empty. */
function fitted({ file, english: base }: Translation): string {
  const known = strings(file);
  const all = Object.keys(strings(base)).map((key) => [key, known[key] ?? '']);
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}

/** What has to be translated yet, one line each: the file, the key, the English words. */
function untranslated({ file, english: base }: Translation): readonly string[] {
  const known = strings(file);
  return Object.entries(strings(base))
    .filter(([key]) => (known[key] ?? '').trim() === '')
    .map(([key, text]) => `${file} ${JSON.stringify(key)}: ${JSON.stringify(text)}`);
}

/** What a translation has to leave as it is. */
function fixedParts(text: string): readonly string[] {
  return [...(text.match(/\{\d\}|`[^`]*`|\(command:[^)]*\)|\$\([\w-]+\)|galley\.[\w.]+/g) ?? [])].sort();
}
