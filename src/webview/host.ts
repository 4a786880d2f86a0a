import type { FromWebview } from '../protocol/previewMessages';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function post(message: FromWebview): void {
  api.postMessage(message);
}

/** What survives a restart of the window, kept by VS Code beside the panel. */
export interface KeptState {
  readonly source: string;
  readonly scroll: number;
}

export function keepState(state: KeptState): void {
  api.setState(state);
}

export function keptState(): KeptState | undefined {
  const state = api.getState();
  if (typeof state !== 'object' || state === null || !('source' in state) || !('scroll' in state))
    return undefined;
  const { source, scroll } = state;
  return typeof source === 'string' && typeof scroll === 'number' ? { source, scroll } : undefined;
}
