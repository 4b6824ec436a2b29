import { GraphQLError } from 'graphql';

/** What a client can act on, by `extensions.code`. */
export type InputErrorCode =
  | 'INVALID_ID'
  | 'INVALID_CURSOR'
  | 'INVALID_PAGINATION'
  | 'LAST_REQUIRES_BEFORE'
  | 'PAGE_TOO_LARGE'
  | 'INVALID_FILTER'
  | 'INVALID_SEARCH_QUERY'
  | 'NOT_FOUND';

/** Says what is wrong with an argument, and names it. */
export function inputError(code: InputErrorCode, argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, argument } });
}
