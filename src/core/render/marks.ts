/**
 * Attributes by which the renderer tells the preview what an element is. Their names hold an unguessable
 * token made for the session, so that HTML written in a post can neither forge a source line nor dress up
 * as a part of Galley.
 */
export interface Marks {
  /** What the element is: `task`, `alert`, `math`, … */
  readonly kind: string;
  /** Zero-based source line, counted from the first line of the element's block. */
  readonly line: string;
  /** One more value, as text: the language of a code block, the state of a task. */
  readonly value: string;
}

/** The attribute names for a session token (letters and digits, starting with a letter). */
export function marksOf(token: string): Marks {
  return { kind: `${token}-kind`, line: `${token}-line`, value: `${token}-value` };
}
