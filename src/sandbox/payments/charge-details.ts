import type { ChargeRecord } from '../objects/charge/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { Instrument } from './instruments.ts';
import { kindOf } from './instruments.ts';
import { kindDetails } from './kind-details.ts';
import { brandPrinted } from './make-payment-method.ts';

/** How long a card holds money that was authorized but not captured. */
export const authorizationSeconds = 7 * day;

type Details = NonNullable<ChargeRecord['payment_method_details']>;
type CardDetails = NonNullable<Details['card']>;

/** What a charge says of how it was made, beside the instrument itself. */
export interface ChargeCircumstances {
  readonly amount: number;
  /** When an authorization runs out; null for what is captured at once. */
  readonly captureBefore: number | null;
  readonly authenticated: boolean;
  readonly mandate: string | null;
}

/** A charge's account of what it was made with. */
export function detailsOf(instrument: Instrument, circumstances: ChargeCircumstances): Details {
  const kind = kindOf(instrument);
  if (instrument.object === 'bank_account') {
    const { account_holder_type, bank_name, country, fingerprint, last4, routing_number } = instrument;
    return {
      type: 'ach_debit',
      ach_debit: {
        // The SDK knows the two words, the older object says it is any text.
        account_holder_type: account_holder_type === 'company' ? 'company' : 'individual',
        bank_name,
        country,
        fingerprint: fingerprint ?? null,
        last4,
        routing_number,
      },
    };
  }
  if (kind === 'card') return { type: 'card', card: cardDetails(instrument, circumstances) };
  // Every payment method has a hash under the name of its kind, which the type of the whole cannot say.
  const own: object = (instrument as Records['payment_method'])[kind as 'sepa_debit'] ?? {};
  const known = { ...own, mandate: circumstances.mandate };
  return { type: kind, [kind]: kindDetails('charge', kind, known) };
}

/** Whether a payment method takes days to settle and needs its owner's mandate. */
export function isDebit(kind: string): boolean {
  return ['acss_debit', 'au_becs_debit', 'bacs_debit', 'sepa_debit', 'us_bank_account'].includes(kind);
}

function cardDetails(instrument: Instrument, circumstances: ChargeCircumstances): CardDetails {
  const { amount, authenticated, captureBefore, mandate } = circumstances;
  return {
    ...faceDetails(instrument),
    amount_authorized: amount,
    ...(captureBefore === null ? {} : { capture_before: captureBefore }),
    extended_authorization: { status: 'disabled' },
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    mandate,
    multicapture: { status: 'unavailable' },
    network_token: { used: false },
    overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: null,
          version: '2.2.0',
        }
      : null,
    wallet: null,
  };
}

/** What is printed on a card, and what its bank said of it. */
export function faceDetails(instrument: Instrument) {
  if (instrument.object === 'card') {
    const { brand, country, exp_month, exp_year, fingerprint, funding, last4 } = instrument;
    const { address_line1_check, address_zip_check, cvc_check } = instrument;
    const network = brandPrinted(brand);
    return {
      brand: network,
      checks: { address_line1_check, address_postal_code_check: address_zip_check, cvc_check },
      country,
      exp_month,
      exp_year,
      fingerprint: fingerprint ?? null,
      funding,
      last4,
      network,
    };
  }
  const card = instrument.object === 'payment_method' ? instrument.card : undefined;
  return {
    brand: card?.brand ?? null,
    checks: card?.checks ?? null,
    country: card?.country ?? null,
    exp_month: card?.exp_month ?? 0,
    exp_year: card?.exp_year ?? 0,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    last4: card?.last4 ?? null,
    network: card?.brand ?? null,
  };
}

/** Who pays, as the instrument knows it. */
export function billingDetailsOf(instrument: Instrument): ChargeRecord['billing_details'] {
  if (instrument.object === 'payment_method') return instrument.billing_details;
  const empty = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  if (instrument.object === 'bank_account') {
    return { address: empty, email: null, name: instrument.account_holder_name, phone: null };
  }
  return {
    address: {
      city: instrument.address_city,
      country: instrument.address_country,
      line1: instrument.address_line1,
      line2: instrument.address_line2,
      postal_code: instrument.address_zip,
      state: instrument.address_state,
    },
    email: null,
    name: instrument.name,
    phone: null,
  };
}
