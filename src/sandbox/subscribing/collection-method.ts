import { invalidRequest } from '../errors.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';

/** Refuses a time to pay where nobody is sent an invoice, and sending one without it. */
export function checkCollection(method: SubscriptionRecord['collection_method'], days: number | null): void {
  if (method === 'send_invoice' && days === null) {
    throw invalidRequest("You must pass `days_until_due` when `collection_method` is 'send_invoice'.", {
      code: 'parameter_missing',
      param: 'days_until_due',
    });
  }
  if (method === 'charge_automatically' && days !== null) {
    throw invalidRequest("You can only specify `days_until_due` if `collection_method` is 'send_invoice'.", {
      param: 'days_until_due',
    });
  }
}
