// Builds everything that ships (dist/) and, with --tests, nothing else: the test runners bundle their own files.
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * gray-matter evaluates `---js` blocks and pulls js-yaml in through its engines file. Galley hands it
 * engines of its own, so that file is replaced by one that holds nothing which could run code.
 */
export const safeGrayMatter = {
  name: 'safe-gray-matter',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = { yaml: { parse() { throw new Error("no engine"); } } };',
      loader: 'js',
    }));
  },
};

/** gray-matter reads files and wants Buffer; neither exists, or is needed, in a web worker. */
export const bufferShim = {
  name: 'buffer-shim',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, (args) =>
      args.importer.includes('gray-matter') ? { path: 'fs', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, async (args) => ({
      contents: `const Buffer = { from: (s) => s, isBuffer: () => false };\n${await readFile(args.path, 'utf8')}`,
      loader: 'js',
    }));
  },
};

/** @param {{ production?: boolean }} [options] */
export function bundles({ production = false } = {}) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    target: 'es2022',
    plugins: [safeGrayMatter, bufferShim],
  };
  const host = { ...common, entryPoints: ['src/extension.ts'], format: 'cjs', external: ['vscode'] };
  return [
    { ...host, platform: 'node', mainFields: ['module', 'main'], target: 'node20', outfile: 'dist/node.js' },
    { ...host, platform: 'browser', outfile: 'dist/web.js' },
    {
      ...common,
      entryPoints: ['src/webview/preview.ts'],
      format: 'esm',
      platform: 'browser',
      splitting: true,
      outdir: 'dist/webview',
      chunkNames: '[name]-[hash]',
    },
    // Runs inside a sandboxed frame: one script without imports.
    {
      ...common,
      entryPoints: ['src/webview/frames/math.ts'],
      format: 'iife',
      platform: 'browser',
      sourcemap: false,
      outdir: 'dist/webview',
    },
  ];
}

async function main() {
  const options = { production: process.argv.includes('--production') };
  if (process.argv.includes('--watch')) {
    for (const bundle of bundles(options)) await (await esbuild.context(bundle)).watch();
    return;
  }
  await Promise.all(bundles(options).map((bundle) => esbuild.build(bundle)));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
