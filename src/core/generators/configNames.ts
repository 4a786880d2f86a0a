import { generators } from './all';

/** Last names of the files that tell generators apart, and of those that their configuration is read from. */
export const configNames: ReadonlySet<string> = new Set([
  'package.json',
  'content.config.ts',
  'tags.yml',
  'app.json',
  'templates.json',
  ...['languages', 'permalinks', 'frontmatter', 'params', 'module'].map((name) => `${name}.toml`),
  ...generators.flatMap(({ markers }) =>
    markers.flatMap((marker) => {
      const names = marker.kind === 'file' ? marker.names : 'files' in marker ? marker.files : [];
      return names.map((name) => name.split('/').at(-1) ?? name);
    }),
  ),
]);
