/** File endings that name a kind of file; any other dot is part of a name (`version-1.2`). */
const ending =
  /(\.[a-z]{2,3}(-[a-z]{2,4})?)?\.(mdx?|markdown|mdown|mkd|qmd|rmd|rst|org|html?|adoc|txt|ipynb)$/i;

/** Two names that a Mac or Windows disk takes for one have the same key: case and composition do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * The name itself if nobody has it, else with the first free number: `post.md`, `post-2.md`, `post-3.fr.md`.
 * `taken` are names in the same folder, files and folders alike.
 */
export function freeName(name: string, taken: Iterable<string>): string {
  const keys = new Set(Array.from(taken, nameKey));
  return firstFree(name, (candidate) => !keys.has(nameKey(candidate)));
}

/** The first of `name`, `name-2`, `name-3` … that is free; the number goes before the ending. */
export function firstFree(name: string, isFree: (candidate: string) => boolean): string {
  if (isFree(name)) return name;
  const tail = ending.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - tail.length);
  const separator = /\s/.test(stem) ? ' ' : stem.includes('_') && !stem.includes('-') ? '_' : '-';
  for (let number = 2; ; number++) {
    const candidate = `${stem}${separator}${number}${tail}`;
    if (isFree(candidate)) return candidate;
  }
}
