import { slugify } from '../slug';
import { formatGo, formatRfc3339, type Moment } from './layouts';
import type { TemplateVars } from './types';

/**
 * The part of Go templates that archetypes use. A value knows where it comes from: what undoes the hyphens
 * of a file name wants the title back, and that is known here as it was typed.
 */
interface GoValue {
  readonly text: string;
  readonly from: 'name' | 'title' | 'date' | 'other';
  readonly moment?: Moment;
}

type Term =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'group'; readonly source: string };

export interface GoResult {
  readonly text: string;
  readonly isDate: boolean;
}

/** Evaluates what stands between `{{` and `}}`; `undefined` for anything that Galley does not know. */
export function evaluateGo(source: string, vars: TemplateVars): GoResult | undefined {
  const inner = source.trim();
  if (/^\/\*[\s\S]*\*\/$/.test(inner)) return { text: '', isDate: false };
  const value = evaluatePipeline(inner, vars);
  return value && { text: value.text, isDate: value.from === 'date' };
}

function evaluatePipeline(source: string, vars: TemplateVars): GoValue | undefined {
  let value: GoValue | undefined;
  for (const [index, stage] of splitPipeline(source).entries()) {
    const terms = readTerms(stage);
    if (!terms || (index > 0 && !value)) return undefined;
    value = evaluateStage(terms, value, vars);
  }
  return value;
}

/** Parts a pipeline at `|`, but not inside texts or parentheses. */
function splitPipeline(source: string): readonly string[] {
  const stages: string[] = [];
  let stage = '';
  let depth = 0;
  for (const [part] of source.matchAll(/"(?:\\.|[^"\\])*"|`[^`]*`|[\s\S]/g)) {
    if (part === '(') depth++;
    if (part === ')') depth--;
    if (part === '|' && depth === 0) {
      stages.push(stage);
      stage = '';
    } else stage += part;
  }
  return [...stages, stage];
}

const termPattern =
  /\s*(?:("(?:\\.|[^"\\])*")|`([^`]*)`|(\((?:[^()"]|"(?:\\.|[^"\\])*")*\)(?:\.\w+)*)|([\w.$-]+))/y;

function readTerms(stage: string): readonly Term[] | undefined {
  const source = stage.trim();
  const terms: Term[] = [];
  termPattern.lastIndex = 0;
  while (termPattern.lastIndex < source.length) {
    const found = termPattern.exec(source);
    if (!found) return undefined;
    const [, quoted, raw, group, word] = found;
    if (quoted !== undefined) terms.push({ kind: 'text', text: unquote(quoted) });
    else if (raw !== undefined) terms.push({ kind: 'text', text: raw });
    else if (group !== undefined) terms.push({ kind: 'group', source: group });
    else terms.push({ kind: 'word', word: word ?? '' });
  }
  return terms.length > 0 ? terms : undefined;
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, mark: string) => ({ n: '\n', t: '\t' })[mark] ?? mark);
}

function evaluateStage(
  terms: readonly Term[],
  piped: GoValue | undefined,
  vars: TemplateVars,
): GoValue | undefined {
  const [head, ...rest] = terms;
  if (!head) return undefined;
  const args: GoValue[] = [];
  for (const term of rest) {
    const value = evaluateTerm(term, vars);
    if (!value) return undefined;
    args.push(value);
  }
  if (piped) args.push(piped);
  if (head.kind === 'word' && args.length > 0) return call(head.word, args, vars);
  return args.length === 0 ? evaluateTerm(head, vars) : undefined;
}

function evaluateTerm(term: Term, vars: TemplateVars): GoValue | undefined {
  if (term.kind === 'text') return other(term.text);
  if (term.kind === 'word') return variable(term.word, vars);
  const inner = /^\(([\s\S]*)\)$/.exec(term.source)?.[1];
  return inner === undefined ? undefined : evaluatePipeline(inner, vars);
}

const other = (text: string): GoValue => ({ text, from: 'other' });

/** https://gohugo.io/content-management/archetypes/ */
function variable(word: string, vars: TemplateVars): GoValue | undefined {
  const moment: Moment = { instant: vars.now, zone: vars.zone };
  switch (word.replace(/^\$/, '')) {
    case '.Date':
      return { text: formatRfc3339(moment), from: 'date', moment };
    case 'now':
    case 'time.Now':
    case 'now.Local':
      return { text: formatRfc3339(moment), from: 'date', moment };
    case 'now.UTC':
    case 'time.Now.UTC':
      return variable('now', { ...vars, zone: 'UTC' });
    case 'now.Year':
    case 'time.Now.Year':
      return other(formatGo('2006', moment));
    case 'now.Unix':
    case 'time.Now.Unix':
      return other(String(Math.floor(vars.now / 1000)));
    case '.Name':
    case '.File.ContentBaseName':
    case '.File.TranslationBaseName':
    case '.File.BaseFileName':
      return { text: vars.name, from: 'name' };
    case '.Type':
    case '.Section':
      return vars.type === undefined ? undefined : other(vars.type);
    default:
      return /^-?\d+$/.test(word) ? other(word) : undefined;
  }
}

