import { allRules } from './all';
import type { Example, Rule } from './rule';

/** The page about all rules, as Markdown made from the rules themselves. */
export function documentRules(rules: readonly Rule[] = allRules): string {
  const intro = [
    '# Rules',
    'Galley checks posts while they are open; **Galley: Check All Posts** checks the whole blog. ' +
      'The setting `galley.rules` turns a rule off or on, or makes it louder or quieter.',
    'A line is excused by `<!-- galley-ignore rule-id -->` above it (in front matter by ' +
      '`# galley-ignore rule-id`), a whole post by `<!-- galley-ignore-file rule-id -->`.',
  ];
  return `${[...intro, ...rules.flatMap(ruleSection)].join('\n\n')}\n`;
}

function ruleSection(rule: Rule): readonly string[] {
  const { id, title, why, severity, isOn, examples } = rule;
  const state = isOn ? `On, as ${severity}.` : `Off until asked for; then as ${severity}.`;
  return [`## ${title}`, `\`${id}\` · ${state}`, why, ...examples.flatMap(exampleBlock)];
}

function exampleBlock({ text, marks, after, note, given }: Example): readonly string[] {
  const verdict = marks.length === 0 ? 'Fine' : `Found: ${marks.map(shown).join(', ')}`;
  const where = given?.generator === undefined ? '' : ` (${given.generator})`;
  const heading = `${verdict}${where}.${note === undefined ? '' : ` ${note}`}`;
  const becomes = after === undefined ? [] : ['becomes', fenced(after)];
  return [heading, fenced(text), ...becomes];
}

function fenced(text: string): string {
  return `\`\`\`\`\`markdown\n${text.replace(INVISIBLE, escaped).trimEnd()}\n\`\`\`\`\``;
}

function shown(mark: string): string {
  const text = mark.replace(INVISIBLE, escaped);
  const ticks = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  return `${ticks}${text}${ticks}`;
}

/** What readers of the page could not see. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0\u202f]/g;

function escaped(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
