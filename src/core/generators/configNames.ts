import { generators } from './all';

const markerFiles = generators.flatMap(({ markers }) =>
  markers.flatMap((marker) => {
    const names = marker.kind === 'file' ? marker.names : 'files' in marker ? marker.files : [];
    return names.map((name) => name.split('/').at(-1) ?? name);
  }),
);

/** Last names of the files that tell generators apart, and of those that their configuration is read from. */
export const configNames: ReadonlySet<string> = new Set([
  'package.json',
  'content.config.ts',
  'tags.yml',
  'app.json',
  'templates.json',
  ...['languages', 'permalinks', 'frontmatter', 'params', 'module'].map((name) => `${name}.toml`),
  ...markerFiles,
]);

/** Of these, the ones that speak of a site by themselves: a `package.json` lies in every second folder. */
export const siteFiles: ReadonlySet<string> = new Set(markerFiles.filter((name) => name !== 'package.json'));
