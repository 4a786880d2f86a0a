// Runs files of test/vscode in one window of a real VS Code, through @vscode/test-electron.
// node test/run/vscodeSuite.mjs NAME.test.ts[,NAME.test.ts...] newest|oldest node|web
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
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
const [names = '', host, kind] = process.argv.slice(2);
const suites = names.split(',');

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

/** One CommonJS file: what both kinds of extension host can load. */
async function bundle() {
  const file = path.join(outFolder('vscode'), `${suites[0]}-${process.pid}.js`);
  process.on('exit', () => rmSync(file, { force: true }));
  const requireAll = suites.map((suite) => `require('./${suite}');`).join(' ');
  await esbuild.build({
    stdin: {
      contents: `import { runSuites } from './harness/run';\nexport const run = () => runSuites(() => { ${requireAll} });`,
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

/**
 * A workspace that nobody has seen: a copy of the fixtures, or an empty folder. A suite that needs more folders has a
 * workspace file of its name beside it, where the first folder is called `blog`.
 */
function freshWorkspace() {
  const folder = path.join(ownTempFolder('workspace'), 'blog');
  const fixtures = path.join(root, 'test/fixtures/workspace');
  mkdirSync(folder);
  if (existsSync(fixtures)) cpSync(fixtures, folder, { recursive: true });
  const workspaceFile = path.join(
    root,
    'test/vscode',
    (suites[0] ?? '').replace(/\.(test|suite)\.ts$/, '.code-workspace'),
  );
  if (!existsSync(workspaceFile)) return folder;
  const copy = path.join(path.dirname(folder), path.basename(workspaceFile));
  cpSync(workspaceFile, copy);
  return copy;
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
