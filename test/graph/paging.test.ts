import { describe, expect, it } from 'vitest';
import { encodeCursor } from '../../src/graph/cursors.ts';
import { askedWindow, MAX_COUNT, type PagingArgs, pagedWindow } from '../../src/graph/paging.ts';

const cursor = encodeCursor('Invoice', 'in_1');
const asked = (args: PagingArgs) => askedWindow(args, 'Invoice', 20);

function refusal(args: PagingArgs): unknown {
  try {
    return pagedWindow(asked(args));
  } catch (error) {
    return Object(error).extensions;
  }
}

describe('the window of a list', () => {
  it('is the default from the head when nothing is said', () => {
    expect(asked({})).toEqual({ direction: 'forward', count: 20 });
  });

  it('takes null for nothing said', () => {
    expect(asked({ first: null, after: null, last: null, before: null })).toEqual({
      direction: 'forward',
      count: 20,
    });
  });

  it('goes forward by first and after', () => {
    expect(asked({ first: 3 })).toEqual({ direction: 'forward', count: 3 });
    expect(asked({ first: 3, after: cursor })).toEqual({ direction: 'forward', count: 3, after: 'in_1' });
    expect(asked({ after: cursor })).toEqual({ direction: 'forward', count: 20, after: 'in_1' });
  });

  it('goes backward by last and before', () => {
    expect(asked({ last: 3, before: cursor })).toEqual({ direction: 'backward', count: 3, before: 'in_1' });
    expect(asked({ before: cursor })).toEqual({ direction: 'backward', count: 20, before: 'in_1' });
  });

  it('is the end of the list by last alone, which only a list that came whole can answer', () => {
    expect(asked({ last: 3 })).toEqual({ direction: 'end', count: 3 });
    expect(refusal({ last: 3 })).toEqual({ code: 'LAST_REQUIRES_BEFORE', argument: 'last' });
  });

  it('is empty by first: 0 and by last: 0', () => {
    expect(pagedWindow(asked({ first: 0 }))).toEqual({ direction: 'forward', count: 0 });
    expect(pagedWindow(asked({ last: 0 }))).toEqual({ direction: 'forward', count: 0 });
  });

  it.each([
    [{ first: 1, last: 1 }, 'last'],
    [{ first: 0, last: 0 }, 'last'],
    [{ after: cursor, before: cursor }, 'before'],
    [{ last: 1, after: cursor }, 'after'],
    [{ first: 1, before: cursor }, 'before'],
    [{ first: -1 }, 'first'],
    [{ last: -1, before: cursor }, 'last'],
  ])('refuses %j by its argument %s', (args, argument) => {
    expect(refusal(args)).toEqual({ code: 'INVALID_PAGINATION', argument });
  });

  it('has at most 500 items, and more are refused rather than cut short', () => {
    expect(MAX_COUNT).toBe(500);
    expect(asked({ first: 500 })).toEqual({ direction: 'forward', count: 500 });
    expect(refusal({ first: 501 })).toEqual({ code: 'PAGE_TOO_LARGE', argument: 'first' });
    expect(refusal({ last: 501, before: cursor })).toEqual({ code: 'PAGE_TOO_LARGE', argument: 'last' });
  });

  it('refuses a cursor of another list, by the argument it came in', () => {
    const other = encodeCursor('Customer', 'cus_1');
    expect(refusal({ after: other })).toEqual({ code: 'INVALID_CURSOR', argument: 'after' });
    expect(refusal({ before: other })).toEqual({ code: 'INVALID_CURSOR', argument: 'before' });
  });
});
