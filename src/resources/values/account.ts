import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { text } from '../../graph/fields.ts';

/** The same under several objects, which the SDK types each by themselves. */
interface ConnectAccount {
  readonly account?: string | { readonly id: string };
  readonly type: 'account' | 'self';
}

const AccountReferenceType = new Choice('AccountReferenceType', 'Whose account is meant.', {
  account: 'A connected account, named beside.',
  self: 'The account that makes the request.',
});

/** The raw id of the account. */
interface AccountById {
  readonly account?: string | null;
  readonly type: ConnectAccount['type'];
}

export const AccountReference = builder.objectRef<AccountById>('AccountReference').implement({
  description: 'The account that answers for a document or a tax: the own one, or a connected one.',
  fields: (t) => ({
    account: t.field(text.nullable('account', 'The id of the connected account; null for the own one.')),
    ...choice(t, 'type', AccountReferenceType, 'Whose account it is.', { required: true }),
  }),
});
