import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, byMoment, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, reference } from '../../protocol/parameters.ts';
import { scheduleDue } from '../../scheduling/run.ts';
import { cancelEndpoint, releaseEndpoint } from './actions.ts';
import { createEndpoint } from './create.ts';
import type { SubscriptionScheduleRecord } from './record.ts';
import { updateEndpoint } from './update.ts';

/** Subscription schedules: planned changes of a subscription. */
export const subscriptionSchedule = defineObject({
  object: 'subscription_schedule',
  indexed: ({ customer, status, test_clock }) => ({
    customer,
    scheduled: status === 'not_started',
    test_clock,
    clocked: test_clock !== null,
  }),
  due: scheduleDue,
  references: {
    customer: 'customer',
    'default_settings.default_payment_method': 'payment_method',
    'default_settings.invoice_settings.account_tax_ids': 'tax_id',
    'phases.add_invoice_items.discounts.coupon': 'coupon',
    'phases.add_invoice_items.discounts.discount': 'discount',
    'phases.add_invoice_items.discounts.promotion_code': 'promotion_code',
    'phases.add_invoice_items.price': 'price',
    'phases.coupon': 'coupon',
    'phases.default_payment_method': 'payment_method',
    'phases.discounts.coupon': 'coupon',
    'phases.discounts.discount': 'discount',
    'phases.discounts.promotion_code': 'promotion_code',
    'phases.invoice_settings.account_tax_ids': 'tax_id',
    'phases.items.discounts.coupon': 'coupon',
    'phases.items.discounts.discount': 'discount',
    'phases.items.discounts.promotion_code': 'promotion_code',
    'phases.items.plan': 'plan',
    'phases.items.price': 'price',
    subscription: 'subscription',
    test_clock: 'test_helpers.test_clock',
  },
  foreign: [
    'application',
    'default_settings.automatic_tax.liability.account',
    'default_settings.invoice_settings.issuer.account',
    'default_settings.on_behalf_of',
    'default_settings.transfer_data.destination',
    'phases.automatic_tax.liability.account',
    'phases.invoice_settings.issuer.account',
    'phases.on_behalf_of',
    'phases.transfer_data.destination',
  ],
  embedded: {
    'phases.add_invoice_items.tax_rates': 'tax_rate',
    'phases.default_tax_rates': 'tax_rate',
    'phases.items.tax_rates': 'tax_rate',
  },
  endpoints: [
    createEndpoint,
    updateEndpoint,
    cancelEndpoint,
    releaseEndpoint,
    retrieval('subscription_schedule', '/v1/subscription_schedules/:id'),
    listing({
      of: 'subscription_schedule',
      path: '/v1/subscription_schedules',
      filters: {
        canceled_at: byMoment((record: SubscriptionScheduleRecord) => record.canceled_at),
        completed_at: byMoment((record: SubscriptionScheduleRecord) => record.completed_at),
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        released_at: byMoment((record: SubscriptionScheduleRecord) => record.released_at),
        scheduled: byIndex('scheduled', boolean()),
      },
      defaults: [{ without: ['customer'], query: { match: { clocked: false } } }],
    }),
  ],
});
