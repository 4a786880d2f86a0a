// Runs the tests of a folder that drive a browser or the packaged extension.
// node test/run/driven.mjs driven|browser|package|... [part of a path ...]
import { findTests, runNodeTests } from './nodeTests.mjs';

const [folder = 'driven', ...words] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
process.exit(await runNodeTests(folder, findTests(folder, words)));
