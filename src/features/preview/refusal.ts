import type { AddressKind } from '../../core/render/addresses';
import type { Answer } from '../../protocol/previewMessages';
import type { L10n } from './strings';

/** What is answered for an address that leads to no file of the site, in the reader's language. */
export function answerOutside(
  kind: Exclude<AddressKind, { kind: 'site' }>,
  address: string,
  l10n: L10n,
): Answer {
  switch (kind.kind) {
    case 'remote':
      return { kind: 'remote', address, how: kind.url };
    case 'mail':
      return { kind: 'refused', address, how: kind.url };
    case 'refused':
      return { kind: 'refused', address, how: refusal(kind.reason, address, l10n) };
  }
}

/** Why an address is not shown. */
function refusal(
  reason: Extract<AddressKind, { kind: 'refused' }>['reason'],
  address: string,
  l10n: L10n,
): string {
  if (reason === 'http') return l10n.t('images over http are blocked');
  return reason === 'template' ? l10n.t('{0} is known to the site alone', address) : address.slice(0, 80);
}
