import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { operationToRun } from '../plan/operation.ts';
import { rootOf, selectedFields } from '../plan/selection.ts';

/** Lets one mutation that moves money into an operation: of two, the second runs even when the first failed. */
export function oneMoneyMove(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const operation = operationToRun(args);
      if (operation?.definition.operation !== 'mutation') return;
      const root = rootOf(operation, operation.definition);
      const fields = root ? selectedFields(operation, root.type, [root.node]) : [];
      const moves = fields.filter(({ field }) => field.extensions.movesMoney);
      if (moves.length < 2) return;
      const names = moves.map(({ nodes, field }) => nodes[0]?.alias?.value ?? field.name).join(', ');
      setResultAndStopExecution({
        errors: [
          new GraphQLError(
            `An operation may move money once, and this one would with ${names}. Send them one after another.`,
            { extensions: { code: 'TOO_MANY_MONEY_MOVES', http: { status: 400 } } },
          ),
        ],
      });
    },
  };
}
