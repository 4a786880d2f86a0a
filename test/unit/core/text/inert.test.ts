import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inert } from '../../../../src/core/text/inert';

/** How VS Code finds links in a notification (`parseLinkedText`). */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: ["'].+?["'])?\)/i;

test('what would be a link in a notification is none, and reads the same', () => {
  for (const text of [
    '[x](command:workbench.action.quit)',
    'a [b](https://example.org) c [d](file:///etc/passwd "t")',
    'Rename “[a](command:y)” to b?',
  ]) {
    assert.match(text, link);
    assert.doesNotMatch(inert(text), link);
    assert.equal(inert(text).replaceAll('\u2060', ''), text);
  }
});

test('other brackets stay as they are', () => {
  for (const text of ['plain', 'a [b] (c)', 'f(x)[1]', '']) assert.equal(inert(text), text);
});
