import { Customer, TestClock } from '../../catalog.ts';
import { byChoice, byId, filterInput } from '../../graph/filters.ts';
import { QuoteStatusInput } from '../values/quote-status.ts';

export const QuoteFilter = filterInput('QuoteFilter', 'Which quotes to list.', {
  customerId: byId('customer', Customer, 'Those for this customer.'),
  status: byChoice('status', QuoteStatusInput, 'Those that stand here.'),
  testClockId: byId(
    'test_clock',
    TestClock,
    'Those on this test clock. Quotes on test clocks are only listed when their clock is named.',
  ),
});
