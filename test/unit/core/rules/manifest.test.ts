import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allRules } from '../../../../src/core/rules/all';
import { documentRules } from '../../../../src/core/rules/documentRules';

const manifest = readFileSync('package.json', 'utf8');
const strings: unknown = JSON.parse(readFileSync('package.nls.json', 'utf8'));

test('the setting names every rule with its default and its own words', () => {
  const settings = /"galley\.rules": \{[^]*?\n {12}\}\n/.exec(manifest)?.[0] ?? '';
  const properties = [
    ...settings.matchAll(
      /^ {14}"([a-z-]+)": \{[^]*?"default": "(\w+)",\s+"markdownDescription": "%([^%]+)%"/gm,
    ),
  ];
  assert.deepEqual(
    properties.map(([, id, state]) => `${id ?? ''} ${state ?? ''}`),
    allRules.map(({ id, isOn }) => `${id} ${isOn ? 'on' : 'off'}`),
  );
  const words = new Map(Object.entries(strings as Record<string, string>));
  for (const [index, { title, why }] of allRules.entries()) {
    assert.equal(words.get(properties[index]?.[3] ?? ''), `${title}. ${why}`);
  }
});

test('the page about rules shows each rule and each example', () => {
  const page = documentRules();
  for (const { id, title, why, examples } of allRules) {
    assert.ok(page.includes(`## ${title}\n`) && page.includes(`\`${id}\``) && page.includes(why));
    assert.ok(examples.length >= 2);
  }
  assert.doesNotMatch(page, /[\u202a-\u202e\u200b]/);
});
