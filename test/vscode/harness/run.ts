// What every bundle of in-host suites starts with. The same bundle runs in Node and in a web worker, on mocha's browser
// build, so that results mean and look the same everywhere.
//
// To write a suite: test/vscode/NAME.test.ts with mocha's `suite` and `test`, `vscode`, the checks of ./checks and the
// folders of ./workspace; no Node modules, since half of the runs have none. Prefer conditions (`until`) to pauses.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { type Counts, keepFailure, report, say } from './reporter';

/** Which extension host this really is, told from what is there and not from what was asked for. */
export function hostKind(): 'node' | 'web worker' | 'unknown' {
  if ('importScripts' in globalThis) return 'web worker';
  return typeof process === 'object' && typeof process.versions.node === 'string' ? 'node' : 'unknown';
}

/** Defines the suites by calling `define`, runs them, and rejects when any test failed or none ran. */
export async function runSuites(define: () => void): Promise<void> {
  say(`VS Code ${vscode.version}, ${hostKind()} extension host`);
  const runner = new Mocha({ ui: 'tdd', timeout: 120_000, reporter: 'base' });
  runner.suite.emit('pre-require', globalThis, '', runner);
  runner.rootHooks({
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.state === 'failed') await keepFailure(this.currentTest);
    },
  });
  define();
  const { passed, failed } = await new Promise<Counts>((resolve) => {
    report(runner.run(), resolve);
  });
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
  if (passed === 0) throw new Error('no test ran');
}
