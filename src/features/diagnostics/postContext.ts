import * as vscode from 'vscode';
import { generators } from '../../core/generators/all';
import type { Blog } from '../../core/generators/types';
import { readPost } from '../../core/posts/readPost';
import { ruleContext, type Lookups, type RuleContext } from '../../core/rules/context';
import { pathBelow } from '../../editor/paths';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { PostSource } from '../../editor/postSource';
import { blogTable, type BlogTable } from './blogTable';
import type { FileFacts } from './fileFacts';

/** The text of a post with the address it has, saved or not. */
export interface CheckedPost {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export interface ContextDeps {
  readonly knowledge: PostKnowledge;
  readonly posts: PostSource;
  readonly files: FileFacts;
}

/** Everything that rules may look at for one post, from what is known by now. */
export function contextOf(deps: ContextDeps, { uri, text }: CheckedPost): RuleContext | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const inFolder = folder && pathBelow(folder.uri, uri);
  const plain = generators.find(({ id }) => id === 'plain');
  if (folder === undefined || inFolder === undefined || plain === undefined) return undefined;
  const blog = deps.knowledge.blogOf(uri);
  const generator = blog?.generator ?? plain;
  const root =
    blog === undefined || blog.root === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, blog.root);
  const zone = deps.knowledge.zoneOf(uri);
  const language = blog && readPost(text, inFolder, blog, zone).language;
  return ruleContext({
    text,
    path: pathBelow(root, uri) ?? inFolder,
    generator,
    facts: blog?.facts ?? generator.defaults,
    now: Date.now(),
    zone,
    ...(language === undefined ? {} : { language }),
    lookups: {
      ...fileLookups(deps.files, root),
      ...(blog && blogLookups(deps, { uri, text, folder, inFolder, blog, zone })),
    },
    hasMarkdownLinter: vscode.extensions.getExtension('DavidAnson.vscode-markdownlint') !== undefined,
  });
}

function fileLookups(files: FileFacts, root: vscode.Uri): Lookups {
  return {
    fileExists: (path) => files.exists(vscode.Uri.joinPath(root, path)),
    folderHolds: (folder, what) =>
      files
        .names(vscode.Uri.joinPath(root, folder))
        ?.some((name) => what === 'anything' || /\.(?:md|mdx|markdown|qmd|rst)$/i.test(name)),
  };
}

interface PostInBlog extends CheckedPost {
  readonly folder: vscode.WorkspaceFolder;
  readonly inFolder: string;
  readonly blog: Blog;
  readonly zone: string;
}

function blogLookups({ posts }: ContextDeps, own: PostInBlog): Lookups {
  const known = posts.known();
  if (known === undefined) return {};
  const table = blogTable(known, own.folder, own.blog);
  return {
    sameAddress: () => addressTwins(table, own),
    tagUse: (tag) => table.tagUse(tag),
    similarTag: (tag) => table.similarTag(tag),
  };
}

function addressTwins(table: BlogTable, own: PostInBlog): readonly string[] {
  const post = readPost(own.text, own.inFolder, own.blog, own.zone);
  if (post.permalink === undefined || post.isDraft) return [];
  return table
    .atAddress(post.permalink)
    .filter(({ path, isDraft, language }) => path !== post.path && !isDraft && language === post.language)
    .map(({ path }) => path);
}
