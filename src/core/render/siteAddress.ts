import type { Blog, GeneratorId } from '../generators/types';

/** Ports that the generators' own servers use unless told otherwise, from their documentation. */
const ports: Readonly<Partial<Record<GeneratorId, number>>> = {
  hugo: 1313,
  jekyll: 4000,
  bridgetown: 4000,
  hexo: 4000,
  astro: 4321,
  eleventy: 8080,
  gatsby: 8000,
  docusaurus: 3000,
  zola: 1111,
  pelican: 8000,
  nikola: 8000,
  'mkdocs-material': 8000,
  'nextjs-mdx': 3000,
  nextra: 3000,
  vitepress: 5173,
  'sveltekit-mdsvex': 5173,
  'nuxt-content': 3000,
  lume: 3000,
  'quartz-obsidian': 8080,
};

/** Where the site is served while it is written: `http://localhost:1313`; `undefined` when there is no usual place. */
export function serverAddress(blog: Blog): string | undefined {
  const port = ports[blog.generator.id];
  return port === undefined ? undefined : `http://localhost:${port}`;
}

/** An origin (and perhaps a path) that may be opened without asking: this machine. */
export function isThisMachine(address: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$)/i.test(address);
}

/**
 * The address of a page below an origin. The path can add segments and nothing else: no other host, no query,
 * no way up. `undefined` when it tries to.
 */
export function pageAddress(origin: string, basePath: string, path: string): string | undefined {
  const segments = `${basePath}/${path}`.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => /^\.{1,2}$/.test(safelyDecoded(segment)))) return undefined;
  const encoded = segments.map((segment) => encodeURIComponent(safelyDecoded(segment)));
  const end = path.endsWith('/') || encoded.length === 0 ? '/' : '';
  return `${origin.replace(/\/+$/, '')}/${encoded.join('/')}${encoded.length === 0 ? '' : end}`;
}

function safelyDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
