import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text } from '../../graph/fields.ts';

const KonbiniChain = new Choice('KonbiniChain', 'A chain of convenience stores in Japan.', {
  familymart: 'FamilyMart.',
  lawson: 'Lawson.',
  ministop: 'Ministop.',
  seicomart: 'Seicomart.',
});

export const ChargeBoletoDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Boleto>('ChargeBoletoDetails')
  .implement({
    description: 'A payment by boleto, in Brazil.',
    fields: (t) => ({
      taxId: t.field(text('tax_id', "The customer's tax number: a CPF or a CNPJ.")),
    }),
  });

const KonbiniStore = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Konbini.Store>('KonbiniStore')
  .implement({
    description: 'The store at which a payment was made.',
    fields: (t) => ({
      ...choice(t, 'chain', KonbiniChain, 'The chain it belongs to.'),
    }),
  });

export const ChargeKonbiniDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Konbini>('ChargeKonbiniDetails')
  .implement({
    description: 'A payment at a convenience store in Japan.',
    fields: (t) => ({
      store: t.field(embedded.nullable('store', KonbiniStore, 'The store; null until it is paid.')),
    }),
  });

export const ChargeMultibancoDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Multibanco>('ChargeMultibancoDetails')
  .implement({
    description: 'A payment by Multibanco, in Portugal.',
    fields: (t) => ({
      entity: t.field(text.nullable('entity', 'The entity number that the customer entered.')),
      reference: t.field(text.nullable('reference', 'The reference that the customer entered.')),
    }),
  });

export const ChargeOxxoDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Oxxo>('ChargeOxxoDetails')
  .implement({
    description: 'A payment at an OXXO store in Mexico.',
    fields: (t) => ({
      number: t.field(text.nullable('number', 'The number of the voucher.')),
    }),
  });

export const ChargePaynowDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Paynow>('ChargePaynowDetails')
  .implement({
    description: 'A payment by PayNow, in Singapore.',
    fields: (t) => ({
      reference: t.field(text.nullable('reference', 'The reference of the payment.')),
    }),
  });

export const ChargePixDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Pix>('ChargePixDetails')
  .implement({
    description: 'A payment by Pix, in Brazil.',
    fields: (t) => ({
      bankTransactionId: t.field(text.nullable('bank_transaction_id', "The bank's own id of the payment.")),
    }),
  });

export const ChargePromptpayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Promptpay>('ChargePromptpayDetails')
  .implement({
    description: 'A payment by PromptPay, in Thailand.',
    fields: (t) => ({
      reference: t.field(text.nullable('reference', 'The reference of the payment.')),
    }),
  });
