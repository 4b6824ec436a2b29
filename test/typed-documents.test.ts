import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  EveryKindOfValueDocument,
  type EveryKindOfValueQuery,
  type EveryKindOfValueQueryVariables,
} from './generated/graphql.ts';
import { openSandboxGateway } from './support/gateway.ts';

type Invoice = NonNullable<EveryKindOfValueQuery['invoice']>;

const variables: EveryKindOfValueQueryVariables = {
  invoice: 'in_1DemoLongInvoice',
  from: '2024-03-01T00:00:00Z',
  status: 'OPEN',
};

describe('a typed document', () => {
  let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
  beforeAll(async () => {
    gateway = await openSandboxGateway();
  });
  afterAll(() => gateway.close());

  const ask = () => gateway.run<EveryKindOfValueQuery>(EveryKindOfValueDocument.toString(), variables);

  it('has the types of its answer', async () => {
    const { data, errors } = await ask();
    expect(errors).toEqual([]);
    expectTypeOf<Invoice['total']['minor']>().toEqualTypeOf<number>();
    expect(data.invoice?.total.minor).toBeTypeOf('number');
    expectTypeOf<Invoice['total']['decimal']>().toEqualTypeOf<string>();
    expect(data.invoice?.total.decimal).toMatch(/^\d+\.\d\d$/);
    expectTypeOf<Invoice['created']>().toEqualTypeOf<string>();
    expect(data.invoice?.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expectTypeOf<Invoice['currency']>().toEqualTypeOf<string>();
    expect(data.invoice?.currency).toBe('USD');
    expectTypeOf<Invoice['hostedInvoiceUrl']>().toEqualTypeOf<string | null>();
    expect(data.invoice?.hostedInvoiceUrl).toMatch(/^https:/);
  });

  it('has enums as unions of their words, one of them for what is not known yet', async () => {
    expectTypeOf<'UNRECOGNIZED'>().toExtend<Invoice['status']>();
    expectTypeOf<'open'>().not.toExtend<Invoice['status']>();
    const { data } = await ask();
    expect(data.invoices?.nodes.map(({ status }) => status)).toEqual(['OPEN', 'OPEN']);
  });

  it('tells the types behind an interface apart', async () => {
    const { node } = (await ask()).data;
    if (node?.__typename !== 'Customer') throw new Error('The node is not the customer that was asked for.');
    expectTypeOf(node.name).toEqualTypeOf<string | null>();
    expect(node.name).toBe('Zoë & Bjørn Åkesson');
  });

  it('does not take variables of another type', () => {
    expectTypeOf<{
      invoice: string;
      from: string;
      status: 'PENDING';
    }>().not.toExtend<EveryKindOfValueQueryVariables>();
    expectTypeOf<{
      invoice: string;
      from: number;
      status: 'OPEN';
    }>().not.toExtend<EveryKindOfValueQueryVariables>();
  });
});
