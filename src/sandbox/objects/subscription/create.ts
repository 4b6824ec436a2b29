import { invalidRequest } from '../../errors.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  integer,
  list,
  object,
  type Params,
  reference,
  required,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { Records } from '../../records.ts';
import { createSubscription } from '../../subscribing/create.ts';
import type { ItemInput } from '../../subscribing/item-input.ts';
import type { World } from '../../world.ts';
import { addedItems, itemInput, priceFrom, subscriptionDiscounts } from './items-param.ts';
import { billingParams, itemParams, settingParams } from './parameters.ts';
import { changedSettings } from './settings.ts';

const newParams = {
  ...settingParams,
  ...billingParams,
  backdate_start_date: timestamp(),
  billing_cycle_anchor: timestamp(),
  billing_cycle_anchor_config: object({
    day_of_month: required(integer({ min: 1, max: 31 })),
    hour: integer({ min: 0, max: 23 }),
    minute: integer({ min: 0, max: 59 }),
    month: integer({ min: 1, max: 12 }),
    second: integer({ min: 0, max: 59 }),
  }),
  cancel_at: timestamp(),
  currency: currency(),
  trial_period_days: integer({ min: 0, max: 730 }),
};

const params = {
  ...newParams,
  customer: required(reference('customer')),
  items: required(list(object(itemParams))),
};

/** Makes a subscription for a customer. */
export const createEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscriptions',
  params,
  handle: (context) => {
    const { customer, items, ...sent } = context.params;
    return create(context, customer, items, sent);
  },
});

const legacyParams = {
  ...newParams,
  items: list(object(itemParams)),
  plan: reference('plan'),
  quantity: integer({ min: 0 }),
};

/** Makes a subscription the way before several items: one plan, below its customer. */
export const createBelowCustomer = endpoint({
  method: 'POST',
  path: '/v1/customers/:customer/subscriptions',
  params: legacyParams,
  handle: (context) => {
    const { items, plan, quantity, ...sent } = context.params;
    const customer = found(context, 'customer', context.path.customer, 'customer');
    if (plan === undefined) {
      if (items !== undefined) return create(context, customer, items, sent);
      throw invalidRequest('Missing required param: items.', { code: 'parameter_missing', param: 'items' });
    }
    if (items !== undefined) {
      throw invalidRequest('You may only specify one of these parameters: items, plan.', {
        code: 'parameters_exclusive',
        param: 'items',
      });
    }
    const price = priceFrom(context, { plan });
    const inputs = price === undefined ? [] : [{ price, quantity }];
    return makeFrom(context, customer, inputs, sent);
  },
});

function create(
  world: World,
  customer: Records['customer'],
  items: Params<typeof params>['items'],
  sent: Params<typeof newParams>,
): Records['subscription'] {
  const inputs = items.map((item, index) => itemInput(world, item, `items[${index}]`));
  return makeFrom(world, customer, inputs, sent);
}

function makeFrom(
  world: World,
  customer: Records['customer'],
  items: readonly ItemInput[],
  sent: Params<typeof newParams>,
): Records['subscription'] {
  checkEnd(sent);
  return createSubscription(world, {
    addInvoiceItems: addedItems(world, sent.add_invoice_items),
    backdateStartDate: sent.backdate_start_date,
    billingCycleAnchor: sent.billing_cycle_anchor,
    billingCycleAnchorConfig: sent.billing_cycle_anchor_config,
    currency: sent.currency,
    customer,
    discounts: discountsOf(sent),
    fields: {
      ...changedSettings(world, sent, {
        collection_method: 'charge_automatically',
        customer: customer.id,
        days_until_due: null,
        default_tax_rates: [],
        metadata: {},
        payment_settings: null,
      }),
      cancel_at: sent.cancel_at ?? null,
      cancel_at_period_end: sent.cancel_at_period_end ?? false,
    },
    items,
    offSession: sent.off_session,
    paymentBehavior: sent.payment_behavior,
    prorationBehavior: sent.proration_behavior,
    trialEnd: sent.trial_end,
    trialFromPlan: sent.trial_from_plan,
    trialPeriodDays: sent.trial_period_days,
  });
}

function discountsOf({ coupon, promotion_code, discounts }: Params<typeof newParams>) {
  return (
    subscriptionDiscounts({
      ...(coupon === undefined ? {} : { coupon }),
      ...(promotion_code === undefined ? {} : { promotion_code }),
      ...(discounts === undefined ? {} : { discounts }),
    }) ?? []
  );
}

function checkEnd({ cancel_at, cancel_at_period_end }: Params<typeof newParams>): void {
  if (cancel_at === undefined || cancel_at_period_end !== true) return;
  throw invalidRequest('You may only specify one of these parameters: cancel_at, cancel_at_period_end.', {
    code: 'parameters_exclusive',
    param: 'cancel_at',
  });
}
