import * as vscode from 'vscode';
import { describeConventions } from '../../core/conventions/describeConventions';
import { folderReader } from '../../editor/folderReader';
import { learnFolder } from '../../editor/learnFolder';
import type { Blogs } from '../../editor/blogs';
import { commands } from '../../manifest';

export interface ConventionsDeps {
  readonly blogs: Blogs;
}

/** Show What Galley Learned: what the next post will look like, and which posts say so. */
export function registerConventions({ blogs }: ConventionsDeps): vscode.Disposable {
  return vscode.commands.registerCommand(commands.showConventions, async () => {
    const reports = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => reportsOf(blogs, folder)),
    );
    const content = reports.flat().join('\n');
    if (content === '') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There are no posts in this workspace to learn from.'),
      );
      return;
    }
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content }),
    );
  });
}

async function reportsOf(blogs: Blogs, folder: vscode.WorkspaceFolder): Promise<readonly string[]> {
  const reports: string[] = [];
  for (const blog of await blogs.blogsOf(folder)) {
    const reader = folderReader(vscode.Uri.joinPath(folder.uri, blog.root));
    const evidence = blog.evidence.map((sign) => `\`${sign}\``).join(', ');
    reports.push(`**${blog.generator.name}** in “${folder.name}/${blog.root}”, known by ${evidence}.\n`);
    for (const { path, kind } of blog.facts.postsFolders) {
      if (kind === 'posts')
        reports.push(describeConventions((await learnFolder(reader, blog, path)).conventions));
    }
  }
  return reports;
}
