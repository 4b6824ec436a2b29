import { Choice } from '../../graph/choices.ts';

const meanings = {
  one_time: 'Charged once.',
  recurring: 'Charged again and again, by subscription.',
} as const;

const description = 'Whether a price is charged once or again and again.';

export const PriceType = new Choice('PriceType', description, meanings);
export const PriceTypeInput = PriceType.input;
