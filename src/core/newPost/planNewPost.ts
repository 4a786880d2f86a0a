import { fail, ok, type Problem, type Result } from '../problem';
import { sidecarOf } from '../conventions/sidecar';
import { zoneOfPosts } from '../conventions/zoneOfPosts';
import { dayParts } from './pattern';
import { joinPath, planPath, type PlannedPath } from './planPath';
import type { Filling } from './printKey';
import { printApart, printPost } from './printPost';
import { formatLike } from './templates/layouts';
import { renderTemplate } from './templates/renderTemplate';
import type { TemplateVars } from './templates/types';
import { cleanTitle, noteOnTitle, validateTitle } from './title';
import { withTags } from './withTags';
import type { NewPostPlan, NewPostRequest, Template } from './types';

/**
 * The next post: where it goes and what stands in it, as a sibling of those the conventions were learned
 * from, or from a template. Nothing is written; a title that cannot be is a Problem.
 */
export function planNewPost(request: NewPostRequest): Result<NewPostPlan> {
  const problem = validateTitle(request.title);
  if (problem) return fail(problem.code, problem.message, problem.args ? { args: problem.args } : {});
  const { zone, note } = zoneOfPosts(request.conventions, request);
  const planned = planPath(request, dayParts(request.now, zone));
  const filling = fillingOf(request, planned, zone);
  const onTitle = noteOnTitle(request.title);
  const notes = [
    ...(request.notes ?? []),
    ...(onTitle ? [onTitle] : []),
    ...noteOnName(planned),
    ...(note ? [note] : []),
  ];
  if (request.template) return ok(fromTemplate(request, request.template, { planned, filling, notes }));
  return ok({ ...printed(filling, planned.path, request), path: planned.path, notes });
}

function printed(
  filling: Filling,
  path: string,
  { conventions: { sidecar }, body }: NewPostRequest,
): Pick<NewPostPlan, 'text' | 'cursor' | 'extra'> {
  if (sidecar === undefined) return { ...printPost(filling, body), extra: [] };
  const { text, cursor, meta } = printApart(filling, body);
  return { text, cursor, extra: meta === '' ? [] : [{ path: sidecarOf(path, sidecar), text: meta }] };
}

/** The path alone, for an input box that shows it while a title is typed. */
export function previewPath(request: NewPostRequest): string {
  return planPath(request, dayParts(request.now, zoneOfPosts(request.conventions, request).zone)).path;
}

function fillingOf(request: NewPostRequest, { parts }: PlannedPath, zone: string): Filling {
  const { conventions, now, tags = [], language } = request;
  return { conventions, parts, now, zone, tags, ...(language === undefined ? {} : { language }) };
}

function noteOnName({ path, taken }: PlannedPath): readonly Problem[] {
  if (taken === undefined) return [];
  const message = `“${taken}” exists already, so the new post is “${path}”.`;
  return [{ code: 'newPost.nameTaken', message, args: [taken, path] }];
}

interface Prepared {
  readonly planned: PlannedPath;
  readonly filling: Filling;
  readonly notes: readonly Problem[];
}

function fromTemplate(request: NewPostRequest, template: Template, prepared: Prepared): NewPostPlan {
  const { planned, notes } = prepared;
  const files = template.files ?? [];
  const path = files.length > 0 ? asBundle(planned.path) : planned.path;
  const vars = varsOf(request, prepared, path, template);
  const rendered = renderTemplate(template.kind, template.text, vars);
  const text = withTags(rendered.text, request.tags ?? []);
  const moved = text.length - rendered.text.length;
  const cursor = rendered.cursor === undefined ? undefined : rendered.cursor + moved;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const extra = files.map((file) => ({
    path: joinPath(folder, file.path),
    text: /\.(?:mdx?|markdown)$/i.test(file.path)
      ? renderTemplate(template.kind, file.text, vars).text
      : file.text,
  }));
  const whole = request.body === undefined ? text : `${text.trimEnd()}\n\n${request.body.trimEnd()}\n`;
  return { path, text: whole, cursor: cursor ?? whole.length, extra, notes: [...notes, ...rendered.notes] };
}

/** Files that come along need a folder of their own. */
function asBundle(path: string): string {
  return /\/(?:index|page|\+page)\.[a-z]+$/i.test(path) ? path : path.replace(/(\.[^./]+)$/, '/index$1');
}

function varsOf(
  request: NewPostRequest,
  { planned, filling }: Prepared,
  path: string,
  template: Template,
): TemplateVars {
  const moment = { instant: request.now, zone: filling.zone };
  const name = path
    .replace(/\/(?:index|page|\+page)\.[^/]*$/i, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:mdx?|markdown|qmd)$/i, '');
  const section = request.conventions.folder.split('/').at(-1);
  return {
    title: cleanTitle(request.title),
    slug: planned.parts.slug,
    name,
    type: template.kind === 'hexo' ? template.name : (section ?? template.name),
    now: request.now,
    zone: filling.zone,
    date: formatLike(request.conventions.date?.example ?? request.blog?.facts.dates.emitted, moment),
    tags: request.tags ?? [],
    ...(request.language === undefined ? {} : { language: request.language }),
  };
}
