import { ownValue } from '../ownValue';
import { recognizeDate } from '../dates/recognizeDate';
import type { FrontMatterFormat, FrontMatterValue, KeyPath } from '../frontMatter/types';
import { printKey, printValue } from '../frontMatter/printValue';
import type { CollectionSchema, GeneratorFacts, SchemaField } from '../generators/types';
import { markFromFacts } from './learnDraft';
import { defaultList } from './listStyle';
import { roleOf } from './keyRoles';
import type { KeyConvention, KeyRole, KeyValue, Quote } from './types';

/** Keys of a first post where nothing at all is known of the blog. */
const plainKeys: readonly string[] = ['title', 'description', 'date', 'tags', 'draft'];

/**
 * The keys of the first post in a folder: what the site's schema demands, else what the generator's own
 * command writes with what every blog uses, else title, description, date, tags and draft.
 */
export function keysFromFacts(
  format: FrontMatterFormat,
  folder: string,
  facts?: GeneratorFacts,
): readonly KeyConvention[] {
  const schema = facts && schemaOf(facts, folder);
  if (schema) return schema.fields.filter(isWanted).map((field) => keyOfField(field, format, facts));
  const names = facts ? namesFromFacts(facts) : plainKeys.map((name) => [name]);
  return names.map((path) =>
    makeKey(path, format, { ...(facts ? { facts } : {}), value: valueFromFacts(path, format, facts) }),
  );
}

function schemaOf(facts: GeneratorFacts, folder: string): CollectionSchema | undefined {
  const own = facts.schemas.find((schema) => schema.folder === folder);
  return own ?? (facts.schemas.length === 1 ? facts.schemas[0] : undefined);
}

/** What is required, and what nearly every post fills: optional pictures and numbers stay away. */
function isWanted(field: SchemaField): boolean {
  return field.required || ['tags', 'draft', 'description'].includes(roleOf([field.name]));
}

function namesFromFacts(facts: GeneratorFacts): readonly KeyPath[] {
  const own = facts.templates.keys.map((name) => name.split('.'));
  const mark = markFromFacts(facts.drafts);
  const tags = facts.keys.tags[0];
  const description = facts.keys.description[0];
  const isDraft = (mark.kind === 'flag' && mark.draftWhen) || mark.kind === 'status';
  const wanted: KeyPath[] = own.filter((path) => roleOf(path, facts) !== 'modified');
  const isCapital = own.length > 0 && own.every(([name = '']) => /^\p{Lu}/u.test(name));
  const add = (path: KeyPath | undefined, after?: KeyRole): void => {
    if (!path || wanted.some((known) => known.join('.') === path.join('.'))) return;
    const role = roleOf(path, facts);
    if (role !== 'other' && wanted.some((known) => roleOf(known, facts) === role)) return;
    const at = after === undefined ? -1 : wanted.findLastIndex((known) => roleOf(known, facts) === after);
    wanted.splice(at < 0 ? wanted.length : at + 1, 0, isCapital ? path.map(capitalized) : path);
  };
  add(description, 'title');
  add(tags, 'date');
  if (isDraft) add(mark.path);
  for (const name of Object.keys(facts.templates.defaults ?? {})) add([name]);
  return wanted;
}

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function valueFromFacts(path: KeyPath, format: FrontMatterFormat, facts?: GeneratorFacts): KeyValue {
  const role = roleOf(path, facts);
  if (['title', 'date', 'modified', 'draft', 'tags'].includes(role)) return { kind: 'role' };
  const name = path.join('.');
  const given = ownValue(facts?.templates.defaults, name);
  if (given !== undefined) return constant(given, format);
  if (name === 'layout') return constant('post', format);
  if (role === 'slug') return { kind: 'pattern', pattern: '{slug}' };
  return { kind: 'empty' };
}

function constant(value: FrontMatterValue, format: FrontMatterFormat): KeyValue {
  const printed = printValue(value, format, { quotes: 'plain' });
  return { kind: 'constant', rest: separator(format) + (printed.ok ? printed.value : '') };
}

function keyOfField(field: SchemaField, format: FrontMatterFormat, facts: GeneratorFacts): KeyConvention {
  const role = roleOf([field.name], facts);
  const roleFits =
    role === 'title' ||
    (role === 'tags' && field.type === 'array') ||
    (role === 'draft' && field.type === 'boolean');
  const isDate =
    field.type === 'date' || ((role === 'date' || role === 'modified') && field.type !== 'array');
  const value: KeyValue =
    roleFits || isDate
      ? { kind: 'role' }
      : field.values?.[0] !== undefined
        ? constant(field.values[0], format)
        : field.type === 'boolean'
          ? constant(false, format)
          : { kind: 'empty' };
  const key = makeKey([field.name], format, { facts, value, isList: field.type === 'array' });
  return isDate && role !== 'modified' ? { ...key, role: 'date' } : key;
}

const separator = (format: FrontMatterFormat): string => (format === 'toml' ? ' = ' : ': ');

interface Making {
  readonly facts?: GeneratorFacts;
  readonly value: KeyValue;
  readonly isList?: boolean;
}

/** A key as it would stand in a first post. */
function makeKey(path: KeyPath, format: FrontMatterFormat, { facts, value, isList }: Making): KeyConvention {
  const role = roleOf(path, facts);
  const isDate = role === 'date' || role === 'modified';
  const quote: Quote =
    isDate && facts?.dates.quoting === 'quoted' ? 'double' : format === 'yaml' || isDate ? 'plain' : 'double';
  const name = printKey(path.at(-1) ?? '', format);
  // Docusaurus and MkDocs refuse an empty text where they want a list of authors.
  const list = isList === true || role === 'tags' || role === 'categories' || path.at(-1) === 'authors';
  const isLine = format === 'pelican' || format === 'nikola';
  return {
    path,
    name: format === 'json' ? JSON.stringify(path.at(-1)) : name,
    indent:
      format === 'nikola'
        ? '.. '
        : '  '.repeat(format === 'toml' ? 0 : path.length - (format === 'json' ? 0 : 1)),
    parents: path
      .slice(0, -1)
      .map((step, depth) => ({ name: printKey(step, format), indent: '  '.repeat(depth) })),
    role,
    value,
    quote,
    separator: separator(format),
    empty: separator(format) + (isLine ? '' : list ? '[]' : '""'),
    share: 0,
    seenIn: [],
    ...(role === 'tags' ? { list: defaultList(format) } : {}),
    ...(isDate ? { date: dateFromFacts(facts) } : {}),
    ...(role === 'draft' ? { mark: markFromFacts(facts?.drafts) } : {}),
  };
}

/** The form of the generator's own command; a plain day where it has none. */
function dateFromFacts(facts?: GeneratorFacts): NonNullable<KeyConvention['date']> {
  const example = facts?.dates.emitted ?? facts?.dates.accepted[0] ?? '2024-01-02';
  const form = recognizeDate(example, { order: 'monthFirst' });
  const plain = recognizeDate('2024-01-02');
  if (form.ok) return { example, form: form.value };
  if (plain.ok) return { example: '2024-01-02', form: plain.value };
  throw new Error('A plain day is always recognized.');
}
