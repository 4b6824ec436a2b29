import { account } from '../account.ts';
import { type MandateRecord, newMandate } from '../objects/mandate/record.ts';
import type { PaymentMethodRecord } from '../objects/payment-method/record.ts';
import type { World } from '../world.ts';
import { isDebit } from './charge-details.ts';
import type { Instrument } from './instruments.ts';

/** How the payer agreed, as parameters say it. */
export interface Acceptance {
  readonly accepted_at?: number;
  readonly offline?: object;
  readonly online?: { readonly ip_address?: string; readonly user_agent?: string };
  readonly type: 'offline' | 'online';
}

/** What a mandate allows beside the method it is for. */
export interface MandateTerms {
  readonly acceptance?: Acceptance | undefined;
  /** For one payment of this much; any number of any, unless given. */
  readonly singleUse?: { readonly amount: number; readonly currency: string } | undefined;
}

/** The mandate to debit something, for the kinds that need one or when the payer gave one. */
export function mandateFor(world: World, instrument: Instrument, terms: MandateTerms): string | null {
  if (instrument.object !== 'payment_method') return null;
  if (!isDebit(instrument.type) && terms.acceptance === undefined) return null;
  const { acceptance, singleUse } = terms;
  const { type, accepted_at, offline, online } = acceptance ?? { type: 'online' };
  return world.store.put(
    newMandate({
      id: world.ids.next('mandate_'),
      customer_acceptance: {
        accepted_at: accepted_at ?? world.clock.now(),
        ...(type === 'offline'
          ? { offline: offline ?? {} }
          : { online: { ip_address: online?.ip_address ?? null, user_agent: online?.user_agent ?? null } }),
        type,
      },
      payment_method: instrument.id,
      payment_method_details: detailsOf(world, instrument),
      ...(singleUse === undefined
        ? { multi_use: {}, type: 'multi_use' as const }
        : { single_use: singleUse, type: 'single_use' as const }),
    }),
  ).id;
}

function detailsOf(world: World, { type }: PaymentMethodRecord): MandateRecord['payment_method_details'] {
  const reference = world.ids.suffix(16).toUpperCase();
  const url = `${account.hostedPages}/mandates/${reference}`;
  switch (type) {
    case 'acss_debit':
      return {
        type,
        acss_debit: {
          interval_description: null,
          payment_schedule: 'sporadic',
          transaction_type: 'personal',
        },
      };
    case 'au_becs_debit':
      return { type, au_becs_debit: { url } };
    case 'bacs_debit':
      return { type, bacs_debit: { network_status: 'accepted', reference, revocation_reason: null, url } };
    case 'sepa_debit':
      return { type, sepa_debit: { reference, url } };
    default:
      return { type, [type]: {} };
  }
}
