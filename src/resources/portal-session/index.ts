import './mutations.ts';
import { Customer, PortalConfiguration, PortalSession } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, flag, foreignId, text, timestamp, url } from '../../graph/fields.ts';
import { identity, StripeObject } from '../../graph/identity.ts';
import { reference } from '../../graph/references.ts';
import { PortalFlow } from './flow.ts';

builder.objectType(PortalSession, {
  description:
    'A visit of a customer to the portal. It cannot be fetched again: send the customer to `url` at once.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, PortalSession),
    isLive: t.field(flag('livemode', 'True for a live session, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was opened.')),
    url: t.field(
      url(
        'url',
        'Where the customer goes. Whoever has it is let in as that customer; it works once, and not for long.',
      ),
    ),
    returnUrl: t.field(
      url.nullable('return_url', 'Where the customer comes back to; null when the portal shows no way back.'),
    ),
    ...reference(t, 'customer', Customer, 'The customer who is let in.', {
      expandable: false,
      required: true,
    }),
    ...reference(t, 'configuration', PortalConfiguration, 'What the portal offers.', { required: true }),
    flow: t.field(
      embedded.nullable(
        'flow',
        PortalFlow,
        'The one thing it is for; null when the customer can look around.',
      ),
    ),
    locale: t.field(
      text.nullable(
        'locale',
        "The language of the portal, as a tag such as `pt-BR`; null or `auto` for the browser's.",
      ),
    ),
    onBehalfOf: t.field(
      foreignId.nullable(
        'on_behalf_of',
        'The id of the connected account whose portal it is; null for the own one.',
      ),
    ),
  }),
});
