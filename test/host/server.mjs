// Starts and stops the server that carries a real VS Code for one run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fetchHost } from './fetch.mjs';
import { ownTempFolder } from './paths.mjs';
import { endTree, guarded, start } from './processes.mjs';

const startTimeout = 60_000;

/** What every window starts with, so that pictures are clean and nothing calls home. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'files.autoSave': 'off', // the web's own default saves by itself
  'files.simpleDialog.enable': true,
  'security.workspace.trust.enabled': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./fetch.mjs').HostName} [host]
 * @property {boolean} [payload] a window will be given an extension and tests by its address
 * @property {boolean} [askTrust] leave workspace trust on, so that an unknown folder is restricted
 * @property {string} [timezone] the zone of the Node extension host
 * @property {string} [extensionsDir] where installed extensions are
 * @property {Record<string, unknown>} [settings] machine settings, over the quiet ones
 *
 * @typedef {object} Server
 * @property {import('./fetch.mjs').Host} host
 * @property {number} port
 * @property {string} settingsFile the machine's settings, which a window reads when it opens
 * @property {string} origin
 * @property {() => string} output all that the server printed
 * @property {() => Record<string, string>} logs every log file so far, by its path under logs/
 * @property {() => readonly string[]} backups what its windows keep of unsaved files by now
 * @property {() => void} stop
 */

/**
 * A running server on a free port of 127.0.0.1.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const host = await fetchHost(options.host ?? 'newest');
  const home = ownTempFolder('vscode');
  const data = path.join(home, 'server');
  const machine = path.join(data, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  mkdirSync(path.join(home, 'tmp'));
  const settingsFile = path.join(machine, 'settings.json');
  writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...options.settings }));
  const child = start(host.node, guarded(host.server).concat(serverArguments(data, home, options)), {
    cwd: home,
    env: environment(host, home, options.timezone),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const port = await boundPort(child, () => output);
  return {
    host,
    port,
    settingsFile,
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    logs: () => readFiles(path.join(data, 'data/logs'), (name) => name.endsWith('.log')),
    backups: () => Object.values(readFiles(path.join(data, 'data/User/Backups'))),
    stop: () => endTree(child),
  };
}

/** @param {string} data @param {string} home @param {ServerOptions} options */
function serverArguments(data, home, options) {
  return [
    '--host=127.0.0.1',
    '--port=0', // the system hands out a free one, so that no two runs ever want the same
    '--without-connection-token',
    '--accept-server-license-terms',
    // For the development payload; but it also keeps notifications from being shown.
    ...(options.payload ? ['--enable-smoke-test-driver'] : []),
    '--disable-telemetry',
    ...(options.askTrust ? [] : ['--disable-workspace-trust']),
    `--server-data-dir=${data}`,
    `--user-data-dir=${path.join(data, 'data')}`,
    `--extensions-dir=${options.extensionsDir ?? path.join(home, 'extensions')}`,
  ];
}

/** @param {import('./fetch.mjs').Host} host @param {string} home @param {string | undefined} timezone */
export function environment(host, home, timezone) {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(XDG_|VSCODE_|ELECTRON_|NODE_|npm_)/i.test(key),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    TMPDIR: path.join(home, 'tmp'),
    PATH: `${path.dirname(host.node)}${path.delimiter}${process.env.PATH ?? ''}`,
    ...(timezone ? { TZ: timezone } : {}),
  };
}

/** @param {import('node:child_process').ChildProcess} child @param {() => string} output @returns {Promise<number>} */
function boundPort(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`VS Code's server ${why}.\n${output()}`));
    const timer = setTimeout(() => fail(`did not come up within ${startTimeout / 1000} s`), startTimeout);
    const look = () => {
      const port = /(?:bound to|listening on|available at)\D*[\d.]*(?:localhost)?:(\d+)/i.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => fail(`ended at once (${code})`));
  });
}

/**
 * The texts of the files below a folder, by their paths in it; of those that go meanwhile, none.
 * @param {string} folder
 * @param {(name: string) => boolean} isWanted
 * @returns {Record<string, string>}
 */
function readFiles(folder, isWanted = () => true) {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
  } catch {
    return {};
  }
}
