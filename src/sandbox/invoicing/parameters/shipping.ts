import { changedMetadata } from '../../metadata.ts';
import { address } from '../../payments/parameters/address.ts';
import {
  clearable,
  integer,
  mapped,
  metadata,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency, mapOf } from '../../protocol/value-parameters.ts';

/** Where the goods of an invoice go. */
export const shippingDetails = object({
  address: required(address()),
  name: required(text()),
  phone: clearable(text()),
});

const duration = object({
  unit: required(oneOf('business_day', 'day', 'hour', 'month', 'week')),
  value: required(integer({ min: 1 })),
});

const taxBehavior = oneOf('exclusive', 'inclusive', 'unspecified');

const rate = {
  delivery_estimate: object({ maximum: duration, minimum: duration }),
  display_name: required(text(100)),
  fixed_amount: object({
    amount: required(integer({ min: 0 })),
    currency: required(currency()),
    currency_options: mapOf(
      object({ amount: required(integer({ min: 0 })), tax_behavior: taxBehavior }),
      currency(),
    ),
  }),
  metadata: mapped(metadata(), (change) => changedMetadata({}, change)),
  tax_behavior: taxBehavior,
  tax_code: mapped(reference('tax_code'), ({ id }) => id),
  type: oneOf('fixed_amount'),
};

/** A shipping rate made for one invoice. */
export type ShippingRateData = Params<typeof rate>;

/** What is charged for shipping: a rate there is, or one made for it. */
export const shippingCostParams = { shipping_rate: text(), shipping_rate_data: object(rate) };
