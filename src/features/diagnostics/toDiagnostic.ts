import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import type { Message, Severity } from '../../core/rules/rule';
import type { RuleFinding } from '../../core/rules/runRules';
import type { Positions } from '../../editor/closedText';
import { messageOf } from '../../editor/messages';
import { filled } from '../../editor/translate';

export const SOURCE = 'Galley';

/** A finding as VS Code shows it, in the writer's language. */
export function toDiagnostic(positions: Positions, finding: RuleFinding): vscode.Diagnostic {
  const { span, problem, message, severity, rule } = finding;
  const range = new vscode.Range(positions.positionAt(span.start), positions.positionAt(span.end));
  const text = problem === undefined ? sentence(message) : messageOf(withoutLine(problem));
  const diagnostic = new vscode.Diagnostic(visible(range), text, level(severity));
  diagnostic.source = SOURCE;
  diagnostic.code = rule.id;
  return diagnostic;
}

export function sentence({ template, args }: Message): string {
  return filled(template, args, vscode.l10n);
}

/** The line is where the wave is drawn already. */
function withoutLine(problem: Problem): Problem {
  const message = problem.message.replace(/^Line \d+: /, '');
  return message === problem.message
    ? problem
    : { ...problem, message, args: problem.args?.slice(0, -1) ?? [] };
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
