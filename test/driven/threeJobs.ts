// The main job as hands do it: create, type, save, change an older post, look at it. Used by tests and the demo alike.
import { listFiles } from './folders';
import { until } from './until';
import type { Workbench } from './workbench';

/**
 * Runs New Post with a title; gives the new file's path, relative to the folder.
 * `onAsked` is called while the title and the path are to be seen.
 */
export async function createPost(
  workbench: Workbench,
  title: string,
  onAsked: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const before = new Set(listFiles(workbench.folder));
  await workbench.runCommand('Galley: New Post');
  await until('New Post asks', () => workbench.quickInput.isVisible());
  await workbench.quickInputType(title);
  await until('the path is shown', async () => (await workbench.quickInputMessage()).includes('.md'));
  await onAsked();
  await workbench.quickInputAccept();
  const file = await until('the post exists', () =>
    listFiles(workbench.folder).find((name) => !before.has(name)),
  );
  await workbench.waitForEditor(file);
  return file;
}

/** Replaces the first occurrence of a word in a file by typing, and saves. */
export async function changeWord(
  workbench: Workbench,
  file: string,
  word: string,
  replacement: string,
): Promise<void> {
  await workbench.openPost(file);
  await workbench.select(word);
  await workbench.type(replacement);
  await workbench.save();
}

/** The lines that differ between two texts of equally many lines, as `-` and `+` pairs. */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return [`${old.length} lines became ${now.length}`];
  return old.flatMap((line, index) =>
    line === now[index] ? [] : [`-${line}`.trimEnd(), `+${now[index] ?? ''}`.trimEnd()],
  );
}

/** What a reader sees in the preview. */
export interface SeenPost {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
}

/** Reads the rendered preview, once it has a title, or the wanted one. */
export async function readPreview(workbench: Workbench, title?: string): Promise<SeenPost> {
  const page = workbench.preview();
  const text = (selector: string): Promise<string> => page.locator(selector).innerText({ timeout: 5_000 });
  await until(`the preview shows ${title ?? 'a title'}`, async () => {
    const shown = (await text('h1.galley-title')).trim();
    return title === undefined ? shown !== '' : shown === title;
  });
  return {
    title: (await text('h1.galley-title')).trim(),
    description: (await page.locator('.galley-description').allInnerTexts()).join(' ').trim(),
    tags: await page.locator('.galley-tag').allInnerTexts(),
  };
}
