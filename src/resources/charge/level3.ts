import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { int, money, type Priced, pricedList, text } from '../../graph/fields.ts';

const Level3LineItem = builder.objectRef<Priced<Stripe.Charge.Level3.LineItem>>('Level3LineItem').implement({
  description: 'One line of what was bought.',
  fields: (t) => ({
    discountAmount: t.field(money.nullable('discount_amount', 'What was taken off the line.')),
    productCode: t.field(text('product_code', 'The code of the product, up to twelve characters.')),
    productDescription: t.field(text('product_description', 'What it is, up to 26 characters.')),
    quantity: t.field(int.nullable('quantity', 'How many.')),
    taxAmount: t.field(money.nullable('tax_amount', 'The tax on the line.')),
    unitCost: t.field(money.nullable('unit_cost', 'The price of one.')),
  }),
});

export const ChargeLevel3 = builder.objectRef<Priced<Stripe.Charge.Level3>>('ChargeLevel3').implement({
  description: 'The details of a purchase that card networks want for business cards.',
  fields: (t) => ({
    customerReference: t.field(text.nullable('customer_reference', "The buyer's own reference.")),
    lineItems: t.field(pricedList('line_items', Level3LineItem, 'What was bought.')),
    merchantReference: t.field(text('merchant_reference', "The seller's own reference.")),
    shippingAddressZip: t.field(text.nullable('shipping_address_zip', 'The postal code it is sent to.')),
    shippingAmount: t.field(money.nullable('shipping_amount', 'What shipping costs.')),
    shippingFromZip: t.field(text.nullable('shipping_from_zip', 'The postal code it is sent from.')),
  }),
});
