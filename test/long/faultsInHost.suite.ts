// Faults that other extensions and the clock bring, from within the extension host.
import * as vscode from 'vscode';
import { hostFaults } from '../docs/faults';
import { equal, ok, until } from '../vscode/harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd } from '../vscode/harness/workspace';

const saves = 1_000;
const post = (stamp: string): string =>
  `---\ntitle: A\nmodified: ${stamp} # kept\ntags: [a,  b]\n---\n\nText.\n`;
const old = '2024-01-03T10:00:00+00:00';
const stampIn = (text: string): string => /^modified: (\S+) # kept$/m.exec(text)?.[1] ?? '';

let count = 0;

/** A post in a folder of its own, since VS Code remembers files. */
async function openPost(stamp: string): Promise<vscode.TextEditor> {
  const folder = await makeFolder(`faults${++count}`, {
    'hugo.toml': 'title = "F"\n',
    'content/posts/a.md': post(stamp),
  });
  return open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
}

const isNow = (stamp: string): boolean => Math.abs(Date.now() - Date.parse(stamp)) < 300_000;

/**
 * The file with a stamp of the last minutes and what was typed; nothing else may differ. The save of a blog that Galley
 * is still learning does not wait for long: the stamp follows.
 */
async function holds(uri: vscode.Uri, typed: string): Promise<void> {
  const stamp = await until('the stamp is of now', async () => {
    const found = stampIn(await readText(uri));
    return isNow(found) && found;
  });
  equal(await readText(uri), post(stamp) + typed);
}

suite('Faults', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test(hostFaults.throwingListener.injected, async () => {
    const { document } = await openPost(old);
    const line = new vscode.Range(2, 0, 2, 4);
    const listeners = [
      () => {
        throw new Error('thrown by a test');
      },
      (event: vscode.TextDocumentWillSaveEvent) => {
        event.waitUntil(Promise.reject(new Error('rejected by a test')));
      },
      (event: vscode.TextDocumentWillSaveEvent) => {
        event.waitUntil(Promise.resolve([new vscode.TextEdit(line, 'modi')]));
      },
    ].map((listener) => vscode.workspace.onWillSaveTextDocument(listener));
    const editor = await open(document.uri);
    await typeAtEnd(editor, 'x');
    ok(await document.save(), 'the save went through');
    vscode.Disposable.from(...listeners).dispose();
    await holds(document.uri, 'x');
  });

  test(hostFaults.clockSetBack.injected, async () => {
    const ahead = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00');
    const editor = await openPost(ahead);
    await typeAtEnd(editor, 'x');
    ok(await editor.document.save(), 'the save went through');
    await holds(editor.document.uri, 'x');
  });

  test(hostFaults.thousandSaves.injected, async function () {
    this.timeout(600_000);
    const editor = await openPost(old);
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      await typeAtEnd(editor, 'x');
      const began = performance.now();
      ok(await editor.document.save(), `save ${save} went through`);
      times.push(performance.now() - began);
    }
    await until('the last save is on disk', async () =>
      (await readText(editor.document.uri)).includes('x'.repeat(saves)),
    );
    await holds(editor.document.uri, 'x'.repeat(saves));
    const middle = (part: readonly number[]): number => part.toSorted((a, b) => a - b)[part.length >> 1] ?? 0;
    const [early, late] = [middle(times.slice(50, 150)), middle(times.slice(-100))];
    ok(late < early * 3 + 20, `a save took ${early} ms at first and ${late} ms at last`);
  });
});
