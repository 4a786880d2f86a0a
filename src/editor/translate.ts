import type * as vscode from 'vscode';
import type { Problem } from '../core/problem';

/** What translates: `vscode.l10n`. */
export type Translator = Pick<typeof vscode.l10n, 't'>;

/**
 * A problem as a sentence in the language of the translator. Core writes English with its arguments in place;
 * put back as `{0}`, `{1}` they give the key under which the bundles in media/l10n have the sentence.
 */
export function translated(problem: Problem, l10n: Translator): string {
  const line = /^Line (\d+): /.exec(problem.message);
  if (!line) return filled(templateOf(problem), problem.args ?? [], l10n);
  const args = problem.args?.slice(0, -1) ?? [];
  const template = templateOf({ ...problem, message: problem.message.slice(line[0].length), args });
  return l10n.t('Line {0}: {1}', line[1] ?? '', filled(template, args, l10n));
}

/** A sentence with its arguments; one that is a whole sentence itself (a rule of a generator) is translated too. */
export function filled(template: string, args: readonly string[], l10n: Translator): string {
  return l10n.t(template, ...args.map((arg) => (/\s.*\.$/.test(arg) ? l10n.t(arg) : arg)));
}

/** The message with its arguments replaced by their numbers: in quotes where they are quoted, else the first. */
export function templateOf({ message, args = [] }: Problem): string {
  if (args.every((arg) => arg === '') || /[{}]/.test(withoutArgs(message, args))) return message;
  let template = message;
  for (const [index, arg] of args.entries()) {
    if (arg === '') continue;
    const quoted = [`“${arg}”`, `“&${arg}”`].find((place) => template.includes(place));
    template = quoted
      ? template.replace(quoted, () => quoted.replace(arg, () => `{${index}}`))
      : template.replaceAll(arg, () => `{${index}}`);
  }
  return template;
}

function withoutArgs(message: string, args: readonly string[]): string {
  return args.reduce((rest, arg) => rest.replaceAll(arg, ''), message);
}
