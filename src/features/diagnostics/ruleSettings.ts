import * as vscode from 'vscode';
import { allRules } from '../../core/rules/all';
import type { RuleSetting, RuleSettings } from '../../core/rules/runRules';

const settings: ReadonlySet<unknown> = new Set<RuleSetting>([
  'off',
  'on',
  'error',
  'warning',
  'information',
  'hint',
]);

/** `galley.rules` for one file. Anything else than a known word counts as not said. */
export function readRuleSettings(uri: vscode.Uri): RuleSettings {
  const written: unknown = vscode.workspace.getConfiguration('galley', uri).get('rules');
  if (typeof written !== 'object' || written === null) return {};
  const said = new Map<string, unknown>(Object.entries(written));
  return Object.fromEntries(
    allRules.flatMap(({ id }) => {
      const value = said.get(id);
      return isSetting(value) ? [[id, value]] : [];
    }),
  );
}

function isSetting(value: unknown): value is RuleSetting {
  return settings.has(value);
}
