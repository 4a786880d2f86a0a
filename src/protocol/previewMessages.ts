import {
  isFlag,
  isLine,
  isNumber,
  isText,
  listOf,
  maybe,
  oneOf,
  shape,
  text,
  word,
  type Guarded,
} from './guards';
import { stringNames } from './previewStrings';

/** Where a value stands in the front matter: keys from the outside in, list positions as digits. */
const isPath = listOf(text(500), 12);

const isField = shape({ text: isText, path: isPath });
const isDate = shape({ label: isText, text: isText, tooltip: isText, isValid: isFlag, path: isPath });
const isChip = shape({ text: isText, path: isPath, isNew: isFlag });
const isState = shape({ kind: word('draft', 'scheduled', 'expired'), text: isText, path: isPath });
const isNotice = shape({ text: isText, line: maybe(isLine), action: maybe(isText) });

/** What a search engine or a network may show of the post, as far as the files tell. */
const isCard = shape({
  title: isText,
  description: isText,
  /** `example.com › blog`, from the real host of the address. */
  site: isText,
  siteName: isText,
  image: maybe(isText),
  missing: listOf(isText),
});

/** A post's header, every text ready to be shown as text. */
const isPage = shape({
  language: maybe(isText),
  title: maybe(isField),
  description: maybe(isField),
  cover: maybe(shape({ address: isText, alt: isText, path: isPath })),
  authors: listOf(isField),
  dates: listOf(isDate),
  reading: isText,
  tags: listOf(isChip),
  categories: listOf(isChip),
  states: listOf(isState),
  /** Faint invitations to add what is missing. */
  hints: listOf(isField),
  remarks: listOf(isField),
  problem: maybe(isNotice),
  card: isCard,
  /** First line of the body. */
  bodyLine: isLine,
});

const isBlock = shape({ line: isLine, end: isLine, html: isText });

/**
 * The body as a whole, or what changed since the version `base`: the first `head` and the last `tail` blocks
 * stay, the latter moved by `shift` lines; what was between them becomes `blocks`.
 */
const isBody = oneOf(
  shape({ kind: word('whole'), blocks: listOf(isBlock) }),
  shape({
    kind: word('patch'),
    base: isLine,
    head: isLine,
    tail: isLine,
    shift: isNumber,
    blocks: listOf(isBlock),
  }),
);

/** What an address stands in: the same one may be both a picture and where a click on it leads. */
const isUse = word('image', 'link', 'post');

const isAnswer = oneOf(
  shape({ kind: word('local'), address: isText, uri: isText, how: isText }),
  /** `url`: the post's address on the site, for copies that go elsewhere. */
  shape({ kind: word('post'), address: isText, how: isText, url: maybe(isText) }),
  shape({ kind: word('file'), address: isText, how: isText }),
  shape({ kind: word('remote', 'missing', 'refused'), address: isText, how: isText }),
);

const isStrings = shape(
  // A parse function, so this cast is the place where names from a list become a type.
  Object.fromEntries(stringNames.map((name) => [name, isText])) as Record<
    (typeof stringNames)[number],
    typeof isText
  >,
);

const isOptions = shape({
  face: word('serif', 'sans'),
  syncScroll: isFlag,
  /** Whether https images may load; `never` offers no way to let them in. */
  remote: word('held', 'allowed', 'never'),
  /** The owner's stylesheet, to be scoped to the article; empty for none. */
  siteLook: isText,
  /** Sentences about what is off, and why; shown above the body. */
  notes: listOf(isText, 10),
  /** Whether VS Code's own preview draws diagrams here. */
  builtInDiagrams: isFlag,
});

const isToWebview = oneOf(
  shape({ type: word('setup'), token: text(60), strings: isStrings, options: isOptions }),
  shape({
    type: word('update'),
    source: isText,
    version: isLine,
    page: isPage,
    body: isBody,
    caret: maybe(isLine),
  }),
  shape({
    type: word('empty'),
    source: isText,
    text: isText,
    action: maybe(isText),
    command: maybe(word('anyway', 'reopen')),
  }),
  shape({ type: word('behind'), text: isText }),
  shape({ type: word('resolved'), source: isText, answers: listOf(shape({ use: isUse, answer: isAnswer })) }),
  shape({ type: word('scrollTo'), source: isText, line: isNumber }),
  shape({ type: word('part'), name: word('math'), code: isText }),
  shape({ type: word('zoom'), direction: word('in', 'out', 'reset') }),
  /** Kept beside the panel, so that a restart brings it back. */
  shape({ type: word('locked'), isLocked: isFlag }),
  shape({ type: word('copy'), what: word('rich', 'html', 'page', 'elsewhere'), base: isText, note: isText }),
);

const isFromWebview = oneOf(
  shape({ type: word('ready') }),
  shape({ type: word('resync'), source: text(4000) }),
  shape({ type: word('painted'), source: text(4000), version: isLine }),
  shape({
    type: word('resolve'),
    source: text(4000),
    requests: listOf(shape({ address: text(4000), use: isUse }), 2000),
  }),
  shape({ type: word('open'), source: text(4000), address: text(8000), use: word('link', 'post') }),
  shape({ type: word('revealLine'), source: text(4000), line: isLine }),
  shape({ type: word('revealField'), source: text(4000), path: isPath }),
  shape({ type: word('addField'), source: text(4000), path: isPath }),
  shape({ type: word('scrolled'), source: text(4000), line: isNumber }),
  /** Whether the page leads in scrolling: the pointer is over it, or its keys were used last. */
  shape({ type: word('lead'), source: text(4000), leads: isFlag }),
  shape({ type: word('toggleTask'), source: text(4000), line: isLine, version: isLine }),
  shape({ type: word('showTag'), source: text(4000), name: text(500) }),
  shape({
    type: word('copied'),
    source: text(4000),
    what: word('rich', 'html', 'page', 'elsewhere', 'code'),
    text: isText,
    /** Addresses of the pictures that the text holds placeholders for. */
    images: listOf(text(4000), 2000),
  }),
  shape({ type: word('allowRemote'), source: text(4000), scope: word('post', 'blog') }),
  shape({ type: word('anyway'), source: text(4000) }),
  /** Shows the post in VS Code's own preview. */
  shape({ type: word('openBuiltIn'), source: text(4000) }),
  shape({ type: word('need'), name: word('math') }),
);

export type PageView = Guarded<typeof isPage>;
export type FieldView = Guarded<typeof isField>;
export type ChipView = Guarded<typeof isChip>;
export type CardView = Guarded<typeof isCard>;
export type NoticeView = Guarded<typeof isNotice>;
export type BlockView = Guarded<typeof isBlock>;
export type BodyView = Guarded<typeof isBody>;
export type Use = Guarded<typeof isUse>;
export type Answer = Guarded<typeof isAnswer>;
export interface Answered {
  readonly use: Use;
  readonly answer: Answer;
}
export type PreviewStrings = Guarded<typeof isStrings>;
export type PreviewOptions = Guarded<typeof isOptions>;
/** From the extension to the preview. */
export type ToWebview = Guarded<typeof isToWebview>;
/** From the preview to the extension. */
export type FromWebview = Guarded<typeof isFromWebview>;

/** The message, or nothing when it is none of the known ones, whole and within its limits. */
export function parseToWebview(value: unknown): ToWebview | undefined {
  return isToWebview(value) ? value : undefined;
}

/** As `parseToWebview`, for what the page says: it shows a stranger's post, so it is not believed either. */
export function parseFromWebview(value: unknown): FromWebview | undefined {
  return isFromWebview(value) ? value : undefined;
}
