import type { Records } from '../records.ts';
import type { PaymentSettingsParam } from './parameters/payment-settings.ts';

type Settings = Records['invoice']['payment_settings'];
type Options = NonNullable<Settings['payment_method_options']>;
type OptionsParam = NonNullable<PaymentSettingsParam['payment_method_options']>;

const noOptions: Options = {
  acss_debit: null,
  bancontact: null,
  card: null,
  customer_balance: null,
  konbini: null,
  sepa_debit: null,
  us_bank_account: null,
};

/** An invoice's payment settings after a request changed some of them. */
export function changedPaymentSettings(current: Settings, change: PaymentSettingsParam): Settings {
  const { default_mandate, payment_method_options, payment_method_types } = change;
  return {
    default_mandate: default_mandate === undefined ? current.default_mandate : default_mandate,
    payment_method_options:
      payment_method_options === undefined
        ? current.payment_method_options
        : changedOptions(current.payment_method_options ?? noOptions, payment_method_options),
    payment_method_types:
      payment_method_types === undefined ? current.payment_method_types : payment_method_types,
  };
}

function changedOptions(current: Options, change: OptionsParam): Options {
  const { acss_debit, bancontact, card, customer_balance, konbini, sepa_debit, us_bank_account } = change;
  const options: Options = {
    acss_debit: changed(current.acss_debit, acss_debit, ({ mandate_options, verification_method }) => ({
      ...(mandate_options === undefined
        ? {}
        : { mandate_options: { transaction_type: mandate_options.transaction_type ?? null } }),
      ...(verification_method === undefined ? {} : { verification_method }),
    })),
    bancontact: changed(current.bancontact, bancontact, ({ preferred_language = 'en' }) => ({
      preferred_language,
    })),
    card: changed(current.card, card, ({ installments, request_three_d_secure = null }) => ({
      installments: { enabled: installments?.enabled ?? null },
      request_three_d_secure,
    })),
    customer_balance: changed(current.customer_balance, customer_balance, (given) => ({
      bank_transfer: {
        ...(given.bank_transfer?.eu_bank_transfer === undefined
          ? {}
          : { eu_bank_transfer: given.bank_transfer.eu_bank_transfer }),
        type: given.bank_transfer?.type ?? null,
      },
      funding_type: given.funding_type ?? null,
    })),
    konbini: changed(current.konbini, konbini, () => ({})),
    sepa_debit: changed(current.sepa_debit, sepa_debit, () => ({})),
    us_bank_account: changed(current.us_bank_account, us_bank_account, (given) => ({
      ...(given.financial_connections === undefined
        ? {}
        : {
            financial_connections: {
              ...(given.financial_connections.permissions === undefined
                ? {}
                : { permissions: given.financial_connections.permissions.filter(isShown) }),
              prefetch: given.financial_connections.prefetch ?? null,
            },
          }),
      verification_method: given.verification_method ?? 'automatic',
    })),
  };
  return options;
}

/** What stays without a parameter, goes with an empty one, and is replaced by any other. */
function changed<P, T>(current: T | null, param: P | null | undefined, map: (param: P) => T): T | null {
  if (param === undefined) return current;
  return param === null ? null : map(param);
}

/** Ownership can be asked for, but the object does not show it. */
function isShown<P extends string>(permission: P): permission is Exclude<P, 'ownership'> {
  return permission !== 'ownership';
}
