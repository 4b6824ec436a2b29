import { builder } from './builder.ts';

builder.mutationType({
  description:
    'Everything that can be done in the billing API. Several mutations in one operation run in the order they stand, and what one did is not undone when a later one fails.',
});
