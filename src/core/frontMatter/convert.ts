import { fail, ok, type Problem, type Result } from '../problem';
import { eolOf } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { readComments } from './convert/comments';
import type { Neutral, NeutralMap } from './convert/neutral';
import { neutralOf } from './convert/neutralOf';
import { jsonLines } from './convert/printJson';
import { tomlLines } from './convert/printToml';
import { yamlLines } from './convert/printYaml';
import { sameValue } from './editing/verify';
import { parseBlock, type ParsedBlock } from './parseBlock';
import { dataOf } from './treeData';
import type { FenceKind, FrontMatterValue } from './types';

/** The formats that a block can be converted to; all the others are lines without nesting. */
export type ConvertFormat = 'yaml' | 'toml' | 'json';

const USUAL_FENCE: Readonly<Record<ConvertFormat, FenceKind>> = {
  yaml: 'dashes',
  toml: 'plus',
  json: 'braces',
};

/**
 * The edit that writes a post's front matter in another format: same keys in the same order (TOML: tables
 * last), same values, comments where the target has them. What the target cannot say (anchors, tags, and in
 * TOML empty values) is a Problem, and the post stays as it is. Nothing changes when it is in that format.
 */
export function convertBlock(
  text: string,
  to: ConvertFormat,
  fence: FenceKind = USUAL_FENCE[to],
): Result<readonly TextEdit[]> {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  if (parsed.value.block.format === to) return ok([]);
  const comments = readComments(parsed.value);
  const content = neutralOf(parsed.value, comments);
  if (!content.ok) return content;
  const empty = to === 'toml' ? findNull(content.value) : undefined;
  if (empty !== undefined) return { ok: false, problem: noNull(empty, parsed.value) };
  const lines = blockLines(content.value, comments.tail, to, fence);
  return proved(parsed.value, content.value, [newBlock(parsed.value, lines)]);
}

/** How many comments a block has: a conversion to JSON leaves them out. */
export function countComments(text: string): number {
  const parsed = parseBlock(text);
  return parsed.ok ? readComments(parsed.value).count : 0;
}

function blockLines(
  map: NeutralMap,
  tail: readonly string[],
  to: ConvertFormat,
  fence: FenceKind,
): readonly string[] {
  const open =
    fence === 'named' ? `---${to}` : fence === 'semicolons' ? ';;;' : fence === 'plus' ? '+++' : '---';
  const close = fence === 'named' ? '---' : open;
  if (to === 'json') {
    if (fence === 'semicolons') return [open, ...jsonLines(map, ''), close];
    const object = ['{', ...jsonLines(map, '  '), '}'];
    return fence === 'braces' ? object : [open, ...object, close];
  }
  return [open, ...(to === 'yaml' ? yamlLines(map) : tomlLines(map)), ...tail, close];
}

function newBlock({ text, block }: ParsedBlock, lines: readonly string[]): TextEdit {
  const { start, end } = block.span;
  const eol = eolOf(text, start);
  const old = text.slice(start, end);
  // The blank line that ends a header stays; a last line without a break stays without.
  const blank = block.fence === 'header' && end < text.length ? eol : '';
  const last = /[\r\n]$/.test(old) || blank !== '' || end < text.length ? eol : '';
  return { start, end, newText: lines.join(eol) + last + blank };
}

/** Lets the edit through only if the new block reads back as the same values. */
function proved(
  parsed: ParsedBlock,
  content: NeutralMap,
  edits: readonly TextEdit[],
): Result<readonly TextEdit[]> {
  const after = parseBlock(applyEdits(parsed.text, edits));
  const data = after.ok ? dataOf(after.value.root, after.value.block.format) : after;
  if (data.ok && sameValue(data.value, valueOf(content))) return ok(edits);
  return fail('frontMatter.risky', 'This change could not be made without touching something else.', {
    span: parsed.block.span,
  });
}

function valueOf(neutral: Neutral): FrontMatterValue {
  switch (neutral.kind) {
    case 'text':
    case 'date':
      return neutral.text;
    case 'number':
      return String(Number(neutral.text)) === neutral.text ? Number(neutral.text) : neutral.text;
    case 'boolean':
      return neutral.value;
    case 'null':
      return null;
    case 'list':
      return neutral.items.map((item) => valueOf(item.value));
    case 'map':
      return Object.fromEntries(neutral.entries.map(({ key, value }) => [key, valueOf(value)]));
  }
}

/** The path of the first empty value. */
function findNull(value: Neutral): string | undefined {
  if (value.kind === 'null') return '';
  const parts =
    value.kind === 'map'
      ? value.entries.map((entry) => [entry.key, entry.value] as const)
      : value.kind === 'list'
        ? value.items.map((item, index) => [String(index + 1), item.value] as const)
        : [];
  for (const [name, inner] of parts) {
    const found = findNull(inner);
    if (found !== undefined) return found === '' ? name : `${name}.${found}`;
  }
  return undefined;
}

function noNull(name: string, { block }: ParsedBlock): Problem {
  return {
    code: 'frontMatter.noNull',
    message: `TOML has no empty values, and “${name}” is one.`,
    args: [name],
    span: block.span,
  };
}
