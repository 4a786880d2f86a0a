/** What an element is made of besides its children. */
export interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element; text only ever becomes text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: Parts = {},
  ...children: readonly (Node | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (parts.class !== undefined) element.className = parts.class;
  if (parts.text !== undefined) element.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does something here; `command` is what the click handler looks for. */
export function button(
  command: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  return el('button', {
    class: 'galley-button',
    text,
    attributes: { type: 'button', 'data-galley': command, ...attributes },
  });
}

/** Fills `{0}`, `{1}` in a sentence; other braces and what the values hold stay as they are. */
export function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, digit: string) => values[Number(digit)] ?? whole);
}
