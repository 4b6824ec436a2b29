import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { foreignId } from '../../graph/fields.ts';

export const AccountReferenceType = new Choice('AccountReferenceType', 'Whose account is meant.', {
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
    account: t.field(foreignId.nullable('account', 'The id of the connected account; null for the own one.')),
    ...choice(t, 'type', AccountReferenceType, 'Whose account it is.', { required: true }),
  }),
});
