import { Choice } from '../../graph/choices.ts';

export const CouponDuration = new Choice('CouponDuration', 'For how long a coupon applies.', {
  forever: 'To every invoice from then on.',
  once: 'To the first invoice only.',
  repeating: 'To every invoice for a number of months.',
});
