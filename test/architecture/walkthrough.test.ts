// The first minutes: each step has a picture in the reader's theme, leads to a command that exists, and can be completed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { commands, contextKeys, views } from '../../src/manifest';
import { root } from '../host/paths.mjs';
import { readRoot, strings, translations } from './sources';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readRoot('package.json')) as {
  contributes: {
    walkthroughs: readonly { id: string; steps: readonly Step[] }[];
    viewsWelcome: readonly { contents: string }[];
  };
};
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const known: ReadonlySet<string> = new Set(Object.values(commands));
const languages = [
  'package.nls.json',
  ...translations()
    .map(({ file }) => file)
    .filter((file) => file.startsWith('package')),
];
const said = (text: string, file: string): string => strings(file)[text.slice(1, -1)] ?? '';

test('there is one walkthrough of four steps', () => {
  assert.deepEqual(
    contributes.walkthroughs.map(({ id, steps: all }) => [id, all.length]),
    [['start', 4]],
  );
  assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length);
});

test('each step shows a picture that is told in words and takes its colors from the theme', () => {
  for (const { media } of steps) {
    assert.ok(existsSync(path.join(root, media.svg)), media.svg);
    const svg = readRoot(media.svg);
    const bare = svg.replace(/var\((?:[^()]|\([^()]*\)|\((?:[^()]|\([^()]*\))*\))*\)/g, '');
    assert.match(svg, /var\(--vscode-foreground/, media.svg);
    assert.doesNotMatch(
      bare,
      /#[\da-f]{3,8}\b|rgba?\(|style=/i,
      `${media.svg} has a color or style of its own`,
    );
    for (const file of languages)
      assert.ok(said(media.altText, file).length > 40, `${media.altText} in ${file}`);
  }
  const drawn = readdirSync(path.join(root, 'media/walkthrough')).map((name) => `media/walkthrough/${name}`);
  assert.deepEqual(drawn.sort(), steps.map(({ media }) => media.svg).sort());
});

test('each step is completed by what exists', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    onCommand: Object.values(commands),
    onContext: Object.values(contextKeys),
    onView: Object.values(views),
  };
  for (const { id, completionEvents } of steps) {
    assert.ok(completionEvents.length > 0, id);
    for (const event of completionEvents) {
      const [kind = '', name = ''] = event.split(':');
      assert.ok(kinds[kind]?.includes(name), event);
    }
  }
});

test('the links of steps and of empty views lead to commands that exist', () => {
  for (const file of languages) {
    for (const text of [
      ...steps.map(({ description }) => description),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
    ]) {
      for (const [, id = ''] of said(text, file).matchAll(/\(command:([\w.]+)/g)) {
        assert.ok(known.has(id) || id === 'workbench.action.openWalkthrough', `${id} in ${text} of ${file}`);
      }
    }
    for (const { id, description } of steps)
      assert.match(said(description, file), /\n\[[^\]]+\]\(command:/, id);
  }
});
