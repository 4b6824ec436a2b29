import { inputChoice } from '../../graph/choices.ts';

export const ProrationBehaviorInput = inputChoice(
  'ProrationBehaviorInput',
  'What becomes of the part of a period that a change leaves unused or adds.',
  {
    create_prorations: 'It is billed, or given back, with the next invoice.',
    always_invoice: 'It is billed, or given back, at once with an invoice of its own.',
    none: 'Nothing: the change counts from the next period on.',
  },
);
