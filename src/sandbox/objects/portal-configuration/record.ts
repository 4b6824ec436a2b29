import type { New, Records } from '../../records.ts';

/** A portal configuration as stored. */
export type PortalConfigurationRecord = Records['billing_portal.configuration'];

/** What customers may do in a portal of which nothing more is said. */
export const noFeatures: PortalConfigurationRecord['features'] = {
  customer_update: { allowed_updates: [], enabled: false },
  invoice_history: { enabled: false },
  payment_method_update: { enabled: false },
  subscription_cancel: {
    cancellation_reason: {
      enabled: false,
      options: [
        'too_expensive',
        'missing_features',
        'switched_service',
        'unused',
        'customer_service',
        'too_complex',
        'low_quality',
        'other',
      ],
    },
    enabled: false,
    mode: 'at_period_end',
    proration_behavior: 'none',
  },
  subscription_pause: { enabled: false },
  subscription_update: {
    default_allowed_updates: [],
    enabled: false,
    products: null,
    proration_behavior: 'none',
  },
};

/** A complete portal configuration from what is known of it. */
export function newPortalConfiguration(
  fields: New<PortalConfigurationRecord, 'id' | 'created'>,
): PortalConfigurationRecord {
  return {
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    default_return_url: null,
    features: noFeatures,
    is_default: false,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: {},
    updated: fields.created,
    ...fields,
  };
}
