import type { FrontMatterData, FrontMatterValue } from './types';

/** Tells lists from maps; `Array.isArray` alone does not narrow a readonly union. */
export function isListValue(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** A map, also an empty one. */
export function isMapValue(value: FrontMatterValue | undefined): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
