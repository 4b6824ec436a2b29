import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  currency,
  decimal,
  embedded,
  embeddedList,
  flag,
  text,
  timestamp,
  url,
  valueSource,
} from '../../graph/fields.ts';
import { Money } from '../../graph/money.ts';
import { Address } from '../values/address.ts';
import { TaxExempt } from '../values/tax.ts';
import { TaxIdType } from '../values/tax-id-type.ts';

const CheckoutRecovery = builder
  .objectRef<Stripe.Checkout.Session.AfterExpiration.Recovery>('CheckoutRecovery')
  .implement({
    description: 'How a customer who let the session expire can take it up again.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether a link for that is made.')),
      url: t.field(
        url.nullable(
          'url',
          'The link that opens a new session with the same items; null while there is none.',
        ),
      ),
      expiresAt: t.field(
        timestamp.nullable('expires_at', 'Until when the link works; null while there is none.'),
      ),
      allowPromotionCodes: t.field(
        flag('allow_promotion_codes', 'Whether customers can enter promotion codes in the new session.'),
      ),
    }),
  });

export const CheckoutAfterExpiration = builder
  .objectRef<Stripe.Checkout.Session.AfterExpiration>('CheckoutAfterExpiration')
  .implement({
    description: 'What follows when a session expires.',
    fields: (t) => ({
      recovery: t.field(
        embedded.nullable('recovery', CheckoutRecovery, 'How it can be taken up again; null when it cannot.'),
      ),
    }),
  });

const PromotionsConsent = new Choice('PromotionsConsent', 'What a customer said to news by e-mail.', {
  opt_in: 'Yes.',
  opt_out: 'No.',
});

const TermsConsent = new Choice('TermsConsent', 'What a customer said to the terms.', {
  accepted: 'Accepted.',
});

export const CheckoutConsent = builder
  .objectRef<Stripe.Checkout.Session.Consent>('CheckoutConsent')
  .implement({
    description: 'What a customer agreed to.',
    fields: (t) => ({
      ...choice(t, 'promotions', PromotionsConsent, 'News by e-mail; null when the customer was not asked.'),
      ...choice(t, 'terms_of_service', TermsConsent, 'The terms; null when they were not asked for.'),
    }),
  });

type Conversion = Stripe.Checkout.Session.CurrencyConversion;

/** An amount before it was exchanged: not in the currency of the session, but in that of its prices. */
const inSourceCurrency = (key: 'amount_subtotal' | 'amount_total', description: string) =>
  ({
    type: Money,
    description,
    extensions: valueSource(key),
    resolve: (conversion: Conversion) => ({ minor: conversion[key], currency: conversion.source_currency }),
  }) as const;

export const CheckoutCurrencyConversion = builder
  .objectRef<Conversion>('CheckoutCurrencyConversion')
  .implement({
    description: 'The exchange behind a session that a customer pays in the local currency.',
    fields: (t) => ({
      sourceCurrency: t.field(currency('source_currency', 'The currency of the prices.')),
      fxRate: t.field(
        decimal('fx_rate', 'By what amounts were multiplied to come from that currency to the one paid in.'),
      ),
      amountSubtotal: t.field(
        inSourceCurrency(
          'amount_subtotal',
          'All items before discounts and tax, in the currency of the prices.',
        ),
      ),
      amountTotal: t.field(
        inSourceCurrency('amount_total', 'All items with discounts and tax, in the currency of the prices.'),
      ),
    }),
  });

const CheckoutTaxId = builder
  .objectRef<Stripe.Checkout.Session.CustomerDetails.TaxId>('CheckoutTaxId')
  .implement({
    description: 'A tax number that a customer gave.',
    fields: (t) => ({
      ...choice(t, 'type', TaxIdType, 'The country and kind of the number.', { required: true }),
      value: t.field(text.nullable('value', 'The number; may be null.')),
    }),
  });

export const CheckoutCustomerDetails = builder
  .objectRef<Stripe.Checkout.Session.CustomerDetails>('CheckoutCustomerDetails')
  .implement({
    description: 'What the customer said at checkout, whether a customer was kept from it or not.',
    fields: (t) => ({
      name: t.field(text.nullable('name', 'The name; null when it was not asked for.')),
      email: t.field(text.nullable('email', 'The e-mail address; null until it is given.')),
      phone: t.field(text.nullable('phone', 'The phone number; null when it was not asked for.')),
      address: t.field(embedded.nullable('address', Address, 'The billing address; null until it is given.')),
      ...choice(t, 'tax_exempt', TaxExempt, 'Whether the customer pays tax; null until that is known.'),
      taxIds: t.field(
        embeddedList.nullable('tax_ids', CheckoutTaxId, 'The tax numbers; null until checkout is done.'),
      ),
    }),
  });
