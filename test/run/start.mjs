// `npm start [-- path/to/blog]`: Galley installed in a VS Code, with a copy of the sample blog or the folder named.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { installPackage } from '../host/installPackage.mjs';
import { ownTempFolder, root } from '../host/paths.mjs';
import { start } from '../host/processes.mjs';
import { startServer } from '../host/server.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const packed = spawnSync(process.execPath, [path.join(root, 'test/run/package.mjs')], { encoding: 'utf8' });
if (packed.status !== 0) {
  console.error(packed.stdout + packed.stderr);
  process.exit(1);
}
const vsix =
  packed.stdout
    .trim()
    .split('\n')
    .at(-1)
    ?.replace(/ \(\d+ KB\)$/, '') ?? '';
const folder = blogFolder(process.argv.slice(2).find((word) => !word.startsWith('--')));
const desktop = desktopCommand();
if (desktop) await openDesktop(desktop);
else await openServer();

/** A blog of one's own is opened itself, the sample as a copy. @param {string | undefined} blog */
function blogFolder(blog) {
  if (blog === undefined) {
    const copy = path.join(ownTempFolder('blog'), 'sample');
    cpSync(path.join(root, 'test/fixtures/blogs/sample'), copy, { recursive: true });
    return copy;
  }
  const asked = path.resolve(process.env.INIT_CWD ?? '.', blog);
  if (existsSync(asked) && statSync(asked).isDirectory()) return asked;
  console.error(`${asked} is not a folder.`);
  process.exit(1);
}

/** The command of a desktop VS Code, if one is installed and there is a screen. */
function desktopCommand() {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || process.env.VSCODE_TEST_HOST === 'headless') return undefined;
  const onMac = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  return ['code', 'codium', onMac].find(
    (command) => spawnSync(command, ['--version'], { shell: process.platform === 'win32' }).status === 0,
  );
}

/** A window with a profile of its own, so that nobody's settings are touched. @param {string} command */
async function openDesktop(command) {
  const home = ownTempFolder('desktop');
  const own = [
    `--user-data-dir=${path.join(home, 'data')}`,
    `--extensions-dir=${path.join(home, 'extensions')}`,
  ];
  const shell = process.platform === 'win32';
  spawnSync(command, [...own, '--install-extension', vsix], { stdio: 'ignore', shell });
  console.log(`Opening ${folder} in ${command}. Close the window to end.`);
  const child = start(command, [...own, '--new-window', '--wait', folder], { stdio: 'ignore', shell });
  child.once('exit', (code) => process.exit(code ?? 0));
}

async function openServer() {
  const server = await startServer({ extensionsDir: await installPackage(vsix, 'newest') });
  console.log(`\nGalley is at ${server.origin}/?folder=${encodeURIComponent(folder)}`);
  console.log('No desktop VS Code was found, so this one runs in a browser. Ctrl+C ends it.');
}
