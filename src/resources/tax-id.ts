import type Stripe from 'stripe';
import { Application, Customer, TaxId } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { embedded, flag, foreignId, text, timestamp } from '../graph/fields.ts';
import { deletion, identity, Node, StripeObject } from '../graph/identity.ts';
import { mutation } from '../graph/mutation.ts';
import { reference } from '../graph/references.ts';
import { one } from '../graph/roots.ts';
import { taxIdEntries } from './inputs/tax-id.ts';
import { TaxIdType } from './values/tax-id-type.ts';

const TaxIdVerificationStatus = new Choice(
  'TaxIdVerificationStatus',
  'What the check of a tax number came to.',
  {
    pending: 'It is still being checked.',
    verified: 'The tax office knows it.',
    unverified: 'The tax office does not know it.',
    unavailable: 'The tax office could not be asked, or does not answer for this kind of number.',
  },
);

const TaxIdVerification = builder.objectRef<Stripe.TaxId.Verification>('TaxIdVerification').implement({
  description: 'What the tax office says of a tax number.',
  fields: (t) => ({
    ...choice(t, 'status', TaxIdVerificationStatus, 'What the check came to.', { required: true }),
    verifiedName: t.field(text.nullable('verified_name', 'The name it is registered for; null if not told.')),
    verifiedAddress: t.field(
      text.nullable('verified_address', 'The address it is registered for; null if not told.'),
    ),
  }),
});

const TaxIdOwnerType = new Choice('TaxIdOwnerType', 'Whose tax number it is.', {
  customer: "A customer's.",
  self: "The own account's.",
  account: "A connected account's.",
  application: "A platform's.",
});

const TaxIdOwner = builder.objectRef<Stripe.TaxId.Owner>('TaxIdOwner').implement({
  description: 'Whose tax number it is. Only the one that `type` names is set.',
  fields: (t) => ({
    ...choice(t, 'type', TaxIdOwnerType, 'Which of them it is.', { required: true }),
    ...reference(t, 'customer', Customer, 'The customer.'),
    account: t.field(foreignId.nullable('account', 'The id of the connected account.')),
    ...reference(t, 'application', Application, 'The platform.'),
  }),
});

builder.objectType(TaxId, {
  description:
    'A tax number that is printed on invoices. Still here after deletion where something refers to it: then `isDeleted` is true, and everything but the ids is null.',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, TaxId),
    ...deletion(t),
    isLive: t.field(flag.nullable('livemode', 'True for a live one, false for one in test mode.')),
    created: t.field(timestamp.nullable('created', 'When it was entered.')),
    ...choice(t, 'type', TaxIdType, 'Its country and kind.'),
    value: t.field(text.nullable('value', 'The number itself.')),
    country: t.field(text.nullable('country', 'Two-letter code of its country (ISO 3166-1).')),
    ...reference(t, 'customer', Customer, 'The customer whose number it is.'),
    owner: t.field(
      embedded.nullable('owner', TaxIdOwner, 'Whose it is; null where the billing API does not say.'),
    ),
    verification: t.field(
      embedded.nullable(
        'verification',
        TaxIdVerification,
        'What the tax office says of it; null when it was not asked.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  taxId: one(t, TaxId, 'A tax number; its global id names its customer, and the raw id alone suffices too.'),
}));

const customer = { kind: Customer, description: 'The customer as it is now.' };

mutation('customerTaxIdCreate', {
  description:
    'Enters a tax number of a customer. It is printed on their invoices from now on, and checked where the tax office can be asked. Stripe: `POST /v1/customers/:id/tax_ids`.',
  targets: { customerId: { kind: Customer, description: 'The customer whose number it is.' } },
  inputs: taxIdEntries,
  call: ({ customerId = [] }) => ({ method: 'POST', path: ['customers', ...customerId, 'tax_ids'] }),
  payload: {
    taxId: { kind: TaxId, description: 'The tax number; null when it was refused.' },
    customer: { ...customer, target: 'customerId' },
  },
});

mutation('customerTaxIdDelete', {
  description:
    'Deletes a tax number of a customer. Final invoices keep it. Stripe: `DELETE /v1/customers/:id/tax_ids/:id`.',
  targets: {
    id: {
      kind: TaxId,
      owned: true,
      description:
        'The tax number by its global id, which names the customer: `TaxId:cus_1/txi_1`. The raw id alone does not lead to it.',
    },
  },
  call: ({ id: [owner = '', id = ''] = [] }) => ({
    method: 'DELETE',
    path: ['customers', owner, 'tax_ids', id],
  }),
  payload: { customer: { ...customer, target: 'id' } },
  deleted: {
    field: 'deletedTaxId',
    kind: TaxId,
    description: 'The id of the tax number that is gone; null when the deletion was refused.',
  },
});
