import { Choice } from '../../graph/choices.ts';

export const CustomerBalanceFunding = new Choice('CustomerBalanceFunding', 'How a cash balance is filled.', {
  bank_transfer: 'By bank transfer.',
});
