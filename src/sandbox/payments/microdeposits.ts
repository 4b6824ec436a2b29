import { invalidRequest } from '../errors.ts';
import { atMostOne } from '../protocol/exclusive.ts';
import { microdepositCode, microdeposits } from './bank-accounts.ts';

/** Refuses amounts or a code other than what was deposited in the accounts of the test data. */
export function checkMicrodeposits(params: {
  readonly amounts?: readonly number[];
  readonly descriptor_code?: string;
}): void {
  atMostOne(params, 'amounts', 'descriptor_code');
  const { amounts, descriptor_code } = params;
  if (amounts === undefined && descriptor_code === undefined) {
    throw invalidRequest('Missing required param: amounts.', {
      code: 'parameter_missing',
      param: 'amounts',
    });
  }
  if (amounts !== undefined && [...amounts].sort((a, b) => a - b).join() !== microdeposits.join()) {
    throw invalidRequest(
      'The amounts provided do not match the amounts that were sent to the bank account.',
      {
        code: 'payment_method_microdeposit_verification_amounts_mismatch',
        param: 'amounts',
      },
    );
  }
  if (descriptor_code !== undefined && descriptor_code !== microdepositCode) {
    throw invalidRequest('The code provided does not match the one on the statement of the bank account.', {
      code: 'payment_method_microdeposit_verification_descriptor_code_mismatch',
      param: 'descriptor_code',
    });
  }
}
