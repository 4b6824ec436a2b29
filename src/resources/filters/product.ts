import { Product } from '../../catalog.ts';
import { byChoice, byFlag, byIds, byRange, byText, filterInput } from '../../graph/filters.ts';
import { ProductTypeInput } from '../values/product-type.ts';

export const ProductFilter = filterInput('ProductFilter', 'Which products to list.', {
  ids: byIds('ids', Product, 'Among these.'),
  isActive: byFlag('active', 'True for those that can be bought, false for the others.'),
  isShippable: byFlag('shippable', 'True for those that are shipped, false for the others.'),
  type: byChoice('type', ProductTypeInput, 'Goods, or services.'),
  url: byText('url', 'With exactly this link.'),
  created: byRange('created', 'Created in this span.'),
});
