import { ownValue } from '../ownValue';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';
import { bracketAt, callsOf } from './source';
import type { CollectionSchema, ConfigReader, PostsFolder, SchemaField } from './types';
import { isList, isMap, listAt, textAt, valueAt } from './values';

/**
 * What the collections declare. `.astro/collections/*.schema.json`, which Astro generates, is the truth; where
 * it is missing the Zod calls of the content configuration are read as text.
 *
 * @see https://docs.astro.build/en/guides/content-collections/#json-schema-files-generation
 */
export async function astroSchemas(
  config: ConfigReader,
  content: string,
  folders: readonly PostsFolder[] | undefined,
): Promise<readonly CollectionSchema[]> {
  const files = (await config.folder.list('.astro/collections'))
    .filter((entry) => entry.kind === 'file' && entry.name.endsWith('.schema.json'))
    .map((entry) => entry.name)
    .slice(0, 30);
  const generated: CollectionSchema[] = [];
  for (const file of files) {
    const data = await config.data(`.astro/collections/${file}`);
    if (data === undefined) continue;
    const name = file.slice(0, -'.schema.json'.length);
    generated.push(fromJson(data, name, `.astro/collections/${file}`, folderNamed(folders, name)));
  }
  return generated.length > 0 ? generated : fromText(content, folders);
}

function folderNamed(folders: readonly PostsFolder[] | undefined, name: string): string | undefined {
  const own = folders?.find(({ path }) => path.split('/').at(-1) === name);
  return (own ?? (folders?.length === 1 ? folders[0] : undefined))?.path;
}

function fromJson(
  data: FrontMatterData,
  name: string,
  source: string,
  folder: string | undefined,
): CollectionSchema {
  const reference = textAt(data, '$ref')?.replace(/^#\//, '').replaceAll('/', '.');
  const body = reference === undefined ? data : (valueAt(data, reference) ?? data);
  const properties = valueAt(body, 'properties');
  const required = listAt(body, 'required');
  const fields = Object.entries(isMap(properties) ? properties : {})
    .filter(([key]) => key !== '$schema')
    .map(([key, value]) => field(key, value, required.includes(key)));
  const otherKeys = valueAt(body, 'additionalProperties') === false ? 'dropped' : 'unknown';
  return { name, fields, otherKeys, source, ...(folder === undefined ? {} : { folder }) };
}

function field(name: string, value: FrontMatterValue, required: boolean): SchemaField {
  const values = listAt(value, 'enum');
  return { name, type: jsonType(value), required, ...(values.length > 0 ? { values } : {}) };
}

function jsonType(value: FrontMatterValue): SchemaField['type'] {
  const formats = ['date-time', 'date', 'unix-time'];
  const options = valueAt(value, 'anyOf');
  const all = isList(options) ? [value, ...options] : [value];
  if (all.some((one) => formats.includes(textAt(one, 'format') ?? ''))) return 'date';
  const type = textAt(value, 'type');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'array':
    case 'object':
      return type;
    case 'integer':
      return 'number';
    case undefined:
    default:
      return 'unknown';
  }
}

/** `defineCollection({ … schema: z.object({ title: z.string(), … }) })`, one schema per call. */
function fromText(content: string, folders: readonly PostsFolder[] | undefined): readonly CollectionSchema[] {
  const calls = [...content.matchAll(/(?:(?:const|let)\s+(\w+)\s*=\s*)?\bdefineCollection\s*\(/g)].slice(
    0,
    20,
  );
  return calls.flatMap((match) => {
    const name = match[1] ?? 'collection';
    const call = bracketAt(content, match.index + match[0].length - 1);
    const schema = callsOf(call, /\bz\s*\.\s*(?:object|strictObject|looseObject)\s*\(/g, 1)[0];
    if (schema === undefined) return [];
    const strict = /strictObject\s*\(|\.strict\s*\(\s*\)/.test(call);
    const loose = /looseObject\s*\(|\.passthrough\s*\(\s*\)/.test(call);
    const folder = folderNamed(folders, name);
    return [
      {
        name,
        fields: zodFields(schema),
        otherKeys: strict ? 'rejected' : loose ? 'kept' : 'dropped',
        source: 'content.config',
        ...(folder === undefined ? {} : { folder }),
      } as const,
    ];
  });
}

/** The members of `({ key: z.string().optional(), … })` at the first level. */
export function zodFields(schema: string): readonly SchemaField[] {
  const open = schema.indexOf('{');
  if (open < 0) return [];
  const body = bracketAt(schema, open).slice(1, -1);
  return members(body)
    .slice(0, 100)
    .flatMap((member) => {
      const match = /^\s*["']?([\w-]+)["']?\s*:([\s\S]*)$/.exec(member);
      return match?.[1] === undefined ? [] : [zodField(match[1], match[2] ?? '')];
    });
}

function members(body: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let i = 0; i < body.length; i++) {
    const char = body[i] ?? '';
    if ('([{'.includes(char)) i += bracketAt(body, i).length - 1;
    else if (char === ',') {
      found.push(body.slice(start, i));
      start = i + 1;
    }
  }
  found.push(body.slice(start));
  return found;
}

function zodField(name: string, type: string): SchemaField {
  const required = !/\.(?:optional|nullish|default|catch)\s*\(|\bz\s*\.\s*optional\s*\(/.test(type);
  const list = /\bz\s*\.\s*enum\s*\(\s*\[([^\]]*)\]/.exec(type)?.[1];
  const values = [...(list ?? '').matchAll(/["'`]([^"'`]+)["'`]/g)].flatMap((match) => match[1] ?? []);
  return { name, type: zodType(type), required, ...(values.length > 0 ? { values } : {}) };
}

function zodType(type: string): SchemaField['type'] {
  if (/^\s*z\s*\.\s*(?:coerce\s*\.\s*)?date\b/.test(type)) return 'date';
  if (/^\s*image\s*\(/.test(type)) return 'image';
  if (/\.\s*transform\s*\([^)]*\bDate\b/.test(type) || /\.(?:pipe|or)\s*\(\s*z\.(?:coerce\.)?date/.test(type))
    return 'date';
  const word = /^\s*z\s*\.\s*(?:coerce\s*\.\s*)?(\w+)/.exec(type)?.[1];
  const known: Readonly<Record<string, SchemaField['type']>> = {
    string: 'string',
    enum: 'string',
    boolean: 'boolean',
    number: 'number',
    array: 'array',
    object: 'object',
  };
  return ownValue(known, word ?? '') ?? 'unknown';
}
