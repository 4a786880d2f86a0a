import * as vscode from 'vscode';
import { folderTree, type PostFolder } from '../../core/postTree/folderTree';
import { groupByState, groupByYear, type PostGrouping } from '../../core/postTree/groupPosts';
import { groupByTag, groupTagsByLanguage, type TagGroup, type TagOrder } from '../../core/postTree/groupTags';
import type { PostState } from '../../core/posts/post';
import type { IndexedPost } from '../../editor/postSource';
import { searchPosts } from '../../editor/searchPosts';
import { GroupNode } from './nodes';
import { languageName, stateHeading } from './words';

type Posts = readonly IndexedPost[];

/** The posts view by what its posts are gathered by. */
export function groupedRoot(posts: Posts, grouping: PostGrouping, now: number): GroupNode {
  switch (grouping) {
    case 'state':
      return stateRoot(posts, now);
    case 'year':
      return yearRoot(posts);
    case 'tag':
      return tagRoot(posts);
    case 'folder':
      return folderRoot(posts);
  }
}

/** The posts that fit what was typed, best first, in no groups; `undefined` once nobody waits any more. */
export async function filteredRoot(
  posts: Posts,
  filter: string,
  isStale: () => boolean,
): Promise<GroupNode | undefined> {
  const found = await searchPosts(posts, filter, { count: posts.length, isStale });
  return found && new GroupNode('found', { label: filter }, { posts: found, isOrdered: true });
}

/** The tags view: languages first where there are several. */
export function tagsRoot(posts: Posts, order: TagOrder): GroupNode {
  const languages = groupTagsByLanguage(posts, order);
  const [only] = languages;
  if (only === undefined || languages.length === 1)
    return top('tags', only?.tags.map((group) => tagNode('tags', group)) ?? []);
  const nodes = languages.map(({ language, tags }) => {
    const id = `language:${language ?? ''}`;
    const label = language === undefined ? vscode.l10n.t('No Language') : languageName(language);
    const groups = tags.map((group) => tagNode(id, group));
    return new GroupNode(
      id,
      { label, icon: 'globe', isOpen: true, description: numberOf(groups.length) },
      { groups, count: groups.length },
    );
  });
  return top('tags', nodes);
}

const stateIcons: Readonly<Record<PostState, string>> = {
  draft: 'edit',
  scheduled: 'calendar',
  published: 'check',
  expired: 'archive',
};

function stateRoot(posts: Posts, now: number): GroupNode {
  const groups = groupByState(posts, now).map(
    ({ state, posts: found }) =>
      new GroupNode(
        `state:${state}`,
        { label: stateHeading(state), icon: stateIcons[state], isOpen: state !== 'expired' },
        { posts: found, tellsState: true },
      ),
  );
  return top('states', groups);
}

function yearRoot(posts: Posts): GroupNode {
  const groups = groupByYear(posts).map(({ year, posts: found }, index) => {
    const label = year ?? vscode.l10n.t('No Date');
    const isOpen = index === 0 && year !== undefined;
    return new GroupNode(`year:${year ?? ''}`, { label, icon: 'calendar', isOpen }, { posts: found });
  });
  return top('years', groups);
}

function tagRoot(posts: Posts): GroupNode {
  const groups = groupByTag(posts).map((group) => tagNode('by', group));
  const untagged = posts.filter(({ post }) => post.tags.length === 0);
  const rest =
    untagged.length === 0
      ? []
      : [new GroupNode('untagged', { label: vscode.l10n.t('No Tags') }, { posts: untagged })];
  return top('by-tag', [...groups, ...rest]);
}

function tagNode(parent: string, { key, tag, spellings, posts }: TagGroup<IndexedPost>): GroupNode {
  const look = { label: tag, icon: 'tag', tooltip: spellings.join(', ') };
  return new GroupNode(`${parent}/tag:${key}`, look, { posts, tags: spellings });
}

/** One tree below each workspace folder, which is left out where there is only one. */
function folderRoot(posts: Posts): GroupNode {
  const byFolder = new Map<vscode.WorkspaceFolder, IndexedPost[]>();
  for (const one of posts) {
    const group = byFolder.get(one.folder);
    if (group === undefined) byFolder.set(one.folder, [one]);
    else group.push(one);
  }
  const trees = [...byFolder].map(([folder, own]) => folderNode(folder, folderTree(own), folder.name));
  const [only] = trees;
  return trees.length === 1 && only !== undefined ? only : top('folders', trees);
}

function folderNode(
  folder: vscode.WorkspaceFolder,
  { path, name, folders, posts, count }: PostFolder<IndexedPost>,
  label = name,
): GroupNode {
  const uri = vscode.Uri.joinPath(folder.uri, path);
  const isOpen = path === '' || folders.length > 0;
  return new GroupNode(
    `folder:${folder.index}/${path}`,
    { label, icon: { folder: uri }, isOpen },
    { groups: folders.map((one) => folderNode(folder, one)), posts, count },
  );
}

function top(id: string, groups: readonly GroupNode[]): GroupNode {
  return new GroupNode(id, { label: '' }, { groups });
}

function numberOf(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
