import type { Quoting } from '../write';

/** RFC 3339 as TOML 1.0 has it: a day, a time, or both with or without an offset. */
const TOML_DATE =
  /^(?:\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?)$/;
const TOML_NUMBER = /^(?:[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|[-+]?(?:inf|nan))$/;

/** Whether a text can stand without quotes and is then a date, a number or a boolean. */
export function isTomlLiteral(text: string): boolean {
  return TOML_DATE.test(text) || TOML_NUMBER.test(text) || text === 'true' || text === 'false';
}

/** Writes a text as a TOML string on one line; a typed value as it is where TOML has the type. */
export function quoteToml(
  text: string,
  { preferred, fallback = 'double', isTyped = false }: Quoting,
): string {
  if (preferred === 'plain' && isTyped && isTomlLiteral(text)) return text;
  const wanted = preferred === 'plain' ? fallback : preferred;
  if (wanted === 'single' && !NOT_LITERAL.test(text)) return `'${text}'`;
  return `"${text.replace(ESCAPED, escape)}"`;
}

/** What a literal string cannot hold. */
const NOT_LITERAL = /['\u0000-\u0008\u000a-\u001f\u007f]|[\ud800-\udfff](?![\udc00-\udfff])/;
/** What a basic string must escape. */
const ESCAPED = /["\\\u0000-\u001f\u007f]/g;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function escape(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
