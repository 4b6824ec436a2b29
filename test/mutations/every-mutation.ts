import { type GraphQLInputObjectType, getNullableType, isInputObjectType } from 'graphql';
import { expect } from 'vitest';
import { schema } from '../plan/planned.ts';
import type { TestGateway } from '../support/gateway.ts';
import { type Given, requiredOf } from '../support/sample-inputs.ts';

/** A mutation of the schema. */
export interface Mutation {
  readonly name: string;
  readonly input: GraphQLInputObjectType;
  /** What none of its inputs can do without, by place or name: where several go together, or one of several is needed. */
  readonly given: Given;
}

/** What mutations need besides what their types say. */
const together: Readonly<Record<string, Given>> = {
  // What lies below an owner is named by the global id, which has both.
  customerBalanceTransactionUpdate: { id: 'CustomerBalanceTransaction:cus_1/cbtxn_1' },
  customerSourceDelete: { id: 'PaymentSource:cus_1/card_1' },
  customerSourceUpdate: { id: 'PaymentSource:cus_1/card_1' },
  customerTaxIdDelete: { id: 'TaxId:cus_1/txi_1' },
  invoiceLineItemUpdate: { id: 'InvoiceLineItem:in_1/il_1' },
  chargeCreate: { customerId: 'cus_1' },
  creditNoteCreate: { credit: { amountMinor: 100 } },
  invoiceCreate: { customerId: 'cus_1' },
  invoiceItemCreate: { currency: 'USD' },
  subscriptionUpdate: { 'items.0.subscriptionItemId': 'si_1' },
};

/** Every mutation there is. */
export const mutations: readonly Mutation[] = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
  ({ name, args: [argument] }) => {
    const input = argument && getNullableType(argument.type);
    if (!isInputObjectType(input)) throw new Error(`${name} takes no input.`);
    return { name, input, given: together[name] ?? {} };
  },
);

/** The least that a mutation takes, with made-up ids and with a key. */
export function leastInput({ input, given }: Mutation): Record<string, unknown> {
  const key = input.getFields()['idempotencyKey'] ? { idempotencyKey: 'key' } : {};
  return { ...requiredOf(input, [], given), ...key };
}

/** An error of a payload, as far as it says where it lies. */
export interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
  readonly id?: string | null;
}

/** Runs a mutation in which anything may be wrong but the operation itself: its errors, and what it called. */
export async function errorsOf(
  gateway: Pick<TestGateway, 'run'>,
  { name, input }: Mutation,
  value: Readonly<Record<string, unknown>>,
): Promise<{ readonly refusals: readonly Refusal[]; readonly calls: readonly string[] }> {
  const { data, errors, calls } = await gateway.run<{ payload: { errors: readonly Refusal[] } } | null>(
    `mutation ($input: ${input.name}!) { payload: ${name}(input: $input) { errors {
      __typename message ... on InvalidInputError { path } ... on NotFoundError { path id } } } }`,
    { input: value },
  );
  expect({ name, value, errors }).toEqual({ name, value, errors: [] });
  if (data === null) throw new Error(`${name} has no payload.`);
  return { refusals: data.payload.errors, calls };
}
