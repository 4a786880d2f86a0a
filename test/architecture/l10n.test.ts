// Every sentence has a translation, and each translation fits its sentence.
// `GALLEY_WRITE_DOCS=1 npm run test:architecture -- l10n` writes the English bundle.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { translated } from '../../src/editor/translate';
import { englishBundle, extractStrings } from '../docs/strings';
import { root } from '../host/paths.mjs';
import { filesOf, readRoot, strings } from './sources';

const english = 'media/l10n/bundle.l10n.json';
const { keys, unclear } = extractStrings();
const bundles = filesOf('media/l10n', /bundle\.l10n\.[\w-]+\.json$/);
const manifests = bundles.map((file) => file.replace('media/l10n/bundle.l10n', 'package.nls'));

test('each sentence of the code can be told from the code alone', () => {
  assert.deepEqual(unclear, [], 'pass what the message holds as args, in the same words');
});

test('the English bundle is not stale', () => {
  if (process.env['GALLEY_WRITE_DOCS'] === '1') writeFileSync(path.join(root, english), englishBundle(keys));
  assert.equal(
    readRoot(english),
    englishBundle(keys),
    'run GALLEY_WRITE_DOCS=1 npm run test:architecture -- l10n',
  );
});

test('there is French', () => {
  assert.ok(bundles.includes('media/l10n/bundle.l10n.fr.json'));
});

for (const file of bundles) {
  test(`${file} has each sentence, and no other`, () => {
    const known = strings(file);
    assert.deepEqual(missing(keys, known), [], 'to translate');
    assert.deepEqual(
      missing(Object.keys(known), Object.fromEntries(keys.map((key) => [key, key]))),
      [],
      'to remove',
    );
  });
}

for (const [file, base] of [
  ...bundles.map((file) => [file, english] as const),
  ...manifests.map((file) => [file, 'package.nls.json'] as const),
]) {
  test(`${file} keeps placeholders, code, links and icons`, () => {
    const original = strings(base);
    for (const [key, text] of Object.entries(strings(file))) {
      assert.notEqual(text.trim(), '', key);
      assert.deepEqual(fixedParts(text), fixedParts(original[key] ?? ''), key);
    }
  });
}

for (const file of [...bundles, ...manifests].filter((name) => name.endsWith('.fr.json'))) {
  test(`${file} is set as French is`, () => {
    for (const [key, text] of Object.entries(strings(file))) {
      const prose = text.replace(/`[^`]*`|\(command:[^)]*\)|https?:\S+|\w+: (?:true|false|x)\b/g, '');
      assert.doesNotMatch(prose, /'/, `${key}: typographic apostrophes`);
      assert.doesNotMatch(prose, /[“”"]/, `${key}: guillemets`);
      assert.doesNotMatch(
        prose,
        /[^\u00a0\u202f][;!?»]|(?<=\p{L}| ):(?= |$)|«[^\u00a0\u202f]/u,
        `${key}: no-break spaces`,
      );
      assert.doesNotMatch(prose, /galère/i, key);
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

function missing(wanted: readonly string[], known: Readonly<Record<string, string>>): readonly string[] {
  return wanted.filter((key) => !(key in known));
}

/** What a translation has to leave as it is. */
function fixedParts(text: string): readonly string[] {
  return [...(text.match(/\{\d\}|`[^`]*`|\(command:[^)]*\)|\$\([\w-]+\)|galley\.[\w.]+/g) ?? [])].sort();
}
