import * as vscode from 'vscode';
import { parseInstant } from '../../core/dates/parseInstant';

/** Asks for the day a post goes live; resolves to milliseconds since the epoch. */
export async function askDate(now: number, zone: string): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Schedule'),
    prompt: vscode.l10n.t('In {0}', zone),
    placeHolder: vscode.l10n.t('2026-12-24 or 2026-12-24 18:00'),
    validateInput: (value) => problemOf(value, now, zone),
  });
  const read = answer === undefined ? undefined : parseInstant(answer.trim(), zone);
  return read?.ok ? read.value : undefined;
}

function problemOf(value: string, now: number, zone: string): string | undefined {
  if (value.trim() === '') return undefined;
  const read = parseInstant(value.trim(), zone);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value.trim()) || !read.ok) {
    return vscode.l10n.t('A date such as 2026-12-24, with a time if you like.');
  }
  return read.value > now ? undefined : vscode.l10n.t('This moment has passed already.');
}
