import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { fail, ok, type Result } from '../../problem';
import { MAX_DEPTH, tooDeep } from '../depth';
import { EMPTY_MAP, type ParsedContent } from '../tree';
import { YamlTreeBuilder } from './yamlTree';
import { yamlProblem } from './yamlProblem';

/**
 * Parses the YAML of a block. `source` is the block's content with `\n` or `\r\n` for line ends; `base` is
 * its offset in the post. Types are not resolved here: every scalar keeps its characters.
 */
export function parseYaml(source: string, base: number): Result<ParsedContent> {
  const composed = compose(source, base);
  if (!composed.ok) return composed;
  const [document, second] = composed.value;
  const error = document?.errors[0];
  if (error) return yamlProblem(source, base, error);
  if (second) {
    const span = { start: base + second.range[0], end: base + second.range[0] };
    return fail('frontMatter.documents', 'The front matter holds more than one YAML document.', { span });
  }
  const end = base + source.length;
  const empty = { root: { ...EMPTY_MAP, span: { start: end, end } }, sharedAnchors: new Set<string>() };
  if (!document?.contents) return ok(empty);
  return new YamlTreeBuilder(source, base).build(document.contents) ?? ok(empty);
}

type YamlDocument = Document.Parsed;

/** Composes with a watch on the depth; a failsafe schema leaves all scalars as text. */
function compose(source: string, base: number): Result<readonly YamlDocument[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return tooDeep(base + parser.offset);
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    schema: 'failsafe',
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return ok([...composer.compose(tokens, true, source.length)]);
}
