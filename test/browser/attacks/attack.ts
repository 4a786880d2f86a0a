/** A hostile text and what it is put into. */
export interface Attack {
  readonly id: string;
  readonly where: string;
  readonly payload: string;
}

/** Attacks from rows of id, place and payload. */
export function named(
  rows: readonly (readonly [id: string, where: string, payload: string])[],
): readonly Attack[] {
  return rows.map(([id, where, payload]) => ({ id, where, payload }));
}
