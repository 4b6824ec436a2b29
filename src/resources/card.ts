import type Stripe from 'stripe';
import { Card, Customer } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { currency, embedded, flag, foreignId, int, text, texts } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { reference } from '../graph/references.ts';

const CardPreferredNetwork = builder.objectRef<Stripe.Card.Networks>('CardPreferredNetwork').implement({
  description: 'Which of its networks a card is charged by.',
  fields: (t) => ({
    preferred: t.field(
      text.nullable('preferred', 'The network the customer prefers; null when none is said.'),
    ),
  }),
});

builder.objectType(Card, {
  description: 'A card kept on a customer in the way before payment methods.',
  interfaces: [StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Card),
    ...reference(t, 'customer', Customer, 'The customer it is kept on.'),
    account: t.field(
      foreignId.nullable('account', 'The id of the connected account that is paid out to it.'),
    ),
    brand: t.field(text('brand', 'The brand as it is printed, such as `Visa`. The set is open.')),
    last4: t.field(text('last4', 'The last four digits.')),
    dynamicLast4: t.field(
      text.nullable('dynamic_last4', 'The last four digits of the number that a wallet uses in its place.'),
    ),
    expMonth: t.field(int('exp_month', 'The month in which it expires, 1 to 12.')),
    expYear: t.field(int('exp_year', 'The year in which it expires, four digits.')),
    funding: t.field(
      text('funding', 'How it is funded: `credit`, `debit`, `prepaid` or `unknown`. The set is open.'),
    ),
    country: t.field(text.nullable('country', 'Where it was issued, a two-letter country code.')),
    currency: t.field(
      currency.nullable('currency', 'The currency that is paid out to it; null for cards of customers.'),
    ),
    name: t.field(text.nullable('name', "The cardholder's name.")),
    addressLine1: t.field(text.nullable('address_line1', 'Street and number, or a post box.')),
    addressLine2: t.field(text.nullable('address_line2', 'Flat, floor or building.')),
    addressZip: t.field(text.nullable('address_zip', 'The postal code.')),
    addressCity: t.field(text.nullable('address_city', 'City, town or village.')),
    addressState: t.field(text.nullable('address_state', 'State, county, province or region.')),
    addressCountry: t.field(text.nullable('address_country', 'The country, as it was given.')),
    addressLine1Check: t.field(
      text.nullable(
        'address_line1_check',
        'Whether the first line of the address is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
      ),
    ),
    addressZipCheck: t.field(
      text.nullable(
        'address_zip_check',
        'Whether the postal code is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
      ),
    ),
    cvcCheck: t.field(
      text.nullable(
        'cvc_check',
        'Whether the security code is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
      ),
    ),
    fingerprint: t.field(
      text.nullable(
        'fingerprint',
        'The same for the same card wherever it is used in this account: for finding duplicates.',
      ),
    ),
    networks: t.field(
      embedded.nullable('networks', CardPreferredNetwork, 'Which of its networks it is charged by.'),
    ),
    tokenizationMethod: t.field(
      text.nullable(
        'tokenization_method',
        'The wallet it came from, such as `apple_pay`; null when there was none. The set is open.',
      ),
    ),
    status: t.field(
      text.nullable('status', 'Whether payouts to it go through; null for cards of customers.'),
    ),
    availablePayoutMethods: t.field(
      texts.nullable(
        'available_payout_methods',
        'How it can be paid out to: `instant`, `standard`. The set is open.',
      ),
    ),
    defaultForCurrency: t.field(
      flag.nullable('default_for_currency', 'Whether it is the first choice for payouts in its currency.'),
    ),
    description: t.field(
      text.nullable(
        'description',
        "The issuer's name for the kind of card. Only given to accounts that have asked for it.",
      ),
    ),
    iin: t.field(
      text.nullable(
        'iin',
        "The issuer's identification number: the first digits. Only given to accounts that have asked for it.",
      ),
    ),
    issuer: t.field(
      text.nullable('issuer', "The issuing bank's name. Only given to accounts that have asked for it."),
    ),
    ...metadata(t),
  }),
});
