import { Customer } from '../../catalog.ts';
import { byFlag, byId, byRange, filterInput } from '../../graph/filters.ts';

export const SubscriptionScheduleFilter = filterInput(
  'SubscriptionScheduleFilter',
  'Which subscription schedules to list.',
  {
    customerId: byId('customer', Customer, 'Of this customer.'),
    isScheduled: byFlag('scheduled', 'True for those that have not begun yet.'),
    created: byRange('created', 'Created in this span.'),
    canceledAt: byRange('canceled_at', 'Canceled in this span.'),
    completedAt: byRange('completed_at', 'Completed in this span.'),
    releasedAt: byRange('released_at', 'Released in this span.'),
  },
);
