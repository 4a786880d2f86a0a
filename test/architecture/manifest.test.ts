// package.json says what the code does, and the reverse. What can only be seen running is in test/vscode/manifest.test.ts.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { commands, contextKeys } from '../../src/manifest';
import { root } from '../host/paths.mjs';
import { allSource, manifest, readRoot, strings } from './sources';

const declared = manifest();
const source = allSource();

test('the commands of package.json are those of src/manifest.ts', () => {
  const ids = declared.contributes.commands.map(({ command }) => command);
  assert.deepEqual(ids.toSorted(), Object.values(commands).toSorted());
});

test('every command id is used by the code', () => {
  const unused = Object.keys(commands).filter((name) => !new RegExp(`commands\\.${name}\\b`).test(source));
  assert.deepEqual(unused, []);
});

test('every command shares one category', () => {
  const categories = declared.contributes.commands.map(({ category }) => category);
  assert.deepEqual([...new Set(categories)], ['Galley']);
});

test('every setting has a default, a scope and a description, and is read', () => {
  for (const [key, setting] of declared.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties),
  )) {
    assert.match(key, /^galley\./);
    assert.ok('default' in setting, `${key} has no default`);
    assert.match(
      setting.scope ?? '',
      /^(resource|language-overridable|machine-overridable|window|machine|application)$/,
      key,
    );
    assert.ok(setting.description ?? setting.markdownDescription, `${key} has no description`);
    const name = key.split('.').at(-1) ?? key;
    assert.ok(new RegExp(`['".]${name}\\b`).test(source), `nothing reads ${key}`);
  }
});

test('every key of a when clause is set by the code, and the reverse', () => {
  const clauses = [...readRoot('package.json').matchAll(/"(?:when|enablement)": "([^"]*)"/g)].map(
    ([, clause = '']) => clause,
  );
  const asked = new Set(clauses.flatMap((clause) => clause.match(/(?<![\w.'"/-])galley(?:\.\w+)+/g) ?? []));
  const known: readonly string[] = Object.values(contextKeys);
  const views = Object.values(declared.contributes.views ?? {})
    .flat()
    .map(({ id }) => id);
  assert.deepEqual(
    [...asked].filter((key) => !known.includes(key) && !views.includes(key)),
    [],
  );
  const unset = Object.keys(contextKeys).filter(
    (name) => !new RegExp(`contextKeys\\.${name}\\b`).test(source),
  );
  assert.deepEqual(unset, []);
});

test('every string of package.json exists in each language, and no other', () => {
  const asked = [...readRoot('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
  for (const file of readdirSync(root).filter((name) => /^package\.nls.*\.json$/.test(name))) {
    assert.deepEqual(Object.keys(strings(file)).toSorted(), [...new Set(asked)].toSorted(), file);
  }
});

test('no key of VS Code is taken: Galley’s keys work in its own lists only', () => {
  const { keybindings } = declared.contributes;
  assert.ok(keybindings.length > 0);
  for (const { command, when } of keybindings)
    assert.match(when, /^focusedView == 'galley\.\w+' && listFocus && !inputFocus$/, command);
});

test('buttons in the title bar of editors stand over posts and previews only', () => {
  const buttons = declared.contributes.menus['editor/title'] ?? [];
  assert.ok(buttons.length > 0);
  for (const { command, when } of buttons)
    assert.match(
      when ?? '',
      /^(?:galley\.activeEditorIsPost|activeWebviewPanelId == 'galley\.preview')(?: |$)/,
      command,
    );
});
