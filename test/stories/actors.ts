import { found } from '../support/billing.ts';
import type { Story } from './story.ts';

/** What most stories begin with, made by mutations. */
export interface Actors {
  /** A customer with a card: the test card that a token stands for. */
  customer(token: string, more?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A price of a product of its own, charged once. */
  price(name: string, unitAmountMinor: number): Promise<string>;
  /** The same, charged every month. */
  monthly(name: string, unitAmountMinor: number): Promise<string>;
}

export function actorsOf({ act }: Story): Actors {
  const price = async (name: string, unitAmountMinor: number, more: object = {}): Promise<string> => {
    const made = await act<{ price: { id: string } }>(
      'priceCreate',
      { currency: 'usd', unitAmountMinor, product: { productData: { name } }, ...more },
      'price { id }',
    );
    return made.price.id;
  };
  return {
    async customer(token, more = {}) {
      const made = await act<{ customer: { id: string } }>(
        'customerCreate',
        { email: 'ada@example.com', sourceToken: token, ...more },
        'customer { id }',
      );
      return made.customer.id;
    },
    price: (name, unitAmountMinor) => price(name, unitAmountMinor),
    monthly: (name, unitAmountMinor) => price(name, unitAmountMinor, { recurring: { interval: 'MONTH' } }),
  };
}

/** A clock of its own, on which a story can be told through months. */
export interface ToldTime {
  readonly id: string;
  /** Lets everything happen until an instant. */
  until(instant: string): Promise<void>;
}

export async function tellTime({ act, ask }: Story, from: string): Promise<ToldTime> {
  const { testClock } = await act<{ testClock: { id: string } }>(
    'testClockCreate',
    { frozenTime: from },
    'testClock { id }',
  );
  const { id } = testClock;
  const isReady = async (): Promise<boolean> => {
    const { testClock: clock } = await ask<{ testClock: { status: string } | null }>(
      'query ($id: ID!) { testClock(id: $id) { status } }',
      { id },
    );
    return found(clock).status === 'READY';
  };
  return {
    id,
    async until(instant) {
      await act('testClockAdvance', { id, frozenTime: instant }, 'testClock { id }');
      while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

/** A sum in minor units, as stories select it. */
export const minor = (amount: number) => ({ minor: amount });
