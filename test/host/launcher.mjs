#!/usr/bin/env node
// Stands in for a desktop VS Code: takes its standard arguments, starts the server and web workbench from npm in a
// headless browser, and ends with the exit code of the tests.
//
// GALLEY_HOST=newest|oldest   which VS Code
// GALLEY_KIND=node|web        which extension host: Node's, or a web worker
// GALLEY_TIMEZONE=Area/City   the zone of both
// GALLEY_TIMEOUT=seconds      after which a silent run is given up
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { keepEvidence } from './evidence.mjs';
import { ownTempFolder } from './paths.mjs';
import { startServer } from './server.mjs';

const shipped = /^(dist|media|package\.json|package\.nls.*\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
/** The suites' own lines carry a mark (see test/vscode/harness/reporter.ts); the workbench's chatter does not. */
const mark = '\u2063';
const failedMark = `${mark}failed `;

/**
 * @typedef {{ extension: string, tests: string, folder: string | undefined }} Run
 */

/** @param {readonly string[]} args @returns {Run} */
function parseArguments(args) {
  const value = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = value('extensionDevelopmentPath');
  const tests = value('extensionTestsPath');
  if (!extension || !tests)
    throw new Error('--extensionDevelopmentPath and --extensionTestsPath are needed.');
  return { extension, tests, folder: args.find((arg) => !arg.startsWith('-')) };
}

/**
 * VS Code takes the web worker host when the manifest offers nothing else, so that is what a copy says.
 * @param {Run} run @returns {Run}
 */
function forWebWorker(run) {
  const copy = ownTempFolder('web-extension');
  cpSync(run.extension, copy, {
    recursive: true,
    filter: (source) => {
      const [first] = path.relative(run.extension, source).split(path.sep);
      return first === '' || shipped.test(first ?? '');
    },
  });
  const manifestFile = path.join(copy, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  delete manifest.main;
  manifest.extensionKind = ['web'];
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const tests = path.join(copy, 'tests.js');
  cpSync(run.tests, tests);
  return { ...run, extension: copy, tests };
}

/** @param {import('./server.mjs').Server} server @param {Run} run */
function address(server, run) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.extension)],
    ['extensionTestsPath', remote(run.tests)],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (run.folder?.endsWith('.code-workspace')) query.set('workspace', run.folder);
  else query.set(run.folder ? 'folder' : 'ew', run.folder ?? 'true');
  return `${server.origin}/?${query}`;
}

/** @param {Run} run @returns {Promise<number>} */
async function launch(run) {
  const timezone = process.env.GALLEY_TIMEZONE;
  const host = process.env.GALLEY_HOST === 'oldest' ? 'oldest' : 'newest';
  const [server, browser] = await Promise.all([
    startServer({ host, timezone, payload: true }),
    launchBrowser(),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(timezone ? { timezoneId: timezone } : {}),
  });
  const page = await context.newPage();
  const code = await follow(run, server, page);
  await browser.close();
  server.stop();
  return code;
}

/**
 * Opens the workbench and waits for the tests' exit code, or until nothing can be hoped for any more.
 * @param {Run} run
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
async function follow(run, server, page) {
  const relay = makeRelay(run, server, page);
  const ended = new Promise((resolve, reject) => {
    const seconds = Number(process.env.GALLEY_TIMEOUT ?? 300);
    setTimeout(() => reject(new Error(`no end after ${seconds} s`)), seconds * 1000).unref();
    page.once('crash', () => reject(new Error('the page crashed')));
    page
      .exposeFunction('codeAutomationLog', relay.log)
      .then(() => page.exposeFunction('codeAutomationExit', resolve))
      .then(() => page.goto(address(server, run)))
      .catch(reject);
  });
  try {
    return relay.end(await ended);
  } catch (error) {
    console.error(`The run was given up: ${error.message}.`);
    await keepEvidence('given up', page, server, relay.chatter);
    return relay.end(2);
  }
}

/**
 * Prints what the suites say, keeps the rest for the case that they never said anything.
 * @param {Run} run
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Page} page
 */
function makeRelay(run, server, page) {
  const verbose = process.env.GALLEY_VERBOSE === '1';
  const chatter = /** @type {string[]} */ ([]);
  const kept = /** @type {Promise<void>[]} */ ([]);
  let summed = false;
  const log = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (text.startsWith(failedMark)) {
      kept.push(keepFailure(text.slice(failedMark.length), page, server, run, chatter));
    } else if (text.startsWith(mark) || verbose) {
      summed ||= text.startsWith(`${mark}ℹ`);
      console.log(text.replace(mark, ''));
    } else chatter.push(`${type}: ${text}`);
  };
  const end = async (/** @type {number} */ code) => {
    await Promise.all(kept);
    if (!summed) console.error(`The suites did not come to an end.\n${chatter.slice(-20).join('\n')}`);
    return code;
  };
  return { log, end, chatter };
}

/**
 * Takes the evidence, then tells the waiting suite (a file beside the workspace) that it may go on.
 * @param {string} rest `ID TITLE`
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {Run} run
 * @param {readonly string[]} lines
 */
async function keepFailure(rest, page, server, run, lines) {
  const [, id, title] = /^(\S+) (.*)$/.exec(rest) ?? [];
  if (id === undefined || title === undefined) return;
  await keepEvidence(title, page, server, lines);
  if (run.folder) writeFileSync(path.join(path.dirname(run.folder), `seen-${id}`), '');
}

const asked = parseArguments(process.argv.slice(2));
process.exit(await launch(process.env.GALLEY_KIND === 'web' ? forWebWorker(asked) : asked));
