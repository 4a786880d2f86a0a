/**
 * A VS Code window as a person has it: the packaged extension installed, a folder open, a keyboard.
 *
 * The channel between a test and the workbench is this and nothing else:
 * - the page: keys, the command palette, quick picks, menus, what the window shows, and the inside of webviews, which
 *   are nested frames (`iframe.webview` and in it `#active-frame`);
 * - the folder on disk, read and written by Node as another program would.
 * No test reaches into the extension host. What cannot be seen through these two is tested in test/vscode.
 *
 * Nothing here pauses: each step waits for what it needs to see.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { outFolder } from '../host/paths.mjs';
import { type Server, quietSettings } from '../host/server.mjs';
import { installedPackage, packagePath, sharedBrowser, sharedServer } from './pool';
import { until } from './until';

/** How a window is opened; everything has a usual value. */
export interface WorkbenchOptions {
  readonly host?: 'newest' | 'oldest';
  /** Settings of the machine, which the workspace's own come before. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `false` leaves the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** IANA name, for the extension host and the window. */
  readonly timezone?: string;
  /** Of the window and its extensions (`fr`). No language pack is at hand: VS Code's own words stay English. */
  readonly language?: string;
  readonly colorTheme?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A `.code-workspace` file inside the folder that is opened in its place. */
  readonly workspaceFile?: string;
  /** No folder is opened; the one given is only there. */
  readonly isEmpty?: boolean;
  /** A packaged extension other than the one in the repository's root. */
  readonly vsix?: string;
}

/** The names of VS Code's own themes, one of each kind. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Opens a folder in a window of its own. Close it when done. */
export async function openWorkbench(folder: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const host = options.host ?? 'newest';
  const server = await sharedServer({
    host,
    askTrust: options.trusted === false,
    extensionsDir: await installedPackage(options.vsix ?? packagePath(), host),
    ...(options.timezone === undefined ? {} : { timezone: options.timezone }),
  });
  writeFileSync(server.settingsFile, JSON.stringify(settingsFor(options)));
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
  });
  if (options.language !== undefined) {
    // What a language pack sets before the workbench starts, and all that extensions are told.
    await context.addInitScript((language) => {
      Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', language);
    }, options.language);
  }
  const workbench = new Workbench(folder, server, context, await context.newPage());
  await workbench.start(options);
  return workbench;
}

function settingsFor(options: WorkbenchOptions): Record<string, unknown> {
  return {
    ...quietSettings,
    'workbench.colorTheme': options.colorTheme ?? themes.light,
    ...options.settings,
  };
}

/** Whether something is to be seen within some milliseconds. */
function appears(locator: Locator, timeout = 1_000): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** One window. */
export class Workbench {
  /** What the page printed, for the evidence of a failure. */
  readonly consoleLines: string[] = [];
  private readonly olderLogs: ReadonlySet<string>;

  constructor(
    readonly folder: string,
    readonly server: Server,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    // Patient: a machine that does ten things at once is slow, not wrong.
    page.setDefaultTimeout(60_000);
    this.olderLogs = new Set(Object.keys(server.logs()));
    page.on('console', (message) => this.consoleLines.push(`${message.type()}: ${message.text()}`));
  }

  /** Loads the window and waits until it takes keys. */
  async start({
    workspaceFile,
    isEmpty,
  }: Pick<WorkbenchOptions, 'workspaceFile' | 'isEmpty'>): Promise<void> {
    const what = isEmpty
      ? 'ew=true'
      : workspaceFile === undefined
        ? `folder=${encodeURIComponent(this.folder)}`
        : `workspace=${encodeURIComponent(path.join(this.folder, workspaceFile))}`;
    await this.page.goto(`${this.server.origin}/?${what}`);
    await this.stands(isEmpty);
    if (workspaceFile === undefined) return;
    // On a busy machine VS Code 1.139 may read a workspace file before it can, and opens one without folders.
    const folder = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    await until('the workspace has its folders', async () => {
      const isThere = await appears(folder, 5_000);
      if (!isThere) await this.page.reload();
      await this.stands();
      return isThere;
    });
  }

  private async stands(isEmpty = false): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (isEmpty) return this.page.locator('.monaco-workbench .part.editor').waitFor();
    await this.page.locator('.explorer-viewlet, .explorer-folders-view').first().waitFor();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  // ---- keys

  /** Presses keys as Playwright names them; `Mod` is Control, or Command on a Mac. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys.replace('Mod', modifier));
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  // ---- quick input: palette, picks and boxes

  /** The open quick input. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The labels of the rows shown, details after a line break. */
  async quickInputRows(): Promise<readonly string[]> {
    const rows = await this.quickInput.locator('.monaco-list-row .quick-input-list-row').allInnerTexts();
    return rows.map((row) => row.trim());
  }

  /** The line under an input box: a prompt, or what is wrong with the value. */
  async quickInputMessage(): Promise<string> {
    return (await this.quickInput.locator('.quick-input-message').innerText()).trim();
  }

  /** Replaces what stands in the quick input. */
  async quickInputType(text: string, timeout = 15_000): Promise<void> {
    await this.quickInput.locator('.quick-input-box input').fill(text, { timeout });
  }

  /** Takes the focused row or the typed value. */
  async quickInputAccept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Takes the row whose label is `label`. */
  async quickInputPick(label: string | RegExp): Promise<void> {
    await this.quickInput.locator('.monaco-list-row', { hasText: label }).first().click();
  }

