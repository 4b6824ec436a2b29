import type { Sandbox } from '../../src/sandbox/server.ts';
import type { TestGateway } from '../support/gateway.ts';
import type { Made, Step } from './random-steps.ts';

/** One try of one step, and what it said. */
export interface Attempt {
  readonly step: string;
  /** Whether anything changed in the account meanwhile. */
  readonly hasChangedBooks: boolean;
  readonly said: Said;
}

/** What a payload says of what became of a write. */
export type Said = 'DONE' | 'DECLINED' | 'REFUSED' | 'NOT_APPLIED' | 'UNKNOWN';

/** What came of a sequence. */
export interface CarriedOut {
  readonly attempts: readonly Attempt[];
  /** The global ids of all that was acknowledged as made, and of all that was acknowledged as deleted. */
  readonly made: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  /** Steps that never came to an end, with what was said at last. */
  readonly unsettled: readonly string[];
}

interface Payload {
  readonly made?: { readonly id: string } | null;
  readonly errors: readonly { readonly __typename: string; readonly outcome?: 'NOT_APPLIED' | 'UNKNOWN' }[];
}

const ENOUGH = 40;

/** Carries out steps one after another, each with its own key, again and again until it is known what became of it. */
export async function carryOut(
  steps: readonly Step[],
  gateway: TestGateway,
  sandbox: Sandbox,
  quiet: () => Promise<void> = async () => {},
): Promise<CarriedOut> {
  const attempts: Attempt[] = [];
  const ids = new Map<string, (string | undefined)[]>();
  const made = new Set<string>();
  const deleted = new Set<string>();
  const unsettled: string[] = [];
  const known: Made = (thing, nth) => ids.get(thing)?.[nth];

  for (const [place, step] of steps.entries()) {
    const charge =
      step.chargeOf === undefined ? null : await chargeOf(known('invoice', step.chargeOf), gateway);
    const input = step.input(known, charge);
    const { document, keyed } = documentOf(step);
    let payload: Payload | null = null;
    let said: Said | null = input === null ? 'REFUSED' : null;
    for (
      let tries = 0;
      input !== null && (said === null || isUncertain(said)) && tries < ENOUGH;
      tries += 1
    ) {
      const before = latestEvent(sandbox);
      const variables = { input: keyed ? { ...input, idempotencyKey: `step-${place}` } : input };
      const answer = await gateway.run<{ payload: Payload } | null>(document, variables);
      await quiet();
      // A payload is there whatever happened to the write; without one the operation itself was refused.
      if (answer.data === null) throw new Error(`${step.mutation}: ${answer.errors[0]?.message}`);
      ({ payload } = answer.data);
      said = saidIn(payload, said);
      attempts.push({
        step: `${place} ${step.mutation}`,
        hasChangedBooks: latestEvent(sandbox) !== before,
        said,
      });
    }
    if (said === null || isUncertain(said)) unsettled.push(`${place} ${step.mutation}: ${said}`);
    const madeId = said === 'DONE' ? payload?.made?.id : undefined;
    if (step.makes) {
      ids.set(step.makes, [...(ids.get(step.makes) ?? []), madeId]);
      if (madeId !== undefined) made.add(madeId);
    }
    if (said === 'DONE' && step.shows === 'deleted') deleted.add(String(input?.['id']));
  }
  return { attempts, made, deleted, unsettled };
}

function isUncertain(said: Said): boolean {
  return said === 'UNKNOWN' || said === 'NOT_APPLIED';
}

function documentOf({ mutation, shows, deletedField }: Step): { document: string; keyed: boolean } {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  // Ids are known from the answer to the write; the rest is read again, which may fail without a word on the write.
  const entity = shows === 'deleted' ? `deletedId: ${deletedField}` : `made: ${shows} { id }`;
  const seen = shows === 'invoice' ? 'seen: invoice { status amountDue { minor } }' : '';
  return {
    document: `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${entity} ${seen}
      errors { __typename ... on UpstreamError { outcome } } } }`,
    keyed: shows !== 'deleted',
  };
}

function saidIn({ errors }: Payload, before: Said | null): Said {
  const [error] = errors;
  if (error === undefined) return 'DONE';
  switch (error.__typename) {
    case 'PaymentFailedError':
      return 'DECLINED';
    case 'RateLimitedError':
      return 'NOT_APPLIED';
    case 'UpstreamError':
      return error.outcome ?? 'UNKNOWN';
    case 'NotFoundError':
      // A deletion has no key: what may have been deleted before, and is gone now, was.
      return before === 'UNKNOWN' ? 'DONE' : 'REFUSED';
    default:
      return 'REFUSED';
  }
}

/** The charge of an invoice, asked for until it is read. */
async function chargeOf(invoice: string | undefined, gateway: TestGateway): Promise<string | null> {
  if (invoice === undefined) return null;
  for (let tries = 0; tries < ENOUGH; tries += 1) {
    const { data, errors } = await gateway.run<{ invoice: { chargeId: string | null } | null }>(
      'query ($id: ID!) { invoice(id: $id) { chargeId } }',
      { id: invoice },
    );
    if (errors.length === 0) return data.invoice?.chargeId ?? null;
  }
  throw new Error(`${invoice} could not be read ${ENOUGH} times.`);
}

/** Every change of an account makes an event: the latest one changes with it. */
function latestEvent({ store }: Sandbox): string | undefined {
  return store.list('event', { limit: 1 }).records[0]?.id;
}
