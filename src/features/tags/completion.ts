import * as vscode from 'vscode';
import { printDate } from '../../core/dates/printDate';
import { recognizeDate } from '../../core/dates/recognizeDate';
import type { GeneratorFacts, SchemaField } from '../../core/generators/types';
import { fieldAt, type KeyField, type ValueField } from '../../core/tags/fieldAt';
import { valueText } from '../../core/tags/valueText';
import { toRange } from '../../editor/convert';
import type { IndexedPost } from '../../editor/postSource';
import type { TagsDeps } from './registerTags';
import { tagCounts } from './tagCounts';
import { factsOf, isOneOf } from './tagKeys';
import { tagsIn } from './tagAt';
import { usedValues } from './usedValues';

/** Front matter stands at the top; further down nothing is looked at. */
const DEEPEST_LINE = 400;

/** Tags, categories, dates, known values and keys, where they are typed. Answers at once outside of the block. */
export async function completionsAt(
  deps: TagsDeps,
  document: vscode.TextDocument,
  { position, token }: { readonly position: vscode.Position; readonly token: vscode.CancellationToken },
): Promise<readonly vscode.CompletionItem[]> {
  if (position.line > DEEPEST_LINE || !deps.knowledge.isPost(document)) return [];
  const text = document.getText();
  const field = fieldAt(text, document.offsetAt(position));
  if (field === undefined) return [];
  const facts = factsOf(deps.knowledge.blogOf(document.uri));
  const range = toRange(document, field.span);
  if (field.kind === 'key') return keyItems(field, facts).map((item) => ranged(item, range));
  const posts = await postsNear(deps, document.uri, token);
  if (token.isCancellationRequested) return [];
  const zone = deps.knowledge.zoneOf(document.uri);
  const items = await valueItems(field, { facts, posts, text, zone });
  return items.map((item) => ranged(item, range));
}

function ranged(item: vscode.CompletionItem, range: vscode.Range): vscode.CompletionItem {
  item.range = range;
  return item;
}

/** The posts of the same blog; waits for them only the first time. */
async function postsNear(
  { posts, knowledge }: TagsDeps,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly IndexedPost[]> {
  const known = posts.known() ?? (await posts.all(token));
  const root = knowledge.blogOf(uri)?.root;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return known.filter(
    (one) => one.folder.index === folder?.index && (root === undefined || one.post.root === root),
  );
}

interface Around {
  readonly facts: GeneratorFacts;
  readonly posts: readonly IndexedPost[];
  readonly text: string;
  readonly zone: string;
}

async function valueItems(field: ValueField, around: Around): Promise<readonly vscode.CompletionItem[]> {
  const { facts, posts, text } = around;
  const { tags, categories } = facts.keys;
  const isTag = isOneOf(field.path, tags);
  if (isTag || isOneOf(field.path, categories)) {
    const own = new Set(isTag ? tagsIn(text, { tags }).map((one) => one.text) : []);
    const typed = text.slice(field.span.start, field.span.end);
    return tagCounts(posts, isTag ? 'tags' : 'categories')
      .filter(({ name }) => name === typed || !own.has(name))
      .map(({ name, count }, index) => tagItem(field, name, { count, index }));
  }
  const dates = dateValues(field, around);
  const said = dates.length > 0 ? dates : knownValues(field, facts);
  const values = said.length > 0 ? said : await usedValues(posts, field.path);
  return values.map((value, index) => valueItem(field, value, index));
}

/** Now, in the form that the newest post uses. */
function dateValues({ path }: ValueField, { facts, posts, zone }: Around): readonly string[] {
  const { date, publish, modified } = facts.keys;
  if (!isOneOf(path, [...date, ...publish, ...modified])) return [];
  const newest = posts.reduce<IndexedPost | undefined>(
    (best, one) => ((one.post.date?.instant ?? 0) > (best?.post.date?.instant ?? 0) ? one : best),
    undefined,
  );
  const sample =
    newest === undefined || newest.post.isDateFromName ? facts.dates.emitted : newest.post.date?.text;
  const form = recognizeDate(sample ?? '2024-01-02', { order: 'dayFirst' });
  return form.ok ? [printDate(form.value, Date.now(), zone)] : [];
}

function tagItem(
  field: ValueField,
  name: string,
  { count, index }: { readonly count: number; readonly index: number },
): vscode.CompletionItem {
  const item = valueItem(field, name, index);
  item.detail = count === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', count);
  return item;
}

function valueItem(field: ValueField, value: string, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
  item.insertText = valueText(field, value);
  item.filterText = value;
  item.sortText = String(index).padStart(6, '0');
  return item;
}

/** What the schema of the site allows, and switches. */
function knownValues({ path }: ValueField, facts: GeneratorFacts): readonly string[] {
  const field = schemaFields(facts).find(({ name }) => name === path.join('.'));
  if (field?.values !== undefined) return field.values;
  const isFlag = facts.drafts.some((rule) => rule.kind === 'flag' && isOneOf(path, [rule.key]));
  if (isFlag || field?.type === 'boolean') return ['true', 'false'];
  const status = facts.drafts.find((rule) => rule.kind === 'status' && isOneOf(path, [rule.key]));
  return status?.kind === 'status' ? [status.published, ...status.draft] : [];
}

function schemaFields(facts: GeneratorFacts): readonly SchemaField[] {
  return facts.schemas.flatMap(({ fields }) => fields);
}

function keyItems({ format, parent }: KeyField, facts: GeneratorFacts): readonly vscode.CompletionItem[] {
  const { title, description, date, modified, tags, categories, slug, image, author } = facts.keys;
  const paths = [title, date, description, tags, categories, slug, image, author, modified].flatMap((all) =>
    all.slice(0, 2),
  );
  const names = [...paths, ...schemaFields(facts).map(({ name }) => name.split('.'))]
    .filter(
      (path) => path.length === parent.length + 1 && parent.every((step, index) => path[index] === step),
    )
    .map((path) => path.at(-1) ?? '');
  return [...new Set(names)].map((name, index) => {
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
    item.insertText = format === 'toml' ? `${name} = ` : format === 'json' ? name : `${name}: `;
    item.sortText = String(index).padStart(6, '0');
    return item;
  });
}
