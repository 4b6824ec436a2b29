import { invalidRequest } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { timeOfQuote } from '../../quoting/lifecycle.ts';
import type { QuoteRecord } from '../../records.ts';
import type { World } from '../../world.ts';
import type { QuoteParams } from './parameters.ts';

const mostDiscounts = 1;

/** A quote after a request changed what it says; its lines are not touched. */
export function changedQuote(world: World, sent: QuoteParams, quote: QuoteRecord): QuoteRecord {
  const { automatic_tax, customer, default_tax_rates, discounts, invoice_settings } = sent;
  atMostOne(sent, 'application_fee_amount', 'application_fee_percent');
  if ((discounts?.length ?? 0) > mostDiscounts) {
    throw invalidRequest('A quote can have only one discount.', { param: 'discounts' });
  }
  const owner = customer?.id ?? quote.customer;
  const clock = customer?.test_clock;
  const currency = quote.currency ?? customer?.currency ?? 'usd';
  return {
    ...quote,
    ...plain(sent),
    ...(automatic_tax === undefined ? {} : { automatic_tax: automaticTaxOf(automatic_tax) }),
    customer: owner,
    default_tax_rates: appliedRates(default_tax_rates, quote.default_tax_rates ?? [], 'default_tax_rates'),
    discounts:
      discountsFrom(world, discounts, { customer: owner, quote: quote.id, currency }) ?? quote.discounts,
    expires_at: expiryOf(world, sent, quote),
    ...(invoice_settings === undefined
      ? {}
      : {
          invoice_settings: {
            days_until_due: invoice_settings.days_until_due ?? quote.invoice_settings.days_until_due,
            issuer: invoice_settings.issuer ?? quote.invoice_settings.issuer,
          },
        }),
    metadata: changedMetadata(quote.metadata, sent.metadata),
    subscription_data: subscriptionDataOf(sent, quote),
    test_clock: typeof clock === 'string' ? clock : quote.test_clock,
  };
}

function plain(sent: QuoteParams): Partial<QuoteRecord> {
  const { application_fee_amount, application_fee_percent, collection_method, description } = sent;
  const { footer, header, on_behalf_of, transfer_data } = sent;
  return {
    ...(application_fee_amount === undefined ? {} : { application_fee_amount }),
    ...(application_fee_percent === undefined ? {} : { application_fee_percent }),
    ...(collection_method === undefined ? {} : { collection_method }),
    ...(description === undefined ? {} : { description }),
    ...(footer === undefined ? {} : { footer }),
    ...(header === undefined ? {} : { header }),
    ...(on_behalf_of === undefined ? {} : { on_behalf_of }),
    ...(transfer_data === undefined
      ? {}
      : {
          transfer_data:
            transfer_data === null
              ? null
              : {
                  amount: transfer_data.amount ?? null,
                  amount_percent: transfer_data.amount_percent ?? null,
                  destination: transfer_data.destination,
                },
        }),
  };
}

function automaticTaxOf({
  enabled,
  liability,
}: NonNullable<QuoteParams['automatic_tax']>): QuoteRecord['automatic_tax'] {
  if (!enabled) return { enabled, liability: null, status: null };
  return { enabled, liability: liability ?? { type: 'self' }, status: 'complete' };
}

function subscriptionDataOf(
  { subscription_data: sent }: QuoteParams,
  { subscription_data: current }: QuoteRecord,
): QuoteRecord['subscription_data'] {
  if (sent === undefined) return current;
  const { description, effective_date, trial_period_days } = sent;
  if (effective_date === 'current_period_end') {
    throw invalidRequest(
      'The effective date can only be `current_period_end` when the quote changes a subscription.',
      { param: 'subscription_data[effective_date]' },
    );
  }
  return {
    description: description === undefined ? current.description : description,
    effective_date: effective_date === undefined ? current.effective_date : effective_date,
    metadata:
      sent.metadata === undefined ? current.metadata : changedMetadata(current.metadata, sent.metadata),
    trial_period_days: trial_period_days === undefined ? current.trial_period_days : trial_period_days,
  };
}

function expiryOf(world: World, { expires_at }: QuoteParams, quote: QuoteRecord): number {
  if (expires_at === undefined) return quote.expires_at;
  checkExpiry(world, expires_at, quote);
  return expires_at;
}

/** An offer cannot have ended before it was made. */
export function checkExpiry(world: World, expiresAt: number, quote: QuoteRecord): void {
  if (expiresAt > timeOfQuote(world, quote)) return;
  throw invalidRequest('The expires_at timestamp must be in the future.', { param: 'expires_at' });
}
