import { Product } from '../../catalog.ts';
import {
  byChoice,
  byCurrency,
  byFlag,
  byId,
  byMember,
  byRange,
  byText,
  byTexts,
  filterInput,
} from '../../graph/filters.ts';
import { PriceTypeInput } from '../values/price-type.ts';
import { BillingIntervalInput, UsageTypeInput } from '../values/recurrence.ts';

export const PriceFilter = filterInput('PriceFilter', 'Which prices to list.', {
  productId: byId('product', Product, 'Of this product.'),
  isActive: byFlag('active', 'True for those that can be bought, false for the others.'),
  type: byChoice('type', PriceTypeInput, 'Charged once, or again and again.'),
  currency: byCurrency('currency', 'In this currency.'),
  lookupKeys: byTexts('lookup_keys', 'With one of these lookup keys; at most ten.'),
  interval: byMember(
    'interval',
    byChoice('recurring', BillingIntervalInput, 'Whose billing period is counted in this unit.'),
  ),
  usageType: byMember(
    'usage_type',
    byChoice('recurring', UsageTypeInput, 'Whose quantity comes from there.'),
  ),
  meter: byMember('meter', byText('recurring', 'Whose usage this meter counts, by its id.')),
  created: byRange('created', 'Created in this span.'),
});
