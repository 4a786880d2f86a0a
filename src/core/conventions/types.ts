import type { DateForm } from '../dates/dateForm';
import type { FenceKind, FrontMatterFormat, KeyPath } from '../frontMatter/types';
import type { LinkForm } from '../generators/types';
import type { SlugRule } from '../newPost/slug';

/** One post to learn from. The path is POSIX and relative to the blog; `modified` is its mtime in ms. */
export interface Sample {
  readonly path: string;
  readonly text: string;
  readonly modified?: number;
  /** Front matter that stands in a file of its own (`post.meta`). */
  readonly meta?: string;
}

export type Quote = 'plain' | 'single' | 'double';

/** How a list of tags is written in one string: `a, b`, `a; b`, `a b`, `#a #b`. */
export type TextListStyle = 'commas' | 'semicolons' | 'spaces' | 'hashes';

/** How a list of tags is written. `multiline` is an array in brackets over lines. */
export type ListStyle = 'block' | 'blockIndented' | 'flow' | 'multiline' | TextListStyle;

export interface ListConvention {
  readonly style: ListStyle;
  /** Quoting of the items, or of the one string that holds them all. */
  readonly quote: Quote;
  /** What stands before an item on its line: of a list with dashes, beyond the indentation of its key. */
  readonly indent: string;
  /** A flow list with spaces inside its brackets: `[ a, b ]`. */
  readonly isPadded: boolean;
  /** A list over several lines with a comma after its last item. */
  readonly trailingComma: boolean;
  /** Items that every post carries, and so the next one. */
  readonly always: readonly string[];
}

/** What a key is for, which decides what a new post carries under it. */
export type KeyRole =
  | 'title'
  | 'description'
  | 'date'
  | 'modified'
  | 'slug'
  | 'tags'
  | 'categories'
  | 'draft'
  | 'language'
  | 'other';

/** What a new post carries under a key. */
export type KeyValue =
  /** Filled from the answers: title, date, tags and so on, by role. */
  | { readonly kind: 'role' }
  /** What follows the key in (nearly) all posts, separator and all: `: post`, ` = "Ada"`, a nested list. */
  | { readonly kind: 'constant'; readonly rest: string }
  /**
   * Made from the post itself: `/{year}/{slug}/`, `{title}`. Placeholders as in `FilePattern`. A typed one is
   * a number or a date, and so without quotes that only a text would need.
   */
  | { readonly kind: 'pattern'; readonly pattern: string; readonly isTyped?: boolean }
  /** A map in braces, of which some is filled. */
  | { readonly kind: 'parts'; readonly parts: readonly OpeningPart[] }
  /** Left for the writer. */
  | { readonly kind: 'empty' };

export interface KeyDate {
  readonly example: string;
  readonly form: DateForm;
  /** The posts give a time, and it is always midnight: a day, in a form that has room for more. */
  readonly isMidnight?: boolean;
}

export interface OuterKey {
  readonly name: string;
  readonly indent: string;
}

export interface KeyConvention {
  /** As the posts spell it; nested keys from the outside in. */
  readonly path: KeyPath;
  readonly role: KeyRole;
  readonly value: KeyValue;
  readonly quote: Quote;
  /** What follows the key when there is no value: `:`, `: ""`, ` = []`. */
  readonly empty: string;
  /** Between key and value: `: `, ` = `, `:   `. */
  readonly separator: string;
  /** The key as it stands, with quotes if it has any. */
  readonly name: string;
  /** What stands before the key on its line: white space, `.. `. */
  readonly indent: string;
  /** Comments and blank lines above it, each ending in `\n`; absent where no post shows any way. */
  readonly lead?: string;
  /** A comment behind its value, with the white space before it. */
  readonly tail?: string;
  /** The keys around it, from the outside in, each as it stands. */
  readonly parents: readonly OuterKey[];
  /** How much of the posts carries it, from 0 to 1, newer posts counting more. */
  readonly share: number;
  /** The posts that carry it, newest first. */
  readonly seenIn: readonly string[];
  readonly list?: ListConvention;
  /** Of a date: the newest value as it stands, without its quotes, and its form. */
  readonly date?: KeyDate;
  /** Of a key that marks drafts: its two states. */
  readonly mark?: DraftMark;
  /** A folded or literal scalar (`>`, `|-`) with its indentation, where the posts write prose so. */
  readonly blockScalar?: { readonly header: string; readonly indent: number };
}

/** A date as the posts write it. */
export interface DateConvention {
  readonly path: KeyPath;
  /** The newest value as it stands in the file, without its quotes: the model for new ones. */
  readonly example: string;
  readonly quote: Quote;
  readonly form: DateForm;
  /** All stamps under this key as written, newest first: they show the zone of the owner. */
  readonly stamps: readonly string[];
}

