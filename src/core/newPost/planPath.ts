import { slugOptions } from '../conventions/learnSlugStyle';
import { fillPattern, type DayParts, type PatternParts } from './pattern';
import { firstFree, nameKey } from './freeName';
import { slugify } from './slug';
import { cleanTitle } from './title';
import type { NewPostRequest } from './types';

/** Where a post goes, before anything is written. */
export interface PlannedPath {
  /** Relative to the blog. */
  readonly path: string;
  /** The one that would have been taken; absent when it is free. */
  readonly taken?: string;
  readonly parts: PatternParts;
}

/** The path a title leads to: free, legal on every system, inside its folder. */
export function planPath(request: NewPostRequest, day: DayParts): PlannedPath {
  const { file } = request.conventions;
  const title = cleanTitle(request.title);
  const language = languageOf(request);
  const fallback = `post-${day.year}${day.month}${day.day}`;
  const wanted = slugify(title, { ...slugOptions(file.slug, language), fallback });
  const partsOf = (slug: string): PatternParts => ({
    ...day,
    slug,
    title,
    ...(language === undefined ? {} : { lang: language }),
    ...(file.nextNumber === undefined ? {} : { number: file.nextNumber }),
  });
  const pathOf = (slug: string): string => pathIn(request, partsOf(slug));
  const isFree = takenTest(request.taken);
  if (pathOf('a') === pathOf('b')) return namedByMoment(pathOf(wanted), partsOf(wanted), isFree);
  const slug = firstFree(wanted, (candidate) => isFree(pathOf(candidate)));
  const path = pathOf(slug);
  return { path, parts: partsOf(slug), ...(slug === wanted ? {} : { taken: pathOf(wanted) }) };
}

/** A name that holds nothing of the title gets its number behind it. */
function namedByMoment(wanted: string, parts: PatternParts, isFree: (path: string) => boolean): PlannedPath {
  const path = firstFree(wanted, isFree);
  return { path, parts, ...(path === wanted ? {} : { taken: wanted }) };
}

/** A code that is no code could lead out of the folder; one that no name carries needs none. */
function languageOf({ language, conventions }: NewPostRequest): string | undefined {
  const asked = language !== undefined && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(language);
  return asked ? language : conventions.file.language;
}

const ending = /\.[a-z]+$/i;
const bundleFile = /\/(?:index|page|\+page)$/i;

/** The same list is asked at each key typed into the input box. */
const takenKeys = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * A path is free when nothing has its name: neither a file of another format or a folder, which would get
 * the same address, nor a name that differs in case alone.
 */
function takenTest(taken: readonly string[]): (path: string) => boolean {
  const keys = takenKeys.get(taken) ?? new Set(taken.flatMap((path) => keysOf(path)));
  takenKeys.set(taken, keys);
  return (path) => !keysOf(path).some((key) => keys.has(key));
}

function keysOf(path: string): readonly string[] {
  const plain = nameKey(path);
  const name = plain.replace(ending, '');
  const bundle = name.replace(bundleFile, '');
  return bundle === name ? [plain, name] : [plain, bundle];
}

/** Fills the pattern below the folder that was asked for. */
function pathIn({ conventions, folder, apart, language, blog }: NewPostRequest, parts: PatternParts): string {
  const drafts = apart === true ? conventions.draft.folder?.drafts : undefined;
  const home = drafts ?? conventions.folder;
  const pattern = drafts === undefined ? conventions.file.pattern : undated(conventions.file.pattern);
  const below = fillPattern(withSuffix(pattern, language, { conventions, blog }), parts);
  const usual = joinPath(home, below);
  if (folder === undefined || folder === home || drafts !== undefined) return usual;
  if (`${usual.slice(0, usual.lastIndexOf('/'))}/`.startsWith(`${folder}/`)) return usual;
  return joinPath(folder, ownName(pattern, below));
}

/** The main language of a site goes without a suffix, unless its posts have one; every other one needs it. */
function withSuffix(
  pattern: string,
  language: string | undefined,
  {
    conventions,
    blog,
  }: Pick<NewPostRequest, 'conventions'> & { readonly blog: NewPostRequest['blog'] | undefined },
): string {
  const languages = blog?.facts.languages;
  if (language === undefined || !languages?.codes.includes(language)) return pattern;
  if (language === languages.default) {
    return conventions.file.language === language ? pattern : pattern.replace('.{lang}', '');
  }
  if (pattern.includes('{lang}') || languages.forms[0] !== 'suffix') return pattern;
  return pattern.replace(/(\.[^./]+)$/, '.{lang}$1');
}

/** Drafts that live apart get their date when they are published. */
function undated(pattern: string): string {
  const name = ownName(pattern, pattern).replace(/\{(?:year|yy|month|day|hour|minute|second)\}[-_. ]*/g, '');
  return name.startsWith('.') ? `{slug}${name}` : name;
}

/** The file, with the folder of its bundle: in a folder that the writer chose no folders are made for dates. */
function ownName(pattern: string, filled: string): string {
  const steps = pattern.split('/');
  const bundle = steps.at(-2)?.includes('{slug}') === true;
  return filled
    .split('/')
    .slice(bundle ? -2 : -1)
    .join('/');
}

export function joinPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
