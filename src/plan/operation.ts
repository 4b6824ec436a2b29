import {
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf, type Operation } from './selection.ts';

/**
 * The operation that is about to run, with its variables as resolvers will see them, defaults among them. Null when there is
 * none, or when its variables are refused: then nothing runs, and the executor says why.
 */
export function operationToRun(
  args: Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>,
): (Operation & { readonly definition: OperationDefinitionNode }) | null {
  const { schema, document } = args;
  const definition = getOperationAST(document, args.operationName);
  if (!definition) return null;
  const { coerced } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    args.variableValues ?? {},
  );
  return coerced ? { schema, fragments: fragmentsOf(document), variableValues: coerced, definition } : null;
}
