import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

/** The same hash under several objects, which the SDK types each by themselves. */
interface RenderingOptionsHash {
  readonly amount_tax_display: string | null;
}

export const InvoiceRenderingOptions = builder
  .objectRef<RenderingOptionsHash>('InvoiceRenderingOptions')
  .implement({
    description: 'How an invoice looks where it is shown to the customer.',
    fields: (t) => ({
      amountTaxDisplay: t.field(
        text.nullable(
          'amount_tax_display',
          'How amounts and tax are shown: `include_inclusive_tax` or `exclude_tax`; the set is open. Null for the default of the account.',
        ),
      ),
    }),
  });
