import type { New, Records } from '../../records.ts';

/** A token as stored. */
export type TokenRecord = Records['token'];

/** A complete token from what is known of it. */
export function newToken(fields: New<TokenRecord, 'created' | 'id' | 'type'>): TokenRecord {
  return { object: 'token', client_ip: null, livemode: false, used: false, ...fields };
}
