import { changedMetadata } from '../../metadata.ts';
import { checkChargeable } from '../../payments/amounts.ts';
import { wrongState } from '../../payments/intents.ts';
import { futureUsage } from '../../payments/parameters/future-usage.ts';
import { shipping } from '../../payments/parameters/shipping.ts';
import { shippingOf } from '../../payments/shipping.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { clearable, integer, metadata, object, reference, text } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';
import { withChoice } from './choose-method.ts';
import { captureMethod, methodChoice, paymentNotes } from './parameters.ts';
import type { PaymentIntentRecord } from './record.ts';

const editable: readonly PaymentIntentRecord['status'][] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
];

/** What decides how much is paid by whom: fixed once the payment is on its way. */
const terms = [
  'amount',
  'application_fee_amount',
  'capture_method',
  'currency',
  'customer',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'payment_method_types',
  'setup_future_usage',
  'transfer_data',
] as const;

/** What an invoice has decided for its intent. */
const fixedByInvoice = ['amount', 'currency', 'customer', 'capture_method'] as const;

/** Changes an intent; a new payment method has to be confirmed again. */
export const paymentIntentUpdate = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent',
  params: {
    ...methodChoice,
    ...paymentNotes,
    amount: integer({ min: 1 }),
    application_fee_amount: clearable(integer({ min: 1 })),
    capture_method: captureMethod,
    currency: currency(),
    customer: reference('customer'),
    metadata: metadata(),
    payment_method_configuration: text(),
    receipt_email: clearable(text()),
    setup_future_usage: clearable(futureUsage),
    shipping: clearable(shipping),
    transfer_data: object({ amount: integer({ min: 1 }) }),
  },
  handle: (context) => {
    const { params } = context;
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    checkEditable(context, intent, params);
    const { customer, metadata: keys, payment_method_configuration: configuration } = params;
    const { payment_method, payment_method_data, payment_method_options, payment_method_types, ...sent } =
      params;
    const code = params.currency ?? intent.currency;
    if (params.amount !== undefined) checkChargeable(params.amount, code);
    const { payment_method_configuration, ...changes } = sent;
    const changed: PaymentIntentRecord = {
      ...intent,
      ...changes,
      customer: customer?.id ?? intent.customer,
      metadata: changedMetadata(intent.metadata, keys),
      payment_method_configuration_details:
        configuration === undefined
          ? intent.payment_method_configuration_details
          : { id: configuration, parent: null },
      shipping: shippingOf(intent.shipping, params.shipping),
      transfer_data:
        intent.transfer_data === null ? null : { ...intent.transfer_data, ...params.transfer_data },
    };
    if (!editable.includes(intent.status)) return context.store.put(changed);
    const chosen = withChoice(context, changed, params);
    const isNew = chosen.intent.payment_method !== intent.payment_method;
    return context.store.put<PaymentIntentRecord>(
      isNew ? { ...chosen.intent, next_action: null, status: 'requires_confirmation' } : chosen.intent,
    );
  },
});

function checkEditable(world: World, intent: PaymentIntentRecord, params: object): void {
  const late = terms.find((name) => name in params);
  if (late !== undefined && !editable.includes(intent.status)) {
    throw wrongState(
      world,
      intent,
      `This PaymentIntent's ${late} could not be updated because it has a status of ${intent.status}. You may ` +
        `only update the ${late} of a PaymentIntent with one of the following statuses: ${editable.join(', ')}.`,
    );
  }
  const owned = fixedByInvoice.find((name) => name in params);
  if (owned !== undefined && intent.invoice !== null) {
    throw wrongState(
      world,
      intent,
      `This PaymentIntent's ${owned} could not be updated because it belongs to the invoice ${intent.invoice}.`,
    );
  }
}
