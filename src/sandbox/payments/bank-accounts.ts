import type { BehaviorName } from './behaviors.ts';

/** What names a bank account in the United States. */
export interface BankAccountNumbers {
  readonly account_number: string;
  readonly routing_number: string;
}

/** The two deposits, in cents, that prove an account its owner's. */
export const microdeposits: readonly number[] = [32, 45];

/** The code on the statement of a single deposit, for accounts proved that way. */
export const microdepositCode = 'SM11AA';

/** How an account of the test data, American or by its IBAN, behaves; any other works. */
export function behaviorOfAccount(number: string): BehaviorName | undefined {
  return accounts[number];
}

/** The bank behind a routing number. */
export function bankOf(routing: string | undefined): string {
  return routing === '110000000' ? 'STRIPE TEST BANK' : 'TEST BANK';
}

const accounts: Readonly<Record<string, BehaviorName>> = {
  '000111111116': 'no_account',
  '000111111113': 'account_closed',
  '000222222227': 'insufficient_account_funds',
  '000333333335': 'debit_not_authorized',
  DE62370400440532013001: 'debit_not_authorized',
};
