// The generators themselves: from npm into .vscode-test/ (versions pinned, no script of any package runs), or
// as Debian's packages. One that cannot be had here is told in a sentence, and its test is skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../host/npm.mjs';
import { ensurePiece } from '../host/pieces.mjs';
import { start } from '../host/processes.mjs';

/**
 * @typedef {object} Engine
 * @property {string} what name and version, for people
 * @property {string} [modules] the node_modules that the site sees as its own
 * @property {readonly string[]} command program and first arguments
 *
 * @typedef {{ engine: Engine } | { missing: string }} Found
 */

/** What is installed from npm, and the program that builds a site. The first package names the piece. */
const fromNpm = {
  eleventy: { packages: { '@11ty/eleventy': '3.1.8' }, bin: '@11ty/eleventy/cmd.cjs' },
  hexo: {
    packages: { hexo: '7.3.0', 'hexo-renderer-ejs': '2.0.0', 'hexo-renderer-marked': '7.0.1' },
    bin: 'hexo/bin/hexo',
  },
  astro: { packages: { astro: '5.18.2', '@astrojs/mdx': '4.3.14' }, bin: 'astro/astro.js' },
  docusaurus: {
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '18.3.1',
      'react-dom': '18.3.1',
    },
    bin: '@docusaurus/core/bin/docusaurus.mjs',
  },
  vitepress: { packages: { vitepress: '1.6.4' }, bin: 'vitepress/bin/vitepress.js' },
};

/** Debian's packages, by the name of the program; a package may bring more than the program needs. */
const fromDebian = { hugo: ['hugo'], jekyll: ['jekyll'], pelican: ['pelican'] };

/** Generators that neither npm nor Debian has in a form that can build these sites. */
const nowhere = {
  nikola: 'Nikola is on PyPI alone.',
  'mkdocs-material': 'Debian’s Material for MkDocs (8.2) is older than its blog plugin (9.2).',
  zola: 'Zola is a program for itself, neither on npm nor in Debian.',
  quarto: 'Quarto is a program for itself, neither on npm nor in Debian.',
};

/** @typedef {keyof typeof fromNpm | keyof typeof fromDebian | keyof typeof nowhere} EngineId */

/**
 * A generator, fetched first if need be.
 * @param {EngineId} id
 * @returns {Promise<Found>}
 */
export async function findEngine(id) {
  if (id in nowhere) return { missing: nowhere[id] };
  return id in fromNpm ? { engine: await npmEngine(id) } : debianEngine(id);
}

/** @param {keyof typeof fromNpm} id @returns {Promise<Engine>} */
async function npmEngine(id) {
  const { packages, bin } = fromNpm[id];
  const [version] = Object.values(packages);
  const folder = await ensurePiece({
    name: `generator-${id}-${version}-r1`,
    what: `${id} ${version}`,
    proof: Object.keys(packages).map((name) => `node_modules/${name}/package.json`),
    make: (place) => install(place, packages, id),
  });
  const modules = path.join(folder, 'node_modules');
  return { what: `${id} ${version}`, modules, command: [process.execPath, path.join(modules, bin)] };
}

/** @param {string} folder @param {Readonly<Record<string, string>>} packages @param {string} what */
async function install(folder, packages, what) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: packages }, null, 2),
  );
  await npm(['install', '--ignore-scripts', '--prefer-offline', '--no-package-lock'], { cwd: folder, what });
}

/** @param {keyof typeof fromDebian} id @returns {Found} */
function debianEngine(id) {
  if (!isProgram(id)) {
    if (!isDebianRoot()) {
      return { missing: `${id} is not installed, and only root on Debian installs it for this test.` };
    }
    const args = ['install', '-y', '--no-install-recommends', ...fromDebian[id]];
    const apt = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (apt.status !== 0 || !isProgram(id)) {
      return { missing: `Debian’s packages gave no ${id}: ${apt.stderr?.trim().split('\n').at(-1) ?? ''}` };
    }
  }
  return { engine: { what: `${id} of this system`, command: [id] } };
}

/** @param {string} name */
function isProgram(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isProgram('apt-get')) return false;
  return existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Builds a site and gives what the generator said; a build that fails, or takes longer than five minutes,
 * throws.
 * @param {Engine} engine
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Readonly<Record<string, string>> }} options
 * @returns {Promise<string>}
 */
export async function runEngine(engine, args, { cwd, env = {} }) {
  const [program = '', ...first] = engine.command;
  const child = start(program, [...first, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 5 * 60_000,
  });
  let said = '';
  child.stdout?.on('data', (data) => (said += data));
  child.stderr?.on('data', (data) => (said += data));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  if (code !== 0) throw new Error(`${engine.what} ended with ${String(code)}:\n${said.slice(-6000)}`);
  return said;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const id of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(fromNpm)) {
    const found = await findEngine(/** @type {EngineId} */ (id));
    console.log('engine' in found ? found.engine.what : found.missing);
  }
}
