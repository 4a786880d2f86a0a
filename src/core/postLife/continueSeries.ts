import { quoteOf } from '../conventions/listStyle';
import type { Quote } from '../conventions/types';
import { findEntry } from '../frontMatter/findNode';
import { parseBlock } from '../frontMatter/parseBlock';
import type { KeyPath } from '../frontMatter/types';
import { valueAt } from '../frontMatter/values';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';
import { planNewPost } from '../newPost/planNewPost';
import type { NewPostRequest } from '../newPost/types';
import type { Post } from '../posts/post';
import { fail, ok, type Result } from '../problem';
import { bomLength, eolOf } from '../text/lines';
import type { TextEdit } from '../text/textEdit';
import { postOf } from './draftState';
import { linkTo } from './linkTo';
import { languageOfPart, postWords } from './postWords';
import { seriesLinks } from './seriesLinks';
import { dataOfPost, put, runSteps, type Step } from './steps';
import type { LifeRequest, NewFilePlan } from './types';

export interface SeriesRequest extends LifeRequest {
  /** Title of the next part; made from this one's where it counts (`…, part 2`). */
  readonly title?: string;
  /** The language of the window (BCP 47), for a post that shows none of its own. */
  readonly windowLanguage?: string;
}

export interface SeriesPlan extends NewFilePlan {
  /** The link from the part before to the new one; shown before it is written. */
  readonly neighbor: { readonly path: string; readonly edits: readonly TextEdit[] };
}

/**
 * The next part of a series: a new post as its siblings, with the series' key and the next number, and links
 * from each of the two parts to the other. A post that names no series is a Problem.
 */
export function continueSeries(request: SeriesRequest): Result<SeriesPlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  const post = postOf(request);
  const series = seriesKeys(data.value);
  const title = request.title ?? nextTitle(post.title);
  if (series.length === 0 && title === undefined) {
    return fail('postLife.noSeries', 'This post names no series, and its title does not count parts.');
  }
  const languages = [post.language, languageOfPart(post.title)];
  const next = title ?? `${post.title}, ${postWords(...languages, request.windowLanguage).part} 2`;
  const plan = planNewPost({ ...requestOf(request, post), title: next });
  if (!plan.ok) return plan;
  const taken = plan.value.notes.find(({ code }) => code === 'newPost.nameTaken')?.args?.[0];
  if (title !== undefined && taken !== undefined) {
    const message = `“${taken}” exists already, so nothing was made.`;
    return fail('postLife.partExists', message, { args: [taken] });
  }
  const changed = runSteps(
    plan.value.text,
    series.map((key) => nextStep(key, { data: data.value, text: request.text })),
  );
  if (!changed.ok) return changed;
  const own = { path: request.path, title: post.title, text: request.text };
  const made = { path: plan.value.path, title: next, text: changed.value.text };
  const { back, forth } = seriesLinks(request.text, languages, request.windowLanguage);
  const eol = eolOf(made.text);
  const text = `${made.text.trimEnd()}${eol}${eol}${back(linkBetween(request, made, own))}${eol}${eol}`;
  return ok({
    path: made.path,
    text,
    cursor: text.length,
    notes: plan.value.notes,
    neighbor: { path: own.path, edits: appended(own.text, forth(linkBetween(request, own, made))) },
  });
}

function requestOf(
  { conventions, now, zone, taken, blog }: LifeRequest,
  post: Post,
): Omit<NewPostRequest, 'title'> {
  const isMultilingual = blog.facts.languages.codes.length > 1;
  const language = isMultilingual ? post.language : undefined;
  return {
    conventions,
    now,
    zone,
    taken,
    blog,
    tags: post.tags,
    ...(language === undefined ? {} : { language }),
  };
}

interface Part {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

function linkBetween(request: LifeRequest, from: Part, to: Part): string {
  return linkTo(request, { from: from.path, to: to.path, title: to.title, text: to.text });
}

interface SeriesKey {
  readonly path: KeyPath;
  readonly value: FrontMatterValue;
}

const seriesName = /^series([_-]?(title|name))?$/i;
const seriesNumber = /^(series[_-]?(order|part|number|index|weight)|part|episode|chapter|installment)$/i;

/** The keys that say which series a post belongs to, and which part it is. */
function seriesKeys(data: FrontMatterData): readonly SeriesKey[] {
  return pathsOf(data).flatMap((path) => {
    const value = valueAt(data, path);
    const name = path.at(-1) ?? '';
    const isNested = path.length > 1 && /^series$/i.test(path[0] ?? '');
    const isKey =
      seriesName.test(name) ||
      seriesNumber.test(name) ||
      (isNested && /^(name|title|id|order|part|number|index)$/i.test(name));
    return isKey && value !== undefined && value !== null && value !== '' ? [{ path, value }] : [];
  });
}

function pathsOf(data: FrontMatterData): readonly KeyPath[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isMap ? Object.keys(value).map((inner) => [key, inner]) : [[key]];
  });
}

interface PartBefore {
  readonly data: FrontMatterData;
  readonly text: string;
}

/** The key goes where the part before has it, below the nearest of the keys above it there, and is quoted as there. */
function nextStep({ path, value }: SeriesKey, { data, text }: PartBefore): Step {
  const names = Object.keys(data);
  const after = names.slice(0, names.indexOf(path[0] ?? '')).reverse();
  const quotes = quotesAt(text, path);
  const options = { after, ...(quotes ? { quotes } : {}) };
  const counts = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  if (!counts) return put(path, value, options);
  const next = Number(value) + 1;
  return put(path, typeof value === 'string' ? String(next).padStart(value.length, '0') : next, options);
}

function quotesAt(text: string, path: KeyPath): Quote | undefined {
  const parsed = parseBlock(text);
  const found = parsed.ok ? findEntry(parsed.value.root, path) : undefined;
  return found && quoteOf(found.entry.value);
}

/** `Part 2` follows `Part 1`, `#3` follows `#2`, `III` follows `II`; `undefined` for a title that does not count. */
export function nextTitle(title: string): string | undefined {
  const counted =
    /^(.*(?:\b(?:part|teil|partie|parte|deel|del|episode|chapter|kapitel|chapitre|no\.?|vol\.?|volume|day|week)|часть|第|#|№)\s*)(\d+)(.*)$/iu.exec(
      title,
    );
  if (counted) return `${counted[1] ?? ''}${Number(counted[2]) + 1}${counted[3] ?? ''}`;
  const bracketed = /^(.*[([])(\d{1,3})((?:\/\d+)?[)\]].*)$/.exec(title);
  if (bracketed) return `${bracketed[1] ?? ''}${Number(bracketed[2]) + 1}${bracketed[3] ?? ''}`;
  const [, before, roman] = /^(.*\s)(I|II|III|IV|V|VI|VII|VIII|IX)$/.exec(title) ?? [];
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  return roman === undefined ? undefined : `${before ?? ''}${numerals[numerals.indexOf(roman) + 1] ?? ''}`;
}

/** A paragraph of its own at the end of a post. */
function appended(text: string, paragraph: string): readonly TextEdit[] {
  const end = Math.max(bomLength(text), text.trimEnd().length);
  const eol = eolOf(text);
  return [{ start: end, end: text.length, newText: `${eol}${eol}${paragraph}${eol}` }];
}
