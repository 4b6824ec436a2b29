import './mutations.ts';
import { Customer, PaymentMethod, SetupIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { SetupIntentFilter } from '../filters/setup-intent.ts';
import { BillingDetails } from '../values/billing-details.ts';
import { PaymentMethodType } from '../values/payment-method-type.ts';
import { RadarOptions } from '../values/radar-options.ts';
import {
  PaymentMethodAcssDebit,
  PaymentMethodAuBecsDebit,
  PaymentMethodBacsDebit,
  PaymentMethodEps,
  PaymentMethodFpx,
  PaymentMethodIdeal,
  PaymentMethodP24,
  PaymentMethodSepaDebit,
  PaymentMethodSofort,
} from './banks.ts';
import { PaymentMethodCard, PaymentMethodCardPresent, PaymentMethodInteracPresent } from './card.ts';
import {
  PaymentMethodBoleto,
  PaymentMethodCashapp,
  PaymentMethodKlarna,
  PaymentMethodLink,
  PaymentMethodPaypal,
} from './others.ts';
import { PaymentMethodUsBankAccount } from './us-bank-account.ts';

builder.objectType(PaymentMethod, {
  description:
    'Something that a customer pays with. Its type says which one of the hashes is set; types without details have none.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, PaymentMethod),
    created: t.field(timestamp('created', 'When it was created.')),
    isLive: t.field(flag('livemode', 'Whether real money is moved by it.')),
    ...choice(t, 'type', PaymentMethodType, 'What kind of payment method it is.', { required: true }),
    ...reference(
      t,
      'customer',
      Customer,
      'The customer it is kept for; null when it can only be used once, or no longer.',
    ),
    billingDetails: t.field(embedded('billing_details', BillingDetails, 'Who pays by it.')),
    ...metadata(t),
    radarOptions: t.field(
      embedded.nullable('radar_options', RadarOptions, 'What was told to the check for fraud.'),
    ),
    card: t.field(embedded.nullable('card', PaymentMethodCard, 'Set when it is a card.')),
    cardPresent: t.field(
      embedded.nullable('card_present', PaymentMethodCardPresent, 'Set when it is a card at a terminal.'),
    ),
    interacPresent: t.field(
      embedded.nullable(
        'interac_present',
        PaymentMethodInteracPresent,
        'Set when it is an Interac card at a terminal.',
      ),
    ),
    acssDebit: t.field(
      embedded.nullable('acss_debit', PaymentMethodAcssDebit, 'Set when it is a bank account in Canada.'),
    ),
    auBecsDebit: t.field(
      embedded.nullable(
        'au_becs_debit',
        PaymentMethodAuBecsDebit,
        'Set when it is a bank account in Australia.',
      ),
    ),
    bacsDebit: t.field(
      embedded.nullable(
        'bacs_debit',
        PaymentMethodBacsDebit,
        'Set when it is a bank account in the United Kingdom.',
      ),
    ),
    sepaDebit: t.field(
      embedded.nullable(
        'sepa_debit',
        PaymentMethodSepaDebit,
        'Set when it is a bank account in the euro area.',
      ),
    ),
    usBankAccount: t.field(
      embedded.nullable(
        'us_bank_account',
        PaymentMethodUsBankAccount,
        'Set when it is a bank account in the United States.',
      ),
    ),
    boleto: t.field(embedded.nullable('boleto', PaymentMethodBoleto, 'Set when it is boleto.')),
    cashapp: t.field(embedded.nullable('cashapp', PaymentMethodCashapp, 'Set when it is Cash App Pay.')),
    eps: t.field(embedded.nullable('eps', PaymentMethodEps, 'Set when it is EPS.')),
    fpx: t.field(embedded.nullable('fpx', PaymentMethodFpx, 'Set when it is FPX.')),
    ideal: t.field(embedded.nullable('ideal', PaymentMethodIdeal, 'Set when it is iDEAL.')),
    klarna: t.field(embedded.nullable('klarna', PaymentMethodKlarna, 'Set when it is Klarna.')),
    link: t.field(embedded.nullable('link', PaymentMethodLink, 'Set when it is Link.')),
    p24: t.field(embedded.nullable('p24', PaymentMethodP24, 'Set when it is Przelewy24.')),
    paypal: t.field(embedded.nullable('paypal', PaymentMethodPaypal, 'Set when it is PayPal.')),
    sofort: t.field(embedded.nullable('sofort', PaymentMethodSofort, 'Set when it is Sofort.')),
    // `affirm`, `afterpay_clearpay`, `alipay`, `bancontact`, `blik`, `customer_balance`, `giropay`, `grabpay`, `konbini`,
    // `mobilepay`, `oxxo`, `paynow`, `pix`, `promptpay`, `revolut_pay`, `swish`, `wechat_pay` and `zip` have no properties of
    // their own: `type` tells as much.
    setupIntents: childList(t, SetupIntent, {
      at: (id) => ({ path: ['setup_intents'], query: { payment_method: id } }),
      filter: SetupIntentFilter,
      description: 'The setup intents that set it up. A call per payment method.',
    }),
  }),
});

builder.queryFields((t) => ({
  paymentMethod: one(t, PaymentMethod, 'A payment method.'),
}));
