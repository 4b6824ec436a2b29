import { Choice } from '../../graph/choices.ts';

export const ShippingRateType = new Choice('ShippingRateType', 'How the cost of shipping is worked out.', {
  fixed_amount: 'It is the same for every order.',
});
