// Finds a Chromium-like browser, installs one where that is possible, and starts it.
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { withLock } from './lock.mjs';
import { cache, ownTempFolder } from './paths.mjs';
import { start } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
  (file) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) =>
      path.join(process.env[key] ?? '', file),
    ),
);
/** Without these, pictures show boxes for emoji and text that no reader would see. */
const debianPackages = [
  'chromium',
  'fonts-noto-core',
  'fonts-noto-color-emoji',
  'fonts-liberation',
  'fonts-dejavu-core',
];

const help =
  'No Chrome, Chromium or Edge was found. Install one (on Debian and Ubuntu: apt-get install chromium), ' +
  'or set GALLEY_BROWSER to the path of its executable.';

/**
 * The path of a browser; on Debian as root it is installed first where there is none.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const asked = process.env.GALLEY_BROWSER;
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new Error(`GALLEY_BROWSER names ${asked}, which is not an executable file.`);
  }
  const found = findBrowser();
  if (found) return found;
  if (!isDebianRoot()) throw new Error(help);
  mkdirSync(cache, { recursive: true });
  return withLock(path.join(cache, 'browser.lock'), 'installing Chromium', async () => {
    if (!findBrowser()) await installOnDebian();
    const installed = findBrowser();
    if (!installed) throw new Error(help);
    return installed;
  });
}

function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const usual = { darwin: onMac, win32: onWindows }[process.platform] ?? [];
  return [...onPath, ...usual].find((file) => isExecutable(file));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function installOnDebian() {
  console.log('Installing Chromium with apt-get (once)…');
  // A failing update is not the end: the lists may be good enough.
  await aptGet('update', '-qq');
  const { code, output } = await aptGet('install', '-y', '-qq', '--no-install-recommends', ...debianPackages);
  if (code !== 0) throw new Error(`${help}\napt-get said: ${output}`);
}

/**
 * Not synchronous: the lock's heart must beat meanwhile.
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = start('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Starts the browser, headless, with a home of its own. Close it with `close()`; it ends with this process anyway.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const executablePath = await ensureBrowser();
  const { chromium } = await import('playwright-core');
  const home = ownTempFolder('browser');
  return chromium.launch({
    executablePath,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      DBUS_SESSION_BUS_ADDRESS: '',
    },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
