// Runs the in-host suites of test/vscode in a real VS Code, through @vscode/test-electron.
// node test/run/vscode.mjs [--host=newest|oldest] [--kind=node|web] [part of a path ...]
// VSCODE_TEST_HOST=desktop takes a desktop VS Code instead of the headless one.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';

import { fetchHost } from '../host/fetch.mjs';
import { outFolder, ownTempFolder, root } from '../host/paths.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const { runTests } = await import('@vscode/test-electron');
const { default: esbuild } = await import('esbuild');
const { bufferShim, safeGrayMatter } = await import('../host/bundles.mjs');

const launcher = path.join(root, 'test/host/launcher.mjs');
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const host = option('host') ?? 'newest';
const kind = option('kind') ?? 'node';
const suites = readdirSync(path.join(root, 'test/vscode'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (suites.length === 0) {
  console.log('No in-host suite has that name.');
  process.exit(1);
}

/** mocha's browser build would take the bundle's own `module` for its: hide that, so that it makes globals. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `(function () { var module, exports, define;\n${await readFile(file, 'utf8')}\n})();`,
      loader: 'js',
    }));
  },
};

/** One CommonJS file for all suites: what both kinds of extension host can load. */
async function bundle() {
  const file = path.join(outFolder('vscode'), `suites-${process.pid}.js`);
  const calls = suites.map((name) => `require('./${name}');`).join(' ');
  await esbuild.build({
    stdin: {
      contents: `import { runSuites } from './harness/run';\nexport const run = () => runSuites(() => { ${calls} });`,
      resolveDir: path.join(root, 'test/vscode'),
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    plugins: [mochaAsGlobal, safeGrayMatter, bufferShim],
    define: { EXPECTED_KIND: JSON.stringify(kind === 'web' ? 'web worker' : 'node') },
    sourcemap: 'inline',
    outfile: file,
    logLevel: 'warning',
  });
  return file;
}

/** A workspace that nobody has seen: a copy of the fixtures, or an empty folder. */
function freshWorkspace() {
  const folder = path.join(ownTempFolder('workspace'), 'blog');
  const fixtures = path.join(root, 'test/fixtures/workspace');
  mkdirSync(folder);
  if (existsSync(fixtures)) cpSync(fixtures, folder, { recursive: true });
  return folder;
}

const desktop = process.env.VSCODE_TEST_HOST === 'desktop';
if (!desktop) await fetchHost(host);
try {
  await runTests({
    ...(desktop
      ? { version: process.env.VSCODE_TEST_VERSION ?? 'stable' }
      : { vscodeExecutablePath: launcher }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundle(),
    launchArgs: [freshWorkspace(), '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: host, GALLEY_KIND: kind },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
