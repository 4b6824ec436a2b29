import type { New, Records } from '../../records.ts';

/** A portal session as stored. */
export type PortalSessionRecord = Records['billing_portal.session'];

/** A complete portal session from what is known of it. */
export function newPortalSession(
  fields: New<PortalSessionRecord, 'id' | 'created' | 'configuration' | 'customer' | 'url'>,
): PortalSessionRecord {
  return {
    object: 'billing_portal.session',
    flow: null,
    livemode: false,
    locale: null,
    on_behalf_of: null,
    return_url: null,
    ...fields,
  };
}
