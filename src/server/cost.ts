import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GatewayContext } from '../graph/builder.ts';
import { type Cost, type CostCause, costOf } from '../plan/cost.ts';
import { operationToRun } from '../plan/operation.ts';

/** How many places a refusal names. */
const NAMED = 3;

/** Asking for `extensions.cost`: this header, or `extensions: { cost: true }` in the request. */
export const COST_HEADER = 'x-graphql-cost';

const ADVICE: Readonly<Record<CostCause, string>> = {
  object: 'ask for fewer objects at once',
  list: 'take fewer of what it hangs on, or a shorter list',
  continuation: 'ask for at most ten of it: those come with the object',
  reference: 'ask for it nearer to the root, or only for its id',
  preview: 'take fewer of the objects it is worked out for',
};

/**
 * Prices every operation in calls to the billing API before it runs, refuses those over the limit, and tells the price to those
 * who ask for it.
 */
export function operationCost(limit: number): Plugin<GatewayContext> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const operation = operationToRun(args);
      if (!operation) return undefined;
      const cost = costOf(operation, args.document, args.operationName);
      const context: GatewayContext & {
        request?: Request;
        params?: { extensions?: Record<string, unknown> };
      } = args.contextValue;
      const asked =
        context.params?.extensions?.['cost'] === true || context.request?.headers.get(COST_HEADER) === 'true';
      if (cost.calls > limit) {
        setResultAndStopExecution({
          errors: [tooDear(cost, limit)],
          ...(asked ? { extensions: { cost: { estimated: cost.calls, actual: 0 } } } : {}),
        });
        return undefined;
      }
      if (!asked) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const price = { estimated: cost.calls, actual: context.load.calls };
          setResult({ ...result, extensions: { ...result.extensions, cost: price } });
        },
      };
    },
  };
}

function tooDear(cost: Cost, limit: number): GraphQLError {
  const dearest = cost.places
    .slice(0, NAMED)
    .map(({ path, calls, cause }) => ({ path, calls, advice: ADVICE[cause] }));
  const named = dearest.map(({ path, calls, advice }) => `${path} (${calls}: ${advice})`).join('; ');
  return new GraphQLError(
    `The operation could take ${cost.calls} calls to the billing API, and at most ${limit} are allowed. Dearest: ${named}.`,
    {
      extensions: {
        code: 'OPERATION_TOO_COSTLY',
        cost: { estimated: cost.calls, limit, dearest },
        http: { status: 400 },
      },
    },
  );
}
