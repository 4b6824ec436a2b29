import type { SettingsParam } from './parameters.ts';
import type { SubscriptionScheduleRecord } from './record.ts';

type Defaults = SubscriptionScheduleRecord['default_settings'];

/** A schedule's defaults after a request changed some of them. */
export function changedDefaults(current: Defaults, sent: SettingsParam | undefined): Defaults {
  if (sent === undefined) return current;
  const { automatic_tax: tax, billing_thresholds: thresholds, invoice_settings: invoices } = sent;
  return {
    ...current,
    ...plain(sent),
    ...(tax === undefined
      ? {}
      : { automatic_tax: { enabled: tax.enabled, liability: tax.liability ?? null } }),
    ...(thresholds === undefined
      ? {}
      : {
          billing_thresholds:
            thresholds === null
              ? null
              : {
                  amount_gte: thresholds.amount_gte ?? null,
                  reset_billing_cycle_anchor: thresholds.reset_billing_cycle_anchor ?? null,
                },
        }),
    ...(invoices === undefined
      ? {}
      : {
          invoice_settings: {
            account_tax_ids: invoices.account_tax_ids ?? current.invoice_settings.account_tax_ids,
            days_until_due: invoices.days_until_due ?? current.invoice_settings.days_until_due,
            issuer: invoices.issuer ?? current.invoice_settings.issuer,
          },
        }),
    ...(sent.transfer_data === undefined ? {} : { transfer_data: transferOf(sent.transfer_data) }),
  };
}

function plain(sent: SettingsParam): Partial<Defaults> {
  const { application_fee_percent, billing_cycle_anchor, collection_method } = sent;
  const { default_payment_method, description, on_behalf_of } = sent;
  return {
    ...(application_fee_percent === undefined ? {} : { application_fee_percent }),
    ...(billing_cycle_anchor === undefined ? {} : { billing_cycle_anchor }),
    ...(collection_method === undefined ? {} : { collection_method }),
    ...(default_payment_method === undefined ? {} : { default_payment_method }),
    ...(description === undefined ? {} : { description }),
    ...(on_behalf_of === undefined ? {} : { on_behalf_of }),
  };
}

function transferOf(sent: NonNullable<SettingsParam['transfer_data']> | null): Defaults['transfer_data'] {
  return sent === null
    ? null
    : { amount_percent: sent.amount_percent ?? null, destination: sent.destination };
}
