import { quoteYaml, type QuoteStyle } from './yaml/quoteYaml';
import { quoteToml } from './toml/quoteToml';
import type { FrontMatterFormat } from './types';

export type { QuoteStyle } from './yaml/quoteYaml';

export interface Quoting {
  readonly preferred: QuoteStyle;
  readonly fallback?: 'single' | 'double';
  readonly isInFlow?: boolean;
  readonly isTyped?: boolean;
}

/**
 * Writes one value in a format. Quotes appear exactly when the format, or a YAML 1.1 reader, would otherwise
 * read the text as something else; `preferred` quotes appear always. Pelican and Nikola have no quotes:
 * there a line break becomes a blank.
 */
export function quoteScalar(text: string, format: FrontMatterFormat, quoting: QuoteStyle | Quoting): string {
  const options = typeof quoting === 'string' ? { preferred: quoting } : quoting;
  switch (format) {
    case 'yaml':
      return quoteYaml(text, options);
    case 'json':
      return options.isTyped && options.preferred === 'plain' && isJsonLiteral(text)
        ? text
        : JSON.stringify(text);
    case 'toml':
      return quoteToml(text, options);
    case 'pelican':
    case 'nikola':
      return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  }
}

function isJsonLiteral(text: string): boolean {
  return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(text);
}
