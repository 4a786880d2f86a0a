// Has VS Code itself install a packaged extension, into a folder of its own.
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { fetchHost } from './fetch.mjs';
import { ownTempFolder } from './paths.mjs';
import { start } from './processes.mjs';
import { environment } from './server.mjs';

/**
 * The extensions folder in which the package is installed.
 * @param {string} vsix
 * @param {import('./fetch.mjs').HostName} hostName
 * @returns {Promise<string>}
 */
export async function installPackage(vsix, hostName) {
  const folder = ownTempFolder('extensions');
  const data = ownTempFolder('install');
  const host = await fetchHost(hostName);
  const output = await run(host.node, environment(host, data, undefined), [
    host.server,
    `--install-extension=${vsix}`,
    `--extensions-dir=${folder}`,
    `--server-data-dir=${data}`,
    `--user-data-dir=${path.join(data, 'data')}`,
    '--accept-server-license-terms',
    '--disable-telemetry',
  ]);
  if (readdirSync(folder).some((name) => name.startsWith('galley-authoring.galley-'))) return folder;
  throw new Error(`VS Code did not install ${vsix}.\n${output}`);
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it printed
 */
function run(command, env, args) {
  const child = start(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(output));
  });
}
