import { isLanguageCode } from './languageCode';
import type { Observed } from './observe';

/** A path below the posts folder, taken apart. */
export interface NameShape {
  /** Folders that are neither dates nor the post's own: a section, a language; `''` when there are none. */
  readonly literal: string;
  /** Date folders, then the name with `{slug}` where the post's own words stand. */
  readonly pattern: string;
  readonly slug: string;
  readonly language?: string;
  /** The number in front (`7.post.md`), when the name starts like one. */
  readonly number?: string;
  readonly extension: string;
}

const bundleNames: ReadonlySet<string> = new Set(['index', 'page', '+page']);

/** Takes the path of a post (relative to the posts folder) apart. */
export function nameShape(
  relative: string,
  post: Pick<Observed, 'instant'>,
  hasSuffixes: boolean,
): NameShape {
  const folders = relative.split('/');
  const file = folders.pop() ?? '';
  const extension = /\.[^.]+$/.exec(file)?.[0] ?? '';
  const whole = file.slice(0, file.length - extension.length);
  const language = hasSuffixes ? languageSuffix(whole) : undefined;
  const stem = language === undefined ? whole : whole.slice(0, -language.length - 1);
  const suffix = `${language === undefined ? '' : '.{lang}'}${extension}`;
  const parent = folders.at(-1);
  const isBundle = parent !== undefined && (bundleNames.has(stem) || stem === parent);
  if (isBundle) folders.pop();
  const { dates, literal } = shapeOfFolders(folders);
  const name = shapeBelow(dates, isBundle ? parent : stem, post);
  const file2 = isBundle ? `/${stem === parent ? name.pattern : stem}` : '';
  return {
    literal,
    pattern: `${dates}${name.pattern}${file2}${suffix}`,
    slug: name.slug,
    extension,
    ...(language === undefined ? {} : { language }),
    ...(name.number === undefined ? {} : { number: name.number }),
  };
}

/** The language code at the end of a name: `post.fr`, `index.pt-br`. */
export function languageSuffix(stem: string): string | undefined {
  const code = /\.([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(stem)?.[1];
  return code !== undefined && isLanguageCode(code) ? code : undefined;
}

/** Below a folder for the year a name may start with what is left of the day: `2024/05-06-hello.md`. */
function shapeBelow(
  dates: string,
  name: string,
  post: Pick<Observed, 'instant'>,
): ReturnType<typeof shapeOfName> {
  const rest =
    dates === '{year}/'
      ? /^(?:0[1-9]|1[0-2])([-_])(?:0[1-9]|[12]\d|3[01])([-_])(?=\D)/.exec(name)
      : dates.endsWith('{month}/')
        ? /^(?:0[1-9]|[12]\d|3[01])()([-_])(?=\D)/.exec(name)
        : null;
  if (!rest) return shapeOfName(name, post);
  const [prefix, mark = '', gap = ''] = rest;
  const day = dates === '{year}/' ? `{month}${mark}{day}` : '{day}';
  return { pattern: `${day}${gap}{slug}`, slug: name.slice(prefix.length) };
}

function shapeOfName(
  name: string,
  { instant }: Pick<Observed, 'instant'>,
): { readonly pattern: string; readonly slug: string; readonly number?: string } {
  const stamp = stampOf(name);
  if (stamp) return stamp;
  const turned = dayBefore(name, instant);
  if (turned) return turned;
  const day = /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])([-_. ]+)(?=.)/.exec(name);
  if (day) {
    const [prefix, mark = '', gap = ''] = day;
    return { pattern: `{year}${mark}{month}${mark}{day}${gap}{slug}`, slug: name.slice(prefix.length) };
  }
  const month = /^((?:19|20)\d\d)([-_.])(?:0[1-9]|1[0-2])([-_. ]+)(?=\D)/.exec(name);
  if (month && isYearOf(month[1], instant)) {
    return {
      pattern: `{year}${month[2] ?? ''}{month}${month[3] ?? ''}{slug}`,
      slug: name.slice(month[0].length),
    };
  }
  const year = /^((?:19|20)\d\d)([-_. ]+)(?=.)/.exec(name);
  if (year && isYearOf(year[1], instant)) {
    return { pattern: `{year}${year[2] ?? ''}{slug}`, slug: name.slice(year[0].length) };
  }
  const number = /^(\d{1,4})[.\-_ ]+(?=\D)/.exec(name)?.[1];
  return { pattern: '{slug}', slug: name, ...(number === undefined ? {} : { number }) };
}

/** A name that starts with the moment of its post, or is nothing else: `202401021020 Note`, `20240102102030`. */
function stampOf(name: string): { readonly pattern: string; readonly slug: string } | undefined {
  const [prefix, second, gap = ''] =
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d([0-5]\d)?(?:([-_. ]+)(?=.)|$)/.exec(
      name,
    ) ?? [];
  if (prefix === undefined) return undefined;
  const moment = `{year}{month}{day}{hour}{minute}${second === undefined ? '' : '{second}'}`;
  const slug = name.slice(prefix.length);
  return { pattern: moment + gap + (slug === '' ? '' : '{slug}'), slug };
}

/** `02-01-2024-post`, `01-02-2024-post`: the date of the post tells which number is the day. */
function dayBefore(
  name: string,
  instant: number | undefined,
): { readonly pattern: string; readonly slug: string } | undefined {
  const [prefix, first, mark = '', second, year, gap = ''] =
    /^(\d\d)([-_.])(\d\d)\2((?:19|20)\d\d)([-_. ]+)(?=.)/.exec(name) ?? [];
  if (prefix === undefined || instant === undefined || !isYearOf(year, instant)) return undefined;
  const date = new Date(instant);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const isDayFirst = Number(first) === day && Number(second) === month;
  if (!isDayFirst && (Number(first) !== month || Number(second) !== day)) return undefined;
  const order = isDayFirst ? `{day}${mark}{month}` : `{month}${mark}{day}`;
  return { pattern: `${order}${mark}{year}${gap}{slug}`, slug: name.slice(prefix.length) };
}

function isYearOf(year: string | undefined, instant: number | undefined): boolean {
  return instant !== undefined && year === String(new Date(instant).getUTCFullYear());
}

/** Folders of years, months and days become placeholders; all others are places of their own. */
function shapeOfFolders(folders: readonly string[]): { readonly dates: string; readonly literal: string } {
  const dates: string[] = [];
  const literal: string[] = [];
  for (const folder of folders) {
    if (dates.length === 0 && /^(?:19|20)\d\d$/.test(folder)) dates.push('{year}');
    else if (dates.length === 0 && /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(folder))
      dates.push('{year}-{month}');
    else if (dates.length === 1 && /^(?:0[1-9]|1[0-2])$/.test(folder)) dates.push('{month}');
    else if (dates.length === 2 && /^(?:0[1-9]|[12]\d|3[01])$/.test(folder)) dates.push('{day}');
    else literal.push(folder);
  }
  return { dates: dates.map((part) => `${part}/`).join(''), literal: literal.join('/') };
}

/** The shape of a name whose leading number counts the posts: `{number}.{slug}`. */
export function numbered(shape: NameShape): NameShape {
  if (shape.number === undefined) return shape;
  const mark = /^[.\-_ ]+/.exec(shape.slug.slice(shape.number.length))?.[0] ?? '';
  return {
    ...shape,
    slug: shape.slug.slice(shape.number.length + mark.length),
    pattern: shape.pattern.replaceAll('{slug}', `{number}${mark}{slug}`),
  };
}
