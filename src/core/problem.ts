import type { Span } from './text/textEdit';

/**
 * What a writer's file, folder or answer can cause. The message is English, whole and calm; the code is
 * stable, so the editor layer can show a translated sentence with `args` filled in.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly args?: readonly string[];
  /** Where in the text, in UTF-16 offsets; absent when the whole file is meant. */
  readonly span?: Span;
}

/** A value, or the reason why there is none. Core throws only for its own bugs. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: string,
  message: string,
  more: { readonly args?: readonly string[]; readonly span?: Span } = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message, ...more } };
}
