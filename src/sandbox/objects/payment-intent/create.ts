import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { checkChargeable } from '../../payments/amounts.ts';
import { newIntentFor } from '../../payments/intents.ts';
import { automaticKinds } from '../../payments/method-kinds.ts';
import { futureUsage } from '../../payments/parameters/future-usage.ts';
import { shipping } from '../../payments/parameters/shipping.ts';
import { shippingOf } from '../../payments/shipping.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import {
  boolean,
  integer,
  metadata,
  object,
  oneOf,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import { withChoice } from './choose-method.ts';
import { confirmNow } from './confirm.ts';
import { captureMethod, confirmation, methodChoice, paymentNotes, transferTarget } from './parameters.ts';
import type { PaymentIntentRecord } from './record.ts';

/** Creates an intent, and confirms it at once when asked to. */
export const paymentIntentCreation = endpoint({
  method: 'POST',
  path: '/v1/payment_intents',
  params: {
    ...confirmation,
    ...methodChoice,
    ...paymentNotes,
    amount: required(integer({ min: 1 })),
    application_fee_amount: integer({ min: 1 }),
    automatic_payment_methods: object({
      allow_redirects: oneOf('always', 'never'),
      enabled: required(boolean()),
    }),
    capture_method: captureMethod,
    confirm: boolean(),
    confirmation_method: oneOf('automatic', 'manual'),
    currency: required(currency()),
    customer: reference('customer'),
    metadata: metadata(),
    on_behalf_of: text(),
    payment_method_configuration: text(),
    receipt_email: text(),
    setup_future_usage: futureUsage,
    shipping,
    transfer_data: transferTarget,
  },
  handle: (context) => {
    const { params } = context;
    const { amount, confirm = false, currency: code } = params;
    checkChargeable(amount, code);
    const automatic = automaticOf(params);
    if (automatic !== null) atMostOne(params, 'automatic_payment_methods', 'payment_method_types');
    if (!confirm) refuseWithoutConfirm(params);
    const kinds = params.payment_method_types ?? (automatic === null ? ['card'] : automaticKinds(code));
    const intent = newIntentFor(context, {
      amount,
      currency: code,
      customerId: params.customer?.id ?? null,
      description: params.description ?? null,
      fields: {
        ...own(params),
        automatic_payment_methods: automatic,
        metadata: changedMetadata(null, params.metadata),
        payment_method_configuration_details:
          params.payment_method_configuration === undefined
            ? null
            : { id: params.payment_method_configuration, parent: null },
        payment_method_options: {},
        payment_method_types: [...kinds],
        shipping: shippingOf(null, params.shipping),
        transfer_data: params.transfer_data ?? null,
      },
    });
    const { payment_method_types, ...choice } = params;
    const chosen = withChoice(context, intent, choice);
    const ready = context.store.put<PaymentIntentRecord>({
      ...chosen.intent,
      status: chosen.instrument === undefined ? 'requires_payment_method' : 'requires_confirmation',
    });
    return confirm ? confirmNow(context, ready, chosen.instrument, params) : ready;
  },
});

interface Own {
  readonly application_fee_amount?: number;
  readonly capture_method?: PaymentIntentRecord['capture_method'];
  readonly confirmation_method?: PaymentIntentRecord['confirmation_method'];
  readonly on_behalf_of?: string;
  readonly receipt_email?: string;
  readonly setup_future_usage?: 'off_session' | 'on_session';
  readonly statement_descriptor?: string;
  readonly statement_descriptor_suffix?: string;
  readonly transfer_group?: string;
}

/** What goes onto the intent just as it was sent. */
function own(params: Own): Own {
  const names = [
    'application_fee_amount',
    'capture_method',
    'confirmation_method',
    'on_behalf_of',
    'receipt_email',
    'setup_future_usage',
    'statement_descriptor',
    'statement_descriptor_suffix',
    'transfer_group',
  ];
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
}

/** Without any word on the kinds of payment method, the account's own are used. */
function automaticOf(params: {
  readonly automatic_payment_methods?: {
    readonly allow_redirects?: 'always' | 'never';
    readonly enabled: boolean;
  };
  readonly payment_method_types?: readonly string[];
}): PaymentIntentRecord['automatic_payment_methods'] {
  const { automatic_payment_methods: asked, payment_method_types: kinds } = params;
  if (asked === undefined) return kinds === undefined ? { allow_redirects: 'always', enabled: true } : null;
  return asked.enabled ? { allow_redirects: asked.allow_redirects ?? 'always', enabled: true } : null;
}

/** These say how to confirm, and mean nothing while nothing is confirmed. */
function refuseWithoutConfirm(params: object): void {
  const names = ['error_on_requires_action', 'mandate', 'mandate_data', 'off_session', 'return_url'];
  const early = names.find((name) => name in params);
  if (early === undefined) return;
  throw invalidRequest(`You cannot set \`${early}\` unless \`confirm\` is true.`, { param: early });
}
