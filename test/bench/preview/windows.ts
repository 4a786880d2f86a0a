// Windows of the real VS Code that are measured from outside.
import { readFileSync, readdirSync } from 'node:fs';
import type { CDPSession, Frame } from 'playwright-core';
import { makeFolder } from '../../driven/folders';
import { keepEvidence } from '../../host/evidence.mjs';
import { until } from '../../driven/until';
import { openWorkbench, type Workbench } from '../../driven/workbench';
import { firstPaint, frameWithWord, keyToPaint, noteFirstPaint, noteKeys, notePaints, word } from './inPage';
import type { Times } from './rows';

/** A preview that is measured: the package it comes in, and how it is opened. */
export interface Contender {
  readonly name: string;
  readonly vsix: string;
  readonly command: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const paragraph =
  'Some **words** of a [post](other.md), as they come, with `code` and a second sentence.\n\n';
const file = 'posts/long.md';
/** Of the word, counted from 1. */
const wordLine = 6;

/** A post of so many kilobytes with the word near its top. */
function post(kilobytes: number): string {
  const count = Math.floor((kilobytes * 1024) / paragraph.length);
  return `---\ntitle: Long\ndescription: Text.\n---\n\n${word}\n\n${paragraph.repeat(count)}`;
}

/** Opens a window with the post in its editor, measures, and closes it. */
export async function inWindow<T>(
  { vsix, settings = {} }: Pick<Contender, 'vsix' | 'settings'>,
  kilobytes: number,
  measure: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const folder = makeFolder({ 'hugo.toml': '', [file]: post(kilobytes) });
  const workbench = await openWorkbench(folder, { vsix, settings });
  try {
    await workbench.openFile(file);
    await noteFirstPaint(workbench.page.context());
    return await measure(workbench);
  } catch (error) {
    await keepEvidence('bench preview', workbench.page, workbench.server, workbench.consoleLines);
    throw error;
  } finally {
    await workbench.close();
  }
}

/** Opens the preview beside the post and puts the cursor behind the word. */
async function openBeside(workbench: Workbench, command: string): Promise<Frame> {
  await workbench.runCommand(command);
  await frameWithWord(workbench);
  await workbench.press('Mod+1');
  await workbench.waitForEditor(file);
  await workbench.goTo(wordLine, word.length + 1);
  // Found again: a webview may have been set up anew meanwhile.
  return frameWithWord(workbench);
}

/** Milliseconds from each key to the frame of the preview that shows it. */
export function typing(contender: Contender, kilobytes: number, keys: number): Promise<Times> {
  return inWindow(contender, kilobytes, async (workbench) => {
    const frame = await openBeside(workbench, contender.command);
    await notePaints(frame, 'body');
    await noteKeys(workbench.page);
    const times: number[] = [];
    // The first keys warm the code up.
    for (let at = 1; at <= keys + 3; at++) {
      await workbench.press('x');
      times.push(await keyToPaint(workbench.page, frame, at));
      // Each key is to be measured from rest: the built-in preview waits 300 ms between two updates, and Galley looks for
      // problems when nothing has been typed for 400.
      await workbench.page.waitForTimeout(1_000);
    }
    return times.slice(3);
  });
}

/** Milliseconds from the command to the first frame that shows the post, several times in one window. */
export function opening(contender: Contender, kilobytes: number, times: number): Promise<Times> {
  return inWindow(contender, kilobytes, async (workbench) => {
    const { page } = workbench;
    const taken: number[] = [];
    for (let at = 0; at < times; at++) {
      await workbench.openFile(file);
      await offer(workbench, contender.command);
      await noteKeys(page);
      await workbench.quickInputAccept();
      const shown = await firstPaint(await frameWithWord(workbench));
      taken.push(shown - (await page.evaluate(() => Number(Reflect.get(window, 'galleyKeyAt')))));
      await workbench.closeEditors();
    }
    return taken;
  });
}

/** Opens the palette with the command as the row that Enter takes. */
async function offer(workbench: Workbench, title: string): Promise<void> {
  await until(`the palette offers "${title}"`, async () => {
    await workbench.press('F1');
    await workbench.quickInputType(`>${title}`, 2_000);
    await workbench.quickInput
      .locator(`.monaco-list-row.focused[aria-label^="${title}"]`)
      .waitFor({ timeout: 2_000 });
    return true;
  });
}

/** Milliseconds that a key takes to show in the editor itself, as fast as they can be typed. */
export function typingBeside(contender: Contender, kilobytes: number, keys: number): Promise<Typed> {
  return inWindow(contender, kilobytes, async (workbench) => {
    const { page } = workbench;
    const frame = contender.command === '' ? undefined : await openBeside(workbench, contender.command);
    if (!frame) await workbench.goTo(wordLine, word.length + 1);
    await notePaints(page.mainFrame(), '.editor-group-container.active .view-lines');
    await noteKeys(page);
    const times: number[] = [];
    for (let at = 1; at <= keys; at++) {
      await workbench.press('x');
      times.push(await keyToPaint(page, page.mainFrame(), at));
    }
    const from = Date.now();
    if (frame) {
      const last = word + 'x'.repeat(keys);
      await until('the preview has caught up', () =>
        frame.evaluate((text) => document.body.textContent.includes(text), last),
      );
    }
    return { times, caughtUpAfter: Date.now() - from };
  });
}

export interface Typed {
  readonly times: Times;
  readonly caughtUpAfter: number;
}

/** What a window weighs, garbage gone: megabytes of script memory, nodes, and of the process that runs extensions. */
export interface Weight {
  readonly page: number;
  readonly nodes: number;
  readonly host: number;
}

/** The weight after the first tenth of many edits, and after all of them. */
export function weighing(contender: Contender, edits: number): Promise<readonly [Weight, Weight]> {
  return inWindow(contender, 20, async (workbench) => {
    const frame = await openBeside(workbench, contender.command);
    const edit = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 2) {
        await workbench.press('x');
        await workbench.press('Backspace');
      }
      await workbench.press('x');
      await until('the preview has caught up', () =>
        frame.evaluate((text) => document.body.textContent.includes(text), `${word}x`),
      );
      await workbench.press('Backspace');
      await workbench.page.waitForTimeout(500);
    };
    await edit(edits / 10);
    const before = await weigh(workbench, frame);
    await edit((edits / 10) * 9);
    return [before, await weigh(workbench, frame)];
  });
}

async function weigh(workbench: Workbench, frame: Frame): Promise<Weight> {
  const session = await sessionOf(workbench, frame);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { page: usedSize / 1e6, nodes, host: extensionHostMegabytes() };
}

/** The webview has a process of its own where the browser isolates sites; else it shares the window's. */
function sessionOf({ page }: Workbench, frame: Frame): Promise<CDPSession> {
  const context = page.context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(page));
}

/** Resident memory of the extension host that this process's own server started. */
function extensionHostMegabytes(): number {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isHost = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=extensionHost');
      if (!isHost || !descends(id)) continue;
      const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return Number(pages) / 1000;
    } catch {
      // A process that has just ended.
    }
  }
  return 0;
}

function descends(id: string): boolean {
  for (let at = id; at !== '' && at !== '0' && at !== '1';) {
    if (at === String(process.pid)) return true;
    at = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '';
  }
  return false;
}
