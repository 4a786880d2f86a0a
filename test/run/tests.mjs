// Runs the tests of one folder of test/: architecture, package, driven, browser, long, screens, bench.
// node test/run/tests.mjs FOLDER [part of a path ...]
import { ensureInstalled } from './install.mjs';
import { anyTest } from './stages.mjs';

const [folder = 'driven', ...words] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!anyTest(folder)) {
  console.log(`test/${folder} has no tests yet: skipped.`);
  process.exit(0);
}
await ensureInstalled();
const { findTests, runNodeTests } = await import('./nodeTests.mjs');
// A window waits more than it works, so two of them keep two cores busy.
const concurrency = folder === 'driven' || folder === 'browser' ? 2 : 1;
process.exit(await runNodeTests(folder, findTests(folder, words), { concurrency }));
