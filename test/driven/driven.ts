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

/** Declares a test that gets a window of its own and may use up to two minutes. */
export function driven(
  title: string,
  setup: DrivenSetup,
  body: (workbench: Workbench) => Promise<void>,
): void {
  test(title, { timeout: 120_000, skip: setup.skip ?? false }, async () => {
    const workbench = await openWorkbench(setup.folder(), setup);
    try {
      await body(workbench);
    } catch (error) {
      await keepEvidence(title, workbench.page, workbench.server, workbench.consoleLines);
      throw error;
    } finally {
      await workbench.close();
    }
  });
}
