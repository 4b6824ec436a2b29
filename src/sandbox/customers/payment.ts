import { invalidRequest, noSuch } from '../errors.ts';
import type { MetadataChange } from '../metadata.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import { sourceAccount, sourceCard } from '../payments/parameters/sources.ts';
import { addSource, attachSource, deleteSource } from '../payments/sources.ts';
import { makeBankAccount, makeCard, type Source } from '../payments/tokens.ts';
import { type Params, text } from '../protocol/parameters.ts';
import { scalarOr } from '../protocol/value-parameters.ts';
import type { World } from '../world.ts';

/** A card to keep: a token, or typed in. */
export const cardOrToken = scalarOr(text(), sourceCard);

/** A bank account to keep: a token, or typed in. */
export const accountOrToken = scalarOr(text(), sourceAccount);

/** What was sent to be kept as a source, by whichever of its names. */
export type SentSource = Params<{
  readonly bank_account: typeof accountOrToken;
  readonly card: typeof cardOrToken;
  readonly source: typeof cardOrToken;
  readonly validate: { read(): boolean };
}>;

/** Keeps what was sent as a source and makes it the default. */
export function keepSource(world: World, customer: string, sent: SentSource): Source | undefined {
  const { bank_account, card, source = card, validate = true } = sent;
  const options = { makeDefault: true, validate };
  if (typeof source === 'string') {
    const param = sent.source === undefined ? 'card' : 'source';
    return addSource(world, customer, source, { ...options, param });
  }
  if (source !== undefined) {
    const { metadata, object: _, ...numbers } = source;
    return attachSource(world, customer, makeCard(world, numbers), withMetadata(options, metadata));
  }
  if (typeof bank_account === 'string') {
    return addSource(world, customer, bank_account, { ...options, param: 'bank_account' });
  }
  if (bank_account === undefined) return undefined;
  const { object: _, ...numbers } = bank_account;
  return attachSource(world, customer, makeBankAccount(world, numbers), options);
}

/** As keepSource, in place of the default there is: that one is deleted. */
export function replaceSource(world: World, before: CustomerRecord, sent: SentSource): void {
  const { store } = world;
  const kept = keepSource(world, before.id, sent);
  const replaced = before.default_source;
  if (kept === undefined || typeof replaced !== 'string') return;
  const old = store.get('card', replaced) ?? store.get('bank_account', replaced);
  if (old !== undefined) deleteSource(world, old);
}

/** Makes a source the customer already has their default. */
export function chooseSource({ store }: World, customerId: string, id: string, param: string): void {
  const source = store.get('card', id) ?? store.get('bank_account', id);
  const customer = store.get('customer', customerId);
  if (source?.customer !== customerId || customer === undefined) throw noSuch('card', id, param);
  store.put<CustomerRecord>({ ...customer, default_source: id });
}

/** Sets what the customer's invoices are paid with; with null, nothing in particular. */
export function choosePaymentMethod({ store }: World, customerId: string, id: string | null): void {
  const customer = store.get('customer', customerId);
  if (customer === undefined) throw new Error(`There is no customer ${customerId} to choose for`);
  if (id !== null && store.get('payment_method', id)?.customer !== customerId) {
    throw invalidRequest(
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to ` +
        'the customer.',
      { code: 'resource_missing', param: 'invoice_settings[default_payment_method]' },
    );
  }
  const invoice_settings = { ...customer.invoice_settings, default_payment_method: id };
  store.put<CustomerRecord>({ ...customer, invoice_settings });
}

function withMetadata<O extends object>(options: O, metadata: MetadataChange) {
  return metadata === undefined ? options : { ...options, metadata };
}
