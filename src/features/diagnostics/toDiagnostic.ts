import * as vscode from 'vscode';
import type { Message, Severity } from '../../core/rules/rule';
import type { RuleFinding } from '../../core/rules/runRules';
import { toRange } from '../../editor/convert';
import { messageOf } from '../../editor/messages';

export const SOURCE = 'Galley';

/** A finding as VS Code shows it, in the writer's language. */
export function toDiagnostic(document: vscode.TextDocument, finding: RuleFinding): vscode.Diagnostic {
  const text =
    finding.problem === undefined ? sentence(finding.message) : withoutLine(messageOf(finding.problem));
  const diagnostic = new vscode.Diagnostic(
    visible(toRange(document, finding.span)),
    text,
    level(finding.severity),
  );
  diagnostic.source = SOURCE;
  diagnostic.code = finding.rule.id;
  return diagnostic;
}

export function sentence({ template, args }: Message): string {
  return vscode.l10n.t(template, ...args);
}

/** The line is where the wave is drawn already. */
function withoutLine(text: string): string {
  return text.replace(/^Line \d+: /, '');
}

/** An empty range shows nothing: take the character beside it. */
function visible(range: vscode.Range): vscode.Range {
  if (!range.isEmpty) return range;
  const { line, character } = range.start;
  return character > 0 ? range.with(range.start.translate(0, -1)) : new vscode.Range(line, 0, line, 1);
}

function level(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
