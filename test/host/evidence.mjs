// What a failing test leaves behind: a picture, the HTML of each webview, and the logs.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { outFolder } from './paths.mjs';

/** @param {string} text */
const fileName = (text) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'test';

/**
 * Keeps what can be seen now, under out/failures, and prints where. Never throws: it must not hide the failure.
 * @param {string} title of the test
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {readonly string[]} [consoleLines]
 * @returns {Promise<string>} the folder
 */
export async function keepEvidence(title, page, server, consoleLines = []) {
  const folder = outFolder('failures', fileName(title));
  await page.screenshot({ path: path.join(folder, 'screenshot.png'), timeout: 5_000 }).catch(() => undefined);
  await keepWebviews(page, folder);
  for (const [name, text] of Object.entries(server.logs())) {
    const file = path.join(folder, 'logs', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(path.join(folder, 'console.log'), consoleLines.join('\n'));
  console.log(`    kept a screenshot, the logs and the webviews' HTML in ${folder}`);
  return folder;
}

/** @param {import('playwright-core').Page} page @param {string} folder */
async function keepWebviews(page, folder) {
  const inner = page.frames().filter((frame) => frame.parentFrame() !== null);
  for (const [index, frame] of inner.entries()) {
    const html = await frame.content().catch(() => '');
    if (html !== '') writeFileSync(path.join(folder, `webview-${index}.html`), html);
  }
}
