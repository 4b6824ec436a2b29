import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/server.ts';
import { openGateway } from '../support/gateway.ts';

interface Created {
  readonly customerCreate: {
    readonly customer: { readonly id: string } | null;
    readonly errors: readonly { readonly __typename: string; readonly retryAfterMs?: number }[];
  };
}

const CREATE = `mutation ($key: String!) { customerCreate(input: { idempotencyKey: $key }) {
  customer { id } errors { __typename ... on RateLimitedError { retryAfterMs } } } }`;

test('what is refused for the rate says when to come back, and is then done once', async () => {
  const sandbox = await createSandbox({ port: 0, data: 'empty', disturbances: { requestsPerSecond: 1 } });
  onTestFinished(() => sandbox.close());
  const gateway = openGateway(sandbox.url, { billing: { retry: { tries: 1 } } });
  onTestFinished(() => gateway.close());
  const create = async (key: string) => (await gateway.run<Created>(CREATE, { key })).data.customerCreate;

  const keys = Array.from({ length: 8 }, (_, index) => `key-${index}`);
  const first = await Promise.all(keys.map(create));
  const refused = keys.filter((_, index) => first[index]?.errors.length);
  expect(refused).not.toEqual([]);
  for (const { customer, errors } of first) {
    expect([null, []]).toContainEqual(customer === null ? null : errors);
    if (customer === null) expect(errors).toEqual([{ __typename: 'RateLimitedError', retryAfterMs: 1000 }]);
  }
  expect(sandbox.store.list('customer').records).toHaveLength(keys.length - refused.length);

  const [again = ''] = refused;
  let answer = await create(again);
  for (let tries = 0; tries < 5 && answer.errors.length > 0; tries += 1) {
    await wait(answer.errors[0]?.retryAfterMs ?? 0);
    answer = await create(again);
  }
  expect(answer).toMatchObject({ customer: { id: expect.any(String) }, errors: [] });
  expect(sandbox.store.list('customer').records).toHaveLength(keys.length - refused.length + 1);
});
