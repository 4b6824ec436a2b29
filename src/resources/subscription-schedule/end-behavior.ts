import { Choice } from '../../graph/choices.ts';

export const ScheduleEndBehavior = new Choice(
  'ScheduleEndBehavior',
  'What becomes of the subscription when the last phase ends.',
  {
    release: 'It goes on by itself, as it was last.',
    cancel: 'It is canceled.',
    renew: 'The last phase begins anew.',
    none: 'Nothing happens to it.',
  },
);
