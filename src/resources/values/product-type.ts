import { Choice } from '../../graph/choices.ts';

const meanings = {
  good: 'Something that can be shipped.',
  service: 'Something that is done or made available.',
} as const;

const description = 'Whether a product is a good or a service.';

export const ProductType = new Choice('ProductType', description, meanings);
export const ProductTypeInput = ProductType.input;
