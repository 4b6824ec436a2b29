import type { New, Records } from '../../records.ts';

/** A bank account kept as a payment source, as stored. */
export type BankAccountRecord = Records['bank_account'];

/** A complete bank account from what is known of it; nobody has shown yet that it is theirs. */
export function newBankAccount(
  fields: New<BankAccountRecord, 'country' | 'currency' | 'customer' | 'fingerprint' | 'id' | 'last4'>,
): BankAccountRecord {
  return {
    object: 'bank_account',
    account_holder_name: null,
    account_holder_type: null,
    account_type: null,
    bank_name: null,
    metadata: {},
    routing_number: null,
    status: 'new',
    ...fields,
  };
}
