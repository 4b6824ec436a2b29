import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { valueSource } from '../../graph/fields.ts';
import type { Reference } from '../../graph/references.ts';

/** The id of a connected account, however it came. Accounts are no objects of this graph. */
export function accountId<Key extends string>(key: Key, description: string) {
  return {
    type: 'String',
    nullable: true,
    description,
    extensions: valueSource(key),
    resolve: (parent: { readonly [K in Key]?: Reference }): string | null => {
      const account: Reference = parent[key];
      return (typeof account === 'string' ? account : account?.id) ?? null;
    },
  } as const;
}

const AccountReferenceType = new Choice('AccountReferenceType', 'Whose account is meant.', {
  account: 'A connected account, named beside.',
  self: 'The account that makes the request.',
});

/** The same under several objects, which the SDK types each by themselves. */
interface ConnectAccount {
  account?: string | Stripe.Account;
  type: 'account' | 'self';
}

export const AccountReference = builder.objectRef<ConnectAccount>('AccountReference').implement({
  description: 'The account that answers for a document or a tax: the own one, or a connected one.',
  fields: (t) => ({
    account: t.field(accountId('account', 'The id of the connected account; null for the own one.')),
    ...choice(t, 'type', AccountReferenceType, 'Whose account it is.', { required: true }),
  }),
});
