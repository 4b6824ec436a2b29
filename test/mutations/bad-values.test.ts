import { randomUUID } from 'node:crypto';
import { type GraphQLInputField, getNamedType, getNullableType, isListType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found } from '../support/billing.ts';
import { type Given, type Place, placesOf } from '../support/sample-inputs.ts';
import { errorsOf, leastInput, type Mutation, mutations, type Refusal } from './every-mutation.ts';

/** Values that a type lets through and that no place of it takes, the likelier first. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['missing_1', 'x'.repeat(256)],
  // An empty text is one that unsets; where nothing can be unset, it is wrong.
  String: ['', 'x'.repeat(40_001)],
  Int: [-(2 ** 31), 2 ** 31 - 1],
  SafeInt: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  Decimal: ['0.0000000000001', '-1000000000'],
  DateTime: ['1900-01-01T00:00:00Z'],
  CurrencyCode: ['ZZZ'],
  URL: [`https://shop.example/${'x'.repeat(5_001)}`],
  MetadataPatch: [{ set: [{ key: 'a[b]', value: 'x' }] }],
};

/** Places at which every value of the type means something, so that none is wrong, by the end of their names. */
const NEVER_WRONG: readonly { readonly place: RegExp; readonly why: string }[] = [
  { place: /^customer(Create|Update) balanceMinor$/, why: 'less than nothing is a credit' },
  { place: /^customerBalanceTransactionCreate amountMinor$/, why: 'less than nothing is a credit' },
  { place: /^invoiceItem(Create|Update) price\.priceData\.unitAmountMinor$/, why: 'it can be a credit' },
  {
    place: /^invoiceLineItemUpdate price\.(priceData\.unitAmount\.unitA|a)mountMinor$/,
    why: 'it can be a credit',
  },
  { place: /^creditNoteCreate credit\.lines\.0\..*[aA]mountMinor$/, why: 'the sum of the lines counts' },
  {
    place: /^invoiceLineItemUpdate tax\.amounts\.0\.(a|taxableA)mountMinor$/,
    why: 'tax of a credit is less than nothing',
  },
  { place: /threeDSecure\.networkOptions\.cartesBancaires\.score$/, why: 'the network says what it found' },
  { place: /addInvoiceItems\.0\.price\.priceData\.unitAmountMinor$/, why: 'it can be a credit' },
];

/** What has to stand beside a bad value for it to be looked at. */
const BESIDE: Readonly<Record<string, Given>> = {
  creditNoteCreate: { 'credit.lines.0.custom.unitAmountMinor': 100 },
  priceCreate: { 'currencyOptions.0.unitAmountMinor': 100 },
  priceUpdate: { 'currencyOptions.0.unitAmountMinor': 100 },
  productCreate: { 'defaultPriceData.currencyOptions.0.unitAmountMinor': 100 },
  shippingRateUpdate: { 'fixedAmount.currencyOptions.0.amountMinor': 100 },
};

const billing = demoBilling();
/** Ids of what is there, for what stands around a bad value. */
let there: Given;
beforeAll(async () => {
  const { api } = billing;
  const first = async (list: PromiseLike<{ readonly data: readonly { readonly id: string }[] }>) =>
    found((await list).data[0]).id;
  const price = await first(api.prices.list({ limit: 1, type: 'recurring', active: true }));
  there = {
    chargeId: await first(api.charges.list({ limit: 1 })),
    couponId: await first(api.coupons.list({ limit: 1 })),
    customerId: demo.customer,
    invoiceId: await first(api.invoices.list({ limit: 1, status: 'open' })),
    planId: price,
    priceId: price,
    productId: await first(api.products.list({ limit: 1 })),
    subscriptionId: demo.subscription,
    taxRateId: await first(api.taxRates.list({ limit: 1 })),
  };
});

function badValues({ type }: GraphQLInputField): readonly unknown[] {
  const values = BAD[getNamedType(type).name] ?? [];
  return isListType(getNullableType(type)) ? values.map((value) => [value]) : values;
}

function givenTo({ name, given }: Mutation): Given {
  return { ...there, ...given, ...BESIDE[name] };
}

/** The places of a mutation at which a value can be bad: not true or false, a word of a choice, or an object as such. */
function places(mutation: Mutation): Place[] {
  return placesOf(mutation.input, givenTo(mutation)).filter(
    ({ field, path }) => path[0] !== 'idempotencyKey' && badValues(field).length > 0,
  );
}

/** What is said of a bad value, by the billing API or by the gateway. */
async function told(mutation: Mutation, place: Place): Promise<readonly Refusal[]> {
  const around = { ...mutation, given: givenTo(mutation) };
  let last: readonly Refusal[] = [];
  for (const value of badValues(place.field)) {
    const least = leastInput(around);
    const key = 'idempotencyKey' in least ? { idempotencyKey: randomUUID() } : {};
    const { refusals } = await errorsOf(billing, mutation, { ...least, ...place.with(value), ...key });
    last = refusals;
    if (blames(refusals, place)) return refusals;
  }
  return last;
}

/** Whether an error lies at a place, or in the list or the patch that stands there. */
function blames(refusals: readonly Refusal[], { path }: Place): boolean {
  return refusals.some(({ path: at }) =>
    ['input', ...path].every((segment, depth) => at?.[depth] === segment),
  );
}

describe('a bad value', () => {
  test.each(mutations)('of any input of $name is blamed on that input', async (mutation) => {
    const wrong: string[] = [];
    for (const place of places(mutation)) {
      const name = `${mutation.name} ${place.path.join('.')}`;
      const refusals = await told(mutation, place);
      const unknown = refusals.some(({ message }) => message.includes('unknown parameter'));
      const isWrong = !NEVER_WRONG.some((one) => one.place.test(name));
      if (unknown || blames(refusals, place) !== isWrong) {
        wrong.push(`${name}: ${JSON.stringify(refusals)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('can be given in more than a thousand places', () => {
    expect(mutations.flatMap(places).length).toBeGreaterThan(1000);
  });
});
