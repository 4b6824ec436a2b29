import './mutations.ts';
import type Stripe from 'stripe';
import { Application, PortalConfiguration } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, flag, text, timestamp, url } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { PortalConfigurationFilter } from '../filters/portal-configuration.ts';
import { PortalFeatures } from './features.ts';

const PortalBusinessProfile = builder
  .objectRef<Stripe.BillingPortal.Configuration.BusinessProfile>('PortalBusinessProfile')
  .implement({
    description: 'What the portal says about the business.',
    fields: (t) => ({
      headline: t.field(text.nullable('headline', 'The sentence at its head; null when there is none.')),
      privacyPolicyUrl: t.field(
        url.nullable(
          'privacy_policy_url',
          "A link to the business's words on privacy; null when there is none.",
        ),
      ),
      termsOfServiceUrl: t.field(
        url.nullable('terms_of_service_url', "A link to the business's terms; null when there is none."),
      ),
    }),
  });

const PortalLoginPage = builder
  .objectRef<Stripe.BillingPortal.Configuration.LoginPage>('PortalLoginPage')
  .implement({
    description: 'A page where customers let themselves in by e-mail, without a link made for each of them.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether there is one.')),
      url: t.field(url.nullable('url', 'Its address, the same for all customers; null while there is none.')),
    }),
  });

builder.objectType(PortalConfiguration, {
  description: 'What customers see and can do in the portal where they look after their own billing.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, PortalConfiguration),
    isLive: t.field(flag('livemode', 'Whether it is for real money, and not for tests.')),
    isActive: t.field(flag('active', 'Whether portal sessions can be opened with it.')),
    isDefault: t.field(flag('is_default', 'Whether portal sessions use it when none is named.')),
    created: t.field(timestamp('created', 'When it was made.')),
    updated: t.field(timestamp('updated', 'When it was last changed.')),
    ...reference(t, 'application', Application, 'The platform that made it; null when the account did.'),
    businessProfile: t.field(
      embedded('business_profile', PortalBusinessProfile, 'What the portal says about the business.'),
    ),
    defaultReturnUrl: t.field(
      url.nullable(
        'default_return_url',
        'Where customers come back to when the session says nothing; null when it has to.',
      ),
    ),
    features: t.field(embedded('features', PortalFeatures, 'What customers can do.')),
    loginPage: t.field(
      embedded('login_page', PortalLoginPage, 'The page where customers let themselves in.'),
    ),
    ...metadata(t),
  }),
});

builder.queryFields((t) => ({
  portalConfiguration: one(t, PortalConfiguration, 'A configuration of the customer portal.'),
  portalConfigurations: many(t, PortalConfiguration, {
    description: 'Configurations of the customer portal.',
    filter: PortalConfigurationFilter,
  }),
}));
