// The colors of front matter, by VS Code's own tokenizer and its own Markdown grammar.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { before, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { fetchHost } from '../host/fetch.mjs';
import { root } from '../host/paths.mjs';

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

interface WithGrammars {
  readonly contributes: { readonly grammars: readonly Contribution[] };
}

let markdown: IGrammar;

/** Grammars of an extension's folder by their scopes. */
function grammarsOf(folder: string): readonly [string, string][] {
  const { contributes } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as WithGrammars;
  return contributes.grammars.map(({ scopeName, path: file }) => [scopeName, path.join(folder, file)]);
}

before(async () => {
  const { server } = await fetchHost('newest');
  const extensions = path.resolve(server, '../../extensions');
  const files = new Map(
    [...['markdown-basics', 'yaml', 'json'].map((name) => path.join(extensions, name)), root].flatMap(
      grammarsOf,
    ),
  );
  const ours = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as WithGrammars).contributes
    .grammars;
  await oniguruma.loadWASM(
    readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')).buffer,
  );
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: (scope) => {
      const file = files.get(scope);
      return Promise.resolve(
        file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
      );
    },
    getInjections: (scope) =>
      ours.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const loaded = await registry.loadGrammar('text.html.markdown');
  assert.ok(loaded);
  markdown = loaded;
});

/** For each token that holds more than space: its text and the innermost scope, without the language's name. */
function tokens(text: string): readonly string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens: found, ruleStack } = markdown.tokenizeLine(line, state);
    state = ruleStack;
    return found
      .map(
        ({ startIndex, endIndex, scopes }) =>
          `${line.slice(startIndex, endIndex).trim()} ${scopes.at(-1) ?? ''}`,
      )
      .filter((token) => !token.startsWith(' '));
  });
}

/** Whether a text that follows the block is Markdown again. */
function endsIn(text: string): void {
  const all = tokens(`${text}\n# After\n`);
  assert.ok(all.includes('After entity.name.section.markdown'), all.join('\n'));
}

const holds = (text: string, ...expected: readonly string[]): void => {
  const all = tokens(text);
  for (const token of expected) assert.ok(all.includes(token), `${token} is not among\n${all.join('\n')}`);
};

const toml = `+++
# of a Wednesday
title = "The \\"Last\\" Stop"
date = 2025-05-21T19:04:11+02:00
weight = -1_000
draft = false
tags = [
  "trams", # with a comment
  'night',
]
author = { name = "Ida", age = 7 }
[params.cover]
alt = """
two
lines"""
"quoted key".x = 0xff
+++
`;

test('TOML between pluses', () => {
  holds(
    toml,
    '+++ punctuation.definition.begin.frontmatter',
    '+++ punctuation.definition.end.frontmatter',
    'of a Wednesday comment.line.number-sign.toml',
    'title support.type.property-name.toml',
    'The string.quoted.double.toml',
    '\\" constant.character.escape.toml',
    '2025-05-21T19:04:11+02:00 constant.other.timestamp.toml',
    '-1_000 constant.numeric.toml',
    'false constant.language.boolean.toml',
    'trams string.quoted.double.toml',
    'with a comment comment.line.number-sign.toml',
    'night string.quoted.single.toml',
    'age support.type.property-name.toml',
    '7 constant.numeric.toml',
    'params.cover entity.name.section.toml',
    'lines string.quoted.triple.double.toml',
    '"quoted key".x support.type.property-name.toml',
    '0xff constant.numeric.toml',
  );
  endsIn(toml);
});

test('TOML and JSON between named dashes', () => {
  const named = toml.replace(/^\+\+\+/, '---toml').replace(/\+\+\+\n$/, '---\n');
  holds(named, 'toml comment.frontmatter', 'title support.type.property-name.toml');
  endsIn(named);
  const json = '---json\n{\n  "title": "Rye"\n}\n---\n';
  holds(json, 'title support.type.property-name.json', 'Rye string.quoted.double.json');
  endsIn(json);
});

test('JSON in braces and between semicolons', () => {
  const braces = '{\n  "title": "Rye",\n  "cover": { "alt": "A loaf" },\n  "draft": true\n}\n\nText\n';
  holds(
    braces,
    'title support.type.property-name.json',
    'A loaf string.quoted.double.json',
    'true constant.language.json',
    'Text meta.paragraph.markdown',
  );
  endsIn(braces);
  const hexo = ';;;\n"title": "Rye",\n"tags": ["bread", "night"]\n;;;\n';
  holds(
    hexo,
    'title support.type.property-name.json',
    'Rye string.quoted.double.json',
    'tags support.type.property-name.json',
    'night string.quoted.double.json',
    ';;; punctuation.definition.end.frontmatter',
  );
  endsIn(hexo);
});

test('headers without a fence', () => {
  const pelican = 'Title: Rye\nDate: 2024-03-02\nTags: bread,\n    night\n\nText: more\n';
  holds(
    pelican,
    'Title entity.name.tag.yaml',
    'night string.unquoted.plain.out.yaml',
    'Text: more meta.paragraph.markdown',
  );
  endsIn(pelican);
  const hexo = 'title: Rye\ntags:\n- bread\n---\n';
  holds(hexo, 'tags entity.name.tag.yaml', '--- punctuation.definition.end.frontmatter');
  endsIn(hexo);
  const nikola = '<!--\n.. title: Rye\n.. date: 2024-03-02\n-->\n';
  holds(nikola, 'title entity.name.tag.yaml');
  endsIn(nikola);
});

test('what VS Code colors stays as it was, and so does a body that looks like a fence', () => {
  holds('---\ntitle: Rye\n---\n', 'title entity.name.tag.yaml');
  for (const text of [
    'Text\n\n+++\na = 1\n+++\n',
    '{{< figure src="a.png" >}}\n',
    '{% raw %}\n',
    'Note: this\n',
    '\n+++\na = 1\n+++\n',
  ]) {
    assert.doesNotMatch(tokens(text).join('\n'), /toml|json|entity\.name\.tag\.yaml|frontmatter/, text);
    endsIn(text);
  }
});

test('a bracket or quotes left open do not run on over the post', () => {
  for (const broken of [
    'tags = [\n  "a"',
    'title = "Rye',
    "title = 'Rye",
    'a = { b = 1',
    'title =',
    '[params',
    '= 3',
  ])
    endsIn(`+++\n${broken}\n+++\n`);
});
