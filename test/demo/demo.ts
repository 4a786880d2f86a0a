// The main job as a person does it, told step by step. Ends with an error unless all of it really happened.
import { existsSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { copyBlog, copyFolder, listFiles } from '../driven/folders';
import { closePool } from '../driven/pool';
import { changedLines, createPost, readPreview } from '../driven/threeJobs';
import { keepEvidence } from '../host/evidence.mjs';
import { until } from '../driven/until';
import { type Workbench, openWorkbench } from '../driven/workbench';

const title = 'Rails in the Snow';
const summary = 'What two lines in the snow know about the town';
/** A key that speaks of the last change, as generators and owners call it. */
const modifiedLine =
  /^["' ]*(?:date[ _-]?)?(?:modified|lastmod|last[_-]?mod\w*|last[_-]?update[d_]?\w*|updated?\w*)\b[^:\n]*:\s*\S/im;
const sentence = 'The first tram of the morning writes two lines, and everybody follows them.';

/** Shows the three jobs on a copy of a blog, the sample unless a folder is named. */
export async function demo(blog: string | undefined): Promise<void> {
  const workbench = await openWorkbench(copyOf(blog), { viewport: { width: 1440, height: 900 } });
  try {
    const created = await newPost(workbench);
    const older = await changeOlderPost(workbench, created, blog === undefined);
    await look(workbench, older, blog === undefined);
    const problems = workbench.exceptions();
    if (problems.length > 0) throw new Error(`The log holds errors:\n${problems.join('\n')}`);
  } catch (error) {
    await keepEvidence('demo', workbench.page, workbench.server, workbench.consoleLines);
    throw error;
  } finally {
    await workbench.close();
    await closePool();
  }
}

function copyOf(blog: string | undefined): string {
  if (blog === undefined) return copyBlog('sample');
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', blog);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
  return copyFolder(folder);
}

async function newPost(workbench: Workbench): Promise<string> {
  step('Command palette: Galley: New Post. A title, Enter.');
  const file = await createPost(workbench, title, async () => show(await workbench.screenshot('1-new-post')));
  await workbench.type(summary);
  await workbench.press('Mod+End');
  await workbench.type(sentence);
  await workbench.save();
  const text = await until('the new post is on disk', () => {
    const now = workbench.readText(file);
    return now.includes(sentence) && now;
  });
  if (text.startsWith(summary)) throw new Error('The cursor was not where writing starts.');
  show(await workbench.screenshot('2-written'));
  tell(`The new file, ${file}:`, text.trimEnd().split('\n'));
  return file;
}

interface OlderPost {
  readonly file: string;
  readonly word: string;
  /** How much of what the demo shows is in it. */
  readonly worth: number;
}

/** An older post with a word to change; one with a modified date and tags, if there is one. */
function olderPost(workbench: Workbench, created: string): OlderPost {
  const posts = listFiles(workbench.folder)
    .filter((name) => /\.mdx?$/.test(name) && name !== created)
    .flatMap((file) => postIn(file, readFileSync(path.join(workbench.folder, file), 'utf8')) ?? []);
  const [post] = posts.sort((a, b) => b.worth - a.worth);
  if (post === undefined)
    throw new Error('This folder has no older post that the demo can change: front matter between ---.');
  return post;
}

function postIn(file: string, text: string): OlderPost | undefined {
  const [, head = '', body = ''] = /^---\r?\n([^]*?)\r?\n---\r?\n([^]*)$/.exec(text) ?? [];
  const word = /(?<=\s)[a-z]{5,}(?=\s)/.exec(body)?.[0];
  if (!word || head.includes(word)) return undefined;
  return { file, word, worth: (modifiedLine.test(head) ? 2 : 0) + (/^tags\s*:/m.test(head) ? 1 : 0) };
}

async function changeOlderPost(workbench: Workbench, created: string, mustStamp: boolean): Promise<string> {
  const { file, word } = olderPost(workbench, created);
  step(`${file}: one word changed, saved.`);
  await workbench.openPost(file);
  await workbench.select(word);
  await workbench.type(word.toUpperCase());
  const typed = await until('the word is typed', async () => {
    const now = await workbench.editorText();
    return now.includes(word.toUpperCase()) && now;
  });
  await workbench.save();
  const saved = await until('the save is on disk', () => {
    const now = workbench.readText(file);
    return now.includes(word.toUpperCase()) && now;
  });
  const lines = changedLines(typed, saved);
  const isStamp = lines.length === 2 && lines.every((line) => modifiedLine.test(line.slice(1)));
  if (!isStamp && (lines.length > 0 || mustStamp))
    throw new Error(`The save changed this:\n${lines.join('\n')}`);
  if (isStamp) tell('What the save changed beside the word:', lines);
  else tell('This post has no modified date to update, so the save changed nothing beside the word.', []);
  return file;
}

async function look(workbench: Workbench, file: string, isSample: boolean): Promise<void> {
  step('Command palette: Galley: Open Preview to the Side.');
  await workbench.openPost(file);
  await workbench.runCommand('Galley: Open Preview to the Side');
  const seen = await readPreview(workbench);
  await workbench.goTo(1);
  await workbench.page.mouse.move(0, 0);
  if (seen.title === '' || (isSample && seen.tags.length === 0))
    throw new Error('The preview shows no title or no tags.');
  show(await workbench.screenshot('3-preview'));
  tell('Read out of the rendered preview:', [
    `title:       ${seen.title}`,
    `description: ${seen.description}`,
    `tags:        ${seen.tags.join(', ')}`,
  ]);
}

function step(text: string): void {
  console.log(`\n• ${text}`);
}

function show(picture: string): void {
  console.log(`  picture: ${picture}`);
}

function tell(heading: string, lines: readonly string[]): void {
  console.log(`  ${heading}`);
  for (const line of lines) console.log(`    ${line}`);
}
