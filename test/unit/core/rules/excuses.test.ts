import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../../src/core/rules/runRules';
import { severityOf } from '../../../../src/core/rules/runRules';
import { allRules } from '../../../../src/core/rules/all';
import { excuseFile, excuseLine } from '../../../../src/core/rules/excuses';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { exampleContext } from './exampleContext';

function found(text: string, settings = {}): readonly string[] {
  return runRules(exampleContext(text, { generator: 'hugo' }), settings).map(({ rule }) => rule.id);
}

const garbled = 'cafÃ©';

test('a comment above a line, or behind it, excuses that line and no other', () => {
  assert.deepEqual(found(`<!-- galley-ignore garbled-text -->\n${garbled}\n`), []);
  assert.deepEqual(found(`<!-- galley-ignore garbled-text -->\r\n${garbled}\r\n`), []);
  assert.deepEqual(found(`${garbled} <!-- galley-ignore garbled-text -->\n`), []);
  assert.deepEqual(found(`{/* galley-ignore garbled-text */}\n${garbled}\n`), []);
  assert.deepEqual(found(`<!-- galley-ignore garbled-text -->\nfine\n${garbled}\n`), ['garbled-text']);
  assert.deepEqual(found(`${garbled}\n<!-- galley-ignore garbled-text -->\nfine\n`), ['garbled-text']);
});

test('other rules go on', () => {
  assert.deepEqual(found(`<!-- galley-ignore link-broken -->\n${garbled}\n`), ['garbled-text']);
  assert.deepEqual(found(`<!-- galley-ignore link-broken, garbled-text -->\n${garbled}\n`), []);
  assert.deepEqual(found(`<!-- galley-ignore -->\n${garbled}\n`), []);
});

test('a whole file is excused from anywhere', () => {
  assert.deepEqual(found(`${garbled}\n\n${garbled}\n\n<!-- galley-ignore-file garbled-text -->\n`), []);
});

test('in the front matter a comment does', () => {
  assert.deepEqual(found(`---\ntitle: ${garbled} # galley-ignore garbled-text\n---\n`), []);
  assert.deepEqual(found(`---\n# galley-ignore garbled-text\ntitle: ${garbled}\n---\n${garbled}\n`), [
    'garbled-text',
  ]);
  assert.deepEqual(found(`+++\n# galley-ignore-file\ntitle = "${garbled}"\n+++\n${garbled}\n`), []);
});

test('what only looks like an excuse is none', () => {
  assert.deepEqual(found(`# galley-ignore garbled-text\n\n${garbled}\n`), ['garbled-text']);
  assert.deepEqual(found(`\`<!-- galley-ignore-file -->\` ${garbled}\n`), ['garbled-text']);
});

test('settings turn rules off and on and change how loud they are', () => {
  assert.deepEqual(found(`${garbled}\n`, { 'garbled-text': 'off' }), []);
  assert.deepEqual(found(`---\ntitle: A\n---\n`, { 'missing-description': 'on' }), ['missing-description']);
  const rule = allRules.find(({ id }) => id === 'garbled-text');
  assert.equal(severityOf(rule!, {}), 'warning');
  assert.equal(severityOf(rule!, { 'garbled-text': 'error' }), 'error');
  assert.equal(severityOf(rule!, { 'garbled-text': 'off' }), undefined);
});

test('the edits that excuse do excuse', () => {
  for (const text of [
    `fine\n\n  > ${garbled}\nfine`,
    `---\ntitle: ${garbled}\n---\n`,
    `+++\r\ntitle = "${garbled}"\r\n+++\r\nBody ${garbled}\r\n`,
    `{\n"title": "fine"\n}\n\n${garbled}`,
  ]) {
    const context = exampleContext(text, { generator: 'hugo' });
    const [first] = runRules(context);
    assert.equal(first?.rule.id, 'garbled-text');
    const left = runRules(context).length - 1;
    const line = excuseLine(text, first.span, first.rule.id, false);
    assert.equal(found(applyEdits(text, line === undefined ? [] : [line])).length, left, text);
    assert.deepEqual(found(applyEdits(text, [excuseFile(text, first.rule.id, false)])), []);
    if (left === 0 && !text.includes('---')) {
      assert.deepEqual(found(applyEdits(text, [excuseFile(text, first.rule.id, true)])), []);
    }
  }
});
