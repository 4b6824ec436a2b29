import { byCurrency, byFlag, byRange, filterInput } from '../../graph/filters.ts';

export const ShippingRateFilter = filterInput('ShippingRateFilter', 'Which shipping rates to list.', {
  isActive: byFlag('active', 'True for those that can be used, false for archived ones.'),
  currency: byCurrency('currency', 'In this currency.'),
  created: byRange('created', 'Created in this span.'),
});
