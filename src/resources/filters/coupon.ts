import { byRange, filterInput } from '../../graph/filters.ts';

export const CouponFilter = filterInput('CouponFilter', 'Which coupons to list.', {
  created: byRange('created', 'Those made in this span of time.'),
});
