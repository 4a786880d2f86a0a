import { isKeywordDate } from '../dates/recognizeDate';
import type { KeyPath } from '../frontMatter/types';
import { placedValues, type RuleContext } from './context';
import type { PlacedValue } from './rule';

/** Every date of the front matter that is a stamp and no word of the generator's. */
export function postDates(context: RuleContext): readonly (PlacedValue & { readonly value: string })[] {
  const { date, publish, modified, expiry } = context.facts.keys;
  return stamps(context, [...date, ...publish, ...modified, ...expiry]);
}

/** The date that decides when the post goes live. */
export function liveDate(context: RuleContext): (PlacedValue & { readonly value: string }) | undefined {
  const { date, publish } = context.facts.keys;
  return stamps(context, [...publish, ...date])[0];
}

function stamps(
  context: RuleContext,
  keys: readonly KeyPath[],
): readonly (PlacedValue & { readonly value: string })[] {
  const { keywords } = context.facts.dates;
  return placedValues(context, keys).flatMap((placed) => {
    const { value } = placed;
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const stamp = String(value).trim();
    return stamp === '' || isKeywordDate(stamp) || keywords.includes(stamp)
      ? []
      : [{ ...placed, value: stamp }];
  });
}
