import * as vscode from 'vscode';
import { parseBlock } from '../../core/frontMatter/parseBlock';
import { findModifiedKey, rawAt } from '../../core/modified/modifiedKey';
import { setModifiedIn } from '../../core/modified/setModified';
import { rawOf } from '../../core/modified/stamp';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { readModifiedSettings } from '../../editor/settings';

/** One post whose modified date disagrees with the history. */
export interface PlannedStamp {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly before: string;
  readonly after: string;
}

/** Works out the edits, without writing any; posts without the key, or in an unknown form, are left out. */
export async function planStamps(
  knowledge: PostKnowledge,
  times: readonly { readonly uri: vscode.Uri; readonly at: number }[],
): Promise<readonly PlannedStamp[]> {
  const plans: PlannedStamp[] = [];
  for (const { uri, at } of times) {
    const document = await vscode.workspace.openTextDocument(uri);
    const plan = planStamp(document, at, knowledge.zoneOf(uri));
    if (plan) plans.push(plan);
  }
  return plans;
}

function planStamp(document: vscode.TextDocument, at: number, zone: string): PlannedStamp | undefined {
  const text = document.getText();
  const { keys } = readModifiedSettings(document.uri);
  const parsed = parseBlock(text);
  const key = parsed.ok ? findModifiedKey(parsed.value, keys) : undefined;
  if (!parsed.ok || !key) return undefined;
  const edits = setModifiedIn(parsed.value, { now: at, zone, keys });
  if (!edits.ok || edits.value.length === 0) return undefined;
  return {
    uri: document.uri,
    version: document.version,
    edits: edits.value,
    before: rawAt(text, key.found.entry),
    after: rawOf(applyEdits(text, edits.value), key.path),
  };
}
