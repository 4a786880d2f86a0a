/** The public index of the Internet Archive (https://archive.org/help/wayback_api.php). */
export const archiveHost = 'archive.org';

/** The address to ask for the copy of a page that is nearest to a day (`YYYYMMDD`), or the newest. */
export function archiveQuery(url: string, day?: string): string {
  const time = day === undefined ? '' : `&timestamp=${day}`;
  return `https://${archiveHost}/wayback/available?url=${encodeURIComponent(url)}${time}`;
}

/** The address of the copy in the archive's answer, over https; `undefined` when there is none. */
export function archivedCopy(answer: unknown): string | undefined {
  const closest = field(field(answer, 'archived_snapshots'), 'closest');
  const url = field(closest, 'url');
  if (field(closest, 'available') !== true || typeof url !== 'string') return undefined;
  const secure = url.replace(/^http:/, 'https:');
  return /^https:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/\S+$/.test(secure) ? secure : undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
