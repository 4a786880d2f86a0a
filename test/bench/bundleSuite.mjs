// One CommonJS file of a measuring suite, for the extension host.
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import esbuild from 'esbuild';
import { bufferShim, safeGrayMatter } from '../host/bundles.mjs';
import { outFolder, root } from '../host/paths.mjs';

/** Mocha's browser build looks for modules where a host offers them; here it must be a global. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `(function () { var module, exports, define;\n${await readFile(file, 'utf8')}\n})();`,
      loader: 'js',
    }));
  },
};

/**
 * @param {string} name of a file in test/bench
 * @param {Record<string, string>} [define]
 */
export async function bundleSuite(name, define = {}) {
  const file = path.join(outFolder('bench'), `${path.basename(name, '.ts')}-${process.pid}.js`);
  await esbuild.build({
    stdin: {
      contents: `import { runSuites } from '../vscode/harness/run';\nexport const run = () => runSuites(() => { require('./${name}'); });`,
      resolveDir: path.join(root, 'test/bench'),
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    plugins: [mochaAsGlobal, safeGrayMatter, bufferShim],
    define,
    outfile: file,
    logLevel: 'warning',
  });
  return file;
}
