import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';

/** Shipping as parameters say it. */
export interface ShippingInput {
  readonly address: Partial<NonNullable<NonNullable<PaymentIntentRecord['shipping']>['address']>>;
  readonly carrier?: string;
  readonly name: string;
  readonly phone?: string;
  readonly tracking_number?: string;
}

/** Shipping after a change; null takes it away. */
export function shippingOf(
  before: PaymentIntentRecord['shipping'],
  change: ShippingInput | null | undefined,
): PaymentIntentRecord['shipping'] {
  if (change === undefined) return before;
  if (change === null) return null;
  return {
    carrier: null,
    phone: null,
    tracking_number: null,
    ...change,
    address: {
      city: null,
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
      ...change.address,
    },
  };
}
