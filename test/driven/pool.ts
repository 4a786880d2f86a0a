// One browser and as few servers as can be, shared by all the workbenches of a test file.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { ownTempFolder, root } from '../host/paths.mjs';
import { type Server, type ServerOptions, environment, startServer } from '../host/server.mjs';
import { fetchHost } from '../host/fetch.mjs';

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Server>>();
const installed = new Map<string, Promise<string>>();

/** The one browser of this process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** A server with these options; the same one for the same options. */
export function sharedServer(options: ServerOptions): Promise<Server> {
  const key = JSON.stringify(options);
  const running = servers.get(key) ?? startServer(options);
  servers.set(key, running);
  return running;
}

/** Ends the browser and all servers of this process. */
export async function closePool(): Promise<void> {
  for (const server of await Promise.all(servers.values())) server.stop();
  servers.clear();
  await (await browser)?.close();
  browser = undefined;
}

/** An extensions folder in which VS Code itself has installed the package. The runner may have made it already. */
export function installedPackage(vsix: string, hostName: 'newest' | 'oldest'): Promise<string> {
  const key = `${hostName} ${vsix}`;
  const folder = installed.get(key) ?? Promise.resolve(install(vsix, hostName));
  installed.set(key, folder);
  return folder;
}

async function install(vsix: string, hostName: 'newest' | 'oldest'): Promise<string> {
  const folder = ownTempFolder('extensions');
  const host = await fetchHost(hostName);
  const data = ownTempFolder('install');
  const result = spawnSync(
    host.node,
    [
      host.server,
      `--install-extension=${vsix}`,
      `--extensions-dir=${folder}`,
      `--server-data-dir=${data}`,
      `--user-data-dir=${path.join(data, 'data')}`,
      '--accept-server-license-terms',
      '--disable-telemetry',
    ],
    { encoding: 'utf8', env: environment(host, data, undefined), timeout: 60_000 },
  );
  if (!readdirSync(folder).some((name) => name.startsWith('galley-authoring.galley-'))) {
    throw new Error(`VS Code did not install ${vsix}.\n${result.stdout}\n${result.stderr}`);
  }
  return folder;
}

/** The package that `npm run package` wrote, newest version first. */
export function packagePath(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const file = path.join(root, `galley-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run package" first.`);
  return file;
}

/** A short name for a file's content. */
export function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
