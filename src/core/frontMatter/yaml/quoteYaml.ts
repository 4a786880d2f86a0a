/** How a scalar is written: without quotes where possible, or in one kind of quotes. */
export type QuoteStyle = 'plain' | 'single' | 'double';

export interface YamlQuoting {
  readonly preferred: QuoteStyle;
  /** The quotes for what cannot be plain; double by default. */
  readonly fallback?: 'single' | 'double';
  /** Inside brackets or braces, where commas and brackets count. */
  readonly isInFlow?: boolean;
  /** A number, a boolean or a date, given as it is to be read: stays plain although readers give it a type. */
  readonly isTyped?: boolean;
}

/** Writes a text as one line of YAML that every reader of 1.1 and 1.2 gives back as it was. */
export function quoteYaml(text: string, quoting: YamlQuoting): string {
  const { preferred, fallback = 'double', isInFlow = false, isTyped = false } = quoting;
  if (preferred === 'plain' && isPlain(text, isInFlow) && (isTyped || !isRetyped(text))) return text;
  const wanted = preferred === 'plain' ? fallback : preferred;
  return wanted === 'single' && !NEEDS_ESCAPE.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : doubleQuoted(text);
}

/** Control characters, line breaks of all kinds, byte order marks, lone surrogates and non-characters. */
const NEEDS_ESCAPE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

function doubleQuoted(text: string): string {
  const escaped = text.replace(new RegExp(`["\\\\]|${NEEDS_ESCAPE.source}`, 'g'), (character) => {
    const code = character.charCodeAt(0);
    return SHORT_ESCAPES[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
  return `"${escaped}"`;
}

function hex(code: number, width: number): string {
  return code.toString(16).toUpperCase().padStart(width, '0');
}

/**
 * Whether the characters of a text can stand without quotes. Stricter than YAML in one point: what holds a
 * double quote or a backslash is quoted too, for tools and themes that read front matter line by line. White space
 * is what YAML calls so (1.2.2, rule 33): a no-break space before `#` or behind `:` is a character like others.
 */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || NEEDS_ESCAPE.test(text) || /["\\]/.test(text)) return false;
  if (/^[,[\]{}#&*!|>'%@`]/.test(text) || /^[-?:](?:[ \t]|$)/.test(text) || /^(?:---|\.\.\.)/.test(text))
    return false;
  if (/:(?:[ \t]|$)|[ \t]#/.test(text)) return false;
  return !isInFlow || !(/[,[\]{}]/.test(text) || /^[-?:]/.test(text) || /:$/.test(text));
}

/** What a reader of YAML 1.1 or 1.2 takes for null, a boolean, a number, a date, a merge or a default value. */
const RETYPED = [
  /^(?:~|null|y|n|yes|no|on|off|true|false|<<|=)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|\d[\d_]*)$/i,
  /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.[\d_]*)(?:e[-+]?\d+)?$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/,
];

/** Whether some YAML reader gives a plain text a type of its own. */
export function isRetyped(text: string): boolean {
  return RETYPED.some((pattern) => pattern.test(text));
}
