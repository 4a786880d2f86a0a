import * as vscode from 'vscode';
import { commands } from '../../manifest';
import type { ConvertDeps } from './convertPost';

/** "Convert Front Matter…": the same front matter in another format that the blog's generator reads. */
export function registerConvertFrontMatter(deps: ConvertDeps): vscode.Disposable {
  return vscode.commands.registerCommand(commands.convertFrontMatter, async (given: unknown) => {
    const { convertPost } = await import('./convertPost');
    await convertPost(deps, given);
  });
}
