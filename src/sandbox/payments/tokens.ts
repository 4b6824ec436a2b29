import { invalidRequest, noSuch } from '../errors.ts';
import { type BankAccountRecord, newBankAccount } from '../objects/bank-account/record.ts';
import { type CardRecord, newCard } from '../objects/card/record.ts';
import { newToken, type TokenRecord } from '../objects/token/record.ts';
import type { World } from '../world.ts';
import { bankOf, behaviorOfAccount } from './bank-accounts.ts';
import { type CardFace, faceOf, fingerprintOf, readCard, type TypedCard } from './card-face.ts';
import { printedBrands, testCardNamed } from './test-cards.ts';

/** Anything that pays the older way: a card or a bank account. */
export type Source = CardRecord | BankAccountRecord;

/** The address a card's holder gave with it. */
type CardAddress = Partial<
  Pick<CardRecord, `address_${'city' | 'country' | 'line1' | 'line2' | 'state' | 'zip'}`>
>;

/** A card as parameters describe it. */
export interface CardInput extends TypedCard, CardAddress {
  readonly name?: string;
}

/** A bank account as parameters describe it. */
export interface AccountInput {
  readonly account_holder_name?: string;
  readonly account_holder_type?: 'company' | 'individual';
  readonly account_number: string;
  readonly account_type?: string;
  readonly country: string;
  readonly currency?: string;
  readonly routing_number?: string;
}

/** Makes a card nobody owns yet from one that was typed in. */
export function makeCard(world: World, input: CardInput): CardRecord {
  const { cvc, exp_month, exp_year, number, ...rest } = input;
  const face = readCard(world, { number, exp_month, exp_year, ...(cvc === undefined ? {} : { cvc }) });
  return cardWith(world, face, rest);
}

/** Makes a bank account nobody owns yet from one that was typed in. */
export function makeBankAccount(world: World, input: AccountInput): BankAccountRecord {
  const { account_number, country, currency = 'usd', routing_number, ...rest } = input;
  if (country === 'US' && !/^\d{9}$/.test(routing_number ?? '')) {
    throw invalidRequest('Routing number must have 9 digits', {
      code: 'routing_number_invalid',
      param: 'bank_account[routing_number]',
    });
  }
  const behavior = behaviorOfAccount(account_number);
  return world.store.put(
    newBankAccount({
      id: world.ids.next('ba_'),
      bank_name: bankOf(routing_number),
      country: country.toUpperCase(),
      currency: currency.toLowerCase(),
      customer: null,
      fingerprint: fingerprintOf(`${routing_number ?? ''}/${account_number}`),
      last4: account_number.slice(-4),
      routing_number: routing_number ?? null,
      ...(behavior === undefined ? {} : { behavior }),
      ...rest,
    }),
  );
}

/** Puts a token on record; cards and bank accounts are kept beside it until it is used. */
export function makeToken(
  world: World,
  stands: { readonly card: CardRecord } | { readonly account: BankAccountRecord } | { readonly for: string },
): TokenRecord {
  const { ids, store } = world;
  const created = world.clock.now();
  if ('card' in stands) {
    return store.put(newToken({ id: ids.next('tok_'), created, card: stands.card.id, type: 'card' }));
  }
  if ('account' in stands) {
    const { id } = stands.account;
    return store.put(newToken({ id: ids.next('btok_'), bank_account: id, created, type: 'bank_account' }));
  }
  const prefix = { account: 'ct_', cvc_update: 'cvctok_', person: 'cpt_', pii: 'pii_' }[stands.for];
  return store.put(newToken({ id: ids.next(prefix ?? 'tok_'), created, type: stands.for }));
}

/** What a token stands for. A token serves once; the constants of the test data serve any number of times. */
export function redeemToken(world: World, id: string, param: string): Source {
  const token = world.store.get('token', id);
  if (token === undefined) return constantSource(world, id) ?? refuse(id, param);
  if (token.used) {
    throw invalidRequest(`You cannot use a Stripe token more than once: ${id}.`, {
      code: 'token_already_used',
    });
  }
  const source =
    world.store.get('card', token.card ?? '') ?? world.store.get('bank_account', token.bank_account ?? '');
  if (source === undefined) return refuse(id, param);
  world.store.put({ ...token, used: true });
  return source;
}

/** What a constant such as `tok_visa` stands for: a new card or account each time, without a token. */
function constantSource(world: World, id: string): Source | undefined {
  const card = testCardNamed(id, 'tok_');
  if (card !== undefined) return cardWith(world, faceOf(world, card), {});
  if (id !== 'btok_us' && id !== 'btok_us_verified') return undefined;
  const account = makeBankAccount(world, {
    account_holder_name: 'Jane Austen',
    account_holder_type: 'individual',
    account_number: '000123456789',
    country: 'US',
    routing_number: '110000000',
  });
  return id === 'btok_us' ? account : world.store.put({ ...account, status: 'verified' });
}

function cardWith(world: World, face: CardFace, rest: CardAddress & { readonly name?: string }): CardRecord {
  const { card, checked, exp_month, exp_year } = face;
  return world.store.put(
    newCard({
      id: world.ids.next('card_'),
      address_line1_check: rest.address_line1 === undefined ? null : 'pass',
      address_zip_check: rest.address_zip === undefined ? null : 'pass',
      brand: printedBrands[card.brand],
      country: card.country,
      customer: null,
      cvc_check: checked ? 'pass' : null,
      exp_month,
      exp_year,
      fingerprint: fingerprintOf(card.number),
      funding: card.funding,
      last4: card.number.slice(-4),
      ...(card.behavior === undefined ? {} : { behavior: card.behavior }),
      ...rest,
    }),
  );
}

function refuse(id: string, param: string): never {
  throw noSuch('token', id, param);
}
