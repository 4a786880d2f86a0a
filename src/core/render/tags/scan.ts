/** A template tag as it stands in a post. It is never evaluated, only read. */
export interface Tag {
  /** `hugo`: `{{< x >}}`, `{{% x %}}`; `liquid`: `{% x %}`; `output`: `{{ x }}`; `comment`: shown nowhere. */
  readonly dialect: 'hugo' | 'liquid' | 'output' | 'comment' | 'literal';
  /** First word, without the slash or `end` of a closing tag; empty for `output`. */
  readonly name: string;
  readonly closing: boolean;
  /** What follows the name, as written. */
  readonly rest: string;
  /** The whole tag as written. */
  readonly raw: string;
}

/** Longest tag that is read; what is longer is text. */
const longest = 2000;

const hugo = /^\{\{([<%])-?\s*((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!-?[>%]\}\})[^"`])*?)\s*-?[>%]\}\}/s;
const liquid = /^\{%-?\s*((?:"[^"]*"|'[^']*'|(?!-?%\})[^"'])*?)\s*-?%\}/s;
const output = /^\{\{-?(?![<%])((?:"[^"]*"|'[^']*'|(?!\}\})[^"'])*?)-?\}\}/s;

/** Reads the tag that starts at `at`, or nothing when none does. Takes time in proportion to its length. */
export function scanTag(text: string, at: number): Tag | undefined {
  if (text.charCodeAt(at) !== 0x7b) return undefined;
  const window = text.slice(at, at + longest);
  return hugoTag(window) ?? liquidTag(window) ?? outputTag(window);
}

function hugoTag(text: string): Tag | undefined {
  const match = hugo.exec(text);
  if (!match) return undefined;
  const [raw, , inner = ''] = match;
  const escaped = /^\/\*\s*(.*?)\s*\*\/$/s.exec(inner);
  if (escaped) {
    const shown = raw.replace('/*', '').replace('*/', '');
    return { dialect: 'literal', name: '', closing: false, rest: shown, raw };
  }
  return { dialect: 'hugo', ...words(inner), raw };
}

function liquidTag(text: string): Tag | undefined {
  const match = liquid.exec(text);
  if (!match) return undefined;
  const [raw, inner = ''] = match;
  if (inner.startsWith('#')) return { dialect: 'comment', name: '', closing: false, rest: '', raw };
  const found = words(inner);
  const end = /^end(\w+)$/.exec(found.name);
  return { dialect: 'liquid', ...found, ...(end ? { name: end[1] ?? '', closing: true } : {}), raw };
}

function outputTag(text: string): Tag | undefined {
  const match = output.exec(text);
  if (!match) return undefined;
  const [raw, inner = ''] = match;
  if (/^\s*\/\*.*\*\/\s*$/s.test(inner))
    return { dialect: 'comment', name: '', closing: false, rest: '', raw };
  return { dialect: 'output', name: '', closing: false, rest: inner.trim(), raw };
}

function words(inner: string): Pick<Tag, 'name' | 'closing' | 'rest'> {
  const match = /^(\/?)\s*([\w./-]*)\s*([^]*)$/.exec(inner.trim());
  return {
    closing: match?.[1] === '/',
    name: match?.[2] ?? '',
    rest: (match?.[3] ?? '').replace(/\s*\/$/, ''),
  };
}

/** The arguments of a tag: in order, and by name (`src="x"`, `lang:js`). Names are data, never looked up as members. */
export interface TagArguments {
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

const argument = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s"'`]+))/g;

/** Splits what follows a tag's name into arguments. */
export function tagArguments(rest: string): TagArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, back, bare] of rest.matchAll(argument)) {
    const value = back ?? bare ?? (double ?? single ?? '').replace(/\\(["'\\])/g, '$1');
    if (name !== undefined && !value.startsWith('//')) named.set(name, value);
    else positional.push(name === undefined ? value : `${name}:${value}`);
  }
  return { positional, named };
}
