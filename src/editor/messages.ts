import * as vscode from 'vscode';
import type { Problem } from '../core/problem';

/**
 * A problem as a sentence in the language of the window. Core writes English with its arguments in place;
 * put back as `{0}`, `{1}` they give the key under which the bundle in media/l10n has the translation.
 */
export function messageOf(problem: Problem): string {
  const { message, args = [] } = problem;
  return vscode.l10n.t(templateOf(problem), ...args) || message;
}

/** The message with its arguments replaced by their numbers, each at its first place. */
export function templateOf({ message, args = [] }: Problem): string {
  let template = message.replace(/[{}]/g, '');
  if (template !== message) return message;
  for (const [index, arg] of args.entries()) {
    if (arg !== '') template = template.replace(arg, () => `{${index}}`);
  }
  return template;
}
