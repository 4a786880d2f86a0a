import type { AddressKind } from '../../core/render/addresses';
import type { L10n } from './strings';

/** Why an address is not shown, in the reader's language. */
export function refusal(
  reason: Extract<AddressKind, { kind: 'refused' }>['reason'],
  address: string,
  l10n: L10n,
): string {
  if (reason === 'http') return l10n.t('images over http are blocked');
  return reason === 'template' ? l10n.t('{0} is known to the site alone', address) : address.slice(0, 80);
}
