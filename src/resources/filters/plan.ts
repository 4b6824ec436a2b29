import { Product } from '../../catalog.ts';
import { byFlag, byId, byRange, filterInput } from '../../graph/filters.ts';

export const PlanFilter = filterInput('PlanFilter', 'Which plans to list.', {
  productId: byId('product', Product, 'Of this product.'),
  isActive: byFlag('active', 'True for those that can be bought, false for the others.'),
  created: byRange('created', 'Created in this span.'),
});
