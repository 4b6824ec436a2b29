import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { captureCharge } from '../../payments/authorizations.ts';
import { shipping } from '../../payments/parameters/shipping.ts';
import { shippingOf } from '../../payments/shipping.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  clearable,
  integer,
  metadata,
  object,
  oneOf,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import type { ChargeRecord } from './record.ts';

/** Changes what is noted on a charge. */
export const chargeUpdate = endpoint({
  method: 'POST',
  path: '/v1/charges/:id',
  params: {
    customer: reference('customer'),
    description: text(40_000),
    fraud_details: object({ user_report: required(clearable(oneOf('fraudulent', 'safe'))) }),
    metadata: metadata(),
    receipt_email: text(),
    shipping,
    transfer_group: text(),
  },
  handle: (context) => {
    const charge = found(context, 'charge', context.path.id, 'id');
    const { customer, fraud_details, metadata: keys, shipping: goods, ...sent } = context.params;
    if (customer !== undefined && charge.customer !== null && charge.customer !== customer.id) {
      throw invalidRequest('You can only set the customer of a charge that has none.', { param: 'customer' });
    }
    if (sent.transfer_group !== undefined && charge.transfer_group !== null) {
      throw invalidRequest('You can only set the transfer_group of a charge that has none.', {
        param: 'transfer_group',
      });
    }
    return context.store.put<ChargeRecord>({
      ...charge,
      ...sent,
      customer: customer?.id ?? charge.customer,
      fraud_details:
        fraud_details === undefined
          ? charge.fraud_details
          : fraud_details.user_report === null
            ? {}
            : { ...charge.fraud_details, user_report: fraud_details.user_report },
      metadata: changedMetadata(charge.metadata, keys),
      shipping: shippingOf(charge.shipping, goods),
    });
  },
});

/** Takes the money a charge holds, or a part of it. */
export const chargeCapture = endpoint({
  method: 'POST',
  path: '/v1/charges/:charge/capture',
  params: {
    amount: integer({ min: 1 }),
    application_fee: integer({ min: 0 }),
    application_fee_amount: integer({ min: 0 }),
    receipt_email: text(),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    transfer_data: object({ amount: integer({ min: 0 }) }),
    transfer_group: text(),
  },
  handle: (context) => {
    const charge = found(context, 'charge', context.path.charge, 'id');
    const { amount, application_fee, application_fee_amount, transfer_data, ...notes } = context.params;
    if ((charge.payment_intent ?? null) !== null) {
      throw invalidRequest(
        `The charge ${charge.id} was made by the PaymentIntent ${charge.payment_intent}. Capture that instead.`,
      );
    }
    return captureCharge(context, charge, amount, {
      ...notes,
      application_fee_amount: application_fee_amount ?? application_fee ?? charge.application_fee_amount,
      transfer_data: charge.transfer_data === null ? null : { ...charge.transfer_data, ...transfer_data },
    });
  },
});
