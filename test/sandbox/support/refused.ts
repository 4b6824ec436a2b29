import Stripe from 'stripe';

/** What a refusal says; parts it does not have are left out. */
export interface Refused {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly code?: string;
  readonly param?: string;
  readonly message: string;
}

/** The refusal a call must end in. */
export async function refused(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { code, message, param, rawType, statusCode } = error;
    return {
      status: statusCode,
      type: rawType,
      ...(code === undefined ? {} : { code }),
      ...(param === undefined ? {} : { param }),
      message,
    };
  }
  throw new Error('The call was not refused');
}
