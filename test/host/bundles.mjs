// esbuild.mjs as the tests import it: by an address that TypeScript does not follow out of its project.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * @typedef {{ bundles: (options?: { production?: boolean }) => import('esbuild').BuildOptions[],
 *   build: (bundle: import('esbuild').BuildOptions, options?: { production?: boolean }) => Promise<void>,
 *   bufferShim: import('esbuild').Plugin, safeGrayMatter: import('esbuild').Plugin }} Esbuild
 */

/** @type {Esbuild} */
const module = await import(pathToFileURL(path.join(root, 'esbuild.mjs')).href);

export const { build, bundles, bufferShim, safeGrayMatter } = module;
