import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { text } from '../../graph/fields.ts';
import { AccountHolderType } from '../values/bank-account-kind.ts';
import { EpsBank, FpxBank, P24Bank } from '../values/banks.ts';

export const ChargeEpsDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Eps>('ChargeEpsDetails')
  .implement({
    description: 'A payment by EPS, in Austria.',
    fields: (t) => ({
      ...choice(t, 'bank', EpsBank, "The customer's bank."),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });

export const ChargeFpxDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Fpx>('ChargeFpxDetails')
  .implement({
    description: 'A payment by FPX, in Malaysia.',
    fields: (t) => ({
      ...choice(t, 'bank', FpxBank, "The customer's bank.", { required: true }),
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the payment with the payment provider.'),
      ),
      ...choice(
        t,
        'account_holder_type',
        AccountHolderType,
        'Whether a person or a company holds the account.',
      ),
    }),
  });

export const ChargeGiropayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Giropay>('ChargeGiropayDetails')
  .implement({
    description: 'A payment by giropay, in Germany.',
    fields: (t) => ({
      bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      bic: t.field(text.nullable('bic', "The bank's BIC.")),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });

export const ChargeP24Details = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.P24>('ChargeP24Details')
  .implement({
    description: 'A payment by Przelewy24, in Poland.',
    fields: (t) => ({
      ...choice(t, 'bank', P24Bank, "The customer's bank."),
      reference: t.field(text.nullable('reference', "Przelewy24's reference of the payment.")),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });
