import type { Post } from '../posts/post';

/**
 * The day of a post as `2024-01-02`, as the writer wrote it: in no other zone would it be the one they
 * remember. For stamps in another form, the day of their instant in UTC.
 */
export function writtenDay(post: Post): string | undefined {
  const date = post.date ?? post.publish;
  if (date === undefined) return undefined;
  const written = /^\s*["']?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(date.text);
  const [, year, month, day] = written ?? [];
  if (year !== undefined && month !== undefined && day !== undefined)
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date.instant === undefined ? undefined : dayAt(date.instant);
}

/** The year of a post, four digits, as the writer wrote it. */
export function writtenYear(post: Post): string | undefined {
  return writtenDay(post)?.slice(0, 4);
}

function dayAt(instant: number): string | undefined {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
