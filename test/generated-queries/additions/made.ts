import type Stripe from 'stripe';
import { kindOf } from '../../../src/catalog.ts';

/** The billing API, with the global ids of what has been made in it. */
export class Made {
  readonly api: Stripe;
  /** A customer of whom everything is known. */
  readonly customer: string;
  readonly ids: string[] = [];

  constructor(api: Stripe, customer: string) {
    this.api = api;
    this.customer = customer;
  }

  /** Keeps the id of what a call made. */
  async keep<T extends { readonly id: string; readonly object: string }>(call: Promise<T>): Promise<T> {
    const object = await call;
    const kind = kindOf(object.object);
    if (!kind) throw new Error(`The graph knows no ${object.object}.`);
    this.ids.push(`${kind.idName}:${object.id}`);
    return object;
  }
}
