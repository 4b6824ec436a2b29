import { GraphQLError } from 'graphql';
import type { BillingError } from '../billing/errors.ts';

const MAX_MESSAGE = 300;

/**
 * What is wrong with a search query, in the billing API's own words: they are about the client's own text. Addresses and
 * anything that could steer a terminal are taken out.
 */
export function searchProblem(error: BillingError, query: string): GraphQLError {
  const words = readable(error.message);
  const clause = quotedIn(words).find((quoted) => query.includes(quoted));
  return new GraphQLError(`query: ${words}`, {
    extensions: {
      code: 'INVALID_SEARCH_QUERY',
      argument: 'query',
      // The field or the clause at fault, where the billing API names one.
      ...(clause === undefined ? {} : { clause }),
      stripe: { requestId: error.requestId },
    },
  });
}

function readable(message: string): string {
  const sentences = message
    .replace(/\p{Cc}+/gu, ' ')
    // A sentence that only leads to an address goes whole.
    .split(/(?<=[.!?])\s+(?=[\p{Lu}`"'])/u)
    .filter((sentence) => !/\w+:\/\//.test(sentence));
  const text = sentences.join(' ').trim();
  if (text === '') return 'The billing API cannot read it.';
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
}

/** The words that a message puts between quotation marks, longest first. */
function quotedIn(message: string): string[] {
  return [...message.matchAll(/`([^`]+)`|"([^"]+)"|'([^']+)'/g)]
    .map(([, tick, double, single]) => tick ?? double ?? single ?? '')
    .sort((one, other) => other.length - one.length);
}
