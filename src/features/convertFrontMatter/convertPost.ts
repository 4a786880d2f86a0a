import * as vscode from 'vscode';
import { convertBlock, countComments, type ConvertFormat } from '../../core/frontMatter/convert';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import type { FenceKind } from '../../core/frontMatter/types';
import type { Blog } from '../../core/generators/types';
import { toVsEdits } from '../../editor/convert';
import { messageOf } from '../../editor/messages';
import { notifyInfo, notifyWarning } from '../../editor/notify';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { editedUri } from '../../editor/tabs';

export interface ConvertDeps {
  readonly knowledge: PostKnowledge;
}

const FORMATS: readonly ConvertFormat[] = ['yaml', 'toml', 'json'];
const NAMES: Readonly<Record<ConvertFormat, string>> = { yaml: 'YAML', toml: 'TOML', json: 'JSON' };

/** Asks for a format and converts the post given (a Uri), else the active one, in one step that can be undone. */
export async function convertPost({ knowledge }: ConvertDeps, given: unknown): Promise<void> {
  const uri =
    given instanceof vscode.Uri ? given : editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  const block = document && locateFrontMatter(document.getText());
  if (!document || block?.state !== 'closed') {
    void notifyInfo(vscode.l10n.t('Open a post that has front matter first.'));
    return;
  }
  const blog = knowledge.blogOf(document.uri);
  const accepted = blog?.facts.acceptedFormats ?? FORMATS;
  const formats = FORMATS.filter((format) => format !== block.format && accepted.includes(format));
  if (formats.length === 0) {
    const generator = blog?.generator.name ?? '';
    const message = vscode.l10n.t('{0} reads front matter in no format other than this.', generator);
    void notifyInfo(message);
    return;
  }
  const { version } = document;
  const format = await pickFormat(formats, document.getText());
  if (format) await convert(document, version, format, blog);
}

async function pickFormat(
  formats: readonly ConvertFormat[],
  text: string,
): Promise<ConvertFormat | undefined> {
  const comments = countComments(text);
  const lost =
    comments === 1
      ? vscode.l10n.t('JSON has no comments: one is left out.')
      : vscode.l10n.t('JSON has no comments: {0} are left out.', comments);
  const items = formats.map((format) => ({
    label: NAMES[format],
    format,
    ...(format === 'json' && comments > 0 && { detail: lost }),
  }));
  const placeHolder = vscode.l10n.t('The format to convert the front matter to');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.format;
}

async function convert(
  document: vscode.TextDocument,
  version: number,
  format: ConvertFormat,
  blog: Blog | undefined,
): Promise<void> {
  if (document.isClosed || document.version !== version) return;
  const edits = convertBlock(document.getText(), format, fenceFor(blog, format));
  if (!edits.ok) {
    const reason = messageOf(edits.problem);
    void notifyWarning(vscode.l10n.t('The front matter was left as it is. {0}', reason));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVsEdits(document, edits.value));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await vscode.window.showTextDocument(document, { preserveFocus: true });
}

/**
 * How a generator marks off a format that is not its usual one; otherwise as Hugo does.
 * Hexo: https://hexo.io/docs/front-matter; Eleventy, VitePress and Lume read `---json` (gray-matter).
 */
function fenceFor(blog: Blog | undefined, format: ConvertFormat): FenceKind | undefined {
  const id = blog?.generator.id;
  if (format === 'json' && id === 'hexo') return 'semicolons';
  if (format === 'json' && (id === 'eleventy' || id === 'vitepress' || id === 'lume')) return 'named';
  return format === 'toml' && id === 'eleventy' ? 'named' : undefined;
}
