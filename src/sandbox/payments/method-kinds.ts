import { invalidRequest } from '../errors.ts';
import { checkReusable } from './attaching.ts';
import { customerOf, type Instrument, kindOf } from './instruments.ts';

const debits: Readonly<Record<string, string>> = {
  aud: 'au_becs_debit',
  cad: 'acss_debit',
  eur: 'sepa_debit',
  gbp: 'bacs_debit',
  usd: 'us_bank_account',
};

/** The kinds of payment method the account has switched on for a currency. */
export function automaticKinds(currency: string): readonly string[] {
  const debit = debits[currency];
  return ['card', 'link', ...(debit === undefined ? [] : [debit])];
}

/** Refuses an instrument that an intent cannot use. */
export function checkUsable(
  instrument: Instrument,
  intent: { readonly customer: string | null; readonly payment_method_types: readonly string[] },
  noun: 'PaymentIntent' | 'SetupIntent',
  param = 'payment_method',
): void {
  const owner = customerOf(instrument);
  checkReusable(instrument, param);
  if (owner !== null && owner !== intent.customer) {
    throw invalidRequest(
      intent.customer === null
        ? `The ${nounOf(instrument)} ${instrument.id} belongs to the Customer ${owner}. Please include the ` +
            `Customer in the \`customer\` parameter on the ${noun}.`
        : `The ${nounOf(instrument)} ${instrument.id} does not belong to the Customer you supplied, ` +
            `${intent.customer}.`,
      { param },
    );
  }
  const kind = kindOf(instrument);
  if (intent.payment_method_types.includes(kind)) return;
  throw invalidRequest(
    `The ${nounOf(instrument)} provided (${kind}) is not allowed for this ${noun}. Please use one of the ` +
      `following types: ${intent.payment_method_types.join(', ')}.`,
    { param },
  );
}

function nounOf({ object }: Instrument): string {
  return object === 'payment_method' ? 'PaymentMethod' : 'source';
}
