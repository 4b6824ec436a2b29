import { join } from 'node:path';
import { type GraphQLInputObjectType, getNullableType, isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schema } from '../plan/planned.ts';
import type { Billing } from './billing.ts';
import { openGateway, type TestGateway } from './gateway.ts';
import { type Given, type Place, placesOf, requiredOf, sampleOf } from './sample-inputs.ts';
import { apiError, type Handler, send, upstream } from './upstream.ts';

/** An error of a payload, with all that its kind has. */
export interface PayloadError {
  readonly __typename: string;
  readonly message: string;
  readonly code: string | null;
  readonly path?: readonly string[] | null;
  readonly id?: string | null;
  readonly outcome?: string;
  readonly idempotencyKey?: string | null;
  readonly clientSecret?: string | null;
}

export type Payload = Readonly<Record<string, unknown>> & { readonly errors: readonly PayloadError[] };

const ERRORS = `errors {
  __typename message code
  ... on InvalidInputError { path stripeParam }
  ... on NotFoundError { path id }
  ... on PaymentActionRequiredError { clientSecret hostedInvoiceUrl }
  ... on PaymentFailedError { declineCode userMessage }
  ... on UpstreamError { outcome idempotencyKey }
}`;

/** Runs a mutation: its payload, and the calls in the order they were made. */
export async function write(
  billing: Pick<Billing, 'run'>,
  mutation: string,
  input: object,
  selection = '',
): Promise<{ readonly payload: Payload; readonly calls: readonly string[] }> {
  const { data, errors, calls } = await billing.run<Record<string, Payload>>(
    documentOf(mutation, selection),
    {
      input,
    },
  );
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error(`${mutation} has no payload.`);
  return { payload, calls };
}

/** Runs a mutation that goes through: its payload. */
export async function written(
  billing: Pick<Billing, 'run'>,
  mutation: string,
  input: object,
  selection = '',
): Promise<Payload> {
  const { payload } = await write(billing, mutation, input, selection);
  expect(payload.errors).toEqual([]);
  return payload;
}

function documentOf(mutation: string, selection: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} ${ERRORS} } }`;
}

const quick = {
  billing: { timeoutMs: 200, retry: { tries: 1, budgetMs: 500, baseDelayMs: 1, maxDelayMs: 2 } },
};

async function gatewayOver(handler: Handler): Promise<TestGateway> {
  const gateway = openGateway(await upstream(handler), quick);
  onTestFinished(() => gateway.close());
  return gateway;
}

/** What is known of a mutation whose whole input is tried. */
interface Facts {
  /** Values for inputs for which none can be made up, by their path or their name. */
  readonly given?: Given;
  /** What else an input takes to be accepted, by its name; undefined for what must not be there. */
  readonly beside?: Readonly<Record<string, object>>;
  /** The call it makes with them. */
  readonly call: string;
}

/**
 * Facts about a mutation's whole input: what each place of it becomes on the wire, byte for byte, what null does there, and
 * what the caller hears when the billing API answers with an error.
 */
export function describeWrite(mutation: string, { given = {}, beside = {}, call }: Facts): void {
  const type = inputOf(mutation);
  const takesKey = 'idempotencyKey' in type.getFields();
  const base = { ...requiredOf(type, [], given), ...(takesKey ? { idempotencyKey: 'key' } : {}) };

  describe(mutation, () => {
    it('spells each input as it always has', async () => {
      const rows = await wireTable(mutation, type, { given, base, beside });
      await expect(rows).toMatchFileSnapshot(
        join(import.meta.dirname, '../resources/wire', `${mutation}.txt`),
      );
    });

    it('tells each answer of the billing API apart', async () => {
      const told: Record<string, string> = {};
      for (const [name, [status, body]] of Object.entries(ANSWERS)) {
        const gateway = await gatewayOver((request, response) => {
          if (request.method === 'GET') send(response, 200, { id: 'id_1', object: 'unknown' });
          else send(response, status, body);
        });
        const { payload, calls } = await write(gateway, mutation, base);
        expect(calls.some((one) => one.startsWith(call))).toBe(true);
        told[name] = payload.errors.map(({ __typename }) => __typename).join();
      }
      expect(told).toEqual({
        declined: 'PaymentFailedError',
        'in the wrong state': 'InvalidStateError',
        'not there': 'NotFoundError',
        'not allowed': 'PermissionError',
        'key used before': 'IdempotencyConflictError',
        'too many': 'RateLimitedError',
        'wrong parameter': 'InvalidInputError',
        broken: 'UpstreamError',
      });
    });

    it('says what became of it when the answer is lost', async () => {
      let lost = false;
      const gateway = await gatewayOver((request, response) => {
        if (request.method !== 'GET') {
          lost = true;
          request.socket.destroy();
        } else if (lost) send(response, 500, apiError('api_error', 'Broken.'));
        else send(response, 200, { id: 'id_1', object: 'unknown' });
      });
      const { payload } = await write(gateway, mutation, base);
      const deletes = call.startsWith('DELETE');
      expect(payload.errors).toMatchObject([
        { __typename: 'UpstreamError', outcome: 'UNKNOWN', idempotencyKey: deletes ? null : 'key' },
      ]);
    });
  });
}

const ANSWERS: Readonly<Record<string, readonly [status: number, body: object]>> = {
  declined: [402, apiError('card_error', 'Your card was declined.', { code: 'card_declined' })],
  'in the wrong state': [400, apiError('invalid_request_error', 'Not now.')],
  'not there': [
    404,
    apiError('invalid_request_error', 'None such.', { code: 'resource_missing', param: 'id' }),
  ],
  'not allowed': [403, apiError('invalid_request_error', 'The key may not.')],
  'key used before': [400, apiError('idempotency_error', 'Another input.')],
  'too many': [429, apiError('invalid_request_error', 'Slower.', { code: 'rate_limit' })],
  'wrong parameter': [400, apiError('invalid_request_error', 'Wrong.', { param: 'whatever' })],
  broken: [500, apiError('api_error', 'Broken.')],
};

function inputOf(mutation: string): GraphQLInputObjectType {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  const type = argument && getNullableType(argument.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} takes no input.`);
  return type;
}

