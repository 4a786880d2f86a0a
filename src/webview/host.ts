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
  /** Whether the preview stays with its post. */
  readonly locked: boolean;
  /** Size of the type against the usual one. */
  readonly zoom: number;
}

/** Keeps what is given and leaves the rest as it was. */
export function keepState(state: Partial<KeptState>): void {
  api.setState({ ...(keptState() ?? { source: '', scroll: 0, locked: false, zoom: 1 }), ...state });
}

export function keptState(): KeptState | undefined {
  const state = api.getState();
  if (typeof state !== 'object' || state === null || !('source' in state) || !('scroll' in state))
    return undefined;
  const { source, scroll } = state;
  if (typeof source !== 'string' || typeof scroll !== 'number') return undefined;
  const locked = 'locked' in state && state.locked === true;
  const zoom = 'zoom' in state && typeof state.zoom === 'number' ? state.zoom : 1;
  return { source, scroll, locked, zoom };
}
