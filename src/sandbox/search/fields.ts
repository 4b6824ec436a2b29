import type { Records } from '../records.ts';

/** A value searches look at. */
export type FieldValue = string | number | boolean | null | undefined;

/** Text is found by its parts and in any case, tokens exactly, numbers also by size. */
export interface Field<R> {
  readonly kind: 'text' | 'token' | 'number';
  value(record: R): FieldValue;
}

/** The fields that can be searched, beside metadata, which all have. */
export type Fields<R> = Readonly<Record<string, Field<R>>>;

/** The objects that can be searched. */
export type Searchable =
  | 'charge'
  | 'customer'
  | 'invoice'
  | 'payment_intent'
  | 'price'
  | 'product'
  | 'subscription';

function text<R>(value: (record: R) => FieldValue): Field<R> {
  return { kind: 'text', value };
}

function token<R>(value: (record: R) => FieldValue): Field<R> {
  return { kind: 'token', value };
}

function number<R>(value: (record: R) => FieldValue): Field<R> {
  return { kind: 'number', value };
}

const card = ({ payment_method_details }: Records['charge']) => payment_method_details?.card;

/** What can be searched for each object. */
export const searchFields: { readonly [K in Searchable]: Fields<Records[K]> } = {
  charge: {
    amount: number(({ amount }) => amount),
    'billing_details.address.postal_code': token(
      ({ billing_details }) => billing_details.address?.postal_code,
    ),
    created: number(({ created }) => created),
    currency: token(({ currency }) => currency),
    customer: token(({ customer }) => customer),
    disputed: token(({ disputed }) => disputed),
    'payment_method_details.card.brand': token((record) => card(record)?.brand),
    'payment_method_details.card.exp_month': token((record) => card(record)?.exp_month),
    'payment_method_details.card.exp_year': token((record) => card(record)?.exp_year),
    'payment_method_details.card.fingerprint': token((record) => card(record)?.fingerprint),
    'payment_method_details.card.last4': token((record) => card(record)?.last4),
    refunded: token(({ refunded }) => refunded),
    status: token(({ status }) => status),
  },
  customer: {
    created: number(({ created }) => created),
    email: text(({ email }) => email),
    name: text(({ name }) => name),
    phone: text(({ phone }) => phone),
  },
  invoice: {
    created: number(({ created }) => created),
    currency: token(({ currency }) => currency),
    customer: token(({ customer }) => customer),
    last_finalization_error_code: token(({ last_finalization_error }) => last_finalization_error?.code),
    last_finalization_error_type: token(({ last_finalization_error }) => last_finalization_error?.type),
    number: text((record) => record.number),
    receipt_number: text(({ receipt_number }) => receipt_number),
    status: text(({ status }) => status),
    subscription: text(({ subscription }) => subscription),
    total: number(({ total }) => total),
  },
  payment_intent: {
    amount: number(({ amount }) => amount),
    created: number(({ created }) => created),
    currency: token(({ currency }) => currency),
    customer: token(({ customer }) => customer),
    status: token(({ status }) => status),
  },
  price: {
    active: token(({ active }) => active),
    currency: token(({ currency }) => currency),
    lookup_key: text(({ lookup_key }) => lookup_key),
    product: text(({ product }) => product),
    type: token(({ type }) => type),
  },
  product: {
    active: token(({ active }) => active),
    description: text(({ description }) => description),
    name: text(({ name }) => name),
    shippable: token(({ shippable }) => shippable),
    url: text(({ url }) => url),
  },
  subscription: {
    canceled_at: number(({ canceled_at }) => canceled_at),
    created: number(({ created }) => created),
    status: token(({ status }) => status),
  },
};
