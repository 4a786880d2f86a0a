import { transliterate } from './transliterate';

/**
 * Who decides what a title becomes: a generator's own rule, or one of ours. `unicode` keeps the letters of
 * every script, `ascii` writes Latin, Greek and Cyrillic in ASCII, `title` keeps the title but for what no
 * disk takes (Obsidian).
 */
export type SlugRule =
  | 'unicode'
  | 'ascii'
  | 'title'
  | 'hugo'
  | 'hexo'
  | 'pelican'
  | 'nikola'
  | 'github'
  | 'jekyll'
  | 'jekyllPretty'
  | 'jekyllRaw'
  | 'jekyllAscii'
  | 'jekyllLatin';

export interface SlugOptions {
  readonly rule?: SlugRule;
  /** Capitals stay. Hexo keeps them unless told otherwise; nobody else does. */
  readonly keepCase?: boolean;
  readonly separator?: '-' | '_' | ' ';
  /** Language of the title (`fr`, `de-AT`): apostrophes, umlauts and the Turkish i depend on it. */
  readonly language?: string;
  /** UTF-8 bytes, 100 unless told. Cut between words where possible, never inside a character. */
  readonly maxBytes?: number;
  /** For a title that leaves nothing, as one of emoji alone; `post` unless told. */
  readonly fallback?: string;
}

const defaultMaxBytes = 100;

/**
 * The slug of a title: never empty, a legal file name on every system, NFC, without separators, leading or
 * trailing dots and hyphens, or a name that Windows or a generator reserves.
 */
export function slugify(title: string, options: SlugOptions = {}): string {
  const separator = options.separator ?? '-';
  const raw = rules[options.rule ?? 'unicode'](tidy(title), options);
  const joined = separator === '-' ? raw : raw.replace(/-+/g, separator);
  const cut = capBytes(trimEnds(joined), options.maxBytes ?? defaultMaxBytes);
  const slug = /[\p{L}\p{N}]/u.test(cut) ? cut : (options.fallback ?? 'post');
  return isReservedName(slug) ? `${slug}${separator}post` : slug;
}

/** NFC, without what cannot be seen: joiners, direction marks, variation selectors, stray marks, controls. */
function tidy(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\p{Cs}\p{Co}]/gu, '')
    .replace(/\p{Cf}|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '')
    .replace(/\u20E3/g, '')
    .trim();
}

/** Go and JavaScript differ on `İ`; Turkish differs on `I` as well. */
function lower(text: string, options: SlugOptions): string {
  if (options.keepCase === true) return text;
  if (/^(tr|az)\b/i.test(options.language ?? '')) return text.toLocaleLowerCase('tr');
  return text.replace(/İ/g, 'i').toLowerCase();
}

const apostrophes = /(?<=[\p{L}\p{N}\p{M}])['’‘ʼ՚׳״＇](?=[\p{L}\p{N}])/gu;

/** `it's` is one word, `l'été` two: only in languages that elide does the apostrophe part words. */
function withoutApostrophes(text: string, options: SlugOptions): string {
  const elides = /^(fr|it|ca|oc|wa|br|lij|vec|sc|mt|ga)\b/i.test(options.language ?? '');
  return text.replace(apostrophes, elides ? ' ' : '');
}

function unicodeRule(text: string, options: SlugOptions): string {
  const words = withoutApostrophes(lower(text, options), options);
  return words.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
}

function asciiRule(text: string, options: SlugOptions): string {
  const words = withoutApostrophes(text, options);
  const ascii =
    options.keepCase === true ? keepCapitals(words, options) : transliterate(words, options.language);
  return ascii.replace(/[^A-Za-z0-9]+/g, '-');
}

function keepCapitals(text: string, options: SlugOptions): string {
  return Array.from(text)
    .map((letter) => {
      const plain = transliterate(letter, options.language);
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    })
    .join('');
}

/**
 * `urlize` of Hugo (compared with 0.111.3), but for three things: `/` and `\` would make folders, runs of
 * hyphens differ between Hugo's versions, and `%` and `#` never survive in an address.
 * https://gohugo.io/functions/urls/urlize/
 */
function hugoRule(text: string, options: SlugOptions): string {
  return lower(text, options)
    .replace(/[\s/\\]+/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}._+~@-]+/gu, '')
    .replace(/-{2,}/g, '-');
}

/** `Utils.slugify` of Jekyll 4.3, with its modes. https://jekyllrb.com/docs/liquid/filters/#options-for-the-slugify-filter */
function jekyllRule(kept: RegExp, latin = false) {
  return (text: string, options: SlugOptions): string => {
    const base = latin ? transliterate(text) : text;
    return lower(base.replace(kept, '-'), options);
  };
}

