import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { textOf } from '../frontMatter/values';
import { dayParts, type DayParts } from '../newPost/pattern';
import { fail, ok, type Problem, type Result } from '../problem';
import { hidesUndated, marksIn, postOf, undateSteps, unmark, markDraft } from './draftState';
import { amongDrafts, dayInPath, moveTo, moving, pathOfPlace, placeOf, type Place } from './place';
import { addStamp, dataOfPost, isDayOnly, runSteps, stamp, writtenPath, type Step } from './steps';
import type { LifePlan, LifeRequest } from './types';

/** `today` stamps the present; `keep` leaves the date that stands there. */
export type PublishDate = 'today' | 'keep';

/**
 * A draft goes public: its mark is taken back, it leaves the drafts folder and gets the name that posts
 * have, and its dates say when. Nothing is written; a post that is no draft is a Problem.
 */
export function publish(request: LifeRequest, date: PublishDate): Result<LifePlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  if (!postOf(request).isDraft && marksIn(data.value, request).length === 0) {
    return fail('postLife.noDraft', 'This post is no draft, so there was nothing to publish.');
  }
  const kept = postOf(request).date?.instant;
  const instant = date === 'keep' && kept !== undefined ? kept : request.now;
  return goPublic(request, data.value, { instant, isKept: date === 'keep' && kept !== undefined });
}

/**
 * A post is dated `instant` and its mark is taken back. Whether that hides it until then is the generator's
 * rule, which the notes tell.
 */
export function schedule(request: LifeRequest, instant: number): Result<LifePlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  const plan = goPublic(request, data.value, { instant, isKept: false, isScheduled: true });
  if (!plan.ok) return plan;
  const { sentence } = request.blog.facts.futurePosts;
  const build = 'Nothing goes live by itself: the site has to be built again after that date.';
  const notes: Problem[] = [
    { code: 'postLife.futureRule', message: sentence },
    { code: 'postLife.noBuild', message: build },
  ];
  return ok({ ...plan.value, notes: [...plan.value.notes, ...notes] });
}

interface Going {
  readonly instant: number;
  /** The date stays as it is written. */
  readonly isKept: boolean;
  readonly isScheduled?: boolean;
}

function goPublic(request: LifeRequest, data: FrontMatterData, going: Going): Result<LifePlan> {
  const steps = [
    ...marksIn(data, request).flatMap((mark) => unmark(mark, request)),
    ...dateSteps(request, data, going),
  ];
  const changed = runSteps(request.text, steps);
  if (!changed.ok) return changed;
  const move = moveTo(request, publicPath(request, going));
  return ok({ edits: changed.value.edits, ...moving(request, move), notes: notesOn(request, data, going) });
}

/**
 * Date and modified date say the same moment; a modified date before the date would be odd. While the date lies ahead,
 * the modified date is left alone.
 */
function dateSteps(
  request: LifeRequest,
  data: FrontMatterData,
  { instant, isKept, isScheduled }: Going,
): readonly Step[] {
  const { blog, conventions, zone } = request;
  const stamping = { instant, zone, model: conventions.date?.form };
  const date = dateKey(request, data);
  const modified = writtenPath(data, [
    ...(conventions.modified ? [conventions.modified.path] : []),
    ...blog.facts.keys.modified,
  ]);
  const dated = date && textOf(data, date)?.trim() ? date : undefined;
  const steps: Step[] = [];
  if (!isKept && dated) steps.push(stamp(dated, stamping));
  if (!dated && conventions.date) {
    const { path, form, example, quote } = conventions.date;
    steps.push(addStamp(date ?? path, { form, example }, stamping, quote));
  }
  const isAhead = isScheduled === true || instant > request.now;
  if (modified && !isAhead && textOf(data, modified)?.trim()) steps.push(stamp(modified, stamping));
  return steps;
}

/** The key that decides when a post goes live: Hugo's `publishDate` where the post has one. */
function dateKey({ blog, conventions }: LifeRequest, data: FrontMatterData): KeyPath | undefined {
  const { keys } = blog.facts;
  return writtenPath(data, [
    ...keys.publish,
    ...(conventions.date ? [conventions.date.path] : []),
    ...keys.date,
  ]);
}

