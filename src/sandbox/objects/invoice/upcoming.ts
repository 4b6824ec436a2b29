import { invalidRequest, noSuch } from '../../errors.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { imaginedCustomer } from '../../previewing/imagined-customer.ts';
import { previewInvoice } from '../../previewing/preview.ts';
import type { ImaginedChange, ImaginedItem, PreviewOrder } from '../../previewing/preview-order.ts';
import { type Endpoint, endpoint } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { pageFrom, pageParams } from '../../protocol/page.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';
import { itemChange } from '../subscription/item-change-param.ts';
import { itemInput, redeemables } from '../subscription/items-param.ts';
import type { InvoiceRecord } from './record.ts';
import { type UpcomingParams, upcomingParams } from './upcoming-parameters.ts';

const linesPath = '/v1/invoices/upcoming/lines';

const upcoming = endpoint({
  method: 'GET',
  path: '/v1/invoices/upcoming',
  params: upcomingParams,
  isRehearsal: true,
  handle: (context) => {
    const { invoice, lines } = previewInvoice(context, orderFrom(context, context.params));
    return {
      unstored: invoice,
      lists: { lines },
      url: linesUrl(context.params, invoice),
      omit: ['id', 'hosted_invoice_url', 'invoice_pdf'],
    };
  },
});

const upcomingLines = endpoint({
  method: 'GET',
  path: linesPath,
  params: { ...upcomingParams, ...pageParams },
  isRehearsal: true,
  handle: (context) => {
    const { ending_before, limit, starting_after, ...sent } = context.params;
    const { lines } = previewInvoice(context, orderFrom(context, sent));
    return pageFrom('line_item', linesPath, lines, context.params);
  },
});

/** The invoice that comes next, and its lines. */
export const upcomingEndpoints: readonly Endpoint[] = [upcoming, upcomingLines];

function orderFrom(world: World, sent: UpcomingParams): PreviewOrder {
  atMostOne(sent, 'schedule', 'subscription');
  atMostOne(sent, 'coupon', 'discounts');
  const { schedule, subscription } = sent;
  return {
    customer: customerOf(world, sent),
    isImagined: sent.customer === undefined && subscription === undefined && schedule === undefined,
    subscription,
    schedule,
    currency: sent.currency,
    discounts: discountsOf(sent),
    items: sent.invoice_items?.map((item, index) => imaginedItem(item, `invoice_items[${index}]`)),
    change: changeFrom(sent),
    fields: fieldsOf(sent),
  };
}

function customerOf(world: World, sent: UpcomingParams): Records['customer'] {
  const { customer, customer_details: details, schedule, subscription } = sent;
  const owner = subscription?.customer ?? schedule?.customer;
  if (customer !== undefined && owner !== undefined && owner !== customer.id) {
    const [object, id] =
      subscription === undefined
        ? (['subscription_schedule', schedule?.id ?? ''] as const)
        : (['subscription', subscription.id] as const);
    throw noSuch(object, id, subscription === undefined ? 'schedule' : 'subscription');
  }
  const known = customer ?? world.store.get('customer', owner ?? '');
  if (known === undefined && details === undefined) {
    throw invalidRequest('You must provide one of customer, customer_details, schedule or subscription.', {
      code: 'parameter_missing',
      param: 'customer',
    });
  }
  return imaginedCustomer(world, known, details);
}

/** Discounts in the place of inherited ones; an older request names one coupon. */
function discountsOf({ coupon, discounts }: UpcomingParams): PreviewOrder['discounts'] {
  if (coupon !== undefined) return [{ coupon }];
  return discounts === undefined ? undefined : (redeemables(discounts) ?? []);
}

function imaginedItem(sent: NonNullable<UpcomingParams['invoice_items']>[number], at: string): ImaginedItem {
  const { discounts, tax_rates, ...item } = sent;
  const redeemed = redeemables(discounts, `${at}[discounts]`);
  return {
    ...item,
    ...(redeemed === undefined ? {} : { discounts: redeemed }),
    ...(tax_rates === undefined ? {} : { taxRates: appliedRates(tax_rates, [], `${at}[tax_rates]`) }),
  };
}

function changeFrom(sent: UpcomingParams): ImaginedChange {
  const { subscription_items: items, subscription_default_tax_rates: rates } = sent;
  const at = (index: number) => `subscription_items[${index}]`;
  return {
    billingCycleAnchor: sent.subscription_billing_cycle_anchor,
    cancelAt: sent.subscription_cancel_at,
    cancelAtPeriodEnd: sent.subscription_cancel_at_period_end,
    cancelNow: sent.subscription_cancel_now,
    defaultTaxRates:
      rates === undefined ? undefined : appliedRates(rates, [], 'subscription_default_tax_rates'),
    prorationBehavior: sent.subscription_proration_behavior,
    prorationDate: sent.subscription_proration_date,
    resumeNow: sent.subscription_resume_at === 'now',
    startDate: sent.subscription_start_date,
    trialEnd: sent.subscription_trial_end,
    trialFromPlan: sent.subscription_trial_from_plan,
    ...(items === undefined
      ? {}
      : {
          itemChanges: (world) => items.map((item, index) => itemChange(world, item, at(index))),
          newItems: (world) => items.map((item, index) => itemInput(world, item, at(index))),
        }),
  };
}

function fieldsOf({ automatic_tax, issuer, on_behalf_of }: UpcomingParams): Partial<InvoiceRecord> {
  return {
    ...(automatic_tax === undefined
      ? {}
      : {
          automatic_tax: {
            enabled: automatic_tax.enabled,
            liability: automatic_tax.enabled ? (automatic_tax.liability ?? { type: 'self' as const }) : null,
            status: automatic_tax.enabled ? ('complete' as const) : null,
          },
        }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(on_behalf_of === undefined ? {} : { on_behalf_of }),
  };
}

function linesUrl({ customer, subscription }: UpcomingParams, invoice: InvoiceRecord): string {
  const query = new URLSearchParams();
  const owner = customer?.id ?? invoice.customer;
  if (owner !== null) query.set('customer', owner);
  if (subscription !== undefined) query.set('subscription', subscription.id);
  return `${linesPath}?${query}`;
}
