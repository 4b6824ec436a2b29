import { TestClock } from '../../catalog.ts';
import { byId, byRange, byText, filterInput } from '../../graph/filters.ts';

export const CustomerFilter = filterInput('CustomerFilter', 'Which customers to list.', {
  // A forgotten address would list every customer.
  email: { ...byText('email', 'With exactly this email address, in this spelling.'), identifies: true },
  created: byRange('created', 'Created in this span.'),
  testClockId: byId(
    'test_clock',
    TestClock,
    'On this test clock. Customers on a clock are only listed by naming it.',
  ),
});