/** Out of the drafts folder, and with the day in the name where posts have it there. */
function publicPath(request: LifeRequest, { instant, isKept }: Going): string {
  const { blog, conventions, path, zone } = request;
  const place = placeOf(request);
  const drafts = blog.facts.postsFolders.filter(({ kind }) => kind === 'drafts').map((folder) => folder.path);
  const isApart = drafts.includes(place.folder);
  const day = dayParts(instant, zone);
  if (isApart) return intoPosts(place, conventions, day);
  // A stamp with a time in it is the name of a note, which others link to.
  const isDated = /\{(?:year|yy|month|day)\}/.test(place.own) && !place.own.includes('{minute}');
  if (isKept || !isDated) return path;
  return pathOfPlace(place, place.own, { ...day, slug: place.shape.slug });
}

function intoPosts(place: Place, conventions: LifeRequest['conventions'], day: DayParts): string {
  const folder = conventions.draft.folder?.posts ?? conventions.folder;
  const extension = place.shape.extension;
  const isBundle = place.own.split('/').at(-2)?.includes('{slug}') === true;
  const usual = conventions.file.pattern.replace(/\.[^./]+$/, extension);
  const dates = /^(.*\/)?((?:\{(?:year|yy|month|day|hour|minute|second)\}[-_. ]*)*)\{slug\}/.exec(usual);
  const pattern = isBundle
    ? `${dates?.[1] ?? ''}${dates?.[2] ?? ''}${place.own.replace(/\{(?:year|yy|month|day|hour|minute|second)\}[-_. ]*/g, '')}`
    : usual;
  return pathOfPlace({ ...place, folder }, pattern, { ...day, slug: place.shape.slug });
}

function notesOn(
  { blog, now }: LifeRequest,
  data: FrontMatterData,
  { instant, isScheduled }: Going,
): readonly Problem[] {
  const notes: Problem[] = [];
  if (instant > now && isScheduled !== true && !blog.facts.futurePosts.shown) {
    const { sentence } = blog.facts.futurePosts;
    notes.push({ code: 'postLife.futureRule', message: sentence });
  }
  const written = writtenPath(data, blog.facts.keys.date);
  const raw = written && textOf(data, written);
  if (isScheduled === true && raw !== undefined && isDayOnly(raw)) {
    notes.push({
      code: 'postLife.dayOnly',
      message: 'Dates here hold a day and no time, so the time of day is not kept.',
    });
  }
  return notes;
}

/**
 * A post goes back to being a draft: by its mark, or into the drafts folder where posts carry none. The
 * date stays.
 */
export function unpublish(request: LifeRequest): Result<LifePlan> {
  const data = dataOfPost(request.text);
  if (!data.ok) return data;
  if (postOf(request).isDraft) return fail('postLife.isDraft', 'This post is a draft already.');
  const { conventions } = request;
  const { mark, folder, isUsed } = conventions.draft;
  const marked = mark.kind !== 'none' && writtenPath(data.value, [mark.path]) !== undefined;
  if (folder && !isUsed && !marked) return ok(backToDrafts(request, folder.drafts));
  if (hidesUndated(request.blog)) return undate(request, data.value);
  if (mark.kind === 'none') {
    return fail(
      'postLife.noMark',
      `${request.blog.generator.name} has no drafts, so the post was left as it is.`,
      {
        args: [request.blog.generator.name],
      },
    );
  }
  const changed = runSteps(request.text, markDraft(mark));
  return changed.ok ? ok({ edits: changed.value.edits, notes: draftNotes(request) }) : changed;
}

function undate(request: LifeRequest, data: FrontMatterData): Result<LifePlan> {
  const changed = runSteps(request.text, undateSteps(data, request));
  if (!changed.ok) return changed;
  const { name } = request.blog.generator;
  const message = `${name} takes a post without a date for a draft, so its date was taken out.`;
  return ok({ edits: changed.value.edits, notes: [{ code: 'postLife.undated', message, args: [name] }] });
}

/** The day in the name goes, and comes back when the post is published again. */
function backToDrafts(request: LifeRequest, drafts: string): LifePlan {
  const place = amongDrafts(placeOf(request), drafts);
  const day = dayInPath(request.path, dayParts(request.now, request.zone));
  const move = moveTo(request, pathOfPlace(place, place.own, { ...day, slug: place.shape.slug }));
  return { edits: [], ...moving(request, move), notes: draftNotes(request) };
}

/** Where the site's own code decides, the writer is told. */
function draftNotes({ blog }: LifeRequest): readonly Problem[] {
  const { shown, sentence } = blog.facts.draftPosts;
  return shown ? [{ code: 'postLife.draftRule', message: sentence }] : [];
}
