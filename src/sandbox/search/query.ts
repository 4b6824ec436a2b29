import { invalidRequest, type StripeError } from '../errors.ts';

/** How a clause compares a field with its value. */
export type Operator = ':' | '~' | '>' | '<' | '>=' | '<=';

/** One condition of a search. */
export interface Clause {
  readonly negated: boolean;
  readonly field: string;
  /** The key between the brackets, as in `metadata['key']`. */
  readonly key: string | undefined;
  readonly operator: Operator;
  /** Null when the clause asks whether there is no value. */
  readonly value: string | null;
}

/** A search: conditions of which all, or any, must hold. */
export interface SearchQuery {
  readonly joined: 'and' | 'or';
  readonly clauses: readonly Clause[];
}

const mostClauses = 10;

const clausePattern =
  /\s*(?<negated>-)?(?<field>[A-Za-z_][\w.]*)(?:\[\s*(?<key>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*\])?\s*(?<operator>:|~|>=|<=|>|<)\s*(?<value>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|null(?![\w.])|-?\d+(?:\.\d+)?(?![\w.]))/y;
const joinPattern = /\s+(?:(and|or)\s+)?/iy;

/** Reads the search language: clauses joined by spaces, AND or OR, without parentheses. */
export function parseSearch(text: string): SearchQuery {
  const query = text.trim();
  const clauses: Clause[] = [];
  const joins = new Set<'and' | 'or'>();
  for (let position = 0; position < query.length; ) {
    if (clauses.length > 0) {
      joinPattern.lastIndex = position;
      const join = joinPattern.exec(query);
      if (join === null) throw unreadable();
      joins.add(join[1]?.toLowerCase() === 'or' ? 'or' : 'and');
      position = joinPattern.lastIndex;
    }
    clausePattern.lastIndex = position;
    const groups = clausePattern.exec(query)?.groups;
    if (groups === undefined) throw unreadable();
    clauses.push(clauseOf(groups));
    position = clausePattern.lastIndex;
  }
  if (clauses.length === 0) throw unreadable();
  if (joins.size > 1) throw refused('A search query cannot mix AND and OR.');
  if (clauses.length > mostClauses) {
    throw refused(`A search query can have at most ${mostClauses} clauses; this one has ${clauses.length}.`);
  }
  return { joined: joins.has('or') ? 'or' : 'and', clauses };
}

/** A refusal of the query. */
export function refused(message: string): StripeError {
  return invalidRequest(message, { param: 'query' });
}

function unreadable(): StripeError {
  return refused(
    'We were unable to parse your search query. Try using the format `metadata["key"]:"value"` to query for ' +
      'metadata or key:"value" to query for other fields.',
  );
}

function clauseOf(groups: Readonly<Record<string, string | undefined>>): Clause {
  const { negated, field = '', key, operator, value = '' } = groups;
  return {
    negated: negated !== undefined,
    field,
    key: key === undefined ? undefined : unquoted(key),
    // The pattern lets nothing else through.
    operator: operator as Operator,
    value: value === 'null' ? null : unquoted(value),
  };
}

function unquoted(text: string): string {
  return /^['"]/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}
