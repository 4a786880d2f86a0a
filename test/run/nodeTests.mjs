// Bundles TypeScript tests and runs them with node:test.
import { readdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { out, root } from '../host/paths.mjs';
import { start } from '../host/processes.mjs';

/** Plain modules (the runner's own, esbuild.mjs) know where they are on disk, so they stay there. */
const keepModules = {
  name: 'keep-modules',
  setup(build) {
    build.onResolve({ filter: /^\..*\.mjs$/ }, (args) => ({
      path: pathToFileURL(path.resolve(args.resolveDir, args.path)).href,
      external: true,
    }));
  },
};

/**
 * Test files below a folder of test/, all or those whose path holds one of the words.
 * @param {string} folder
 * @param {readonly string[]} [words]
 */
export function findTests(folder, words = []) {
  return list(path.join(root, 'test', folder))
    .filter((file) => /\.test\.(ts|mjs)$/.test(file))
    .filter((file) => words.length === 0 || words.some((word) => path.relative(root, file).includes(word)))
    .sort();
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
  } catch {
    return [];
  }
}

/** How tests are bundled for Node. */
export const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
};

/**
 * Bundles modules for Node into out/NAME and gives the files made.
 * @param {readonly string[]} files
 * @param {string} name
 */
export async function bundleForNode(files, name) {
  const folder = path.join(out, `${name}-${process.pid}`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await esbuild.build({
    ...forNode,
    entryPoints: [...files],
    outdir: folder,
    outbase: path.join(root, 'test'),
    plugins: [keepModules],
    outExtension: { '.js': '.mjs' },
  });
  return list(folder).filter((file) => file.endsWith('.mjs'));
}

/**
 * Runs test files and gives the exit code.
 * @param {string} name of the stage
 * @param {readonly string[]} files
 * @param {{ concurrency?: number }} [options]
 * @returns {Promise<number>}
 */
export async function runNodeTests(name, files, { concurrency = 1 } = {}) {
  if (files.length === 0) {
    console.log(`No ${name} test has that name.`);
    return 1;
  }
  const built = await bundleForNode(files, name);
  const args = [
    '--enable-source-maps',
    '--test',
    '--test-reporter=spec',
    `--test-concurrency=${concurrency}`,
    ...built,
  ];
  const child = start(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
