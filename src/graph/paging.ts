import type { Window } from '../load/window.ts';
import { decodeCursor } from './cursors.ts';
import { inputError } from './errors.ts';

export interface PagingArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The window that a client asked for, `last` without `before` still among them. */
export type AskedWindow = Window | { readonly direction: 'end'; readonly count: number };

/** More than this in one list is refused: nobody reads it, and it would be many calls. */
export const MAX_COUNT = 500;

/** Reads the paging arguments, and refuses what makes no sense in one clear sentence each. */
export function askedWindow(args: PagingArgs, kind: string, defaultCount: number): AskedWindow {
  const { first, after, last, before } = args;
  const given = (value: unknown) => value !== null && value !== undefined;
  if (given(first) && given(last)) refuse('last', 'first and last cannot be asked for together.');
  if (given(after) && given(before)) {
    refuse(
      'before',
      'after and before cannot be given together: the billing API takes one cursor at a time.',
    );
  }
  if (given(last) && given(after)) refuse('after', 'last goes with before, not with after.');
  if (given(first) && given(before)) refuse('before', 'before goes with last, not with first.');
  if (last !== null && last !== undefined) {
    const count = checkedCount(last, 'last');
    return before === null || before === undefined
      ? { direction: 'end', count }
      : { direction: 'backward', count, before: decodeCursor(before, kind, 'before') };
  }
  if (before !== null && before !== undefined) {
    return { direction: 'backward', count: defaultCount, before: decodeCursor(before, kind, 'before') };
  }
  const count = first === null || first === undefined ? defaultCount : checkedCount(first, 'first');
  return after === null || after === undefined
    ? { direction: 'forward', count }
    : { direction: 'forward', count, after: decodeCursor(after, kind, 'after') };
}

/** The window of a list that is read by calls, where the end has no address. */
export function pagedWindow(asked: AskedWindow): Window {
  if (asked.direction !== 'end') return asked;
  // `last: 0` asks for nothing, wherever the end may be.
  if (asked.count === 0) return { direction: 'forward', count: 0 };
  throw inputError(
    'LAST_REQUIRES_BEFORE',
    'last',
    'last needs before: the billing API lists newest first and has no way to start at the end.',
  );
}

function checkedCount(count: number, argument: 'first' | 'last'): number {
  if (count < 0) throw inputError('INVALID_PAGINATION', argument, `${argument} cannot be negative.`);
  if (count > MAX_COUNT) {
    throw inputError(
      'PAGE_TOO_LARGE',
      argument,
      `${argument} is ${count}, and at most ${MAX_COUNT} can be asked for at once; go on from pageInfo's cursors.`,
    );
  }
  return count;
}

function refuse(argument: string, message: string): never {
  throw inputError('INVALID_PAGINATION', argument, message);
}
