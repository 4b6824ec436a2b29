import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, int, text } from '../../graph/fields.ts';

export const PaymentMethodBoleto = builder
  .objectRef<Stripe.PaymentMethod.Boleto>('PaymentMethodBoleto')
  .implement({
    description: 'Boleto, in Brazil.',
    fields: (t) => ({
      taxId: t.field(text('tax_id', "The customer's tax number: a CPF or a CNPJ.")),
    }),
  });

export const PaymentMethodCashapp = builder
  .objectRef<Stripe.PaymentMethod.Cashapp>('PaymentMethodCashapp')
  .implement({
    description: 'Cash App Pay.',
    fields: (t) => ({
      buyerId: t.field(text.nullable('buyer_id', "The buyer's id with the wallet.")),
      cashtag: t.field(text.nullable('cashtag', "The buyer's public name in Cash App.")),
    }),
  });

const BirthDate = builder.objectRef<Stripe.PaymentMethod.Klarna.Dob>('BirthDate').implement({
  description: 'A date of birth.',
  fields: (t) => ({
    day: t.field(int.nullable('day', 'The day of the month, 1 to 31.')),
    month: t.field(int.nullable('month', 'The month, 1 to 12.')),
    year: t.field(int.nullable('year', 'The year, four digits.')),
  }),
});

export const PaymentMethodKlarna = builder
  .objectRef<Stripe.PaymentMethod.Klarna>('PaymentMethodKlarna')
  .implement({
    description: 'Klarna.',
    fields: (t) => ({
      birthDate: t.field(
        embedded.nullable('dob', BirthDate, "The customer's date of birth, if it was given."),
      ),
    }),
  });

export const PaymentMethodLink = builder.objectRef<Stripe.PaymentMethod.Link>('PaymentMethodLink').implement({
  description: 'Link.',
  fields: (t) => ({
    email: t.field(text.nullable('email', "The email address of the customer's Link account.")),
    persistentToken: t.field(text.nullable('persistent_token', 'A token of Link, no longer given.')),
  }),
});

export const PaymentMethodPaypal = builder
  .objectRef<Stripe.PaymentMethod.Paypal>('PaymentMethodPaypal')
  .implement({
    description: 'PayPal.',
    fields: (t) => ({
      payerEmail: t.field(text.nullable('payer_email', "The email address of the payer's PayPal account.")),
      payerId: t.field(text.nullable('payer_id', "The id of the payer's PayPal account.")),
    }),
  });
