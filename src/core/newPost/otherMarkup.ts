import type { Problem } from '../problem';

const markups: readonly (readonly [RegExp, string])[] = [
  [/\.rst$/i, 'reStructuredText'],
  [/\.org$/i, 'Org'],
  [/\.(?:adoc|asciidoc)$/i, 'AsciiDoc'],
  [/(?<!(?:^|\/)(?:index|404))\.html?$/i, 'HTML'],
  [/\.textile$/i, 'Textile'],
  [/\.ipynb$/i, 'Jupyter'],
];

/**
 * A sentence for a folder without a post in Markdown, all of whose posts are written in something else. `files` are
 * what lies in the folder.
 */
export function noteOnMarkup(posts: readonly unknown[], files: readonly string[]): readonly Problem[] {
  if (posts.length > 0) return [];
  const found = markups.find(([ending]) => files.some((file) => ending.test(file)))?.[1];
  if (found === undefined) return [];
  const message = `The posts here are written in ${found}, which Galley does not read: a new one is in Markdown.`;
  return [{ code: 'newPost.otherMarkup', message, args: [found] }];
}
