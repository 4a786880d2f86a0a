import { allRules } from './all';
import type { RuleContext } from './context';
import { excusesOf } from './excuses';
import type { Finding, Rule, Severity } from './rule';

/** What the writer says about a rule; `on` takes the rule's own severity. */
export type RuleSetting = 'off' | 'on' | Severity;

/** By rule id; a rule that is not named does as it was made. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Runs the rules that are on and leaves out what the writer has excused. In the order of the text. */
export function runRules(
  context: RuleContext,
  settings: RuleSettings = {},
  rules: readonly Rule[] = allRules,
): readonly RuleFinding[] {
  const isExcused = excusesOf(context);
  const found: RuleFinding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === undefined) continue;
    for (const finding of rule.check(context)) {
      if (!isExcused(rule.id, finding.span)) found.push({ ...finding, rule, severity });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** How loud a rule is; undefined when it is off. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | undefined {
  const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  if (setting === undefined) return rule.isOn ? rule.severity : undefined;
  if (setting === 'off') return undefined;
  return setting === 'on' ? rule.severity : setting;
}
