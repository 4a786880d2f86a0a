import { setValue } from '../frontMatter/edit';
import type { FrontMatterValue } from '../frontMatter/types';
import type { CollectionSchema, SchemaField } from '../generators/types';
import { isQuoted, placedValue, placedValues, type RuleContext } from './context';
import { say, type Finding, type Fix, type PlacedValue, type Rule } from './rule';

export const wrongType: Rule = {
  id: 'wrong-type',
  title: 'A value of the wrong type',
  why: '`draft: "false"` is a text, and a text that is not empty counts as true: the post stays hidden.',
  severity: 'warning',
  isOn: true,
  check: (context) => [
    ...titleFindings(context),
    ...dateFindings(context),
    ...flagFindings(context),
    ...listFindings(context),
    ...schemaFindings(context),
  ],
  examples: [
    {
      text: '---\ntitle: A\ndraft: "false"\n---\n',
      marks: ['"false"'],
      after: '---\ntitle: A\ndraft: false\n---\n',
      given: { generator: 'hugo' },
    },
    {
      text: '+++\ntitle = "A"\ndraft = "true"\n+++\n',
      marks: ['"true"'],
      after: '+++\ntitle = "A"\ndraft = true\n+++\n',
      given: { generator: 'zola' },
    },
    { text: '---\ntitle: A\ndraft: false\n---\n', marks: [], given: { generator: 'hugo' } },
    {
      text: '---\ntitle: [A, B]\n---\n',
      marks: ['[A, B]'],
      note: 'A title in brackets is a list: it needs quotes.',
    },
    { text: '---\ntitle: 2024\n---\n', marks: [] },
    { text: '---\ntitle: A\ndate: [2024-01-02]\n---\n', marks: ['[2024-01-02]'] },
    { text: '---\ntitle: A\ntags: {a: b}\n---\n', marks: ['{a: b}'] },
    {
      text: '---\ntitle: A\nrating: "5"\n---\n',
      marks: ['"5"'],
      after: '---\ntitle: A\nrating: 5\n---\n',
      given: { generator: 'astro', schema: [{ name: 'rating', type: 'number', required: false }] },
    },
    {
      text: '---\ntitle: A\nkind: essai\n---\n',
      marks: ['essai'],
      given: {
        generator: 'astro',
        schema: [{ name: 'kind', type: 'string', required: false, values: ['essay', 'note'] }],
      },
    },
    {
      text: '---\ntitle: A\n---\n',
      marks: ['---'],
      given: { generator: 'astro', schema: [{ name: 'author', type: 'string', required: true }] },
    },
  ],
};

function titleFindings(context: RuleContext): readonly Finding[] {
  const title = placedValue(context, context.facts.keys.title);
  if (title === undefined || typeof title.value !== 'object') return [];
  return [{ span: title.span, message: say('The title is a list or a table; as a text it needs quotes.') }];
}

/** A table may hold several dates (MkDocs Material); a list holds none. */
function dateFindings(context: RuleContext): readonly Finding[] {
  return placedValues(context, context.facts.keys.date).flatMap(({ value, span, name }) =>
    isList(value) ? [{ span, message: say('“{0}” is one date, and what stands here is a list.', name) }] : [],
  );
}

/** Flags that are written as texts. */
function flagFindings(context: RuleContext): readonly Finding[] {
  const keys = context.facts.drafts.flatMap((rule) => (rule.kind === 'flag' ? [rule.key] : []));
  return placedValues(context, keys).flatMap((placed) => {
    if (typeof placed.value !== 'string' || !/^(true|false)$/i.test(placed.value) || !isQuoted(placed))
      return [];
    const message = say(
      '“{0}” is a text here, and any text counts as true. Without quotes it is a switch.',
      placed.value,
    );
    return [{ span: placed.span, message, fixes: unquote(placed, placed.value.toLowerCase()) }];
  });
}

function unquote(placed: PlacedValue, text: string): readonly Fix[] {
  return [{ title: say('Remove the quotes'), edits: [{ ...placed.span, newText: text }], isSure: true }];
}

