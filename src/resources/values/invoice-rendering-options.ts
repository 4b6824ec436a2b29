import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

/** The same hash under several objects, which the SDK types each by themselves. */
interface RenderingOptionsHash {
  readonly amount_tax_display: string | null;
}

export const InvoiceRenderingOptions = builder
  .objectRef<RenderingOptionsHash>('InvoiceRenderingOptions')
  .implement({
    description: 'How an invoice is set on paper.',
    fields: (t) => ({
      amountTaxDisplay: t.field(
        text.nullable(
          'amount_tax_display',
          'How the tax on a line is shown: `exclude_tax` or `include_inclusive_tax`; null when nothing was chosen.',
        ),
      ),
    }),
  });
