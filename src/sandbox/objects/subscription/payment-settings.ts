import {
  clearable,
  integer,
  list,
  object,
  oneOf,
  type Params,
  required,
  text,
} from '../../protocol/parameters.ts';
import type { SubscriptionRecord } from './record.ts';

const verification = oneOf('automatic', 'instant', 'microdeposits');

const methodOptions = object({
  acss_debit: clearable(
    object({
      mandate_options: object({ transaction_type: oneOf('business', 'personal') }),
      verification_method: verification,
    }),
  ),
  bancontact: clearable(object({ preferred_language: oneOf('de', 'en', 'fr', 'nl') })),
  card: clearable(
    object({
      mandate_options: object({
        amount: integer({ min: 0 }),
        amount_type: oneOf('fixed', 'maximum'),
        description: text(200),
      }),
      network: oneOf(
        'amex',
        'cartes_bancaires',
        'diners',
        'discover',
        'eftpos_au',
        'interac',
        'jcb',
        'mastercard',
        'unionpay',
        'unknown',
        'visa',
      ),
      request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
    }),
  ),
  customer_balance: clearable(
    object({
      bank_transfer: object({ eu_bank_transfer: object({ country: required(text()) }), type: text() }),
      funding_type: text(),
    }),
  ),
  konbini: clearable(object({})),
  sepa_debit: clearable(object({})),
  us_bank_account: clearable(
    object({
      financial_connections: object({
        permissions: list(oneOf('balances', 'ownership', 'payment_method', 'transactions')),
        prefetch: list(oneOf('balances', 'transactions')),
      }),
      verification_method: verification,
    }),
  ),
});

const methodTypes = oneOf(
  'ach_credit_transfer',
  'ach_debit',
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'boleto',
  'card',
  'cashapp',
  'customer_balance',
  'eps',
  'fpx',
  'giropay',
  'grabpay',
  'ideal',
  'konbini',
  'link',
  'p24',
  'paynow',
  'paypal',
  'promptpay',
  'sepa_credit_transfer',
  'sepa_debit',
  'sofort',
  'us_bank_account',
  'wechat_pay',
);

const settings = {
  payment_method_options: methodOptions,
  payment_method_types: clearable(list(methodTypes)),
  save_default_payment_method: oneOf('off', 'on_subscription'),
};

/** With which methods a subscription's invoices can be paid. */
export const paymentSettings = object(settings);

type PaymentSettings = NonNullable<SubscriptionRecord['payment_settings']>;
type Options = NonNullable<PaymentSettings['payment_method_options']>;
type OptionsParam = NonNullable<Params<typeof settings>['payment_method_options']>;

const noOptions: Options = {
  acss_debit: null,
  bancontact: null,
  card: null,
  customer_balance: null,
  konbini: null,
  sepa_debit: null,
  us_bank_account: null,
};

/** A subscription's payment settings after a request changed some of them. */
export function changedPaymentSettings(
  current: PaymentSettings | null,
  change: Params<typeof settings>,
): PaymentSettings {
  const { payment_method_options: options, payment_method_types: types } = change;
  return {
    payment_method_options:
      options === undefined
        ? (current?.payment_method_options ?? null)
        : changedOptions(current?.payment_method_options ?? noOptions, options),
    payment_method_types: types === undefined ? (current?.payment_method_types ?? null) : types,
    save_default_payment_method:
      change.save_default_payment_method ?? current?.save_default_payment_method ?? 'off',
  };
}

function changedOptions(current: Options, change: OptionsParam): Options {
  const { acss_debit, bancontact, card, customer_balance, konbini, sepa_debit, us_bank_account } = change;
  return {
    acss_debit: changed(
      current.acss_debit,
      acss_debit,
      ({ mandate_options: mandate, verification_method }) => ({
        ...(mandate === undefined
          ? {}
          : { mandate_options: { transaction_type: mandate.transaction_type ?? null } }),
        ...(verification_method === undefined ? {} : { verification_method }),
      }),
    ),
    bancontact: changed(current.bancontact, bancontact, ({ preferred_language = 'en' }) => ({
      preferred_language,
    })),
    card: changed(current.card, card, (given) => ({
      ...(given.mandate_options === undefined ? {} : { mandate_options: mandateOf(given.mandate_options) }),
      network: given.network ?? null,
      request_three_d_secure: given.request_three_d_secure ?? null,
    })),
    customer_balance: changed(current.customer_balance, customer_balance, (given) => ({
      bank_transfer: {
        ...(given.bank_transfer?.eu_bank_transfer === undefined
          ? {}
          : { eu_bank_transfer: countryOf(given.bank_transfer.eu_bank_transfer.country) }),
        type: given.bank_transfer?.type ?? null,
      },
      funding_type: given.funding_type === 'bank_transfer' ? 'bank_transfer' : null,
    })),
    konbini: changed(current.konbini, konbini, () => ({})),
    sepa_debit: changed(current.sepa_debit, sepa_debit, () => ({})),
    us_bank_account: changed(current.us_bank_account, us_bank_account, (given) => ({
      ...(given.financial_connections === undefined
        ? {}
        : { financial_connections: connectionsOf(given.financial_connections) }),
      verification_method: given.verification_method ?? 'automatic',
    })),
  };
}

type Connections = NonNullable<NonNullable<Options['us_bank_account']>['financial_connections']>;
type ConnectionsParam = NonNullable<NonNullable<OptionsParam['us_bank_account']>['financial_connections']>;

function connectionsOf({ permissions, prefetch }: ConnectionsParam): Connections {
  return {
    // Ownership can be asked for, but the object does not show it.
    ...(permissions === undefined
      ? {}
      : { permissions: permissions.flatMap((one) => (one === 'ownership' ? [] : [one])) }),
    prefetch: prefetch ?? null,
  };
}

function mandateOf(sent: NonNullable<NonNullable<OptionsParam['card']>['mandate_options']>) {
  const { amount, amount_type, description } = sent;
  return {
    amount: amount ?? null,
    amount_type: amount_type ?? null,
    description: description ?? null,
  };
}

function countryOf(country: string) {
  // The type lists the countries known so far; which of them exist is not for a subscription to decide.
  return { country: country as 'DE' };
}

/** What stays without a parameter, goes with an empty one, and is replaced by any other. */
function changed<P, T>(current: T | null, param: P | null | undefined, map: (param: P) => T): T | null {
  if (param === undefined) return current;
  return param === null ? null : map(param);
}
