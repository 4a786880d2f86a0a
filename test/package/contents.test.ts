// What the package holds: these files, so small, and no code that makes code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { test } from 'node:test';
import { fingerprint, packagePath } from '../driven/pool';
import { root } from '../host/paths.mjs';
import { readVsix } from './vsix';

const entries = readVsix(packagePath());

/** Everything that may be in a package; what is not matched here must not ship. */
const expected = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt|support\.md|THIRD-PARTY[\w.-]*)$/i,
  /^extension\/dist\/(node|registrations|later|web)\.js$/,
  /^extension\/dist\/webview\/(preview|math|redraw)\.js$/,
  /^extension\/dist\/webview\/\w+-[A-Z0-9]{8}\.js$/,
  /^extension\/media\/(preview\w*\.css|icon\.png|[\w-]+\.svg)$/,
  /^extension\/media\/walkthrough\/[\w-]+\.(svg|png|md)$/,
  /^extension\/media\/syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^extension\/media\/l10n\/bundle\.l10n\.\w+\.json$/,
];
/** Loaded only when a post asks for it. */
const lazy = /^extension\/dist\/(later\.js|webview\/(\w+Chunk-[A-Z0-9]{8}|math|redraw)\.js)$/;

/** Read by people, and by no window. */
const unloaded = /\.(?:md|txt|vsixmanifest)$/;

/** `bundle.l10n.fr.json` and `package.nls.fr.json`. */
const language = /\.([a-z]{2})\.json$/;

const bundle = (name: string): string =>
  entries.find((entry) => entry.name === `extension/dist/${name}`)?.text() ?? '';

test('the package holds what it should and nothing else', () => {
  const stray = entries
    .map(({ name }) => name)
    .filter((name) => !expected.some((pattern) => pattern.test(name)));
  assert.deepEqual(stray, []);
  for (const name of [
    'dist/node.js',
    'dist/registrations.js',
    'dist/later.js',
    'dist/web.js',
    'dist/webview/preview.js',
    'media/preview.css',
    'media/icon.png',
  ]) {
    assert.ok(
      entries.some((entry) => entry.name === `extension/${name}`),
      `${name} is missing`,
    );
  }
});

test('what is loaded without a lazy part is below 400 KB packed, all of it below 1.5 MB', () => {
  const sum = (list: typeof entries): number => list.reduce((all, { packedSize }) => all + packedSize, 0);
  const all = entries.filter(({ name }) => !lazy.test(name) && !language.test(name) && !unloaded.test(name));
  // A window speaks one language, and reads the files of no other: the largest counts.
  const languages = new Set(entries.map(({ name }) => language.exec(name)?.[1] ?? ''));
  const spoken = [...languages].map((one) =>
    sum(entries.filter(({ name }) => name.endsWith(`.${one}.json`))),
  );
  for (const other of [/\/web\.js$/, /\/(?:node|registrations)\.js$/]) {
    const loaded = sum(all.filter(({ name }) => !other.test(name))) + Math.max(...spoken);
    assert.ok(loaded < 400 * 1024, `${Math.round(loaded / 1024)} KB are loaded`);
  }
  assert.ok(sum(entries) < 1.5 * 1024 * 1024, `${Math.round(sum(entries) / 1024)} KB in all`);
});

test('what VS Code reads when Galley starts is small; the rest comes with the first post', () => {
  const size = (name: string): number => bundle(name).length;
  assert.ok(size('node.js') < 10_000, `${size('node.js')} characters`);
  assert.ok(size('registrations.js') < 150_000, `${size('registrations.js')} characters`);
  assert.ok(size('later.js') > size('registrations.js') * 3, 'the parsers are in later.js');
  assert.ok(size('later.js') < 1_000_000, `${size('later.js')} characters`);
});

test('a preview starts with less than 250 KB of script; colors and formulas are files of their own', () => {
  const webview = entries.filter(({ name }) => name.startsWith('extension/dist/webview/'));
  const first = webview.filter(({ name }) => !lazy.test(name));
  const size = first.reduce((sum, { text }) => sum + Buffer.byteLength(text()), 0);
  assert.ok(size > 0 && size < 250_000, `${size} bytes`);
  assert.ok(webview.some(({ name }) => name.includes('/highlightChunk-')));
  assert.ok(webview.some(({ name }) => name.endsWith('/math.js')));
});

test('no bundle makes code out of text', () => {
  for (const { name, text } of entries.filter((entry) => entry.name.endsWith('.js'))) {
    assert.doesNotMatch(text(), /\beval\s*\(|\bnew Function\s*\(|[^.\w]Function\s*\(\s*["'`]/, name);
  }
});

test('the web bundle asks for nothing but vscode', () => {
  const asked = [...bundle('web.js').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
  assert.deepEqual([...new Set(asked)], ['vscode']);
  const named = builtinModules.filter((name) => bundle('web.js').includes(`"node:${name}"`));
  assert.deepEqual(named, []);
});

test('no source map and no address of one', () => {
  for (const { name, text } of entries.filter((entry) => /\.(js|css)$/.test(entry.name))) {
    assert.doesNotMatch(text(), /sourceMappingURL=/, name);
  }
});

test('packing again gives the same bytes', () => {
  const before = fingerprint(packagePath());
  execFileSync(process.execPath, [path.join(root, 'test/run/package.mjs')], {
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  });
  assert.equal(fingerprint(packagePath()), before);
});
