import type { New, Records } from '../../records.ts';

/** A setup intent as stored. */
export type SetupIntentRecord = Records['setup_intent'];

/** A complete setup intent from what is known of it. */
export function newSetupIntent(
  fields: New<SetupIntentRecord, 'id' | 'created' | 'client_secret' | 'status'>,
): SetupIntentRecord {
  return {
    object: 'setup_intent',
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    customer: null,
    description: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    single_use_mandate: null,
    usage: 'off_session',
    ...fields,
  };
}
