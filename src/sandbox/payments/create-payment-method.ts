import { invalidRequest } from '../errors.ts';
import { changedMetadata, type MetadataChange } from '../metadata.ts';
import { newPaymentMethod, type PaymentMethodRecord } from '../objects/payment-method/record.ts';
import type { World } from '../world.ts';
import { behaviorOfAccount } from './bank-accounts.ts';
import { readCard, type TypedCard } from './card-face.ts';
import { bankAccountMethod, cardMethod, methodOfSource } from './make-payment-method.ts';
import { accountNumberOf, type MethodInput, methodHash } from './method-hashes.ts';
import { redeemToken } from './tokens.ts';

type BillingDetails = PaymentMethodRecord['billing_details'];

/** Who pays, as parameters say it: what is left out stays, null unsets. */
export interface BillingInput {
  readonly address?: Partial<NonNullable<BillingDetails['address']>> | null;
  readonly email?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
}

/** A payment method as parameters describe it. */
export interface PaymentMethodInput extends MethodInput {
  readonly type: PaymentMethodRecord['type'];
  readonly billing_details?: BillingInput;
  readonly card?:
    | (TypedCard & { readonly networks?: { readonly preferred?: string } })
    | { readonly token: string };
  readonly metadata?: MetadataChange;
  readonly us_bank_account?: {
    readonly account_holder_type?: 'company' | 'individual';
    readonly account_number?: string;
    readonly account_type?: 'checking' | 'savings';
    readonly financial_connections_account?: string;
    readonly routing_number?: string;
  };
}

/** Makes a payment method that belongs to nobody yet. */
export function createPaymentMethod(
  world: World,
  input: PaymentMethodInput,
  /** The parameter it all came in, if it was not the request itself. */
  within?: string,
): PaymentMethodRecord {
  const at = (name: string): string => (within === undefined ? name : `${within}[${name}]`);
  const fields = {
    billing_details: changedBilling(emptyBilling, input.billing_details),
    metadata: changedMetadata(null, input.metadata),
  };
  if (input.type === 'card') return fromCard(world, input.card, fields, at('card'));
  if (input.type === 'us_bank_account') {
    const { account_number, routing_number, ...rest } = input.us_bank_account ?? {};
    const named =
      account_number ?? (rest.financial_connections_account === undefined ? undefined : '000123456789');
    if (named === undefined) throw missing(at('us_bank_account[account_number]'));
    return bankAccountMethod(
      world,
      { ...rest, account_number: named, routing_number: routing_number ?? '110000000' },
      { ...fields, verified: account_number === undefined },
    );
  }
  if (
    ['au_becs_debit', 'acss_debit', 'bacs_debit', 'sepa_debit', 'fpx', 'sofort', 'boleto'].includes(
      input.type,
    )
  ) {
    if (!(input.type in input)) throw missing(at(input.type));
  }
  const behavior = behaviorOfAccount(accountNumberOf(input) ?? '');
  return world.store.put({
    ...newPaymentMethod({
      id: world.ids.next('pm_'),
      created: world.clock.now(),
      customer: null,
      type: input.type,
      ...(behavior === undefined ? {} : { behavior }),
      ...fields,
    }),
    [input.type]: methodHash(world, input.type, input, fields.billing_details.email),
  });
}

/** Billing details after a change: addresses merge line by line. */
export function changedBilling(before: BillingDetails, change: BillingInput | undefined): BillingDetails {
  if (change === undefined) return before;
  const { address, ...rest } = change;
  return {
    ...before,
    ...rest,
    address:
      address === null || address === undefined
        ? address === null
          ? emptyAddress
          : before.address
        : { ...emptyAddress, ...before.address, ...address },
  };
}

const emptyAddress = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

const emptyBilling: BillingDetails = { address: emptyAddress, email: null, name: null, phone: null };

function fromCard(
  world: World,
  card: PaymentMethodInput['card'],
  fields: Pick<PaymentMethodRecord, 'billing_details' | 'metadata'>,
  param: string,
): PaymentMethodRecord {
  if (card === undefined) throw missing(param);
  if (!('token' in card)) {
    const { networks, ...typed } = card;
    const made = cardMethod(world, readCard(world, typed), fields);
    if (networks?.preferred === undefined || made.card === undefined) return made;
    const preferred = { available: made.card.networks?.available ?? [], preferred: networks.preferred };
    return world.store.put({ ...made, card: { ...made.card, networks: preferred } });
  }
  const source = redeemToken(world, card.token, `${param}[token]`);
  if (source.object === 'card') return methodOfSource(world, source, fields);
  throw invalidRequest('A card payment method cannot be made of a bank account token.', {
    param: `${param}[token]`,
  });
}

function missing(param: string): Error {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}
