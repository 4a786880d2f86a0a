import * as vscode from 'vscode';
import { describeConventions } from '../../core/conventions/describeConventions';
import { noteOnMarkup } from '../../core/newPost/otherMarkup';
import type { Blogs } from '../../editor/blogs';
import { folderReader } from '../../editor/folderReader';
import { learnFolder } from '../../editor/learnFolder';
import { messageOf } from '../../editor/messages';
import { withNamingSettings } from '../../editor/namingSettings';

/** What was learned in each posts folder of a workspace folder, as Markdown. */
export async function reportsOf(blogs: Blogs, folder: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const reports: string[] = [];
  for (const blog of await blogs.blogsOf(folder)) {
    const reader = folderReader(vscode.Uri.joinPath(folder.uri, blog.root));
    const evidence = blog.evidence.map((sign) => `\`${sign}\``).join(', ');
    reports.push(`**${blog.generator.name}** in “${folder.name}/${blog.root}”, known by ${evidence}.\n`);
    for (const { path, kind } of blog.facts.postsFolders) {
      if (kind !== 'posts') continue;
      const uri = vscode.Uri.joinPath(folder.uri, blog.root, path);
      const learned = await learnFolder(reader, blog, path);
      const { conventions, notes } = withNamingSettings(uri, learned.conventions, blog);
      const all = [...notes, ...noteOnMarkup(learned.samples, learned.taken)];
      reports.push(describeConventions(conventions), ...all.map((note) => `${messageOf(note)}\n`));
    }
  }
  return reports;
}
