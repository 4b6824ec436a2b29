import { invalidRequest, type StripeError } from '../errors.ts';

/** Only an open invoice can do this. */
export function notOpen(): StripeError {
  return invalidRequest("You can only pass in open invoices. This invoice isn't open.");
}

/** A finalized invoice cannot be finalized again. */
export function alreadyFinalized(): StripeError {
  return invalidRequest("This invoice is already finalized, you can't re-finalize a non-draft invoice.");
}

/** Only drafts of the account's own making can be deleted. */
export function notDeletable(): StripeError {
  return invalidRequest('You can only delete draft invoices.');
}

/** What was paid stays paid. */
export function alreadyPaid(): StripeError {
  return invalidRequest('Invoice is already paid');
}

/** A void invoice is not sent to anyone. */
export function notSendable(): StripeError {
  return invalidRequest('This invoice cannot be sent right now. A void invoice is never sent.');
}

/** Invoices that are collected automatically are not sent by hand. */
export function sentAutomatically(): StripeError {
  return invalidRequest("You can only manually send an invoice if its collection method is 'send_invoice'.");
}

/** Money that was paid is not taken back by voiding. */
export function paidCannotBeVoided(): StripeError {
  return invalidRequest('Invoices with `paid` payments cannot be voided.');
}

/** An invoice is given up once. */
export function alreadyUncollectible(): StripeError {
  return invalidRequest('This invoice has already been marked uncollectible.');
}

/** The money and the way of collection of a finalized invoice stay as they are. */
export function finalizedStays(param: string): StripeError {
  return invalidRequest("Finalized invoices can't be updated in this way", { param });
}

/** Lines and items of a finalized invoice stay as they are. */
export function notEditable(param?: string): StripeError {
  return invalidRequest('Invalid invoice: This invoice is no longer editable', {
    code: 'invoice_not_editable',
    ...(param === undefined ? {} : { param }),
  });
}

/** There is nothing to charge. */
export function nothingToPayWith(): StripeError {
  return invalidRequest(
    'This customer has no attached payment source or default payment method. Please consider adding a ' +
      'default payment method. For more information, visit ' +
      'https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
    { code: 'resource_missing' },
  );
}
