import { Application } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { text } from '../graph/fields.ts';
import { deletion, identity, StripeObject } from '../graph/identity.ts';

// No Node: the billing API has no address for an application, and shows it only inside what it made.
builder.objectType(Application, {
  description: 'A platform that acts for the account, and made the object that names it.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, Application),
    ...deletion(t),
    name: t.field(text.nullable('name', 'The name of the platform; may be null.')),
  }),
});
