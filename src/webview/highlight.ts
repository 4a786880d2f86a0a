import type * as Chunk from './highlightChunk';

let chunk: typeof Chunk | undefined;
let loading: Promise<void> | undefined;
const waiting = new Set<{ readonly code: Element; readonly language: string }>();
/** Colored code of the blocks seen last, by language and text; a block that did not change costs nothing. */
const cache = new Map<string, DocumentFragment>();

/**
 * Colors a block of code. The highlighter is a file of its own that is fetched with the first block; from then
 * on code is colored before it is shown, so that nothing flickers.
 */
export function highlightInto(code: Element, language: string): void {
  if (language === '' || code.textContent.length > 100_000) return;
  if (chunk) {
    color(chunk, code, language);
    return;
  }
  waiting.add({ code, language });
  loading ??= load();
}

async function load(): Promise<void> {
  chunk = await import('./highlightChunk');
  for (const { code, language } of waiting) if (code.isConnected) color(chunk, code, language);
  waiting.clear();
}

function color(from: typeof Chunk, code: Element, language: string): void {
  const key = `${language}\n${code.textContent}`;
  const fragment = cache.get(key) ?? from.highlight(code.textContent, language);
  if (!fragment) return;
  cache.delete(key);
  cache.set(key, fragment);
  if (cache.size > 300) cache.delete(cache.keys().next().value ?? '');
  code.replaceChildren(fragment.cloneNode(true));
}
