import { byFlag, byRange, filterInput } from '../../graph/filters.ts';

export const TaxRateFilter = filterInput('TaxRateFilter', 'Which tax rates to list.', {
  isActive: byFlag('active', 'True for those that can be applied, false for archived ones.'),
  isInclusive: byFlag('inclusive', 'True for those inside the amount, false for those on top.'),
  created: byRange('created', 'Created in this span.'),
});
