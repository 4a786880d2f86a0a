// From keystroke to painted change, in the real VS Code: Galley's preview, a webview that only echoes the changed
// line, and the built-in Markdown preview, one after the other in one run.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Frame } from 'playwright-core';
import { createVSIX } from '@vscode/vsce';
import { ownTempFolder } from '../host/paths.mjs';
import { makeFolder } from '../driven/folders';
import { closePool, packagePath } from '../driven/pool';
import { until } from '../driven/until';
import { openWorkbench, type Workbench } from '../driven/workbench';

const paragraph =
  'Some **words** of a [post](other.md), as they come, with `code` and a second sentence.\n\n';
/** A post of so many kilobytes with a word in its first third that grows under the keys. */
function post(kilobytes: number): string {
  const count = Math.floor((kilobytes * 1024) / paragraph.length);
  return `---\ntitle: Long\ndescription: Text.\n---\n\nZq\n\n${paragraph.repeat(count)}`;
}
const wordLine = 6;

interface Contender {
  readonly name: string;
  readonly vsix: string;
  readonly command: string;
}

/** Milliseconds from each key to the frame that shows it. */
async function typeAndTime(workbench: Workbench, frame: Frame, keys: number): Promise<readonly number[]> {
  await frame.evaluate(() => {
    const wide = window as unknown as { paints: Map<number, number> };
    wide.paints = new Map();
    const grown = (): number => /Zq(x*)/.exec(document.body.textContent)?.[1]?.length ?? 0;
    new MutationObserver(() => {
      const length = grown();
      if (wide.paints.has(length)) return;
      // The task after the frame: what it painted has been handed over by then.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => wide.paints.set(length, performance.timeOrigin + performance.now());
        port2.postMessage(0);
      });
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
  await workbench.page.evaluate(() => {
    const wide = window as unknown as { keyAt: number };
    window.addEventListener('keydown', () => (wide.keyAt = performance.timeOrigin + performance.now()), true);
  });
  const times: number[] = [];
  for (let at = 1; at <= keys; at++) {
    await workbench.press('x');
    const painted = await until(`key ${at} is painted`, () =>
      frame.evaluate(
        (length) => (window as unknown as { paints: Map<number, number> }).paints.get(length),
        at,
      ),
    );
    times.push(
      painted - (await workbench.page.evaluate(() => (window as unknown as { keyAt: number }).keyAt)),
    );
    await workbench.page.waitForTimeout(400);
  }
  return times.slice(3);
}

/** The innermost frame that shows the word. */
async function frameWithWord(workbench: Workbench): Promise<Frame> {
  return until('a preview shows the word', async () => {
    for (const frame of workbench.page.frames()) {
      if (frame === workbench.page.mainFrame()) continue;
      const has = await frame
        .evaluate(() => document.body.childElementCount > 0 && /Zq/.test(document.body.innerText))
        .catch(() => false);
      if (has) return frame;
    }
    return undefined;
  });
}

async function measure(contender: Contender, kilobytes: number, keys: number): Promise<readonly number[]> {
  const folder = makeFolder({ 'hugo.toml': '', 'posts/long.md': post(kilobytes) });
  const workbench = await openWorkbench(folder, { vsix: contender.vsix });
  try {
    await workbench.openFile('posts/long.md');
    // The palette closes by itself when a window that has just opened moves the focus.
    workbench.page.setDefaultTimeout(8_000);
    await until(
      'the command runs',
      async () => {
        await workbench.runCommand(contender.command);
        return true;
      },
      60_000,
    );
    workbench.page.setDefaultTimeout(30_000);
    await workbench.openFile('posts/long.md');
    await workbench.goTo(wordLine, 3);
    const frame = await frameWithWord(workbench);
    return await typeAndTime(workbench, frame, keys);
  } finally {
    await workbench.close();
  }
}

/** How long a key takes to show in the editor itself while the preview of a huge post is at work. */
async function typingBeside(
  kilobytes: number,
  keys: number,
  withPreview: boolean,
): Promise<readonly number[]> {
  const folder = makeFolder({ 'hugo.toml': '', 'posts/long.md': post(kilobytes) });
  const workbench = await openWorkbench(folder);
  try {
    await workbench.openPost('posts/long.md');
    if (withPreview) {
      await workbench.runCommand('Galley: Open Preview to the Side');
      await workbench.preview().locator('h1.galley-title').waitFor({ timeout: 60_000 });
      await workbench.openFile('posts/long.md');
    }
    await workbench.goTo(wordLine, 3);
    const times: number[] = [];
    for (let at = 1; at <= keys; at++) {
      const from = Date.now();
      await workbench.press('x');
      await workbench.page
        .locator('.view-line', { hasText: `Zq${'x'.repeat(at)}` })
        .first()
        .waitFor();
      times.push(Date.now() - from);
    }
    return times;
  } finally {
    await workbench.close();
  }
}

/** An extension whose webview shows the changed line and nothing else: the least that any preview takes. */
async function echoPackage(): Promise<string> {
  const folder = path.join(ownTempFolder('echo'), 'echo');
  mkdirSync(folder);
  const command = { command: 'echo.open', title: 'Echo: Open' };
  const manifest = {
    ...{
      name: 'galley-echo',
      publisher: 'galley-authoring',
      version: '0.0.1',
      engines: { vscode: '^1.100.0' },
    },
    ...{ main: './main.js', license: 'MIT', activationEvents: [], contributes: { commands: [command] } },
    repository: 'https://example.org/echo',
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'LICENSE'), 'MIT');
  writeFileSync(path.join(folder, 'README.md'), '# Echo\n');
  writeFileSync(
    path.join(folder, 'main.js'),
    `const vscode = require('vscode');
exports.activate = (context) => context.subscriptions.push(vscode.commands.registerCommand('echo.open', () => {
  const panel = vscode.window.createWebviewPanel('echo', 'Echo', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
  panel.webview.html = '<body><p id="line">Zq</p><script>addEventListener("message", (event) => { document.getElementById("line").textContent = event.data; });</script></body>';
  vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change) panel.webview.postMessage(document.lineAt(change.range.start.line).text);
  });
}));
`,
  );
  const file = path.join(folder, '..', 'echo.vsix');
  await createVSIX({ cwd: folder, packagePath: file, dependencies: false });
  return file;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Measures everything and prints a table. */
export async function previewBench(keys = 25): Promise<void> {
  const galley = packagePath();
  const contenders: readonly Contender[] = [
    { name: 'echo', vsix: await echoPackage(), command: 'Echo: Open' },
    { name: 'Galley', vsix: galley, command: 'Galley: Open Preview to the Side' },
    { name: 'built-in', vsix: galley, command: 'Markdown: Open Preview to the Side' },
  ];
  console.log('| Post | preview | median, ms | above echo, ms | ratio to Galley |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const kilobytes of [20, 200]) {
    const medians = new Map<string, number>();
    for (const contender of contenders)
      medians.set(contender.name, median(await measure(contender, kilobytes, keys)));
    const [echo = 0, own = 1] = [medians.get('echo'), medians.get('Galley')];
    for (const [name, ms] of medians) {
      const cells = [`${kilobytes} KB`, name, ms.toFixed(0), (ms - echo).toFixed(0), (ms / own).toFixed(1)];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  const alone = await typingBeside(5_000, 15, false);
  const beside = await typingBeside(5_000, 15, true);
  console.log(
    `Typing in 5 MB: a key shows after ${median(alone)} ms without a preview, ${median(beside)} ms beside it (longest ${Math.max(...alone)} and ${Math.max(...beside)}).`,
  );
  await closePool();
}
