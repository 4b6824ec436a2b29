import { expect, test } from 'vitest';
import { invoiceTotals, type LineInput } from '../../../src/sandbox/money/invoice-totals.ts';
import { pricingIn } from '../../../src/sandbox/money/line-amount.ts';
import { proportion } from '../../../src/sandbox/money/proportion.ts';
import { newPrice } from '../../../src/sandbox/objects/price/record.ts';
import { createRandom, type Random } from '../../../src/sandbox/random.ts';

const rates = [
  { id: 'txr_over', inclusive: false, percentage: 19 },
  { id: 'txr_odd', inclusive: false, percentage: 7.725 },
  { id: 'txr_within', inclusive: true, percentage: 20 },
];

function someLine(random: Random): LineInput {
  const amount = random.between(-500, 20_000);
  return {
    amount,
    discountable: amount >= 0 && random.chance(80),
    discounts: random.chance(30) ? [someDiscount(random, 'di_line')] : [],
    product: random.pick(['prod_1', 'prod_2']),
    quantity: random.between(1, 9),
    rates: rates.filter(() => random.chance(30)),
  };
}

function someDiscount(random: Random, discount: string) {
  const reduction = random.chance(50)
    ? { amount_off: random.between(1, 9000), percent_off: null }
    : { amount_off: null, percent_off: random.between(1, 100) };
  return { discount, reduction };
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

test('whatever is on an invoice, its figures agree', () => {
  const random = createRandom(7);
  for (let round = 0; round < 2000; round += 1) {
    const lines = Array.from({ length: random.between(0, 6) }, () => someLine(random));
    const discounts = ['di_1', 'di_2'].slice(0, random.below(3)).map((id) => someDiscount(random, id));
    const shipping = random.chance(50)
      ? { amount: random.below(900), rates: rates.filter(() => random.chance(30)) }
      : undefined;
    const { invoice, lines: money, shipping: shipped } = invoiceTotals(lines, discounts, [], shipping);
    const off = (ids: readonly string[]): number =>
      sumOf(
        money
          .flatMap((line) => line.discount_amounts ?? [])
          .map((share) => (ids.includes(share.discount) ? share.amount : 0)),
      );
    const taxes = invoice.total_tax_amounts;
    const over = sumOf(taxes.map((tax) => (tax.inclusive ? 0 : tax.amount)));
    expect(invoice.subtotal).toBe(sumOf(lines.map(({ amount }) => amount)) - off(['di_line']));
    expect(invoice.total).toBe(invoice.subtotal - off(['di_1', 'di_2']) + over + (shipping?.amount ?? 0));
    expect(invoice.total_excluding_tax).toBe(invoice.total - sumOf(taxes.map(({ amount }) => amount)));
    expect(sumOf((invoice.total_discount_amounts ?? []).map(({ amount }) => amount))).toBe(
      off(['di_line', 'di_1', 'di_2']),
    );
    expect(shipped?.amount_subtotal).toBe(shipping?.amount);
    for (const [index, line] of money.entries()) {
      const amount = lines[index]?.amount ?? 0;
      expect(sumOf((line.discount_amounts ?? []).map((share) => share.amount))).toBeLessThanOrEqual(
        Math.max(amount, 0),
      );
    }
  }
});

test('tax given with a line is neither worked out nor rounded again', () => {
  const given = { amount: 123, inclusive: false, tax_rate: 'txr_given', taxable_amount: 1000 };
  const line = { amount: 1000, discountable: true, discounts: [], product: null, quantity: 1, rates };
  const { invoice } = invoiceTotals([{ ...line, givenTaxes: [given] }], [], rates);
  expect(invoice).toMatchObject({ tax: 123, total: 1123, total_tax_amounts: [given] });
});

test('shipping with tax within it says how much is tax', () => {
  const { shipping, invoice } = invoiceTotals([], [], [], {
    amount: 600,
    rates: [{ id: 'txr_1', inclusive: true, percentage: 20 }],
  });
  expect(shipping).toMatchObject({ amount_subtotal: 600, amount_tax: 100, amount_total: 600 });
  expect(invoice).toMatchObject({ tax: 100, total: 600, total_excluding_tax: 500 });
});

test('shares of an amount are rounded half up, and nothing is shared of nothing', () => {
  expect(proportion(5, 1, 2)).toBe(3);
  expect(proportion(1000, 1, 3)).toBe(333);
  expect(proportion(1000, 1, 0)).toBe(0);
});

test('a price charges in its own currency and in those of its options', () => {
  const option = {
    custom_unit_amount: null,
    tax_behavior: null,
    unit_amount: 900,
    unit_amount_decimal: '900',
  };
  const price = newPrice({
    id: 'price_1',
    created: 0,
    currency: 'usd',
    currency_options: { eur: option },
    product: 'prod_1',
    unit_amount_decimal: '1000',
  });
  expect(pricingIn(price, 'usd')?.unit_amount_decimal).toBe('1000');
  expect(pricingIn(price, 'eur')?.unit_amount_decimal).toBe('900');
  expect(pricingIn(price, 'gbp')).toBeUndefined();
});
