import * as vscode from 'vscode';
import { hostOf } from '../../core/externalLinks/findAddresses';
import type { CheckPlan } from '../../core/externalLinks/planCheck';

/** Shows every address that will be asked, all of them ticked; `undefined` when the writer leaves or ticks none. */
export async function confirm({ ask, probe }: CheckPlan): Promise<readonly string[] | undefined> {
  if (ask.length === 0) return [];
  const rows = ask.map((label): vscode.QuickPickItem => ({ label, picked: true }));
  if (probe !== undefined) {
    const description = vscode.l10n.t('was there lately: its answer shows that this computer is online');
    rows.push({ label: probe, description, picked: true });
  }
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    ignoreFocusOut: true,
    title: titleFor(rows.map(({ label }) => label)),
    placeHolder: vscode.l10n.t('Those ticked are asked whether they are there; nothing else is sent'),
  });
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ label }) => label);
}

function titleFor(urls: readonly string[]): string {
  const sites = new Set(urls.map(hostOf)).size;
  if (urls.length === 1) return vscode.l10n.t('Check External Links: one address');
  return sites === 1
    ? vscode.l10n.t('Check External Links: {0} addresses of one site', urls.length)
    : vscode.l10n.t('Check External Links: {0} addresses, {1} sites', urls.length, sites);
}
