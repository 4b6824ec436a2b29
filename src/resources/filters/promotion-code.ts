import { Coupon, Customer } from '../../catalog.ts';
import { byFlag, byId, byRange, byText, filterInput } from '../../graph/filters.ts';

export const PromotionCodeFilter = filterInput('PromotionCodeFilter', 'Which promotion codes to list.', {
  code: byText('code', 'Those with this code, as customers type it.'),
  couponId: byId('coupon', Coupon, 'Those that give this coupon.'),
  customerId: byId('customer', Customer, 'Those that only this customer can use.'),
  isActive: byFlag('active', 'True: only those that can be used. False: only those that cannot.'),
  created: byRange('created', 'Those made in this span of time.'),
});
