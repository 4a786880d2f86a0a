import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../../src/core/rules/runRules';
import { sureEdits } from '../../../../src/core/rules/sureEdits';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { exampleContext } from './exampleContext';

test('all sure fixes at once, and nothing that is a guess', () => {
  const text = '---\ntitle: CafÃ©\ndraft: "false"\n---\nLâ€™Ã©tÃ© \u202eğŸ‰\n';
  const { edits, count } = sureEdits(runRules(exampleContext(text, { generator: 'hugo' })));
  assert.equal(applyEdits(text, edits), '---\ntitle: Café\ndraft: false\n---\nL’été ğŸ‰\n');
  assert.equal(count, 5);
});

test('fixes that overlap wait for the next time', () => {
  const fix = (start: number, end: number) => ({
    title: { template: '', args: [] },
    isSure: true,
    edits: [{ start, end, newText: 'x' }],
  });
  const message = { template: '', args: [] };
  const findings = [
    { span: { start: 0, end: 3 }, message, fixes: [fix(0, 3)] },
    { span: { start: 2, end: 5 }, message, fixes: [fix(2, 5)] },
    { span: { start: 3, end: 4 }, message, fixes: [fix(3, 4)] },
    { span: { start: 9, end: 9 }, message },
  ];
  assert.deepEqual(sureEdits(findings), { edits: [...fix(0, 3).edits, ...fix(3, 4).edits], count: 2 });
});
