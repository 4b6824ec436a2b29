import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/sandbox/money/allocation.ts';
import { decimalOf, percentOf, quotientText, rounded, times } from '../../../src/sandbox/money/decimal.ts';
import { amountOff, discountLines } from '../../../src/sandbox/money/discounts.ts';
import { dueAfterBalance, invoiceTotals } from '../../../src/sandbox/money/invoice-totals.ts';
import { lineAmount, type Pricing } from '../../../src/sandbox/money/line-amount.ts';
import { taxesOn } from '../../../src/sandbox/money/tax.ts';

const flat: Pricing = {
  billing_scheme: 'per_unit',
  tiers_mode: null,
  transform_quantity: null,
  unit_amount_decimal: '0.05',
};

function tiered(tiers_mode: 'graduated' | 'volume', flat_amount_decimal: string | null = null): Pricing {
  const tier = (up_to: number | null, unit_amount: number) => ({
    flat_amount: null,
    flat_amount_decimal,
    unit_amount,
    unit_amount_decimal: String(unit_amount),
    up_to,
  });
  const tiers = [tier(5, 700), tier(10, 650), tier(null, 600)];
  return { ...flat, billing_scheme: 'tiered', tiers, tiers_mode, unit_amount_decimal: null };
}

describe('the amount of a line', () => {
  test('is rounded once, half up, after multiplying', () => {
    expect(lineAmount(flat, 30)).toBe(2);
    expect(lineAmount(flat, 29)).toBe(1);
  });

  test('rounds negative halves away from zero', () => {
    expect(rounded(times(decimalOf('-0.5'), 1))).toBe(-1);
  });

  test.each([
    ['graduated', 5, 3500],
    ['graduated', 6, 4150],
    ['graduated', 20, 12750],
    ['volume', 5, 3500],
    ['volume', 6, 3900],
    ['volume', 20, 12000],
  ] as const)('%s tiers bill %i units at %i', (mode, quantity, amount) => {
    expect(lineAmount(tiered(mode), quantity)).toBe(amount);
  });

  test('a quantity of zero bills the first flat amount', () => {
    expect(lineAmount(tiered('graduated', '250'), 0)).toBe(250);
    expect(lineAmount(tiered('volume', '250'), 0)).toBe(250);
  });

  test('every graduated tier touched adds its flat amount', () => {
    expect(lineAmount(tiered('graduated', '100'), 6)).toBe(4350);
  });

  test.each([
    ['up', 6, 2000],
    ['down', 6, 1000],
    ['up', 5, 1000],
  ] as const)(
    'a quantity grouped in fives and rounded %s bills %i units at %i',
    (round, quantity, amount) => {
      const grouped: Pricing = {
        ...flat,
        transform_quantity: { divide_by: 5, round },
        unit_amount_decimal: '1000',
      };
      expect(lineAmount(grouped, quantity)).toBe(amount);
    },
  );

  test('survives amounts no float can hold', () => {
    expect(lineAmount({ ...flat, unit_amount_decimal: '0.000000000001' }, 500_000_000_000)).toBe(1);
  });
});

describe('discounts', () => {
  const line = (amount: number, discountable = true) => ({ amount, discountable, product: 'prod_1' });
  const percent = (percent_off: number) => ({
    discount: `di_${percent_off}`,
    reduction: { amount_off: null, percent_off },
  });

  test.each([
    [100, 100],
    [300, 200],
  ])('200 off %i takes off %i', (base, off) => {
    expect(amountOff({ amount_off: 200, percent_off: null }, base)).toBe(off);
  });

  test('each one takes from what the one before left', () => {
    expect(discountLines([line(2000)], [percent(10), percent(20)])).toEqual([
      [
        { discount: 'di_10', amount: 200 },
        { discount: 'di_20', amount: 360 },
      ],
    ]);
  });

  test('shares add up to the whole, to the cent', () => {
    const off = { discount: 'di_1', reduction: { amount_off: 100, percent_off: null } };
    const shares = discountLines([line(333), line(333), line(334)], [off]).flat();
    expect(shares.map(({ amount }) => amount)).toEqual([33, 33, 34]);
  });

  test('what is not discountable, or of another product, is left alone', () => {
    const only = { amount_off: null, percent_off: 50, applies_to: { products: ['prod_2'] } };
    expect(discountLines([line(1000, false)], [percent(50)])).toEqual([[]]);
    expect(discountLines([line(1000)], [{ discount: 'di_1', reduction: only }])).toEqual([[]]);
  });
});

test('largest remainders take what rounding leaves over', () => {
  expect(allocate(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(allocate(5, [0, 0])).toEqual([0, 0]);
});

test('percentages are exact', () => {
  expect(percentOf(1000, 25.5)).toBe(255);
  expect(percentOf(150, 0.3)).toBe(0);
  expect(percentOf(50, 1)).toBe(1);
});

test('a quotient is printed with twelve places at most', () => {
  expect(quotientText(1000, 4)).toBe('250');
  expect(quotientText(1000, 3)).toBe('333.333333333333');
});

describe('taxes', () => {
  const rate = (percentage: number, inclusive: boolean) => ({
    id: `txr_${percentage}`,
    inclusive,
    percentage,
  });

  test.each([
    [1190, 190],
    [1099, 175],
  ])('19 percent contained in %i are %i', (amount, tax) => {
    expect(taxesOn(amount, [rate(19, true)])[0]).toMatchObject({ amount: tax, taxable_amount: amount - tax });
  });

  test('exclusive taxes come on top of what inclusive ones leave', () => {
    expect(taxesOn(1190, [rate(19, true), rate(10, false)]).map(({ amount }) => amount)).toEqual([190, 100]);
  });
});

describe('the totals of an invoice', () => {
  const line = (amount: number) => ({
    amount,
    discountable: true,
    discounts: [],
    product: null,
    quantity: 1,
    rates: [],
  });

  test('add exclusive tax to the total', () => {
    const { invoice } = invoiceTotals([line(300)], [], [{ id: 'txr_1', inclusive: false, percentage: 19 }]);
    expect(invoice).toMatchObject({ subtotal: 300, tax: 57, total: 357, total_excluding_tax: 300 });
  });

  test('leave inclusive tax where it is', () => {
    const { invoice } = invoiceTotals([line(1190)], [], [{ id: 'txr_1', inclusive: true, percentage: 19 }]);
    expect(invoice).toMatchObject({
      subtotal: 1190,
      subtotal_excluding_tax: 1000,
      tax: 190,
      total: 1190,
      total_excluding_tax: 1000,
    });
  });

  test('have no tax at all without rates', () => {
    expect(invoiceTotals([line(100)], [], []).invoice).toMatchObject({ tax: null, total_tax_amounts: [] });
  });

  test.each([
    ['credit pays a part', 1099, -500, { amount_due: 599, ending_balance: 0 }],
    ['credit pays it all', 300, -500, { amount_due: 0, ending_balance: -200 }],
    ['too little to charge is carried', 30, 0, { amount_due: 0, ending_balance: 30 }],
    ['a negative total becomes credit', -300, 0, { amount_due: 0, ending_balance: -300 }],
    ['a debt is collected with it', 1000, 30, { amount_due: 1030, ending_balance: 0 }],
  ])('against the balance: %s', (_, total, balance, due) => {
    expect(dueAfterBalance(total, balance, 50)).toEqual(due);
  });
});