  /** Leaves the quick input with Escape and waits until it is gone. */
  async quickInputEscape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command through the palette by its whole title, such as `Galley: New Post`. */
  async runCommand(title: string): Promise<void> {
    // A row's label goes on with a comma and its key.
    const row = (end: string): string => `.monaco-list-row[aria-label${end}]`;
    const wanted = this.quickInput.locator(`${row(`="${title}"`)}, ${row(`^="${title}, "`)}`).first();
    await until(`the palette offers "${title}"`, async () => {
      // Opened anew each time: an open palette does not learn of commands that come later.
      await this.openPalette(title);
      const shown = await appears(wanted);
      if (!shown) await this.quickInputEscape();
      return shown;
    });
    await wanted.click();
  }

  /** Opens the palette with a text in it. A quick input that is just closing can take the first key with it. */
  private async openPalette(text: string): Promise<void> {
    await until('the palette opens', async () => {
      await this.press('F1');
      await this.quickInputType(`>${text}`, 2_000);
      return true;
    });
  }

  /** The titles that the palette offers for what is typed. */
  async paletteRows(text: string): Promise<readonly string[]> {
    await this.openPalette(text);
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    const rows = await this.quickInputRows();
    await this.quickInputEscape();
    return rows;
  }

  // ---- editors

  /** Opens a file of the folder by quick open, as `posts/a.md`; `anyEditor` for what may not open as text. */
  async openFile(relative: string, { anyEditor = false } = {}): Promise<void> {
    const name = path.posix.basename(relative);
    const row = this.quickInput.locator(`.monaco-list-row[aria-label^="${name}"]`).first();
    await until(`quick open finds ${relative}`, async () => {
      await this.press('Mod+P');
      await this.quickInputType(relative, 2_000);
      return appears(row);
    });
    await row.click();
    if (anyEditor) await this.activeTab(name).waitFor();
    else await this.waitForEditor(relative);
  }

  /** Waits until a file is in the active editor and keys go there. */
  async waitForEditor(relative: string): Promise<void> {
    await this.activeTab(path.posix.basename(relative)).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** Opens a post and waits until Galley has been activated and knows it for one. */
  async openPost(relative: string): Promise<void> {
    await this.openFile(relative);
    await this.waitForPost();
  }

  /** Waits for Galley's button above a post; the first of that name is VS Code's own. */
  async waitForPost(): Promise<void> {
    const buttons = '.editor-group-container.active .editor-actions [aria-label^="Open Preview to the Side"]';
    await this.page.locator(buttons).nth(1).waitFor();
  }

  /** The active tab, which has this name. */
  activeTab(name: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active', { hasText: name });
  }

  /** Closes every editor; what is unsaved is given up. */
  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    const unsaved = this.dialog.getByRole('button', { name: "Don't Save" });
    const none = this.page.locator('.tabs-container .tab');
    await until('no editor is open', async () => {
      if (await unsaved.isVisible()) await unsaved.click();
      return (await none.count()) === 0;
    });
  }

  /** The names on the tabs of all groups. */
  async tabs(): Promise<readonly string[]> {
    return this.page.locator('.tabs-container .tab .label-name').allTextContents();
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+G');
    await this.quickInputType(`:${line}:${column}`);
    await this.quickInputAccept();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Selects the first occurrence of a text in the active editor, by the find widget. */
  async select(text: string): Promise<void> {
    await this.press('Mod+Home');
    await this.press('Mod+F');
    const widget = this.page.locator('.editor-group-container.active .find-widget.visible');
    const find = widget.locator('textarea').first();
    await find.fill(text);
    await find.press('Enter');
    await find.press('Escape');
    // The first may have closed a notification. What is typed before the widget is gone would go into it.
    await widget.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => find.press('Escape'));
    await widget.waitFor({ state: 'hidden' });
  }

  /** Saves the active editor and waits until its tab says so. */
  async save(): Promise<void> {
    await this.press('Mod+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  async undo(): Promise<void> {
    await this.press('Mod+Z');
  }

  async redo(): Promise<void> {
    await this.press('Mod+Shift+Z');
  }

  /** Whether the active editor has unsaved changes. */
  async isDirty(): Promise<boolean> {
    return (await this.page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
  }

  /** The whole text of the active editor, by way of the clipboard; everything is selected afterwards. */
  async editorText(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.press('Mod+A');
    await this.press('Mod+C');
    return until('the clipboard holds the text', () =>
      this.page.evaluate(() => navigator.clipboard.readText()),
    );
  }

  // ---- what else the window shows

  /** The texts of the notifications that are open. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** The modal dialog. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** The texts in the status bar. */
  async statusItems(): Promise<readonly string[]> {
    const items = await this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
    return items.map((item) => item.trim()).filter((item) => item !== '');
  }

  /** The inside of the webview that is shown. */
  preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** A picture of the whole window under out/screens; gives its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(outFolder('screens'), `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  // ---- disk and logs

  /** The bytes of a file in the folder, as they are on disk. */
  readFile(relative: string): Buffer {
    return readFileSync(path.join(this.folder, relative));
  }

  /** The text of a file in the folder, as it is on disk. */
  readText(relative: string): string {
    return this.readFile(relative).toString('utf8');
  }

  /** Writes a file of the folder, as another program would. */
  writeText(relative: string, text: string): void {
    writeFileSync(path.join(this.folder, relative), text);
  }

  /** Galley's own log so far. */
  log(): string {
    return this.logsNamed(/galley-authoring\.galley/);
  }

  /** Lines of the extension host's log in which an error speaks of Galley. */
  exceptions(): readonly string[] {
    const blocks = this.logsNamed(/exthost\.log$/).split(/\n(?=\d{4}-\d\d-\d\d )/);
    return blocks.filter((block) => /\[error\]/.test(block) && /galley/i.test(block));
  }

  private logsNamed(pattern: RegExp): string {
    const logs = Object.entries(this.server.logs());
    return logs
      .filter(([name]) => pattern.test(name) && !this.olderLogs.has(name))
      .map(([, text]) => text)
      .join('\n');
  }
}
