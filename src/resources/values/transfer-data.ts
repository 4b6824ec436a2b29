import { builder } from '../../graph/builder.ts';
import { foreignId, money, type Priced } from '../../graph/fields.ts';

/** The same hash under several objects, which the SDK types each by themselves. */
interface TransferDataHash {
  readonly amount?: number | null;
  readonly destination: string | { readonly id: string };
}

export const TransferData = builder.objectRef<Priced<TransferDataHash>>('TransferData').implement({
  description: 'The connected account that receives the money of a payment.',
  fields: (t) => ({
    amount: t.field(money.nullable('amount', 'How much it receives; null when it receives everything.')),
    destination: t.field(foreignId('destination', 'The id of the connected account.')),
  }),
});
