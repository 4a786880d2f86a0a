/**
 * Runs a job for the newest state only: the first request at once, one run at a time, and when it is done one
 * more if anything was asked for meanwhile. After a slow run it rests as long as that run took.
 */
export class LatestOnly {
  readonly #job: () => Promise<void>;
  #isRunning = false;
  #isAsked = false;
  #isDisposed = false;

  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  request(): void {
    this.#isAsked = true;
    if (!this.#isRunning) void this.#run();
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isAsked && !this.#isDisposed) {
      this.#isAsked = false;
      const from = Date.now();
      await this.#job();
      const took = Date.now() - from;
      if (took > 30) await new Promise((resolve) => setTimeout(resolve, Math.min(took, 2000)));
    }
    this.#isRunning = false;
  }
}
