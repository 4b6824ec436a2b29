import { Choice } from '../../graph/choices.ts';

export const DeliveryUnit = new Choice('DeliveryUnit', 'What the time until delivery is counted in.', {
  hour: 'Hours.',
  day: 'Days.',
  business_day: 'Days on which people work.',
  week: 'Weeks.',
  month: 'Months.',
});
