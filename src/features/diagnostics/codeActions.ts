import * as vscode from 'vscode';
import { excuseFile, excuseLine } from '../../core/rules/excuses';

import type { RuleFinding } from '../../core/rules/runRules';
import { sureEdits } from '../../core/rules/sureEdits';
import type { TextEdit } from '../../core/text/textEdit';
import { toRange, toVsEdits } from '../../editor/convert';
import { sentence, toDiagnostic } from './toDiagnostic';

import { FIX_ALL } from './kinds';

/** Quick fixes at a place, Fix All, and ways to excuse what is meant. */
export function actionsFor(
  document: vscode.TextDocument,
  findings: readonly RuleFinding[],
  { range, only }: { readonly range: vscode.Range; readonly only?: vscode.CodeActionKind },
): vscode.CodeAction[] {
  if (findings.length === 0) return [];
  if (only !== undefined && (only.contains(FIX_ALL) || FIX_ALL.contains(only)))
    return fixAll(document, findings, FIX_ALL);
  if (only !== undefined && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
  const here = findings.filter(({ span }) => range.intersection(toRange(document, span)) !== undefined);
  const fixes = here.flatMap((finding) => fixesOf(document, finding));
  const all = here.length > 0 ? fixAll(document, findings, vscode.CodeActionKind.QuickFix) : [];
  return [...fixes, ...all, ...here.flatMap((finding) => excusesOf(document, finding))];
}

function fixesOf(document: vscode.TextDocument, finding: RuleFinding): vscode.CodeAction[] {
  return (finding.fixes ?? []).map((fix, index) => {
    const action = actionOf(document, sentence(fix.title), vscode.CodeActionKind.QuickFix, fix.edits);
    action.diagnostics = [toDiagnostic(document, finding)];
    action.isPreferred = index === 0 && fix.isSure;
    return action;
  });
}

/** One action for all that has a single right answer; offered only where there is more than one. */
function fixAll(
  document: vscode.TextDocument,
  findings: readonly RuleFinding[],
  kind: vscode.CodeActionKind,
): vscode.CodeAction[] {
  const { edits, count } = sureEdits(findings);
  if (count === 0 || (count === 1 && kind !== FIX_ALL)) return [];
  return [actionOf(document, vscode.l10n.t('Fix all {0} problems that have one answer', count), kind, edits)];
}

function excusesOf(document: vscode.TextDocument, { rule, span }: RuleFinding): vscode.CodeAction[] {
  const text = document.getText();
  const isMdx = document.languageId === 'mdx';
  const kind = vscode.CodeActionKind.QuickFix;
  const line = excuseLine(text, span, rule.id, isMdx);
  const inPost = vscode.l10n.t('Ignore “{0}” in this post', rule.id);
  return [
    ...(line === undefined
      ? []
      : [actionOf(document, vscode.l10n.t('Ignore “{0}” here', rule.id), kind, [line])]),
    actionOf(document, inPost, kind, [excuseFile(text, rule.id, isMdx)]),
  ];
}

function actionOf(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toVsEdits(document, edits));
  return action;
}