/**
 * Where a post goes inside its folder, with placeholders: `{year}/{month}/{slug}.md`, `{slug}/index.md`,
 * `{year}-{month}-{day}-{slug}.{lang}.md`, `{number}.{slug}.md`. Also `{slug}/{slug}.md`.
 */
export type FilePattern = string;

export interface FileConvention {
  readonly pattern: FilePattern;
  /** With its dot: `.md`. */
  readonly extension: string;
  readonly slug: SlugStyle;
  /** The language of a suffix (`post.fr.md`) or folder that the samples carry. */
  readonly language?: string;
  /** The number that the next `{number}` gets, with as many digits as the posts show. */
  readonly nextNumber?: string;
}

export interface SlugStyle {
  readonly rule: SlugRule;
  readonly letterCase: 'lower' | 'kept';
  readonly separator: '-' | '_' | ' ';
  /** The language whose spelling rules the names follow (`de`: ae, oe, ue), where the samples show it. */
  readonly language?: string;
}

/** How this blog marks what is not public yet, in the file itself. */
export type DraftMark =
  | { readonly kind: 'none' }
  /** `draft: true`, or inverted: `published: false`. */
  | {
      readonly kind: 'flag';
      readonly path: KeyPath;
      readonly draftWhen: boolean;
      /** What the posts write for `true` and `false` where it is not that: `yes` and `no`. */
      readonly words?: { readonly yes: string; readonly no: string };
    }
  | {
      readonly kind: 'status';
      readonly path: KeyPath;
      readonly draft: string;
      readonly published: string;
    };

export interface DraftConvention {
  readonly mark: DraftMark;
  /** New posts start as drafts: posts here carry the mark, in one state or the other. */
  readonly isUsed: boolean;
  /** Drafts live apart: `_drafts`, beside `_posts`. Paths relative to the blog. */
  readonly folder?: { readonly drafts: string; readonly posts: string };
}

export interface ImageConvention {
  /** Where the file of an image goes, with placeholders (`{slug}`, `{year}`); relative to the blog. */
  readonly folder: string;
  /** What a post writes before the file name: `/images/`, `./`, `{{ site.baseurl }}/assets/`. */
  readonly linkPrefix: string;
  readonly form: 'markdown' | 'html' | 'wiki' | 'shortcode';
}

export interface Fences {
  readonly opening: string;
  readonly closing: string;
}

/** A piece of what texts open with: as it stands, or filled for each post, in quotes where it is code. */
export type OpeningPart =
  | { readonly text: string }
  | { readonly field: 'title'; readonly quote?: string }
  | { readonly field: 'date'; readonly form: DateForm; readonly quote?: string };

export interface TextConvention {
  readonly eol: '\n' | '\r\n';
  readonly bom: boolean;
  readonly finalNewline: boolean;
  /** Blank lines just inside the fences and after the closing one. */
  readonly blankAfterOpening: number;
  readonly blankBeforeClosing: number;
  /** Comments behind the last key, each line ending in `\n`. */
  readonly lastComment: string;
  readonly blankAfterBlock: number;
  /** The body opens with the title as a first-level heading. */
  readonly titleHeading: boolean;
  /** How the body opens where that is more than a heading; empty where it is not. */
  readonly opening: readonly OpeningPart[];
  /** Posts here have no front matter at all. */
  readonly isBare: boolean;
}

/** What the owner does, learned from the newest posts of one folder. */
export interface Conventions {
  /** The folder that patterns start in, relative to the blog; `''` is the blog itself. */
  readonly folder: string;
  /** Paths of the posts learned from, newest first; empty when only the generator's facts spoke. */
  readonly learnedFrom: readonly string[];
  readonly file: FileConvention;
  readonly format: FrontMatterFormat;
  readonly fence: FenceKind;
  /** The ending of the file beside the post that front matter stands in here; absent where it stands in the post. */
  readonly sidecar?: string;
  /** What opens and closes the block, line breaks (`\n`) included: `---\n`, `---toml\n`, `<!--\n`, nothing. */
  readonly fences: Fences;
  /** In the order in which a new post carries them. */
  readonly keys: readonly KeyConvention[];
  readonly date?: DateConvention;
  readonly modified?: DateConvention;
  readonly draft: DraftConvention;
  /** How tags are written here, also where a key carries none yet. */
  readonly tags: ListConvention;
  /** The quote this owner reaches for where a value needs one. */
  readonly quote: Exclude<Quote, 'plain'>;
  readonly images?: ImageConvention;
  /** How posts link to each other; absent where none does. */
  readonly links?: LinkForm;
  readonly text: TextConvention;
}
