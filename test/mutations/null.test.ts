import { isNonNullType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { type Place, placesOf } from '../support/sample-inputs.ts';
import { errorsOf, leastInput, type Mutation, mutations } from './every-mutation.ts';
import { openRecordingUpstream, type RecordingUpstream } from './recording-upstream.ts';

let upstream: RecordingUpstream | undefined;
let gateway: TestGateway | undefined;
beforeAll(async () => {
  upstream = await openRecordingUpstream();
  gateway = openGateway(upstream.url);
});
afterAll(async () => {
  await gateway?.close();
  await upstream?.close();
});

/** Where null means something: what may be left out, choices of one and the key apart, which GraphQL and the gateway take for left out. */
function nullable({ input, given }: Mutation): Place[] {
  return placesOf(input, given).filter(
    ({ field, path, chosen }) => !isNonNullType(field.type) && !chosen && path[0] !== 'idempotencyKey',
  );
}

test.each(mutations)(
  '$name clears what it can by null, and refuses null elsewhere by its place',
  async (mutation) => {
    const wrong: string[] = [];
    for (const place of nullable(mutation)) {
      const { sent } = found(upstream);
      sent.length = 0;
      const { refusals } = await errorsOf(found(gateway), mutation, {
        ...leastInput(mutation),
        ...place.with(null),
      });
      const at = ['input', ...place.path].join('.');
      const refused = refusals.filter(
        ({ __typename, path }) => __typename === 'InvalidInputError' && path?.join('.') === at,
      );
      const { param, clearable } = place.field.extensions;
      const cleared = sent.some(({ parameters }) =>
        [...parameters].some(([name, value]) => value === '' && endsWith(name, String(param))),
      );
      const isRight =
        clearable === true ? cleared && refusals.length === 0 : refused.length > 0 && sent.length === 0;
      if (!isRight) wrong.push(`${at}: ${cleared ? 'cleared' : JSON.stringify(refusals)}`);
    }
    expect(wrong).toEqual([]);
  },
);

/** Whether a parameter such as `a[0][b]` is called `b` in its object. */
function endsWith(name: string, param: string): boolean {
  return name === param || name.endsWith(`[${param}]`);
}

test('there is something to clear, and something that cannot be', () => {
  const places = mutations.flatMap(nullable);
  const clearable = places.filter(({ field }) => field.extensions.clearable);
  expect(clearable.length).toBeGreaterThan(100);
  expect(places.length - clearable.length).toBeGreaterThan(500);
});