/**
 * `slugize` of hexo-util 4: accents go, marks of ASCII punctuation part words, other scripts stay, and so do
 * the capitals unless `filename_case` says otherwise.
 */
export function hexoRule(text: string, options: SlugOptions): string {
  const plain = Array.from(text).map(hexoLetter).join('').replace(/\s+/g, '-');
  return lower(plain.replace(/[~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-'), options);
}

/** hexo-util's table is Latin alone and takes one letter for `ß`; the rest of it is plain decomposition. */
function hexoLetter(letter: string): string {
  if (letter === 'ß' || letter === 'ſ') return 's';
  if (letter === 'ẞ') return 'S';
  if (!/[\p{Script=Latin}]/u.test(letter) || letter < '\u0080') return letter;
  return keepCapitals(letter, {});
}

/**
 * `slugify` of Pelican (run with 4.8) and of Nikola, which keeps the plus sign: plain letters, marks go without
 * a trace. Unidecode writes every script in ASCII; what we cannot write so stays as it is.
 * https://docs.getpelican.com/en/stable/settings.html (SLUG_REGEX_SUBSTITUTIONS), nikola/utils.py
 */
function unidecodeRule(kept: RegExp) {
  return (text: string, options: SlugOptions): string => {
    const ascii = (run: string): string =>
      options.keepCase === true ? keepCapitals(run, options) : transliterate(run, options.language);
    return text
      .replace(/[‐-―]/g, '-')
      .replace(/(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*|[^\p{L}\p{M}])+/gu, ascii)
      .replace(kept, '')
      .trim()
      .replace(/[-\s]+/g, '-');
  };
}

/**
 * `github-slugger`, by which Astro makes the address of a file name: marks go without a trace. It makes two
 * hyphens where a mark stood between blanks; one is kept, which it leaves as it is.
 * https://docs.astro.build/en/guides/content-collections/ (custom IDs)
 */
function githubRule(text: string, options: SlugOptions): string {
  return lower(text.normalize('NFKC'), options)
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}_\s-]+/gu, '')
    .replace(/[-\s]+/g, '-');
}

/** A title as a file name: only what Windows, macOS or a link cannot take is replaced. */
function titleRule(text: string): string {
  return text
    .replace(/[<>:"/\\|?*#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const rules: Readonly<Record<SlugRule, (text: string, options: SlugOptions) => string>> = {
  unicode: unicodeRule,
  ascii: asciiRule,
  title: titleRule,
  hugo: hugoRule,
  hexo: hexoRule,
  pelican: unidecodeRule(/[^\p{L}\p{M}\p{N}_\s-]+/gu),
  nikola: unidecodeRule(/[^\p{L}\p{M}\p{N}_\s+-]+/gu),
  github: githubRule,
  jekyll: jekyllRule(/[^\p{M}\p{L}\p{Nd}]+/gu),
  jekyllPretty: jekyllRule(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
  jekyllRaw: jekyllRule(/[\s/\\<>:"|?*#]+/g),
  jekyllAscii: jekyllRule(/[^A-Za-z0-9]+/g),
  jekyllLatin: jekyllRule(/[^\p{M}\p{L}\p{Nd}]+/gu, true),
};

/** A name that starts with a dot is hidden, with `_` or `-` skipped or an option; one that ends in a dot is refused. */
function trimEnds(slug: string): string {
  return slug.replace(/^[-_.~+@\s]+/, '').replace(/[-_.~\s]+$/, '');
}

/** UTF-8 bytes of one text. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Cuts to `max` bytes of UTF-8: at a separator when one is in the last half, else between characters. */
function capBytes(slug: string, max: number): string {
  if (utf8Length(slug) <= max) return slug;
  let length = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(slug)) {
    length += utf8Length(segment);
    if (length > max) break;
    end = index + segment.length;
  }
  const cut = slug.slice(0, end);
  const atWord = Math.max(cut.lastIndexOf('-'), cut.lastIndexOf('_'), cut.lastIndexOf(' '));
  const whole = /^[-_ ]/.test(slug.slice(end));
  return trimEnds(!whole && atWord > cut.length / 2 ? cut.slice(0, atWord) : cut);
}

/** Devices of Windows, whatever the extension; see "Naming Files, Paths, and Namespaces" on Microsoft Learn. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Names that generators or people give another meaning than "a post". */
const notPosts =
  /^(index|_index|page|\+page|readme|license|licence|changelog|contributing|agents|claude|skill|404)$/i;

function isReservedName(slug: string): boolean {
  return devices.test(slug) || notPosts.test(slug);
}
