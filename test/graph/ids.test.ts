import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BillingSubscription, Customer, Invoice, Plan, Price, TaxId } from '../../src/catalog.ts';
import { globalId, idArgument, nodeArgument, stripeIdArgument } from '../../src/graph/ids.ts';

/** What a refused argument is answered with. */
function refusal(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof GraphQLError) return { message: error.message, ...error.extensions };
    throw error;
  }
  throw new Error('It was expected to be refused.');
}

describe('a global id', () => {
  it('is the kind, a colon and the id', () => {
    expect(globalId('Invoice', ['in_1'])).toBe('Invoice:in_1');
  });

  it('has its parts divided by slashes', () => {
    expect(globalId('TaxId', ['cus_1', 'txi_1'])).toBe('TaxId:cus_1/txi_1');
  });

  it.each(['a/b', 'a:b', 'a b', '50%', 'ä', 'Invoice:in_1'])('brings the custom id %j back', (id) => {
    expect(idArgument(globalId('Plan', [id]), 'id', [Plan])).toEqual([id]);
    expect(nodeArgument(globalId('Plan', [id]), 'id')).toEqual({ kind: Plan, parts: [id] });
  });

  it('is divided at its first colon', () => {
    expect(idArgument('Plan:gold:2024', 'id', [Plan])).toEqual(['gold:2024']);
  });
});

describe('an id argument', () => {
  it('takes the global id of an allowed kind', () => {
    expect(idArgument('Invoice:in_1', 'id', [Customer, Invoice])).toEqual(['in_1']);
  });

  it("takes the billing API's own id", () => {
    expect(idArgument('in_1', 'id', [Invoice])).toEqual(['in_1']);
  });

  it('does not look at the prefix of a raw id', () => {
    expect(idArgument('cus_1', 'id', [Invoice])).toEqual(['cus_1']);
    expect(idArgument('gold', 'id', [Price])).toEqual(['gold']);
  });

  it('takes for raw what begins with no kind', () => {
    expect(idArgument('Walrus:1', 'id', [Invoice])).toEqual(['Walrus:1']);
    expect(idArgument('invoice:in_1', 'id', [Invoice])).toEqual(['invoice:in_1']);
  });

  it('keeps a raw id as it is, percent signs and slashes too', () => {
    expect(idArgument('a%2Fb/c', 'id', [Invoice])).toEqual(['a%2Fb/c']);
  });

  it('gives every part of an id that holds its owner, and the last as the own one', () => {
    expect(idArgument('TaxId:cus_1/txi_1', 'id', [TaxId])).toEqual(['cus_1', 'txi_1']);
    expect(stripeIdArgument('TaxId:cus_1/txi_1', 'id', [TaxId])).toBe('txi_1');
  });

  it('refuses the global id of another kind, and names those that are allowed', () => {
    expect(refusal(() => idArgument('Customer:cus_1', 'filter.x', [Invoice, BillingSubscription]))).toEqual({
      code: 'INVALID_ID',
      argument: 'filter.x',
      message: 'filter.x: "Customer:cus_1" is not the id of a Invoice or BillingSubscription.',
    });
  });

  it.each(['', 'Invoice:', 'Invoice:in_1/', 'Invoice:/in_1'])(
    'refuses %j, of which a part is empty',
    (id) => {
      expect(refusal(() => idArgument(id, 'id', [Invoice]))).toMatchObject({
        code: 'INVALID_ID',
        argument: 'id',
        message: 'id: an id is empty.',
      });
    },
  );

  it.each([
    '.',
    '..',
    'upcoming',
    'search',
    'preview',
    'create_preview',
    'Invoice:upcoming',
    'Invoice:%2E%2E',
    'Invoice:in_1/..',
  ])('refuses %j, which would mean another address', (id) => {
    expect(refusal(() => idArgument(id, 'id', [Invoice]))).toMatchObject({ code: 'INVALID_ID' });
  });

  it('takes 255 characters and refuses 256', () => {
    expect(idArgument('x'.repeat(255), 'id', [Invoice])).toEqual(['x'.repeat(255)]);
    expect(refusal(() => idArgument('x'.repeat(256), 'id', [Invoice]))).toMatchObject({
      message: 'id: an id is longer than 255 characters.',
    });
  });

  it('refuses a percent sign that encodes nothing', () => {
    expect(refusal(() => idArgument('Invoice:50%', 'id', [Invoice]))).toMatchObject({
      code: 'INVALID_ID',
      message: 'id: "Invoice:50%" is not percent-encoded correctly.',
    });
  });

  it('is cut short where it is quoted', () => {
    const { message } = refusal(() => idArgument(`Customer:${'x'.repeat(200)}`, 'id', [Invoice])) as Error;
    expect(message.length).toBeLessThan(140);
  });
});

describe('a node argument', () => {
  it('gives the kind and the parts', () => {
    expect(nodeArgument('Invoice:in_1', 'id')).toEqual({ kind: Invoice, parts: ['in_1'] });
  });

  it('tells plans and prices apart, which share their ids', () => {
    expect(nodeArgument('Plan:gold', 'id').kind).toBe(Plan);
    expect(nodeArgument('Price:gold', 'id').kind).toBe(Price);
  });

  it.each(['in_1', 'Walrus:1', ''])('refuses %j, which names no kind', (id) => {
    expect(refusal(() => nodeArgument(id, 'ids[2]'))).toMatchObject({
      code: 'INVALID_ID',
      argument: 'ids[2]',
      message: expect.stringContaining('is not a global id'),
    });
  });
});
