import * as vscode from 'vscode';
import type { Problem } from '../core/problem';
import { translated } from './translate';

/** A problem as a sentence in the language of the window. */
export function messageOf(problem: Problem): string {
  return translated(problem, vscode.l10n);
}
