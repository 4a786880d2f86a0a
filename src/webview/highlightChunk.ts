import hljs from 'highlight.js/lib/common';

/** Code in colored spans, or nothing when the language is not known. The text is the same, character for character. */
export function highlight(text: string, language: string): DocumentFragment | undefined {
  const known = hljs.getLanguage(language);
  if (!known) return undefined;
  const html = hljs.highlight(text, { language, ignoreIllegals: true }).value;
  return spansOnly(
    new DOMParser().parseFromString(`<pre>${html}</pre>`, 'text/html').querySelector('pre'),
    text,
  );
}

/** Copies spans, their `hljs` classes and text, and nothing else: what the highlighter writes is not trusted either. */
function spansOnly(from: Element | null, text: string): DocumentFragment | undefined {
  if (!from || from.textContent !== text) return undefined;
  const fragment = document.createDocumentFragment();
  copyInto(fragment, from);
  return fragment;
}

function copyInto(target: Node, from: Node): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) target.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element) {
      const span = document.createElement('span');
      span.className = [...child.classList].filter((name) => /^(?:hljs-[\w-]+|\w+_+)$/.test(name)).join(' ');
      copyInto(span, child);
      target.appendChild(span);
    }
  }
}
