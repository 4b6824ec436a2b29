import { ShippingRate } from '../../catalog.ts';
import { idInput, inputObject, objectInput } from '../../graph/inputs.ts';
import { ShippingRateDataInput } from './shipping-rate-data.ts';

/** What shipping costs, by the rate it comes from. */
export const ShippingCostInput = inputObject(
  'ShippingCostInput',
  'What shipping costs: by a rate that is there, or by one made for it.',
  {
    shippingRateId: idInput('shipping_rate', ShippingRate, 'The shipping rate.'),
    shippingRateData: objectInput('shipping_rate_data', ShippingRateDataInput, 'A rate made for it.'),
  },
  { oneOf: true },
);
