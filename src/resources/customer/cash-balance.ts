import type Stripe from 'stripe';
import { Customer } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, flag, valueSource } from '../../graph/fields.ts';
import { Money, type MoneyValue } from '../../graph/money.ts';
import { reference } from '../../graph/references.ts';

/** The amounts of a map by currency, each with its currency. */
export function amountsByCurrency(
  amounts: Readonly<Record<string, number>> | null | undefined,
): MoneyValue[] | null {
  if (!amounts) return null;
  return Object.entries(amounts).map(([currency, minor]) => ({ minor, currency }));
}

const ReconciliationMode = new Choice(
  'ReconciliationMode',
  'Who decides what money in a cash balance pays for.',
  {
    automatic: 'It pays for what is open, by itself.',
    manual: 'It waits until it is told what to pay for.',
  },
);

const CashBalanceSettings = builder.objectRef<Stripe.CashBalance.Settings>('CashBalanceSettings').implement({
  description: 'How a cash balance is used.',
  fields: (t) => ({
    ...choice(t, 'reconciliation_mode', ReconciliationMode, 'Who decides what its money pays for.', {
      required: true,
    }),
    usingMerchantDefault: t.field(
      flag('using_merchant_default', "Whether that is the account's own setting rather than this one's."),
    ),
  }),
});

export const CashBalance = builder.objectRef<Stripe.CashBalance>('CashBalance').implement({
  description: 'Money that a customer has sent by bank transfer and that has not been used yet.',
  fields: (t) => ({
    isLive: t.field(flag('livemode', 'True for real money, false in test mode.')),
    ...reference(t, 'customer', Customer, 'Whose money it is.', { required: true, expandable: false }),
    available: t.field({
      type: [Money],
      nullable: true,
      description: 'What is there, by currency; null when nothing ever came in.',
      extensions: valueSource('available'),
      resolve: (balance) => amountsByCurrency(balance.available),
    }),
    settings: t.field(embedded('settings', CashBalanceSettings, 'How it is used.')),
  }),
});
