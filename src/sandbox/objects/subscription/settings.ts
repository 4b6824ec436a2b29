import { invalidRequest, noSuch } from '../../errors.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { customerOf, instrumentWith, namedInstrument } from '../../payments/instruments.ts';
import { checkCollection } from '../../subscribing/collection-method.ts';
import { pendingInvoiceAfter } from '../../subscribing/pending-interval.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import type { SettingParams } from './parameters.ts';
import { changedPaymentSettings } from './payment-settings.ts';
import type { SubscriptionRecord } from './record.ts';

type Current = Pick<
  SubscriptionRecord,
  'collection_method' | 'customer' | 'days_until_due' | 'default_tax_rates' | 'metadata' | 'payment_settings'
>;

/** What of a subscription's settings a request changes. */
export function changedSettings(
  world: World,
  sent: SettingParams,
  current: Current,
): Partial<SubscriptionRecord> {
  const { automatic_tax: tax, metadata, payment_settings, trial_settings } = sent;
  checkAccountTaxIds(world, sent);
  return {
    ...plain(sent),
    ...methods(world, sent, current),
    ...collection(sent, current),
    ...pendingInterval(world, sent, current),
    ...(tax === undefined
      ? {}
      : {
          automatic_tax: {
            enabled: tax.enabled,
            liability: tax.enabled ? (tax.liability ?? { type: 'self' }) : null,
          },
        }),
    ...(sent.default_tax_rates === undefined
      ? {}
      : {
          default_tax_rates: appliedRates(
            sent.default_tax_rates,
            current.default_tax_rates ?? [],
            'default_tax_rates',
          ),
        }),
    ...(metadata === undefined ? {} : { metadata: changedMetadata(current.metadata, metadata) }),
    ...(payment_settings === undefined
      ? {}
      : { payment_settings: changedPaymentSettings(current.payment_settings, payment_settings) }),
    ...(trial_settings === undefined ? {} : { trial_settings }),
  };
}

/** The settings that are kept as they are sent. */
function plain(sent: SettingParams): Partial<SubscriptionRecord> {
  const { application_fee_percent, billing_thresholds, description, on_behalf_of, transfer_data } = sent;
  return {
    ...(application_fee_percent === undefined ? {} : { application_fee_percent }),
    ...(billing_thresholds === undefined
      ? {}
      : {
          billing_thresholds:
            billing_thresholds === null
              ? null
              : {
                  amount_gte: billing_thresholds.amount_gte ?? null,
                  reset_billing_cycle_anchor: billing_thresholds.reset_billing_cycle_anchor ?? null,
                },
        }),
    ...(description === undefined ? {} : { description }),
    ...(on_behalf_of === undefined ? {} : { on_behalf_of }),
    ...(transfer_data === undefined
      ? {}
      : {
          transfer_data:
            transfer_data === null
              ? null
              : {
                  amount_percent: transfer_data.amount_percent ?? null,
                  destination: transfer_data.destination,
                },
        }),
  };
}

/** What a subscription is paid with must be its customer's own. */
function methods(
  world: World,
  { default_payment_method: method, default_source: source }: SettingParams,
  { customer }: Current,
): Partial<SubscriptionRecord> {
  if (method !== undefined) {
    const named = namedInstrument(world, method, 'default_payment_method');
    if (customerOf(named) !== customer) {
      throw invalidRequest(
        `The customer does not have a payment method with the ID ${method}. The payment method must be attached ` +
          'to the customer.',
        { code: 'resource_missing', param: 'default_payment_method' },
      );
    }
  }
  if (typeof source === 'string') {
    const named = instrumentWith(world, source);
    if (named === undefined || customerOf(named) !== customer) throw noSuch('card', source, 'default_source');
  }
  return {
    ...(method === undefined ? {} : { default_payment_method: method }),
    ...(source === undefined ? {} : { default_source: source }),
  };
}

function collection(sent: SettingParams, current: Current): Partial<SubscriptionRecord> {
  if (sent.collection_method === undefined && sent.days_until_due === undefined) return {};
  const collection_method = sent.collection_method ?? current.collection_method;
  const isSent = collection_method === 'send_invoice';
  const days_until_due = sent.days_until_due ?? (isSent ? current.days_until_due : null);
  checkCollection(collection_method, days_until_due);
  return { collection_method, days_until_due };
}

function pendingInterval(
  world: World,
  { pending_invoice_item_interval: sent }: SettingParams,
  { customer }: Current,
): Partial<SubscriptionRecord> {
  if (sent === undefined) return {};
  const interval =
    sent === null ? null : { interval: sent.interval, interval_count: sent.interval_count ?? 1 };
  return {
    next_pending_invoice_item_invoice: pendingInvoiceAfter(interval, timeFor(world, customer)),
    pending_invoice_item_interval: interval,
  };
}

/** The object does not show these settings, but they must name something. */
function checkAccountTaxIds({ store }: World, { invoice_settings }: SettingParams): void {
  invoice_settings?.account_tax_ids?.forEach((id, index) => {
    if (store.get('tax_id', id) !== undefined) return;
    throw noSuch('tax_id', id, `invoice_settings[account_tax_ids][${index}]`);
  });
}
