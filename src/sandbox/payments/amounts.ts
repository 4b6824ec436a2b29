import { invalidRequest } from '../errors.ts';
import { minimumCharge } from '../money/currency.ts';
import { shown } from '../money/display.ts';

const largest = 99_999_999;

/** Refuses an amount that cannot be charged in its currency. */
export function checkChargeable(amount: number, currency: string, param = 'amount'): void {
  const least = minimumCharge(currency);
  if (amount < least) {
    throw invalidRequest(`Amount must be at least ${shown(least, currency)} ${currency}`, {
      code: 'amount_too_small',
      param,
    });
  }
  if (amount > largest) {
    throw invalidRequest(`Amount must be no more than ${shown(largest, currency)}`, {
      code: 'amount_too_large',
      param,
    });
  }
}
