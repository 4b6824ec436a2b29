import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/graph/cursors.ts';

const invalid = (kind: string) =>
  expect.objectContaining({
    message: `after: not a cursor of a list of ${kind}.`,
    extensions: { code: 'INVALID_CURSOR', argument: 'after' },
  });

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('a cursor', () => {
  it.each(['in_1', 'gold:2024', 'a/b', 'ü'])('brings the id %j back', (id) => {
    expect(decodeCursor(encodeCursor('Invoice', id), 'Invoice', 'after')).toBe(id);
  });

  it('does not show the id, and fits into an address as it is', () => {
    const cursor = encodeCursor('Invoice', 'in_1??>>');
    expect(cursor).not.toContain('in_1');
    expect(encodeURIComponent(cursor)).toBe(cursor);
  });

  it('stays what it was from release to release, since clients keep it', () => {
    expect(encodeCursor('Invoice', 'in_1')).toBe('MTpJbnZvaWNlOmluXzE');
  });

  it('is refused in a list of another kind', () => {
    const cursor = encodeCursor('Invoice', 'in_1');
    expect(caught(() => decodeCursor(cursor, 'Customer', 'after'))).toEqual(invalid('Customer'));
  });

  it('is refused in a list of a kind whose name begins alike', () => {
    const cursor = encodeCursor('InvoiceItem', 'ii_1');
    expect(caught(() => decodeCursor(cursor, 'Invoice', 'after'))).toEqual(invalid('Invoice'));
  });

  it('is refused when it holds no id', () => {
    expect(caught(() => decodeCursor(encodeCursor('Invoice', ''), 'Invoice', 'after'))).toEqual(
      invalid('Invoice'),
    );
  });

  it.each(['', 'in_1', 'Invoice:in_1', '*'])('is not %j', (text) => {
    expect(caught(() => decodeCursor(text, 'Invoice', 'after'))).toEqual(invalid('Invoice'));
  });

  it('is refused when it is of another version', () => {
    const cursor = Buffer.from('2:Invoice:in_1').toString('base64url');
    expect(caught(() => decodeCursor(cursor, 'Invoice', 'after'))).toEqual(invalid('Invoice'));
  });
});
