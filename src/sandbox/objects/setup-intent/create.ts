import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { automaticKinds } from '../../payments/method-kinds.ts';
import { futureUsage } from '../../payments/parameters/future-usage.ts';
import { newSetupFor } from '../../payments/setting-up.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
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
import { confirmNow, withChoice, wrongSetupState } from './confirm.ts';
import { confirmation, flowDirections, methodChoice, methodKinds } from './parameters.ts';
import type { SetupIntentRecord } from './record.ts';

/** Creates a setup intent, and confirms it at once when asked to. */
export const setupIntentCreation = endpoint({
  method: 'POST',
  path: '/v1/setup_intents',
  params: {
    ...confirmation,
    ...methodChoice,
    attach_to_self: boolean(),
    automatic_payment_methods: object({
      allow_redirects: oneOf('always', 'never'),
      enabled: required(boolean()),
    }),
    confirm: boolean(),
    customer: reference('customer'),
    description: text(1000),
    flow_directions: flowDirections,
    metadata: metadata(),
    on_behalf_of: text(),
    payment_method_configuration: text(),
    payment_method_types: methodKinds,
    single_use: object({ amount: required(integer({ min: 1 })), currency: required(currency()) }),
    usage: futureUsage,
  },
  handle: (context) => {
    const { params } = context;
    const { attach_to_self, automatic_payment_methods: asked, confirm = false, customer } = params;
    atMostOne(params, 'automatic_payment_methods', 'payment_method_types');
    if (!confirm) refuseWithoutConfirm(params);
    const usesOwn = asked === undefined ? params.payment_method_types === undefined : asked.enabled;
    const kinds = params.payment_method_types ?? (usesOwn ? automaticKinds('usd') : ['card']);
    const configuration = params.payment_method_configuration;
    const intent = newSetupFor(context, {
      customerId: customer?.id ?? null,
      fields: {
        ...(attach_to_self === undefined ? {} : { attach_to_self }),
        automatic_payment_methods: usesOwn
          ? { allow_redirects: asked?.allow_redirects ?? 'always', enabled: true }
          : null,
        description: params.description ?? null,
        flow_directions: params.flow_directions === undefined ? null : [...params.flow_directions],
        metadata: changedMetadata(null, params.metadata),
        on_behalf_of: params.on_behalf_of ?? null,
        payment_method_configuration_details:
          configuration === undefined ? null : { id: configuration, parent: null },
        payment_method_types: [...kinds],
        usage: params.usage ?? 'off_session',
      },
    });
    const { payment_method_types, ...choice } = params;
    const chosen = withChoice(context, intent, choice);
    const ready = context.store.put<SetupIntentRecord>({
      ...chosen.intent,
      status: chosen.instrument === undefined ? 'requires_payment_method' : 'requires_confirmation',
    });
    return confirm ? confirmNow(context, ready, chosen.instrument, params) : ready;
  },
});

/** Changes a setup intent; a new payment method has to be confirmed again. */
export const setupIntentUpdate = endpoint({
  method: 'POST',
  path: '/v1/setup_intents/:intent',
  params: {
    ...methodChoice,
    attach_to_self: boolean(),
    customer: reference('customer'),
    description: text(1000),
    flow_directions: flowDirections,
    metadata: metadata(),
    payment_method_configuration: text(),
    payment_method_types: methodKinds,
  },
  handle: (context) => {
    const { params } = context;
    const intent = found(context, 'setup_intent', context.path.intent, 'intent');
    const { attach_to_self, customer, description, flow_directions, metadata: keys } = params;
    const isOver = intent.status === 'succeeded' || intent.status === 'canceled';
    const late = ['customer', 'payment_method', 'payment_method_data', 'payment_method_types'].find(
      (name) => name in params,
    );
    if (isOver && late !== undefined) {
      throw wrongSetupState(
        context,
        intent,
        `This SetupIntent's ${late} could not be updated because it has a status of ${intent.status}.`,
      );
    }
    const configuration = params.payment_method_configuration;
    const changed: SetupIntentRecord = {
      ...intent,
      ...(attach_to_self === undefined ? {} : { attach_to_self }),
      ...(configuration === undefined
        ? {}
        : { payment_method_configuration_details: { id: configuration, parent: null } }),
      customer: customer?.id ?? intent.customer,
      description: description ?? intent.description,
      flow_directions: flow_directions === undefined ? intent.flow_directions : [...flow_directions],
      metadata: changedMetadata(intent.metadata, keys),
    };
    if (isOver) return context.store.put(changed);
    const chosen = withChoice(context, changed, params).intent;
    const isNew = chosen.payment_method !== intent.payment_method;
    return context.store.put<SetupIntentRecord>(
      isNew ? { ...chosen, next_action: null, status: 'requires_confirmation' } : chosen,
    );
  },
});

/** These say how to confirm, and mean nothing while nothing is confirmed. */
function refuseWithoutConfirm(params: object): void {
  const early = ['mandate_data', 'return_url', 'single_use'].find((name) => name in params);
  if (early === undefined) return;
  throw invalidRequest(`You cannot set \`${early}\` unless \`confirm\` is true.`, { param: early });
}
