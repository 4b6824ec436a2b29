import { expect, test } from 'vitest';
import { definitions } from '../../src/sandbox/objects/index.ts';
import type { ObjectDefinition } from '../../src/sandbox/protocol/definition.ts';
import type { Records } from '../../src/sandbox/records.ts';
import { createSandbox } from '../../src/sandbox/server.ts';
import { useSandbox } from './support/api.ts';

const { sandbox, get } = useSandbox();

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt(Object.entries(value).find(([name]) => name === first)?.[1], rest);
}

test.each(definitions.map((definition): [string, ObjectDefinition] => [definition.object, definition]))(
  'every reference of every %s leads somewhere',
  (_, definition) => {
    const { store } = sandbox();
    const targets = { ...definition.references, ...definition.embedded };
    const dangling = store.list(definition.object).records.flatMap((record) =>
      Object.entries(targets).flatMap(([path, objects]) =>
        valuesAt(record, path.split('.'))
          .filter((id) => typeof id === 'string')
          .filter((id) => ![objects].flat().some((object) => store.last(object, id) !== undefined))
          .map((id) => `${record.id} ${path} ${id}`),
      ),
    );
    expect(dangling).toEqual([]);
  },
);

/** Summaries are worked out whenever they are read, and never kept. */
const kept = definitions.filter(({ object }) => object !== 'usage_record_summary');

test.each(kept.map(({ object }) => [object]))('there is a %s to look at', (object) => {
  expect(sandbox().store.list(object, { limit: 1 }).records).toHaveLength(1);
});

test('there are subscriptions, invoices and quotes in every status', () => {
  const { store } = sandbox();
  const statuses = (records: readonly { readonly status: string | null }[]) =>
    [...new Set(records.map(({ status }) => status))].sort();
  expect(statuses(store.list('invoice').records)).toEqual(['draft', 'open', 'paid', 'uncollectible', 'void']);
  expect(statuses(store.list('quote').records)).toEqual(['accepted', 'canceled', 'draft', 'open']);
  expect(statuses(store.list('subscription').records)).toEqual([
    'active',
    'canceled',
    'incomplete',
    'incomplete_expired',
    'past_due',
    'paused',
    'trialing',
    'unpaid',
  ]);
});

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Checks an invoice's figures against its own lines, with arithmetic that shares nothing with the sandbox. */
function faults(invoice: Records['invoice'], lines: readonly Records['line_item'][]): readonly string[] {
  const taxes = lines.flatMap((line) => line.tax_amounts ?? []);
  const discounts = sum(lines.flatMap((line) => line.discount_amounts ?? []).map(({ amount }) => amount));
  const exclusive = sum(taxes.filter(({ inclusive }) => !inclusive).map(({ amount }) => amount));
  const subtotal = sum(lines.map(({ amount }) => amount));
  const total = subtotal - discounts + exclusive;
  const due = Math.max(total + invoice.starting_balance, 0) - invoice.pre_payment_credit_notes_amount;
  const carried = due > 0 && due < 50 && invoice.pre_payment_credit_notes_amount === 0;
  const expected = {
    subtotal,
    total,
    tax: taxes.length === 0 ? null : sum(taxes.map(({ amount }) => amount)),
    amount_due: total < 0 || carried ? 0 : due,
    amount_remaining: invoice.amount_due - invoice.amount_paid,
    paid: invoice.status === 'paid',
    total_discounts: discounts,
    total_taxes: sum(taxes.map(({ amount }) => amount)),
  };
  const actual = {
    ...invoice,
    total_discounts: sum((invoice.total_discount_amounts ?? []).map(({ amount }) => amount)),
    total_taxes: sum(invoice.total_tax_amounts.map(({ amount }) => amount)),
  };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  return names.filter((name) => actual[name] !== expected[name]).map((name) => `${invoice.id} ${name}`);
}

test('every invoice adds up from its lines', () => {
  const { store } = sandbox();
  const { records } = store.list('invoice');
  const wrong = records.flatMap((invoice) =>
    faults(invoice, store.list('line_item', { match: { invoice: invoice.id } }).records),
  );
  expect(records.length).toBeGreaterThan(800);
  expect(wrong).toEqual([]);
});

test('every tax is its rate on what the line leaves after discounts', () => {
  const { store } = sandbox();
  const wrong = store.list('line_item').records.flatMap((line) => {
    const taxable = line.amount - sum((line.discount_amounts ?? []).map(({ amount }) => amount));
    return (line.tax_amounts ?? [])
      .filter(({ amount, inclusive, tax_rate }) => {
        const percentage = store.get('tax_rate', tax_rate)?.percentage ?? 0;
        const exact = inclusive ? (taxable * percentage) / (100 + percentage) : (taxable * percentage) / 100;
        return Math.abs(amount - exact) > 0.5 + 1e-9;
      })
      .map(() => line.id);
  });
  expect(wrong).toEqual([]);
});

test("a customer's balance is where its last transaction left it", () => {
  const { store } = sandbox();
  const wrong = store.list('customer').records.filter(({ id, balance }) => {
    const [last] = store.list('customer_balance_transaction', { match: { customer: id }, limit: 1 }).records;
    return balance !== (last?.ending_balance ?? 0);
  });
  expect(wrong).toEqual([]);
});

test("a customer's invoices are numbered without gaps", () => {
  const { store } = sandbox();
  for (const customer of store.list('customer').records) {
    const numbers = store
      .list('invoice', { match: { customer: customer.id } })
      .records.flatMap(({ number }) => (number === null ? [] : [Number(number.split('-')[1])]));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect(customer.next_invoice_sequence).toBe(numbers.length + 1);
  }
});

test('the same seed makes the same business', async () => {
  const paths = [
    '/v1/invoices?limit=100&expand[]=data.customer',
    '/v1/events?limit=100',
    '/v1/charges?limit=100',
  ];
  const twin = await createSandbox({ port: 0, data: 'demo' });
  const other = await createSandbox({ port: 0, data: 'demo', seed: 2 });
  try {
    for (const path of paths) {
      const ask = async (url: string) =>
        (await fetch(`${url}${path}`, { headers: { authorization: 'Bearer sk_test_1' } })).text();
      const mine = (await get(path)).text;
      expect(await ask(twin.url)).toBe(mine);
      expect(await ask(other.url)).not.toBe(mine);
    }
  } finally {
    await Promise.all([twin.close(), other.close()]);
  }
});

test('a subscription set to end with its period says when that is', () => {
  const { records } = sandbox().store.list('subscription', {
    where: ({ cancel_at_period_end }) => cancel_at_period_end,
  });
  expect(records.length).toBeGreaterThan(0);
  for (const { cancel_at, canceled_at, current_period_end } of records) {
    expect(cancel_at).toBe(current_period_end);
    expect(canceled_at).not.toBeNull();
  }
});

test('a running subscription is inside its current period', () => {
  const { clock, store } = sandbox();
  const wrong = store
    .list('subscription', { match: { status: 'active' } })
    .records.filter(
      ({ current_period_end, current_period_start }) =>
        current_period_start > clock.now() || current_period_end <= clock.now(),
    );
  expect(wrong).toEqual([]);
});

test('every period ends no sooner than it starts', () => {
  const { store } = sandbox();
  const periods = [...store.list('line_item').records, ...store.list('invoiceitem').records];
  expect(periods.filter(({ period }) => period.end < period.start)).toEqual([]);
});
