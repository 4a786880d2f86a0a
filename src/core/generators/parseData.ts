import { readFrontMatter } from '../frontMatter/read';
import type { FrontMatterData } from '../frontMatter/types';
import { type Result, ok } from '../problem';

/**
 * Parses a configuration file as data by its extension (TOML, JSON with comments, else YAML), with the
 * readers of front matter and so with their limits. Of a YAML stream only the first document counts.
 */
export function parseData(text: string, path: string): Result<FrontMatterData> {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return ok({});
  if (path.endsWith('.toml')) return read(`+++\n${content}\n+++\n`);
  if (/\.(?:json|jsonc)$/.test(path)) return read(`---json\n${content}\n---\n`);
  return read(`---\n${firstDocument(content)}\n---\n`);
}

/** Front matter of a page as data; none where it cannot be read. */
export function parseFrontMatterOf(text: string): FrontMatterData {
  const result = readFrontMatter(text);
  return result.ok ? result.data : {};
}

function read(block: string): Result<FrontMatterData> {
  const result = readFrontMatter(block);
  return result.ok ? ok(result.data) : { ok: false, problem: result.problem };
}

function firstDocument(text: string): string {
  const body = text.replace(/^(?:(?:%|#)[^\n]*\n|[\t ]*\r?\n)*---[\t ]*(?:#[^\n]*)?\r?\n/, '');
  const end = /^(?:---|\.\.\.)[\t ]*\r?$/m.exec(body);
  return end === null ? body : body.slice(0, end.index);
}
