import type { CreationParams } from './parameters.ts';
import type { CheckoutSessionRecord } from './record.ts';

type Sent = NonNullable<CreationParams['payment_method_options']>;
type Shown = NonNullable<CheckoutSessionRecord['payment_method_options']>;

/** Settings of ways to pay as a session shows them: complete, and without what is only for the pages. */
export function methodOptionsOf(sent: Sent): Shown {
  const { acss_debit, boleto, card, cashapp, customer_balance, konbini, oxxo, p24, paypal, pix, ...rest } =
    sent;
  const { revolut_pay, swish, us_bank_account, wechat_pay: _, ...asSent } = rest;
  return {
    ...asSent,
    ...(acss_debit === undefined ? {} : { acss_debit: debitOf(acss_debit) }),
    ...(boleto === undefined ? {} : { boleto: { expires_after_days: 3, ...boleto } }),
    card: { ...card, request_three_d_secure: card?.request_three_d_secure ?? 'automatic' },
    ...(cashapp === undefined
      ? {}
      : { cashapp: cashapp.setup_future_usage === 'none' ? { setup_future_usage: 'none' } : {} }),
    ...(customer_balance === undefined ? {} : { customer_balance: transferOf(customer_balance) }),
    ...(konbini === undefined ? {} : { konbini: { expires_after_days: null, ...konbini } }),
    ...(oxxo === undefined ? {} : { oxxo: { expires_after_days: 3, ...oxxo } }),
    ...(p24 === undefined ? {} : { p24: usageOf(p24) }),
    ...(paypal === undefined ? {} : { paypal: paypalOf(paypal) }),
    ...(pix === undefined ? {} : { pix: { expires_after_seconds: pix.expires_after_seconds ?? null } }),
    ...(revolut_pay === undefined ? {} : { revolut_pay: {} }),
    ...(swish === undefined ? {} : { swish: { reference: swish.reference ?? null } }),
    ...(us_bank_account === undefined ? {} : { us_bank_account: bankOf(us_bank_account) }),
  };
}

function debitOf({
  mandate_options: mandate,
  ...rest
}: NonNullable<Sent['acss_debit']>): NonNullable<Shown['acss_debit']> {
  if (mandate === undefined) return rest;
  const { custom_mandate_url: url, ...terms } = mandate;
  return {
    ...rest,
    mandate_options: {
      interval_description: null,
      payment_schedule: null,
      transaction_type: null,
      ...terms,
      ...(url === undefined || url === null ? {} : { custom_mandate_url: url }),
    },
  };
}

function transferOf({
  funding_type = 'bank_transfer',
  ...rest
}: NonNullable<Sent['customer_balance']>): NonNullable<Shown['customer_balance']> {
  return { ...rest, funding_type };
}

function paypalOf({
  capture_method,
  preferred_locale,
  reference,
  setup_future_usage,
}: NonNullable<Sent['paypal']>): NonNullable<Shown['paypal']> {
  return {
    ...(capture_method ? { capture_method } : {}),
    preferred_locale: preferred_locale ?? null,
    reference: reference ?? null,
    ...(setup_future_usage ? { setup_future_usage } : {}),
  };
}

function bankOf({
  financial_connections: connections,
  ...rest
}: NonNullable<Sent['us_bank_account']>): NonNullable<Shown['us_bank_account']> {
  if (connections === undefined) return rest;
  return { ...rest, financial_connections: { ...connections, prefetch: connections.prefetch ?? null } };
}

function usageOf<U>({ setup_future_usage: usage }: { readonly setup_future_usage?: U }): {
  setup_future_usage?: U;
} {
  return usage === undefined ? {} : { setup_future_usage: usage };
}
