import { Choice } from '../../graph/choices.ts';

export const PortalProrationBehavior = new Choice(
  'PortalProrationBehavior',
  'What happens to the part of a period that is paid and not used, or used and not paid.',
  {
    always_invoice: 'It is worked out and billed at once.',
    create_prorations: 'It is worked out and goes on the next invoice.',
    none: 'Nothing: it is not worked out.',
  },
);

export const PortalCancelMode = new Choice(
  'PortalCancelMode',
  'When a subscription that a customer ends does end.',
  {
    at_period_end: 'When the period that is paid for is over.',
    immediately: 'At once.',
  },
);
