import * as vscode from 'vscode';
import { readFrontMatter } from '../../core/frontMatter/read';
import type { FrontMatterData, KeyPath } from '../../core/frontMatter/types';
import { findKeyPath, listOf } from '../../core/frontMatter/values';
import type { IndexedPost } from '../../editor/postSource';

/** So many of the newest posts tell what the owner writes under a key. */
const SAMPLE = 40;
/** A value that hardly ever comes back is no help. */
const LEAST = 2;
const LONGEST = 60;

/** The sample that was read last; typing asks for the same one again and again. */
let latest: { readonly key: string; readonly data: Promise<readonly FrontMatterData[]> } | undefined;

/** What the newest posts have under this key (`layout`, `author`, `series`), most used first. */
export async function usedValues(posts: readonly IndexedPost[], path: KeyPath): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const data of await sampleOf(posts)) {
    const found = findKeyPath(data, path.join('.'));
    for (const value of found === undefined ? [] : listOf(data, found, 'none')) {
      if (value.length <= LONGEST) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => value);
}

function sampleOf(posts: readonly IndexedPost[]): Promise<readonly FrontMatterData[]> {
  const newest = posts
    .toSorted((a, b) => (b.post.date?.instant ?? 0) - (a.post.date?.instant ?? 0))
    .slice(0, SAMPLE);
  const key = newest.map(({ uri, post }) => `${uri.toString()} ${post.modified?.text ?? ''}`).join('\n');
  if (latest?.key !== key) latest = { key, data: Promise.all(newest.map(({ uri }) => dataOf(uri))) };
  return latest.data;
}

async function dataOf(uri: vscode.Uri): Promise<FrontMatterData> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const read = readFrontMatter(await vscode.workspace.decode(bytes, { uri }));
    return read.ok ? read.data : {};
  } catch {
    return {};
  }
}
