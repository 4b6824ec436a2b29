import { builder } from '../../graph/builder.ts';
import { texts, url } from '../../graph/fields.ts';

/** The same hash under several objects, which the SDK types each by themselves. */
interface FinancialConnectionsHash {
  readonly permissions?: readonly string[];
  readonly prefetch?: readonly string[] | null;
  readonly return_url?: string;
}

export const FinancialConnectionsOptions = builder
  .objectRef<FinancialConnectionsHash>('FinancialConnectionsOptions')
  .implement({
    description: 'What may be read of a bank account that the customer signs in to.',
    fields: (t) => ({
      permissions: t.field(
        texts.nullable(
          'permissions',
          'What is asked for: `balances`, `ownership`, `payment_method`, `transactions`. The set is open.',
        ),
      ),
      prefetch: t.field(
        texts.nullable(
          'prefetch',
          'What is read as soon as the account is linked: `balances`, `transactions`. The set is open.',
        ),
      ),
      returnUrl: t.field(url.nullable('return_url', 'Where the customer comes back to in a webview.')),
    }),
  });
