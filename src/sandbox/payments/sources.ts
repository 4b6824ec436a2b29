import { invalidRequest } from '../errors.ts';
import { changedMetadata, type MetadataChange } from '../metadata.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import type { DeletedStub } from '../records.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { checkKeepable } from './attaching.ts';
import { tellCardAdded } from './reactions.ts';
import { redeemToken, type Source } from './tokens.ts';

/** How a source becomes a customer's. */
export interface SourceOptions {
  readonly metadata?: MetadataChange;
  /** Makes it the default even if there is one already. */
  readonly makeDefault?: boolean;
  /** False to keep a card its bank would refuse. */
  readonly validate?: boolean;
}

/** Gives a customer the card or bank account a token stands for. */
export function addSource(
  world: World,
  customerId: string,
  token: string,
  options: SourceOptions & { readonly param?: string } = {},
): Source {
  return attachSource(world, customerId, redeemToken(world, token, options.param ?? 'source'), options);
}

/** Gives a customer a card or bank account nobody owns yet; their first source becomes the default. */
export function attachSource(
  world: World,
  customerId: string,
  source: Source,
  options: SourceOptions = {},
): Source {
  const { store } = world;
  const customer = store.get('customer', customerId);
  if (customer === undefined) throw new Error(`There is no customer ${customerId} to give ${source.id} to`);
  if (options.validate !== false) checkKeepable(source);
  const place = (sourcesOf(store, customerId)[0]?.place ?? 0) + 1;
  const attached = store.put<Source>({
    ...source,
    customer: customerId,
    metadata: changedMetadata(source.metadata ?? null, options.metadata),
    place,
  });
  if ((customer.default_source ?? null) === null || options.makeDefault === true) {
    store.put<CustomerRecord>({ ...customer, default_source: attached.id });
  }
  tellCardAdded(world, customerId);
  return attached;
}

/** Takes a source from its customer; the newest of those left becomes the default in its place. */
export function deleteSource(world: World, source: Source): DeletedStub {
  const { store } = world;
  const stub = store.delete(source.object, source.id);
  const customer = store.get('customer', source.customer ?? '');
  if (customer?.default_source === source.id) {
    const next = sourcesOf(store, customer.id)[0]?.id ?? null;
    store.put<CustomerRecord>({ ...customer, default_source: next });
  }
  return stub;
}

/** A customer's sources, the newest first. */
export function sourcesOf(store: Store, customerId: string): readonly Source[] {
  const query = { match: { customer: customerId } };
  const all: readonly Source[] = [
    ...store.list('card', query).records,
    ...store.list('bank_account', query).records,
  ];
  return [...all].sort((a, b) => (b.place ?? 0) - (a.place ?? 0));
}

/** The source of a customer with this id, as a parameter named it. */
export function ownSource(store: Store, customerId: string, id: string, param: string): Source {
  const source = store.get('card', id) ?? store.get('bank_account', id);
  if (source !== undefined && source.customer === customerId) return source;
  throw invalidRequest(`Customer ${customerId} does not have a linked source with ID ${id}.`, {
    code: 'missing',
    param,
  });
}
