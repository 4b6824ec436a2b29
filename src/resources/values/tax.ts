import type Stripe from 'stripe';
import { TaxRate } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, flag, money, type Priced } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';

export const TaxExempt = new Choice('TaxExempt', 'Whether a customer pays tax.', {
  none: 'Tax is charged as usual.',
  exempt: 'No tax is charged.',
  reverse: 'The customer accounts for the tax; invoices say "reverse charge".',
});

export const TaxabilityReason = new Choice(
  'TaxabilityReason',
  'Why an amount is taxed as it is, or not at all.',
  {
    customer_exempt: 'The customer is exempt.',
    not_collecting: 'The seller does not collect tax where the customer is.',
    not_subject_to_tax: 'What is sold is not taxed there.',
    not_supported: 'Tax is not calculated automatically there.',
    portion_product_exempt: 'A part of the price is exempt.',
    portion_reduced_rated: 'A part of the price is taxed at a reduced rate.',
    portion_standard_rated: 'A part of the price is taxed at the standard rate.',
    product_exempt: 'The product is exempt.',
    product_exempt_holiday: 'The product is exempt for a limited time.',
    proportionally_rated: 'The rate is a blend, as for a bundle.',
    reduced_rated: 'The reduced rate applies.',
    reverse_charge: 'The customer accounts for the tax.',
    standard_rated: 'The standard rate applies.',
    taxable_basis_reduced: 'Only a part of the amount is counted for tax.',
    zero_rated: 'Taxed, at a rate of nought.',
  },
);

export const AutomaticTaxStatus = new Choice(
  'AutomaticTaxStatus',
  'How far an automatic tax calculation came.',
  {
    complete: 'The tax was calculated.',
    failed: 'The calculation failed; it is tried again with the next change.',
    requires_location_inputs: "The customer's location is not known well enough.",
  },
);

export const TaxAmount = builder.objectRef<Priced<Stripe.Invoice.TotalTaxAmount>>('TaxAmount').implement({
  description: 'The tax of one rate in an amount.',
  fields: (t) => ({
    amount: t.field(money.nullable('amount', 'The tax, in the currency of the amount it belongs to.')),
    isInclusive: t.field(flag('inclusive', 'Whether the tax is inside the amount rather than on top of it.')),
    ...reference(t, 'tax_rate', TaxRate, 'The rate by which it was calculated.', { required: true }),
    ...choice(
      t,
      'taxability_reason',
      TaxabilityReason,
      'Why it is taxed so; null when tax was not automatic.',
    ),
    taxableAmount: t.field(
      money.nullable(
        'taxable_amount',
        'What the rate was applied to; null when the billing API does not say.',
      ),
    ),
  }),
});

export const LineItemTax = builder.objectRef<Priced<Stripe.LineItem.Tax>>('LineItemTax').implement({
  description: 'The tax of one rate in a line, with the rate whole.',
  fields: (t) => ({
    amount: t.field(money.nullable('amount', 'The tax, in the currency of the line.')),
    rate: t.field(embedded('rate', TaxRate, 'The rate by which it was calculated.')),
    ...choice(
      t,
      'taxability_reason',
      TaxabilityReason,
      'Why it is taxed so; null when tax was not automatic.',
    ),
    taxableAmount: t.field(
      money.nullable(
        'taxable_amount',
        'What the rate was applied to; null when the billing API does not say.',
      ),
    ),
  }),
});
