import { account } from '../../account.ts';
import { portalLocales } from '../../checkout/locales.ts';
import { plainPage } from '../../checkout/page.ts';
import { invalidRequest, StripeError } from '../../errors.ts';
import { defineObject } from '../../protocol/definition.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { oneOf, reference, required, text } from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';
import { flowData, flowOf } from './flow.ts';
import { newPortalSession } from './record.ts';

type Configuration = Records['billing_portal.configuration'];

const creation = endpoint({
  method: 'POST',
  path: '/v1/billing_portal/sessions',
  params: {
    configuration: reference('billing_portal.configuration'),
    customer: required(reference('customer')),
    flow_data: flowData,
    locale: oneOf(...portalLocales),
    on_behalf_of: text(),
    return_url: text(),
  },
  handle: (context) => {
    const { customer, flow_data: flow, locale = null, on_behalf_of = null } = context.params;
    const configuration = configurationFor(context, context.params.configuration);
    return context.store.put(
      newPortalSession({
        id: context.ids.next('bps_'),
        configuration: configuration.id,
        created: context.clock.now(),
        customer: customer.id,
        flow: flow === undefined ? null : flowOf(context, flow, customer.id),
        locale,
        on_behalf_of,
        return_url: context.params.return_url ?? configuration.default_return_url,
        url: `${account.hostedPages}/p/session/test_${context.ids.suffix(32)}`,
      }),
    );
  },
});

const visit = endpoint({
  method: 'GET',
  path: '/p/session/:code',
  params: {},
  isOpen: true,
  handle: ({ store, path }) => {
    const url = `${account.hostedPages}/p/session/${path.code}`;
    const [session] = store.list('billing_portal.session', { match: { url }, limit: 1 }).records;
    if (session === undefined) throw new StripeError(404, `No such portal session: '${path.code}'`);
    const headline = store.get('billing_portal.configuration', session.configuration)?.business_profile
      .headline;
    const customer = store.get('customer', session.customer);
    return plainPage(headline ?? account.name, [
      `Signed in: ${customer?.name ?? customer?.email ?? session.customer}`,
    ]);
  },
});

/** Portal sessions: one customer's way into the portal. */
export const portalSession = defineObject({
  object: 'billing_portal.session',
  indexed: ({ url }) => ({ url }),
  references: { configuration: 'billing_portal.configuration' },
  endpoints: [creation, visit],
});

/** The configuration asked for, or the account's default. */
function configurationFor({ store }: World, wanted: Configuration | undefined): Configuration {
  const [byDefault] = store.list('billing_portal.configuration', {
    match: { is_default: true },
    limit: 1,
  }).records;
  const configuration = wanted ?? byDefault;
  if (configuration === undefined) {
    throw invalidRequest(
      'No configuration provided and your test mode default configuration has not been created. Provide a ' +
        'configuration or create your default by saving your customer portal settings in test mode at ' +
        'https://dashboard.stripe.com/test/settings/billing/portal.',
    );
  }
  if (!configuration.active) {
    throw invalidRequest(`The configuration ${configuration.id} is not active.`, { param: 'configuration' });
  }
  return configuration;
}
