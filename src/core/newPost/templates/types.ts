import type { Problem } from '../../problem';

/** What the placeholders of a template stand for. */
export interface TemplateVars {
  readonly title: string;
  readonly slug: string;
  /** Name of the post without extension and language, or of its bundle: `2026-03-10-hello`. */
  readonly name: string;
  /** Hugo's section or archetype, Hexo's layout. */
  readonly type?: string;
  /** Milliseconds since the epoch, and the IANA zone whose clocks show it. */
  readonly now: number;
  readonly zone: string;
  /** The present in the form this blog writes dates in. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly language?: string;
}

export interface RenderedTemplate {
  readonly text: string;
  /** UTF-16 offset of the cursor placeholder, when the template has one. */
  readonly cursor?: number;
  readonly notes: readonly Problem[];
}

/** What a placeholder turned out to be; a date is written bare, a list as a list, text quoted when needed. */
export type Filled =
  | { readonly kind: 'text' | 'date'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'cursor' };
