import type { KeyPath } from '../frontMatter/types';
import { editsFor } from './decide';
import { findTarget, type Obstacle, type Standing } from './target';

/** What the next save would update, or what stands in its way. */
export type Forecast =
  { readonly kind: 'ready'; readonly path: KeyPath } | { readonly kind: 'blocked'; readonly by: Obstacle };

/** Tells what a save will do as things stand, regardless of what was changed. */
export function forecast(standing: Standing): Forecast {
  const target = findTarget(standing);
  if (target.kind !== 'target') return { kind: 'blocked', by: target };
  const edits = editsFor(standing, target, standing.now);
  return edits.ok ? { kind: 'ready', path: target.path } : { kind: 'blocked', by: edits.by };
}
