import type { FrontMatterValue } from '../frontMatter/types';
import type { Problem } from '../problem';
import type { Span, TextEdit } from '../text/textEdit';
import type { RuleContext } from './context';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A sentence for the writer: English with `{0}`, `{1}` … for the arguments, so that it can be translated. */
export interface Message {
  readonly template: string;
  readonly args: readonly string[];
}

export function say(template: string, ...args: readonly string[]): Message {
  return { template, args };
}

/** The English sentence of a message. */
export function english({ template, args }: Message): string {
  return template.replace(/\{(\d)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}

/** One thing that is wrong, with what can be done about it at one press of a key. */
export interface Finding {
  /** UTF-16 offsets into the text. */
  readonly span: Span;
  readonly message: Message;
  /** What the engine says, where the finding is its Problem: its code is what a translation goes by. */
  readonly problem?: Problem;
  /** Absent where the writer has to decide or to write. */
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Safe to apply with all others at once: there is one right answer and this is it. */
  readonly isSure: boolean;
}

export interface Rule {
  /** Stable; in settings and in `galley-ignore` comments. */
  readonly id: string;
  readonly title: string;
  /** For the documentation: what goes wrong if the writer does nothing. */
  readonly why: string;
  readonly severity: Severity;
  /** Whether it runs without being asked for. */
  readonly isOn: boolean;
  /** What is wrong, in any order. Must be quick, and never throw for what a writer can write. */
  readonly check: (context: RuleContext) => readonly Finding[];
  readonly examples: readonly Example[];
}

/** A post before and after, which runs as a test, plain and augmented, and prints as documentation. */
export interface Example {
  readonly text: string;
  /** The text of each finding, in order; none for a text that must stay unmarked. */
  readonly marks: readonly string[];
  /** The text after every finding got its first fix; absent when there is none. */
  readonly after?: string;
  readonly note?: string;
  /** What the rule knows about the blog in this example. */
  readonly given?: ExampleContext;
}

export interface ExampleContext {
  readonly generator?: string;
  readonly path?: string;
  /** ISO 8601. */
  readonly now?: string;
  readonly zone?: string;
  readonly language?: string;
  /** Paths relative to the blog's root. */
  readonly files?: readonly string[];
  /** Other posts with the same address. */
  readonly sameAddress?: readonly string[];
  readonly tags?: Readonly<Record<string, number>>;
  readonly schema?: readonly ExampleField[];
}

export interface ExampleField {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean' | 'number' | 'array';
  readonly required: boolean;
  readonly values?: readonly string[];
}

/** The value of a key with the place where it stands. */
export interface PlacedValue {
  readonly name: string;
  readonly value: FrontMatterValue;
  readonly span: Span;
  readonly key: Span;
  /** As it stands in the file, quotes included. */
  readonly raw: string;
}
