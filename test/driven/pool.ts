// One browser and as few servers as can be, shared by all the workbenches of a test file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { installPackage } from '../host/installPackage.mjs';
import { root } from '../host/paths.mjs';
import { type Server, type ServerOptions, startServer } from '../host/server.mjs';

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Server>>();
const installed = new Map<string, Promise<string>>();

/** What was made under a name before, or is made now; what failed is made anew by the next who asks. */
function kept<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = all.get(key) ?? make();
  all.set(key, made);
  made.catch(() => all.delete(key));
  return made;
}

/** The one browser of this process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** A server with these options; the same one for the same options. */
export function sharedServer(options: ServerOptions): Promise<Server> {
  const key = JSON.stringify(options);
  return kept(servers, key, () => startServer(options));
}

/** Ends the browser and all servers of this process. */
export async function closePool(): Promise<void> {
  for (const server of await Promise.allSettled(servers.values()))
    if (server.status === 'fulfilled') server.value.stop();
  servers.clear();
  await (await browser)?.close();
  browser = undefined;
}

/** An extensions folder in which VS Code itself has installed the package. The runner may have made it already. */
export function installedPackage(vsix: string, hostName: 'newest' | 'oldest'): Promise<string> {
  const key = `${hostName} ${vsix}`;
  return kept(installed, key, () => installPackage(vsix, hostName));
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
