import type Stripe from 'stripe';
import type { Made } from './made.ts';
import { billingDetails, metadata } from './values.ts';

type Kind = Stripe.PaymentMethodCreateParams & { readonly type: string };

/** Every kind of payment method that can be made from its particulars, and a currency it pays in. */
export const kinds: readonly (readonly [currency: string, Kind])[] = [
  [
    'cad',
    {
      type: 'acss_debit',
      acss_debit: { account_number: '000123456789', institution_number: '000', transit_number: '11000' },
    },
  ],
  ['usd', { type: 'affirm' }],
  ['usd', { type: 'afterpay_clearpay' }],
  ['usd', { type: 'alipay' }],
  ['aud', { type: 'au_becs_debit', au_becs_debit: { account_number: '000123456', bsb_number: '000000' } }],
  ['gbp', { type: 'bacs_debit', bacs_debit: { account_number: '00012345', sort_code: '108800' } }],
  ['eur', { type: 'bancontact' }],
  ['pln', { type: 'blik' }],
  ['brl', { type: 'boleto', boleto: { tax_id: '000.000.000-00' } }],
  ['usd', { type: 'cashapp' }],
  ['eur', { type: 'eps', eps: { bank: 'bank_austria' } }],
  ['myr', { type: 'fpx', fpx: { bank: 'maybank2u' } }],
  ['eur', { type: 'giropay' }],
  ['sgd', { type: 'grabpay' }],
  ['eur', { type: 'ideal', ideal: { bank: 'ing' } }],
  ['eur', { type: 'klarna', klarna: { dob: { day: 1, month: 2, year: 1980 } } }],
  ['jpy', { type: 'konbini' }],
  ['usd', { type: 'link' }],
  ['mxn', { type: 'oxxo' }],
  ['eur', { type: 'p24', p24: { bank: 'ing' } }],
  ['sgd', { type: 'paynow' }],
  ['eur', { type: 'paypal' }],
  ['brl', { type: 'pix' }],
  ['thb', { type: 'promptpay' }],
  ['eur', { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } }],
  ['eur', { type: 'sofort', sofort: { country: 'DE' } }],
  [
    'usd',
    {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: 'individual',
        account_number: '000123456789',
        routing_number: '110000000',
      },
    },
  ],
  ['cny', { type: 'wechat_pay' }],
  ['aud', { type: 'zip' }],
];

/** A payment method of every kind. */
export async function addPaymentMethods(made: Made): Promise<void> {
  for (const [, kind] of kinds) {
    await made.keep(made.api.paymentMethods.create({ ...kind, billing_details: billingDetails, metadata }));
  }
}
