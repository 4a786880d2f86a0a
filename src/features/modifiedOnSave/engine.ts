export type Core = typeof import('../../core/modified/engine');

/** The parts of core that parse. They are evaluated when the first post opens, not when VS Code starts. */
export class Engine {
  #core: Core | undefined;
  #loading: Promise<Core> | undefined;

  /** What a save may use: there or not, never waited for. */
  loaded(): Core | undefined {
    return this.#core;
  }

  load(): Promise<Core> {
    this.#loading ??= import('../../core/modified/engine').then((core) => (this.#core = core));
    return this.#loading;
  }
}
