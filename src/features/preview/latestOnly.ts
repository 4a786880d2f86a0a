/** A run that takes longer, in milliseconds, holds up the writer's own doings, so it waits for a pause in them. */
const slow = 400;
/** How long nothing must have been asked for, and how long that is waited for at most. */
const calm = 500;
const patience = 5_000;

/**
 * Runs a job for the newest state only: the first request at once, one run at a time, and when it is done one
 * more if anything was asked for meanwhile. After a run it rests as long as that run took; after a slow one it also
 * waits until the writer pauses, since whatever runs here keeps a save from going on.
 */
export class LatestOnly {
  readonly #job: () => Promise<void>;
  #isRunning = false;
  #isAsked = false;
  #isDisposed = false;
  #askedAt = 0;
  #took = 0;

  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  request(): void {
    this.#isAsked = true;
    this.#askedAt = Date.now();
    if (!this.#isRunning) void this.#run();
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isAsked && !this.#isDisposed) {
      if (this.#took > slow) await this.#calm();
      this.#isAsked = false;
      const from = Date.now();
      await this.#job();
      this.#took = Date.now() - from;
      if (this.#took > 30) await pause(Math.min(this.#took, 2_000));
    }
    this.#isRunning = false;
  }

  async #calm(): Promise<void> {
    const end = Date.now() + patience;
    while (Date.now() - this.#askedAt < calm && Date.now() < end) await pause(50);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
