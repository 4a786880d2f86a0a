// A test with a window: opened before, closed after, evidence kept when it fails.
import { after, test } from 'node:test';
import { keepEvidence } from '../host/evidence.mjs';
import { closePool } from './pool';
import { type Workbench, type WorkbenchOptions, openWorkbench } from './workbench';

after(closePool);

/** What a driven test starts from. `folder` makes a folder that the test may change, see ./folders. */
export interface DrivenSetup extends WorkbenchOptions {
  readonly folder: () => string;
  /** A reason not to run, or `false`. */
  readonly skip?: string | false;
}

/** Declares a test that gets a window of its own and may use up to four minutes. */
export function driven(
  title: string,
  setup: DrivenSetup,
  body: (workbench: Workbench) => Promise<void>,
): void {
  test(title, { timeout: 480_000, skip: setup.skip ?? false }, () =>
    twice(title, async () => {
      const workbench = await openWorkbench(setup.folder(), setup);
      try {
        await body(workbench);
      } catch (error) {
        await keepEvidence(title, workbench.page, workbench.server, workbench.consoleLines);
        throw error;
      } finally {
        await workbench.close();
      }
    }),
  );
}

/** A busy machine makes windows late, so what failed gets a new window, once; `npm test` tells how often. */
async function twice(title: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.log(
      `“${title}” is tried once more after: ${error instanceof Error ? error.message : String(error)}`,
    );
    await run();
  }
}

/** A step of a group: its title and what it does. */
export type DrivenStep = readonly [title: string, body: (workbench: Workbench) => Promise<void>];

/**
 * Declares tests that share one window, since opening one takes most of a test's time. Each starts with no editor open;
 * after a failure the next one gets a new window and a new folder.
 */
export function drivenGroup(title: string, setup: DrivenSetup, steps: readonly DrivenStep[]): void {
  test(title, { timeout: steps.length * 480_000, skip: setup.skip ?? false }, async (context) => {
    let workbench: Workbench | undefined;
    for (const [name, body] of steps) {
      const step = async (): Promise<void> => {
        workbench ??= await openWorkbench(setup.folder(), setup);
        try {
          await body(workbench);
          await workbench.closeEditors();
        } catch (error) {
          await keepEvidence(name, workbench.page, workbench.server, workbench.consoleLines);
          await workbench.close();
          workbench = undefined;
          throw error;
        }
      };
      await context.test(name, { timeout: 480_000 }, () => twice(name, step));
    }
    await workbench?.close();
  });
}
