import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bracketAt,
  callsOf,
  flagOf,
  quotedIn,
  stringOf,
  stringsOf,
  withoutComments,
} from '../../../../src/core/generators/source';
import { addressOf, basePathOf, globFolder, safePath } from '../../../../src/core/generators/values';

test('comments go, strings stay', () => {
  assert.equal(withoutComments("a: 'https://x' // b: 'y'", 'script').trim(), "a: 'https://x'");
  assert.equal(withoutComments("/* base: '/old' */ base: '/new'", 'script').trim(), "base: '/new'");
  assert.equal(withoutComments('`// not ${a} a comment`', 'script'), '`// not ${a} a comment`');
  assert.equal(withoutComments("A = 'x # y'  # B = 'z'", 'hash').trim(), "A = 'x # y'");
  assert.equal(
    withoutComments('"""\nTIMEZONE = "X"\n"""\nTIMEZONE = "Y"', 'hash').includes('TIMEZONE = "X"'),
    false,
  );
  assert.equal(withoutComments("don't\nbase: '/a'", 'script').includes("base: '/a'"), true);
});

test('values of keys, quoted in any way', () => {
  assert.equal(stringOf('base: "/a"', 'base'), '/a');
  assert.equal(stringOf("'base' : '/a'", 'base'), '/a');
  assert.equal(stringOf('rebase: "/no", base: `/a`', 'base'), '/a');
  assert.equal(stringOf('location: new URL("https://a.example/")', 'location'), 'https://a.example/');
  assert.equal(stringOf('base: process.env.BASE', 'base'), undefined);
  assert.equal(flagOf('FUTURE = True', 'FUTURE'), true);
  assert.deepEqual(stringsOf("locales: ['en', 'fr']", 'locales'), ['en', 'fr']);
  assert.deepEqual(stringsOf('X = ("a", "b")', 'X'), ['a', 'b']);
  assert.deepEqual(stringsOf("X = 'a'", 'X'), ['a']);
});

test('brackets inside strings do not count', () => {
  assert.equal(bracketAt('f(")", (1))x', 1), '(")", (1))');
  assert.deepEqual(callsOf('g({a: ")"}) g(2)', /\bg\(/g), ['({a: ")"})', '(2)']);
  assert.deepEqual(quotedIn(`'a\\'b', "c"`), ["a\\'b", 'c']);
});

test('paths, globs and addresses from configuration', () => {
  assert.equal(safePath('./a//b/'), 'a/b');
  assert.equal(safePath('../a'), undefined);
  assert.equal(safePath('a/../../b'), undefined);
  assert.equal(safePath('/etc'), undefined);
  assert.equal(safePath('C:\\x'), undefined);
  assert.equal(globFolder('src/posts/**/*.md'), 'src/posts');
  assert.equal(globFolder('./posts/*.{md,mdx}'), 'posts');
  assert.equal(globFolder('/src/posts/*.md'), 'src/posts');
  assert.deepEqual(addressOf('https://a.example/b/'), { siteUrl: 'https://a.example', basePath: '/b' });
  assert.deepEqual(addressOf('/'), { basePath: '' });
  assert.equal(basePathOf('b/'), '/b');
});
