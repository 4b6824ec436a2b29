import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BillingError } from '../billing/errors.ts';
import { upstreamError } from '../graph/upstream-errors.ts';

/** Writes down what went wrong, for those who run the gateway. */
export type ReportError = (error: unknown) => void;

/**
 * What clients see of an error. Those that were meant for them pass; a failed call to the billing API gets a code of its own;
 * anything else is a fault of ours, which is reported here and masked there.
 */
export function maskError(report: ReportError): (error: unknown) => Error {
  return (error) => {
    const original = originalOf(error);
    const at = error instanceof GraphQLError ? error : undefined;
    if (original instanceof BillingError) {
      if (original.kind === 'authentication') report(original);
      return upstreamError(original, at);
    }
    if (original instanceof GraphQLError) return at ?? original;
    report(original);
    return new GraphQLError('Unexpected error.', {
      nodes: at?.nodes ?? null,
      path: at?.path ?? null,
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(at ? {} : { http: { status: 500 } }) },
    });
  };
}

function originalOf(error: unknown): unknown {
  let current = error;
  while (current instanceof GraphQLError && current.originalError) current = current.originalError;
  return current;
}

/** Gives every error a code that says at which stage the operation failed, where it has none of its own. */
export function errorCodes(): Plugin {
  return {
    onParse() {
      return ({ result }) => mark([result], 'GRAPHQL_PARSE_FAILED');
    },
    onValidate() {
      return ({ result }) => mark(result, 'GRAPHQL_VALIDATION_FAILED');
    },
    onExecute() {
      return {
        onExecuteDone({ result }) {
          // Nothing ran yet when an error has no path: the variables were refused.
          if ('errors' in result) mark(result.errors ?? [], 'BAD_USER_INPUT');
        },
      };
    },
    onResultProcess({ result }) {
      const results = Array.isArray(result) ? result : [result];
      for (const one of results) if ('errors' in one) mark(one.errors ?? [], 'BAD_REQUEST');
    },
  };
}

function mark(errors: readonly unknown[], code: string): void {
  for (const error of errors) {
    if (error instanceof GraphQLError && error.extensions['code'] === undefined)
      error.extensions['code'] = code;
  }
}
