import { existsSync, readFileSync } from 'node:fs';
import { longAttacks } from './longAttacks';
import type { Attack } from './attack';
import { fieldAttacks } from './fieldAttacks';
import { htmlAttacks } from './htmlAttacks';
import { markupAttacks } from './markupAttacks';

/** The shared list lies outside the repository; the payloads of the project's own list always run. */
const shared = '../shared/cases/attacks.jsonl';
const listed: readonly Attack[] = existsSync(shared)
  ? readFileSync(shared, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Attack)
  : [];

/** Payloads that are no post: messages, kept state and settings have tests of their own. */
const isPost = ({ where }: Attack): boolean => !/message|setState|settings|site config/.test(where);

/** Every attack that is a post, of the shared list and of the project's own. */
export const attackPosts: readonly Attack[] = [
  ...listed.filter(isPost),
  ...fieldAttacks,
  ...htmlAttacks,
  ...markupAttacks,
  ...longAttacks,
];

/** Whether an attack lies in its length: those take seconds each. */
export function isLong({ where, payload }: Attack): boolean {
  return where === 'long' || payload.startsWith('@js:');
}

/** Whether a payload fits into a field of the front matter and is shown there as it is. */
export function isInFields({ payload }: Attack): boolean {
  return !payload.startsWith('@js:') && payload.length < 1_500;
}

/** The post that an attack is made of. */
export function textOf({ payload, where }: Attack): string {
  // The list of attacks itself says which payloads are expressions that make a long text.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const plain = payload.startsWith('@js:') ? String(new Function(`return (${payload.slice(4)})`)()) : payload;
  // What is over the limit is not rendered at all; here the limit is what is tested.
  const text = plain.slice(0, 2_000_000);
  return where.startsWith('front') || /^(?:\ufeff)?(?:---|\+\+\+|\{)/.test(text)
    ? text
    : `---\ntitle: T\n---\n\n${text}`;
}
