import type { KeyPath } from '../frontMatter/types';
import { valueAt } from '../frontMatter/values';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';
import { planNewPost } from '../newPost/planNewPost';
import { fail, ok, type Result } from '../problem';
import { bomLength, eolOf } from '../text/lines';
import type { TextEdit } from '../text/textEdit';
import { postOf } from './draftState';
import { linkTo } from './linkTo';
import { dataOfPost, put, runSteps, type Step } from './steps';
import type { LifeRequest, NewFilePlan } from './types';

export interface SeriesRequest extends LifeRequest {
  /** Title of the next part; made from this one's where it counts (`…, part 2`). */
  readonly title?: string;
  /** Words around the links, translated. */
  readonly words?: { readonly previous: string; readonly next: string };
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
  const { conventions, now, zone, taken, blog } = request;
  const plan = planNewPost({
    title: title ?? `${post.title}, part 2`,
    conventions,
    now,
    zone,
    taken,
    blog,
    tags: post.tags,
    ...(post.language === undefined || blog.facts.languages.codes.length < 2
      ? {}
      : { language: post.language }),
  });
  if (!plan.ok) return plan;
  const changed = runSteps(plan.value.text, series.map(nextStep));
  if (!changed.ok) return changed;
  const words = request.words ?? { previous: 'Previous part', next: 'Next part' };
  const nextName = { path: plan.value.path, title: title ?? `${post.title}, part 2` };
  const back = `${words.previous}: ${linkTo(request, { from: plan.value.path, to: request.path, title: post.title, text: request.text })}`;
  const forth = `${words.next}: ${linkTo(request, { from: request.path, to: nextName.path, title: nextName.title, text: changed.value.text })}`;
  const eol = eolOf(changed.value.text);
  const text = `${changed.value.text.trimEnd()}${eol}${eol}${back}${eol}${eol}`;
  return ok({
    path: plan.value.path,
    text,
    cursor: text.length,
    notes: plan.value.notes,
    neighbor: { path: request.path, edits: appended(request.text, forth) },
  });
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

function nextStep({ path, value }: SeriesKey): Step {
  const counts = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  const after = ['series', 'tags', 'categories', 'title', 'Title'];
  if (!counts) return put(path, value, { after });
  const next = Number(value) + 1;
  return put(path, typeof value === 'string' ? String(next).padStart(value.length, '0') : next, { after });
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
