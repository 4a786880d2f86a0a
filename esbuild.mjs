// Builds everything that ships (dist/) and, with --tests, nothing else: the test runners bundle their own files.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
    // Runs inside a sandboxed frame, and in a page of its own: one script each, without imports.
    {
      ...common,
      entryPoints: ['src/webview/frames/math.ts', 'src/webview/redraw.ts'],
      entryNames: '[name]',
      format: 'iife',
      platform: 'browser',
      sourcemap: false,
      outdir: 'dist/webview',
    },
  ];
}

/** esbuild would copy the hundreds of names of VS Code's API for each module that asks for it. */
const wholeApi = /\bimport\s*\*\s*as\s+([\w$]+)\s*from\s*"vscode";?/g;

/**
 * Builds the desktop bundle as three files, so that starting reads no more than it evaluates: what VS Code waits for,
 * what is registered in the turn behind it, and all that a dynamic import brings later (the parsers). esbuild splits ES
 * modules only, and an extension is CommonJS: its chunks become functions in tables, and a module is run when it is
 * first asked for. The web worker takes one file, so there it stays one.
 */
async function buildInThree({ outfile = '', ...bundle }) {
  const { outputFiles, metafile } = await esbuild.build({
    ...bundle,
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    sourcemap: false,
    write: false,
  });
  const { outputs } = metafile;
  const outputOf = (entry) => Object.keys(outputs).find((name) => outputs[name].entryPoint === entry);
  const start = outputOf('src/extension.ts');
  const first = reachedFrom(start, outputs);
  const second = reachedFrom(outputOf('src/registerAll.ts'), outputs);
  const tables = { start: '', registrations: '', later: '' };
  for (const { path: place, text } of outputFiles) {
    const name = path.relative(root, place).split(path.sep).join('/');
    const options = { format: 'cjs', target: 'node20', minify: true, supported: { 'dynamic-import': false } };
    const { code } = await esbuild.transform(text.replace(wholeApi, 'const $1=require("vscode");'), options);
    const table = first.has(name) ? 'start' : second.has(name) ? 'registrations' : 'later';
    tables[table] += `${JSON.stringify(`./${path.basename(name)}`)}(exports,require,module){${code}},\n`;
  }
  const file = path.resolve(root, outfile);
  await mkdir(path.dirname(file), { recursive: true });
  for (const name of ['registrations', 'later'])
    await writeFile(path.join(path.dirname(file), `${name}.js`), `module.exports={\n${tables[name]}};\n`);
  const begin = JSON.stringify(`./${path.basename(start)}`);
  await writeFile(
    file,
    `"use strict";const table={\n${tables.start}};\n(${loadModules})(${begin},table,require,module);\n`,
  );
}

/**
 * Builds one of the bundles.
 * @param {import('esbuild').BuildOptions} bundle
 * @param {{ production?: boolean }} [options]
 */
export async function build(bundle, { production = false } = {}) {
  if (production && bundle.platform === 'node') await buildInThree(bundle);
  else await esbuild.build(bundle);
}

/** Outputs that an output imports at once, itself included. */
function reachedFrom(start, outputs) {
  const reached = new Set([start]);
  for (const file of reached)
    for (const { path: imported, kind, external } of outputs[file].imports)
      if (!external && kind !== 'dynamic-import') reached.add(imported);
  return reached;
}

/** Runs in the extension host: the modules of a table, and of the next file once one is asked for that is not there. */
const loadModules = `(begin,table,outside,main)=>{
const files=["./registrations.js","./later.js"];
const loaded=new Map();
const load=(id)=>{
if(!id.startsWith("./"))return outside(id);
const known=loaded.get(id);
if(known)return known.exports;
while(!(id in table))Object.assign(table,outside(files.shift()));
const module={exports:{}};
loaded.set(id,module);
table[id](module.exports,load,module);
return module.exports;
};
main.exports=load(begin);
}`;

async function main() {
  const options = { production: process.argv.includes('--production') };
  if (process.argv.includes('--watch')) {
    for (const bundle of bundles(options)) await (await esbuild.context(bundle)).watch();
    return;
  }
  await Promise.all(bundles(options).map((bundle) => build(bundle, options)));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
