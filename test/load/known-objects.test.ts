import { describe, expect, it } from 'vitest';
import { KnownObjects } from '../../src/load/known-objects.ts';

const customer = { id: 'cus_1', object: 'customer' };

describe('the objects known from answers', () => {
  it('are found wherever in an answer they stood', () => {
    const known = new KnownObjects();
    known.add({ object: 'list', data: [{ id: 'in_1', object: 'invoice', customer }] });
    expect(known.find('customer', 'cus_1', [])).toBe(customer);
    expect(known.find('invoice', 'in_1', ['customer'])).toMatchObject({ id: 'in_1' });
  });

  it('are told apart by kind, since ids may be shared', () => {
    const known = new KnownObjects();
    known.add({ id: 'gold', object: 'plan' });
    expect(known.find('price', 'gold', [])).toBeUndefined();
  });

  it('answer only what they hold', () => {
    const known = new KnownObjects();
    known.add({ id: 'in_1', object: 'invoice', customer: 'cus_1' });
    expect(known.find('invoice', 'in_1', ['customer'])).toBeUndefined();
    known.add({ id: 'in_1', object: 'invoice', customer });
    expect(known.find('invoice', 'in_1', ['customer'])).toMatchObject({ customer });
  });

  it('are not those inside an event, which are as they were', () => {
    const known = new KnownObjects();
    known.add({
      id: 'evt_1',
      object: 'event',
      data: { object: { id: 'in_1', object: 'invoice', customer } },
    });
    expect(known.find('invoice', 'in_1', [])).toBeUndefined();
    expect(known.find('customer', 'cus_1', [])).toBeUndefined();
    expect(known.find('event', 'evt_1', [])).toMatchObject({ id: 'evt_1' });
  });

  it('are none once they are cleared', () => {
    const known = new KnownObjects();
    known.add(customer);
    known.clear();
    expect(known.find('customer', 'cus_1', [])).toBeUndefined();
  });
});
