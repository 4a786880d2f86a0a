import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeName } from '../../../../src/core/newPost/freeName';
import { fillPattern, generalize } from '../../../../src/core/newPost/pattern';
import { cleanTitle, noteOnTitle, validateTitle } from '../../../../src/core/newPost/title';

test('the number of a taken name goes before its ending', () => {
  const pairs: readonly (readonly [string, readonly string[], string])[] = [
    ['hello.md', [], 'hello.md'],
    ['hello.md', ['Hello.md'], 'hello-2.md'],
    ['hello.md', ['HELLO.MD', 'hello-2.md', 'Hello-3.md'], 'hello-4.md'],
    ['hello.fr.md', ['hello.fr.md'], 'hello-2.fr.md'],
    ['version-1.2', ['version-1.2'], 'version-1.2-2'],
    ['café.md', ['cafe\u0301.md'], 'café-2.md'],
    ['My note.md', ['my note.md'], 'My note 2.md'],
    ['snake_case.mdx', ['snake_case.mdx'], 'snake_case_2.mdx'],
    ['hello', ['hello'], 'hello-2'],
  ];
  for (const [name, taken, expected] of pairs) assert.equal(freeName(name, taken), expected);
});

test('a title is one line without controls, and nothing else is changed', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['A\ndraft: false\n---', 'A draft: false ---'],
    ['A\r\n\r\nB', 'A B'],
    ['a\u0000b\u0007c\u2028d\u0085e', 'a b c d e'],
    ['  two  spaces  ', 'two  spaces'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['\uD83D half', '\uFFFD half'],
    ['👩‍👩‍👧 whole', '👩‍👩‍👧 whole'],
    ['\uFEFFmark', 'mark'],
  ];
  for (const [typed, expected] of pairs) assert.equal(cleanTitle(typed), expected);
});

test('what stops a title, and what is only said', () => {
  assert.equal(validateTitle(' \n ')?.code, 'title.empty');
  assert.equal(validateTitle('x'.repeat(5000))?.code, 'title.tooLong');
  assert.equal(validateTitle('終'.repeat(460)), undefined);
  for (const title of ['...', '😀🎉', 'A\nB', 'a/b', 'CON'])
    assert.equal(validateTitle(title), undefined, title);
  assert.equal(noteOnTitle('...')?.code, 'title.noLetters');
  assert.equal(noteOnTitle('😀🎉')?.code, 'title.noLetters');
  assert.equal(noteOnTitle('A\nB')?.code, 'title.lineBreaks');
  assert.equal(noteOnTitle('Hello\n'), undefined);
});

test('patterns are filled once, and what is unknown stays', () => {
  const parts = { year: '2026', month: '03', day: '10', slug: '{year}', title: 'T' };
  assert.equal(fillPattern('{yy}/{month}/{slug}{constructor}', parts), '26/03/{year}{constructor}');
  assert.equal(fillPattern('{number}.{slug}.{lang}.md', { ...parts, slug: 'a' }), 'a.md');
  assert.equal(
    fillPattern('{number}.{slug}.{lang}.md', { ...parts, slug: 'a', lang: 'fr', number: '7' }),
    '7.a.fr.md',
  );
});

test('a value is made general by what is known of its post', () => {
  const known = { year: '2024', month: '01', day: '05', slugs: ['mud'], title: 'On Mud' };
  assert.equal(generalize('/2024/01/05/mud/', known), '/{year}/{month}/{day}/{slug}/');
  assert.equal(generalize('2024-mud', known), '{year}-{slug}');
  assert.equal(generalize('On Mud | Blog', known), '{title} | Blog');
  assert.equal(generalize('muddy 12024', known), 'muddy 12024');
  assert.equal(generalize('{{ x }} mud', known), '{{ x }} mud');
});
