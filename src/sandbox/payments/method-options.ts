import { cardDefaults } from './intents.ts';

/** Options by kind of payment method; null for a kind puts it back to what it was at first. */
export type MethodOptions = Readonly<Record<string, object | null | undefined>>;

/** What is only for the moment of confirming and printed nowhere. */
const unprinted: ReadonlySet<string> = new Set([
  'billing_agreement_id',
  'code',
  'cvc_token',
  'financial_connections_account',
  'moto',
  'preferred_settlement_speed',
  'risk_correlation_id',
  'three_d_secure',
  'tos_shown_and_accepted',
]);

/** What an intent says of each kind while nothing was asked for. */
const paymentDefaults: Readonly<Record<string, object>> = {
  acss_debit: { verification_method: 'automatic' },
  afterpay_clearpay: { reference: null },
  bancontact: { preferred_language: 'en' },
  boleto: { expires_after_days: 3 },
  card: cardDefaults,
  customer_balance: { funding_type: null },
  klarna: { preferred_locale: null },
  konbini: {
    confirmation_number: null,
    expires_after_days: null,
    expires_at: null,
    product_description: null,
  },
  link: { persistent_token: null },
  oxxo: { expires_after_days: 3 },
  paypal: { preferred_locale: null, reference: null },
  pix: { expires_after_seconds: null, expires_at: null },
  sofort: { preferred_language: null },
  swish: { reference: null },
  us_bank_account: { verification_method: 'automatic' },
  wechat_pay: { app_id: null, client: null },
};

/** What a setup intent says of the kinds it says anything about, while nothing was asked for. */
const setupDefaults: Readonly<Record<string, object>> = {
  acss_debit: { currency: null, verification_method: 'automatic' },
  card_present: {},
  card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
  link: { persistent_token: null },
  paypal: { billing_agreement_id: null },
  sepa_debit: {},
  us_bank_account: { verification_method: 'automatic' },
};

/** The options an intent prints: of the kinds it can be paid with, as asked for now or before. */
export function printedOptions(
  purpose: 'payment' | 'setup',
  kinds: readonly string[],
  before: MethodOptions,
  change: MethodOptions = {},
): Readonly<Record<string, object>> {
  const defaults = purpose === 'payment' ? paymentDefaults : setupDefaults;
  const told = purpose === 'payment' ? kinds : kinds.filter((kind) => Object.hasOwn(setupDefaults, kind));
  return Object.fromEntries(
    told.map((kind): [string, object] => {
      const first = defaults[kind] ?? {};
      const asked = change[kind];
      if (asked === null) return [kind, first];
      return [kind, { ...first, ...before[kind], ...printable(asked ?? {}) }];
    }),
  );
}

function printable(options: object): object {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name]) => !unprinted.has(name))
      .map(([name, value]: [string, unknown]) => [name, name === 'installments' ? plans(value) : value]),
  );
}

/** Installments are offered by the bank, of which the sandbox's offers none. */
function plans(value: unknown): object {
  const asked = typeof value === 'object' && value !== null ? value : {};
  return { available_plans: [], enabled: false, plan: null, ...asked };
}