interface Base {
  readonly given: Given;
  readonly beside: Readonly<Record<string, object>>;
  readonly base: Readonly<Record<string, unknown>>;
}

/** One line for each place of an input: what it becomes, and what null does there. */
async function wireTable(
  mutation: string,
  type: GraphQLInputObjectType,
  { given, base, beside }: Base,
): Promise<string> {
  let sent: string | null = null;
  const gateway = await gatewayOver((request, response, body) => {
    if (request.method !== 'GET') sent = body || (request.url ?? '').split('?')[1] || '';
    send(response, 200, { id: 'id_1', object: 'unknown' });
  });
  const run = async (input: object): Promise<{ sent: string | null; payload: Payload | null }> => {
    sent = null;
    const others = Object.keys(input).map((name) => beside[name] ?? {});
    const { data } = await gateway.run<Record<string, Payload> | null>(documentOf(mutation, ''), {
      input: Object.assign({}, base, input, ...others),
    });
    return { sent, payload: data?.[mutation] ?? null };
  };
  const places = placesOf(type, given).filter(({ path }) => path[0] !== 'idempotencyKey');
  const lines = [`(what is always there)  ${decoded((await run({})).sent).join(' ')}`];
  for (const place of places) lines.push(await lineOf(place, given, run));
  return `${lines.join('\n')}\n`;
}

type Run = (input: object) => Promise<{ readonly sent: string | null; readonly payload: Payload | null }>;

async function lineOf(place: Place, given: Given, run: Run): Promise<string> {
  const { field, path } = place;
  const here = decoded(await sentBy(path, run(place.with(sampleOf(field, path, given)))));
  // What is refused without it, or with another made-up value, is shown whole.
  const elsewhere = new Set(decoded((await run(instead(place, given))).sent));
  const own = here.filter((entry) => !elsewhere.has(entry));
  const cleared = isNonNullType(field.type) || place.chosen ? '' : `  null: ${await nullAt(place, run)}`;
  return `${path.join('.')}  ${own.join(' ') || '(no parameter of its own)'}${cleared}`;
}

/** The input to compare with: without the place, or with another value where it cannot be left out. */
function instead(place: Place, given: Given): object {
  const { field, path, chosen } = place;
  if (chosen) return {};
  const needed = isNonNullType(field.type) && field.defaultValue === undefined;
  return place.with(needed ? sampleOf(field, path, given, true) : undefined);
}

async function sentBy(path: readonly string[], answer: ReturnType<Run>): Promise<string> {
  const { sent, payload } = await answer;
  if (sent !== null) return sent;
  throw new Error(`${path.join('.')}: ${JSON.stringify(payload?.errors ?? 'no such input')}`);
}

/** What null does at a place: the parameters it clears, or that it is refused there, before anything is sent. */
async function nullAt(place: Place, run: Run): Promise<string> {
  const { sent, payload } = await run(place.with(null));
  if (payload?.errors.length === 0) {
    const entries = decoded(sent).filter((entry) => entry.endsWith('='));
    return entries.join(' ') || '(nothing)';
  }
  expect({ path: place.path, sent, at: payload?.errors.map(({ path }) => path) }).toEqual({
    path: place.path,
    sent: null,
    at: [['input', ...place.path]],
  });
  return 'refused';
}

/** The parameters of a body, one by one, readable. */
function decoded(form: string | null): string[] {
  if (!form) return [];
  return form.split('&').map((entry) => decodeURIComponent(entry.replaceAll('+', ' ')));
}
