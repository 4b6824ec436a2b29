import { invalidRequest } from '../../errors.ts';
import { payFromCash } from '../../payments/cash-balance.ts';
import { cancelIntent, unexpectedState, wrongState } from '../../payments/intents.ts';
import { tellIntent } from '../../payments/reactions.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { integer, oneOf } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';

/** Gives an intent up. */
export const paymentIntentCancellation = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/cancel',
  params: { cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer') },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    if (intent.invoice !== null && intent.status !== 'canceled' && intent.status !== 'succeeded') {
      throw wrongState(
        context,
        intent,
        `You cannot cancel this PaymentIntent because it belongs to the invoice ${intent.invoice}. Void the ` +
          'invoice instead.',
      );
    }
    return cancelIntent(context, intent.id, context.params.cancellation_reason ?? null);
  },
});

/** Pays an intent from money the customer has transferred before. */
export const paymentIntentFunding = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/apply_customer_balance',
  params: { amount: integer({ min: 1 }), currency: currency() },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const { amount, currency: code = intent.currency } = context.params;
    const waiting = ['requires_payment_method', 'requires_confirmation', 'requires_action'] as const;
    if (!waiting.some((status) => status === intent.status)) {
      throw unexpectedState(context, intent, 'confirm', waiting);
    }
    if (code !== intent.currency) {
      throw invalidRequest(`The PaymentIntent is in ${intent.currency}.`, { param: 'currency' });
    }
    const paid = payFromCash(context, intent, amount ?? intent.amount);
    tellIntent(context, paid);
    return context.store.get('payment_intent', intent.id) ?? paid;
  },
});
