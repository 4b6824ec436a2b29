import type { New, Records } from '../../records.ts';

/** A setup attempt as stored. */
export type SetupAttemptRecord = Records['setup_attempt'];

/** A complete setup attempt from what is known of it. */
export function newSetupAttempt(
  fields: New<
    SetupAttemptRecord,
    'created' | 'id' | 'payment_method' | 'payment_method_details' | 'setup_intent' | 'status' | 'usage'
  >,
): SetupAttemptRecord {
  return {
    object: 'setup_attempt',
    application: null,
    customer: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    setup_error: null,
    ...fields,
  };
}