function call(name: string, args: readonly GoValue[], vars: TemplateVars): GoValue | undefined {
  const format = /^(now|time\.Now)(\.UTC|\.Local)?\.Format$/.exec(name);
  if (format) {
    const zone = format[2] === '.UTC' ? 'UTC' : vars.zone;
    return asDate(formatGo(args[0]?.text ?? '', { instant: vars.now, zone }));
  }
  const value = args.at(-1);
  const known = functions.get(name.replace(/^(strings|time|urls|inflect|fmt|transform)\./, ''));
  return value && known?.(args, value, vars);
}

/** A date that no YAML or TOML reader takes for one (`12 March`) is printed as text by the caller. */
function asDate(text: string): GoValue {
  return { text, from: /^\d{4}-\d\d-\d\d([T ].*)?$/.test(text) ? 'date' : 'other' };
}

type GoFunction = (args: readonly GoValue[], value: GoValue, vars: TemplateVars) => GoValue | undefined;

const textFunction =
  (change: (text: string, args: readonly GoValue[]) => string): GoFunction =>
  (args, value) => ({ text: change(value.text, args), from: value.from === 'date' ? 'other' : value.from });

/** What makes a title of a file name: the typed title is what it is after. */
const towardsTitle =
  (change: (text: string) => string): GoFunction =>
  (_, value, vars) => {
    if (value.from === 'name') return { text: vars.title, from: 'title' };
    return value.from === 'title' ? value : other(change(value.text));
  };

const formatDate: GoFunction = (args, value) =>
  value.moment && args[0] && args.length === 2 ? asDate(formatGo(args[0].text, value.moment)) : undefined;

const replaceText: GoFunction = (args, _, vars) => {
  const [subject, search, replacement] = args;
  if (!subject || !search || !replacement || args.length !== 3) return undefined;
  const undoesSlug = /^[-_]$/.test(search.text) && replacement.text === ' ';
  if (subject.from === 'name' && undoesSlug) return { text: vars.title, from: 'title' };
  if (subject.from === 'title' && undoesSlug) return subject;
  return { ...subject, text: subject.text.replaceAll(search.text, replacement.text) };
};

/** `substr .Name 11`, `slicestr .Name 11`: takes the date off a file name. */
const slice: GoFunction = (args) => {
  const [subject, start, end] = args;
  if (!subject || !start || !/^\d+$/.test(start.text)) return undefined;
  const stop = end ? Number(end.text) : undefined;
  return { ...subject, text: subject.text.slice(Number(start.text), stop) };
};

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const wordsUpper = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());

const functions = new Map<string, GoFunction>(
  Object.entries({
    replace: replaceText,
    Replace: replaceText,
    title: towardsTitle(wordsUpper),
    Title: towardsTitle(wordsUpper),
    humanize: towardsTitle((text) => capitalize(text.replace(/[-_]/g, ' '))),
    Humanize: towardsTitle((text) => capitalize(text.replace(/[-_]/g, ' '))),
    FirstUpper: textFunction(capitalize),
    upper: textFunction((text) => text.toUpperCase()),
    ToUpper: textFunction((text) => text.toUpperCase()),
    lower: textFunction((text) => text.toLowerCase()),
    ToLower: textFunction((text) => text.toLowerCase()),
    TrimPrefix: textFunction((text, [prefix]) =>
      prefix && text.startsWith(prefix.text) ? text.slice(prefix.text.length) : text,
    ),
    TrimSuffix: textFunction((text, [suffix]) =>
      suffix && text.endsWith(suffix.text) ? text.slice(0, text.length - suffix.text.length) : text,
    ),
    urlize: (_, value) => other(slugify(value.text, { rule: 'hugo' })),
    URLize: (_, value) => other(slugify(value.text, { rule: 'hugo' })),
    substr: slice,
    slicestr: slice,
    dateFormat: formatDate,
    Format: formatDate,
    safeHTML: (_, value) => value,
    plainify: (_, value) => value,
    markdownify: (_, value) => value,
  }),
);
