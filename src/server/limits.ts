import { GraphQLError, type ParseOptions, parse, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { measure } from '../plan/size.ts';

/** How large an operation may be before it is refused unread. */
export interface OperationLimits {
  /** Lexical tokens in the document. */
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields once all fragments are spread. */
  readonly fields: number;
}

export const OPERATION_LIMITS: OperationLimits = {
  tokens: 6_000,
  depth: 20,
  aliases: 100,
  rootFields: 50,
  fields: 5_000,
};

const NAMES = {
  depth: 'levels deep',
  aliases: 'aliases',
  rootFields: 'root fields',
  fields: 'fields',
} as const;

/**
 * Refuses operations over the limits before anything runs. Written here because the rules at hand count document nodes, which
 * fragments multiply, and say so under a syntax error's name.
 */
export function operationLimits(limits: OperationLimits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string, options?: ParseOptions) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens });
        } catch (error) {
          if (error instanceof GraphQLError && error.message.includes('tokens')) {
            throw tooLarge(`The document has more than ${limits.tokens} tokens.`);
          }
          throw error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(sizeRule(limits));
    },
  };
}

function sizeRule(limits: OperationLimits): ValidationRule {
  return (context) => ({
    Document(document) {
      const size = measure(document);
      for (const measureName of ['depth', 'aliases', 'rootFields', 'fields'] as const) {
        const limit = limits[measureName];
        if (size[measureName] <= limit) continue;
        context.reportError(
          tooLarge(
            `The operation is ${size[measureName]} ${NAMES[measureName]}; at most ${limit} are allowed.`,
          ),
        );
      }
    },
  });
}

function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } });
}
