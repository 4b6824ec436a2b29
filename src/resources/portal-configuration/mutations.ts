import { PortalConfiguration } from '../../catalog.ts';
import { flagInput, inputObject, objectInput, textInput, urlInput } from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { LoginPageInput, PortalFeaturesChangeInput, PortalFeaturesInput } from './features-input.ts';

const changed = {
  configuration: {
    kind: PortalConfiguration,
    description: 'The configuration as it is now, after a refusal too.',
  },
};

const headline = textInput('headline', 'The sentence at its head; at most 60 characters.', {
  clearable: true,
  maxLength: 60,
});
const privacy = "A link to the business's words on privacy.";
const terms = "A link to the business's terms.";

const BusinessProfileInput = inputObject(
  'PortalBusinessProfileInput',
  'What the portal says about the business.',
  {
    headline,
    privacyPolicyUrl: urlInput('privacy_policy_url', privacy),
    termsOfServiceUrl: urlInput('terms_of_service_url', terms),
  },
);

const BusinessProfileChangeInput = inputObject(
  'PortalBusinessProfileChangeInput',
  'A change of what the portal says about the business.',
  {
    headline,
    privacyPolicyUrl: urlInput('privacy_policy_url', privacy, { clearable: true }),
    termsOfServiceUrl: urlInput('terms_of_service_url', terms, { clearable: true }),
  },
);

const details = {
  defaultReturnUrl: urlInput(
    'default_return_url',
    'Where customers come back to when the session says nothing.',
    { clearable: true },
  ),
  loginPage: objectInput('login_page', LoginPageInput, 'The page where customers let themselves in.'),
  metadata: metadataInput(),
};

mutation('portalConfigurationCreate', {
  description: 'Makes a configuration of the portal. Stripe: `POST /v1/billing_portal/configurations`.',
  inputs: {
    businessProfile: objectInput(
      'business_profile',
      BusinessProfileInput,
      'What the portal says about the business.',
      { required: true },
    ),
    features: objectInput('features', PortalFeaturesInput, 'What customers can do.', { required: true }),
    ...details,
  },
  call: () => ({ method: 'POST', path: ['billing_portal', 'configurations'] }),
  payload: changed,
});

mutation('portalConfigurationUpdate', {
  description:
    'Changes a configuration of the portal. The default one stays active. Stripe: `POST /v1/billing_portal/configurations/:id`.',
  targets: {
    id: {
      kind: PortalConfiguration,
      description: "The configuration: its global id, or the billing API's own.",
    },
  },
  inputs: {
    isActive: flagInput('active', 'Whether portal sessions can be opened with it.'),
    businessProfile: objectInput(
      'business_profile',
      BusinessProfileChangeInput,
      'What the portal says about the business.',
    ),
    features: objectInput('features', PortalFeaturesChangeInput, 'What customers can do.'),
    ...details,
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['billing_portal', 'configurations', ...id] }),
  payload: changed,
});
