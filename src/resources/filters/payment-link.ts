import { byFlag, filterInput } from '../../graph/filters.ts';

export const PaymentLinkFilter = filterInput('PaymentLinkFilter', 'Narrows a list of payment links.', {
  isActive: byFlag('active', 'Those that work, or those that have been switched off.'),
});
