/**
 * Runs alone in a sandboxed frame without address, file or network: formulas in, MathML as text out. What it
 * answers is sanitized before it is shown.
 */
import temml from 'temml';

interface Job {
  readonly id: number;
  readonly source: string;
  readonly isBlock: boolean;
}

function isJob(value: unknown): value is Job {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('source' in value)) return false;
  return typeof value.id === 'number' && typeof value.source === 'string' && 'isBlock' in value;
}

function draw({ source, isBlock }: Job): { readonly markup: string } | { readonly error: string } {
  try {
    const markup = temml.renderToString(source, {
      displayMode: isBlock,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 300,
      maxSize: [20, 100],
      macros: {},
    });
    return { markup };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || !isJob(data)) return;
  window.parent.postMessage({ id: data.id, ...draw(data) }, '*');
});
window.parent.postMessage({ id: -1, markup: '' }, '*');