function listFindings(context: RuleContext): readonly Finding[] {
  const { tags, categories } = context.facts.keys;
  return placedValues(context, [...tags, ...categories]).flatMap(({ value, span, name }) =>
    typeof value === 'object' && value !== null && !isList(value)
      ? [{ span, message: say('“{0}” is a list, and what stands here is a table.', name) }]
      : [],
  );
}

function schemaFindings(context: RuleContext): readonly Finding[] {
  const schema = schemaFor(context);
  if (schema === undefined || !context.read.ok || context.read.block.state !== 'closed') return [];
  return schema.fields.flatMap((field) => {
    const placed = placedValue(context, [[field.name]]);
    if (placed === undefined) return field.required ? [missing(context, field, schema)] : [];
    return mismatch(context, field, placed, schema);
  });
}

function schemaFor({ facts, path }: RuleContext): CollectionSchema | undefined {
  return facts.schemas
    .filter(({ folder }) => folder !== undefined && (folder === '' || path.startsWith(`${folder}/`)))
    .sort((a, b) => (b.folder ?? '').length - (a.folder ?? '').length)[0];
}

function missing({ read, text }: RuleContext, field: SchemaField, schema: CollectionSchema): Finding {
  const start = read.block.state === 'none' ? 0 : read.block.span.start;
  const end = start + text.slice(start).search(/[\r\n]|$/);
  return { span: { start, end }, message: say('{0} requires the key “{1}”.', schema.source, field.name) };
}

function mismatch(
  { text }: RuleContext,
  field: SchemaField,
  placed: PlacedValue,
  schema: CollectionSchema,
): readonly Finding[] {
  const { value, span } = placed;
  if (field.values !== undefined && field.values.length > 0 && typeof value === 'string') {
    if (field.values.includes(value)) return [];
    return [
      {
        span,
        message: say('{0} knows no “{1}” here, only: {2}', schema.source, value, field.values.join(', ')),
      },
    ];
  }
  if (isOfType(value, field.type, placed)) return [];
  const message = say(EXPECTED[field.type], schema.source);
  if (
    field.type !== 'string' &&
    typeof value === 'string' &&
    isQuoted(placed) &&
    readsAs(value, field.type)
  ) {
    return [{ span, message, fixes: unquote(placed, value) }];
  }
  return [{ span, message, fixes: field.type === 'string' ? quoted(text, placed) : [] }];
}

/** @translated */
const EXPECTED: Readonly<Record<SchemaField['type'], string>> = {
  string: '{0} expects a text here.',
  date: '{0} expects a date here.',
  boolean: '{0} expects true or false here.',
  number: '{0} expects a number here.',
  array: '{0} expects a list here.',
  object: '{0} expects a table here.',
  image: '{0} expects an image here.',
  unknown: '{0} expects something else here.',
};

function isOfType(value: FrontMatterValue, type: SchemaField['type'], placed: PlacedValue): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && (isQuoted(placed) || !/^\d{4}-\d{2}-\d{2}(?:[Tt ]|$)/.test(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return (
        typeof value === 'number' ||
        (typeof value === 'string' && !isQuoted(placed) && !Number.isNaN(Number(value)))
      );
    case 'array':
      return isList(value);
    case 'object':
      return typeof value === 'object' && !isList(value);
    case 'date':
      return typeof value !== 'object' && typeof value !== 'boolean';
    case 'image':
    case 'unknown':
      return true;
  }
}

function readsAs(value: string, type: SchemaField['type']): boolean {
  if (type === 'boolean') return /^(true|false)$/.test(value);
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(value);
}

function quoted(text: string, placed: PlacedValue): readonly Fix[] {
  if (typeof placed.value === 'object') return [];
  const written = text.slice(placed.span.start, placed.span.end);
  const edits = setValue(text, placed.name.split('.'), String(placed.value));
  const same = edits.ok && edits.value.length === 0;
  const all = same ? [{ ...placed.span, newText: `"${written}"` }] : edits.ok ? edits.value : [];
  return all.length === 0 ? [] : [{ title: say('Put the value in quotes'), edits: all, isSure: true }];
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
