// What the suites about the modified date share: a post, its stamp, and settings for the time of a test.
import * as vscode from 'vscode';
import { equal, match, ok } from '../harness/checks';
import { makeFolder, open, readText } from '../harness/workspace';

const stampLine = /^modified: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
export const oldStamp = 'modified: 2024-01-02T03:04:05+01:00';

export function post(stamp = oldStamp, more = ''): string {
  return `---\n# kept\ntitle: "A: post"\ntags: [a,  b]   # two\nauthor:\ndate: 2024-01-02\n${stamp}${more}\n\n---\n\nBody 🚲 one.\n`;
}

/** Asserts that the two texts differ in the value of `modified` (and in what was typed at the end) alone. */
export function onlyStampDiffers(before: string, after: string, typed: string): void {
  const [old, now] = [before.split('\n'), after.split('\n')];
  equal(now.length, old.length + typed.split('\n').length - 1, 'number of lines');
  const differing = old.filter((line, index) => line !== now[index] && index < old.length - 1);
  equal(differing, [old.find((line) => line.startsWith('modified:'))], 'lines that differ');
  match(now.find((line) => line.startsWith('modified:')) ?? '', stampLine);
}

/** Opens a new post in an editor. */
export async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = await makeFolder('posts-modified', { [name]: text });
  return open(vscode.Uri.joinPath(folder, name));
}

/** Whether the file of a post made by `post()` has another stamp than it was made with. */
export async function isStamped(uri: vscode.Uri): Promise<boolean> {
  const text = await readText(uri);
  ok(text.includes('\nmodified: '), `no stamp at all in ${uri.path}`);
  return !text.includes(oldStamp);
}

type Settings = Readonly<Record<string, unknown>>;

/** Sets settings of the workspace. */
export async function configure(settings: Settings): Promise<void> {
  for (const [key, value] of Object.entries(settings))
    await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
}

/** What takes settings away again. */
export function undone(settings: Settings): Settings {
  return Object.fromEntries(Object.keys(settings).map((key) => [key, undefined]));
}

/** Runs with settings of the workspace, which are gone afterwards. */
export async function withSettings(settings: Settings, body: () => Promise<void>): Promise<void> {
  await configure(settings);
  try {
    await body();
  } finally {
    await configure(undone(settings));
  }
}
