import type { TemplateKind } from '../types';
import { evaluateGo } from './goTemplate';
import { formatMoment } from './layouts';
import type { Filled, TemplateVars } from './types';

/** How a kind of template marks a placeholder, and what stands for it. */
export interface Placeholders {
  /** The first group, or the second, is what stands inside the marks. */
  readonly pattern: RegExp;
  /** `undefined` for what Galley does not know: it stays in place. */
  readonly fill: (inner: string, vars: TemplateVars) => Filled | undefined;
}

const braces = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Texts and raw strings of Go may hold braces; `{{<` and `{{%` are shortcodes, not templates. */
const goBraces = /\{\{(?![<%])((?:"(?:\\.|[^"\\\n])*"|`[^`]*`|[^}"`]|\}(?!\}))*)\}\}/g;

const text = (value: string): Filled => ({ kind: 'text', text: value });
const date = (value: string): Filled => ({ kind: 'date', text: value });

/** https://hexo.io/docs/writing#Scaffolds */
function fillHexo(inner: string, vars: TemplateVars): Filled | undefined {
  switch (inner) {
    case 'title':
      return text(vars.title);
    case 'date':
      return date(vars.date);
    case 'layout':
      return text(vars.type ?? 'post');
    case 'slug':
      return text(vars.slug);
    default:
      return undefined;
  }
}

/** https://help.obsidian.md/plugins/templates, and the names that Templater has for the same. */
function fillObsidian(inner: string, vars: TemplateVars): Filled | undefined {
  const moment = { instant: vars.now, zone: vars.zone };
  const templater = /^tp\.(?:date\.now|file\.creation_date)\((?:"([^"]*)"|'([^']*)')?\)$/.exec(inner);
  if (templater) return date(formatMoment(templater[1] ?? templater[2] ?? 'YYYY-MM-DD', moment));
  if (/^tp\.file\.cursor\(\d*\)$/.test(inner)) return { kind: 'cursor' };
  if (inner === 'tp.file.title' || inner.toLowerCase() === 'title') return text(vars.title);
  const [, name, format] = /^(date|time)(?::(.+))?$/i.exec(inner) ?? [];
  if (name === undefined) return undefined;
  const usual = name.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm';
  return date(formatMoment(format ?? usual, moment));
}

/** Our own: `.galley/templates/*.md`. */
function fillGalley(inner: string, vars: TemplateVars): Filled | undefined {
  switch (inner) {
    case 'slug':
      return text(vars.slug);
    case 'name':
      return text(vars.name);
    case 'tags':
      return { kind: 'list', items: vars.tags };
    case 'language':
      return text(vars.language ?? '');
    case 'cursor':
      return { kind: 'cursor' };
    case 'date':
      return date(vars.date);
    default:
      return fillObsidian(inner, vars);
  }
}

function fillHugo(inner: string, vars: TemplateVars): Filled | undefined {
  const result = evaluateGo(inner.replace(/^-\s|\s-$/g, ''), vars);
  return result && (result.isDate ? date(result.text) : text(result.text));
}

/** The placeholders of each kind of template. */
export const placeholders: Readonly<Record<TemplateKind, Placeholders>> = {
  hugo: { pattern: goBraces, fill: fillHugo },
  hexo: { pattern: braces, fill: fillHexo },
  obsidian: { pattern: /\{\{\s*([^{}]*?)\s*\}\}|<%\s*([^%]*?)\s*%>/g, fill: fillObsidian },
  galley: { pattern: braces, fill: fillGalley },
};
