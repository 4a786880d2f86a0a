// Prints results as node:test does, each line with a mark by which the launcher tells it from the workbench's chatter.
import * as vscode from 'vscode';

const mark = '\u2063';

export type Counts = { readonly passed: number; readonly failed: number };

/** Prints one line of the suites' own. */
export function say(line: string): void {
  console.log(mark + line);
}

/** Follows a run and calls back with the counts at its end. */
export function report(runner: Mocha.Runner, done: (counts: Counts) => void): void {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  runner.on('suite', (suite) => {
    if (!suite.root) say(`▶ ${suite.fullTitle()}`);
  });
  runner.on('pass', (test) => {
    counts.passed++;
    say(`  ✔ ${test.title} (${test.duration ?? 0}ms)`);
  });
  runner.on('pending', (test) => {
    counts.skipped++;
    say(`  ﹣ ${test.title} # SKIP`);
  });
  runner.on('fail', (test, error: unknown) => {
    counts.failed++;
    say(`  ✖ ${test.fullTitle()}`);
    for (const line of describeError(error).split('\n')) say(`      ${line}`);
  });
  runner.on('end', () => {
    say(`ℹ pass ${counts.passed}`);
    say(`ℹ fail ${counts.failed}`);
    say(`ℹ skipped ${counts.skipped}`);
    done(counts);
  });
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** Has the launcher take a picture and the logs while the failure can still be seen. */
export async function keepFailure(test: Mocha.Test): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const id = String(Date.now());
  say(`failed ${id} ${test.fullTitle()}`);
  const seen = vscode.Uri.joinPath(folder, '..', `seen-${id}`);
  // Where no launcher listens (a desktop VS Code), this gives up soon.
  for (let attempt = 0; attempt < 30 && !(await exists(seen)); attempt++) await pause(100);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
