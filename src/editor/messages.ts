import type { Problem } from '../core/problem';

/** A problem as a sentence for people. */
export function messageOf(problem: Problem): string {
  return problem.message;
}
