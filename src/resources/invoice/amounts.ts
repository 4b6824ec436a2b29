import { Discount, TaxRate } from '../../catalog.ts';
import { currency, embedded, embeddedList, money, priced, pricedList } from '../../graph/fields.ts';
import { contained, references } from '../../graph/references.ts';
import { ShippingDetails } from '../values/address.ts';
import { AutomaticTax } from '../values/automatic-tax.ts';
import { DiscountAmount } from '../values/discount-amount.ts';
import { shippingCost } from '../values/shipping-cost.ts';
import { TaxAmount } from '../values/tax.ts';
import { TransferData } from '../values/transfer-data.ts';
import type { InvoiceFields } from './document.ts';

/** What an invoice, or the preview of one, comes to: from its lines down to what is due. */
export function amountFields(t: InvoiceFields) {
  return {
    currency: t.field(currency('currency', 'The currency of all its amounts.')),
    subtotal: t.field(money('subtotal', 'Its lines added up, before discounts and exclusive tax.')),
    subtotalExcludingTax: t.field(
      money.nullable('subtotal_excluding_tax', 'The subtotal without inclusive tax either.'),
    ),
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on the whole of it.',
    ),
    ...contained(
      t,
      'discount',
      Discount,
      'The one discount on the whole of it, from before there could be several; null when there is none.',
    ),
    totalDiscountAmounts: t.field(
      pricedList.nullable(
        'total_discount_amounts',
        DiscountAmount,
        'What each discount takes off, over all lines.',
      ),
    ),
    tax: t.field(money.nullable('tax', 'The tax in it; null when there is none.')),
    totalTaxAmounts: t.field(
      pricedList('total_tax_amounts', TaxAmount, 'The tax of each rate, over all lines.'),
    ),
    defaultTaxRates: t.field(
      embeddedList('default_tax_rates', TaxRate, 'The rates of all lines that have none of their own.'),
    ),
    automaticTax: t.field(
      embedded('automatic_tax', AutomaticTax, 'Whether tax is worked out automatically.'),
    ),
    amountShipping: t.field(money('amount_shipping', 'What shipping adds to it.')),
    shippingCost: t.field(shippingCost('What shipping costs; null when nothing is shipped.')),
    shippingDetails: t.field(
      embedded.nullable('shipping_details', ShippingDetails, 'Where it is shipped; null when nothing is.'),
    ),
    total: t.field(
      money('total', 'What it comes to, with discounts and tax. Negative when it gives money back.'),
    ),
    totalExcludingTax: t.field(money.nullable('total_excluding_tax', 'The total without tax.')),
    startingBalance: t.field(
      money(
        'starting_balance',
        "The customer's balance before it was finalized; a draft shows the balance of now. Negative is credit.",
      ),
    ),
    endingBalance: t.field(
      money.nullable('ending_balance', "The customer's balance after it was finalized; null for a draft."),
    ),
    amountDue: t.field(
      money(
        'amount_due',
        'What the customer has to pay, once balance and credit are counted in. Nought when that is too little to be charged.',
      ),
    ),
    applicationFeeAmount: t.field(
      money.nullable('application_fee_amount', 'What the platform keeps of the payment; null for nothing.'),
    ),
    transferData: t.field(
      priced.nullable(
        'transfer_data',
        TransferData,
        'The connected account that receives the payment; null when it stays.',
      ),
    ),
  };
}
