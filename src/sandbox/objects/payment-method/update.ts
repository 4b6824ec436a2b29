import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { attachPaymentMethod, detachPaymentMethod } from '../../payments/attaching.ts';
import { checkExpiry, fullYear } from '../../payments/card-face.ts';
import { changedBilling } from '../../payments/create-payment-method.ts';
import { constantMethod } from '../../payments/instruments.ts';
import { billingDetails } from '../../payments/parameters/payment-method.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  clearable,
  integer,
  metadata,
  object,
  oneOf,
  reference,
  required,
} from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { PaymentMethodRecord } from './record.ts';

/** Changes what may change of a payment method that belongs to a customer. */
export const paymentMethodUpdate = endpoint({
  method: 'POST',
  path: '/v1/payment_methods/:payment_method',
  params: {
    billing_details: billingDetails,
    card: object({
      exp_month: integer(),
      exp_year: integer(),
      networks: object({ preferred: clearable(oneOf('cartes_bancaires', 'mastercard', 'visa')) }),
    }),
    link: object({}),
    metadata: metadata(),
    us_bank_account: object({
      account_holder_type: oneOf('company', 'individual'),
      account_type: oneOf('checking', 'savings'),
    }),
  },
  handle: (context) => {
    const { billing_details, card, metadata: keys, us_bank_account } = context.params;
    const method = found(context, 'payment_method', context.path.payment_method, 'payment_method');
    if (method.customer === null) {
      throw invalidRequest('You must save this PaymentMethod to a customer before you can update it.');
    }
    for (const kind of ['card', 'us_bank_account'] as const) {
      if (context.params[kind] !== undefined && method.type !== kind) {
        throw invalidRequest(`You can only update \`${kind}\` of a PaymentMethod with type \`${kind}\`.`, {
          param: kind,
        });
      }
    }
    return context.store.put<PaymentMethodRecord>({
      ...method,
      ...(card === undefined ? {} : { card: changedCard(context, method, card) }),
      ...(us_bank_account === undefined || method.us_bank_account === undefined
        ? {}
        : { us_bank_account: { ...method.us_bank_account, ...us_bank_account } }),
      billing_details: changedBilling(method.billing_details, billing_details),
      metadata: changedMetadata(method.metadata, keys),
    });
  },
});

/** Makes a payment method a customer's own. */
export const paymentMethodAttachment = endpoint({
  method: 'POST',
  path: '/v1/payment_methods/:payment_method/attach',
  params: { customer: required(reference('customer')) },
  handle: (context) =>
    attachPaymentMethod(
      context,
      methodNamed(context, context.path.payment_method),
      context.params.customer.id,
    ),
});

/** Takes a payment method from its customer. */
export const paymentMethodDetachment = endpoint({
  method: 'POST',
  path: '/v1/payment_methods/:payment_method/detach',
  params: {},
  handle: (context) =>
    detachPaymentMethod(
      context,
      found(context, 'payment_method', context.path.payment_method, 'payment_method'),
    ),
});

/** The payment method of a path; constants such as `pm_card_visa` stand for a new one. */
function methodNamed(world: World, id: string): PaymentMethodRecord {
  return constantMethod(world, id) ?? found(world, 'payment_method', id, 'payment_method');
}

function changedCard(
  world: World,
  { card: before }: PaymentMethodRecord,
  change: {
    readonly exp_month?: number;
    readonly exp_year?: number;
    readonly networks?: { readonly preferred?: string | null };
  },
): NonNullable<PaymentMethodRecord['card']> {
  if (before === undefined) throw new Error('A card without its numbers');
  const { exp_month = before.exp_month, exp_year = before.exp_year, networks } = change;
  checkExpiry(world, exp_month, exp_year);
  return {
    ...before,
    exp_month,
    exp_year: fullYear(exp_year),
    networks:
      networks === undefined
        ? before.networks
        : { available: before.networks?.available ?? [], preferred: networks.preferred ?? null },
  };
}
