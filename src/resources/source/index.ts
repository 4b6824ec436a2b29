import { Customer, Source } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, embedded, flag, money, priced, text, timestamp } from '../../graph/fields.ts';
import { identity, StripeObject } from '../../graph/identity.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import {
  SourceAchDebit,
  SourceAcssDebit,
  SourceAuBecsDebit,
  SourceBancontact,
  SourceEps,
  SourceGiropay,
  SourceIdeal,
  SourceP24,
  SourceSepaDebit,
  SourceSofort,
} from './banks.ts';
import { SourceCard, SourceCardPresent, SourceThreeDSecure } from './cards.ts';
import { SourceCodeVerification, SourceOrder, SourceOwner, SourceReceiver, SourceRedirect } from './flows.ts';
import { SourceAchCreditTransfer, SourceMultibanco, SourceSepaCreditTransfer } from './transfers.ts';
import { SourceAlipay, SourceKlarna, SourceWechat } from './wallets.ts';

const SourceType = new Choice('SourceType', 'What kind of source it is.', {
  ach_credit_transfer: 'A transfer in the United States.',
  ach_debit: 'A bank account in the United States.',
  acss_debit: 'A bank account in Canada.',
  alipay: 'Alipay.',
  au_becs_debit: 'A bank account in Australia.',
  bancontact: 'Bancontact.',
  card: 'A card.',
  card_present: 'A card at a terminal.',
  eps: 'EPS.',
  giropay: 'Giropay.',
  ideal: 'iDEAL.',
  klarna: 'Klarna.',
  multibanco: 'Multibanco.',
  p24: 'Przelewy24.',
  sepa_credit_transfer: 'A transfer in the euro area.',
  sepa_debit: 'A bank account in the euro area.',
  sofort: 'Sofort.',
  three_d_secure: 'An authentication by 3D Secure.',
  wechat: 'WeChat Pay.',
});

builder.objectType(Source, {
  description:
    'Something to pay with, in the way before payment methods. Only the hash named by its type is set.',
  interfaces: [StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Source),
    created: t.field(timestamp('created', 'When it was created.')),
    isLive: t.field(flag('livemode', 'Whether real money is moved by it.')),
    ...choice(t, 'type', SourceType, 'What kind of source it is.', { required: true }),
    status: t.field(
      text(
        'status',
        'Whether it can be charged: `pending`, `chargeable`, `consumed`, `canceled` or `failed`. The set is open.',
      ),
    ),
    flow: t.field(
      text(
        'flow',
        'What the customer has to do: `redirect`, `receiver`, `code_verification` or `none`. The set is open.',
      ),
    ),
    usage: t.field(
      text.nullable('usage', 'How often it can be charged: `reusable` or `single_use`. The set is open.'),
    ),
    ...reference(t, 'customer', Customer, 'The customer it is kept on; null when it is not kept.', {
      expandable: false,
    }),
    currency: t.field(
      currency.nullable('currency', 'The currency of every amount here; null when any will do.'),
    ),
    amount: t.field(
      money.nullable('amount', 'What can be charged, when it is for one payment; null when it is reusable.'),
    ),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
    clientSecret: t.field(
      text(
        'client_secret',
        'What a browser reads the source with. Whoever holds it can act on the source: give it to the customer it belongs to, and do not log it.',
      ),
    ),
    ...metadata(t),
    owner: t.field(embedded.nullable('owner', SourceOwner, 'Who it belongs to.')),
    codeVerification: t.field(
      embedded.nullable(
        'code_verification',
        SourceCodeVerification,
        'Set when the customer confirms it by a code.',
      ),
    ),
    receiver: t.field(
      priced.nullable('receiver', SourceReceiver, 'Set when the customer sends money to it.'),
    ),
    redirect: t.field(
      embedded.nullable('redirect', SourceRedirect, 'Set when the customer confirms it on another page.'),
    ),
    sourceOrder: t.field(embedded.nullable('source_order', SourceOrder, 'The order it is for.')),
    achCreditTransfer: t.field(
      embedded.nullable(
        'ach_credit_transfer',
        SourceAchCreditTransfer,
        'Set when it is a transfer in the United States.',
      ),
    ),
    achDebit: t.field(
      embedded.nullable('ach_debit', SourceAchDebit, 'Set when it is a bank account in the United States.'),
    ),
    acssDebit: t.field(
      embedded.nullable('acss_debit', SourceAcssDebit, 'Set when it is a bank account in Canada.'),
    ),
    alipay: t.field(embedded.nullable('alipay', SourceAlipay, 'Set when it is Alipay.')),
    auBecsDebit: t.field(
      embedded.nullable('au_becs_debit', SourceAuBecsDebit, 'Set when it is a bank account in Australia.'),
    ),
    bancontact: t.field(embedded.nullable('bancontact', SourceBancontact, 'Set when it is Bancontact.')),
    card: t.field(embedded.nullable('card', SourceCard, 'Set when it is a card.')),
    cardPresent: t.field(
      embedded.nullable('card_present', SourceCardPresent, 'Set when it is a card at a terminal.'),
    ),
    eps: t.field(embedded.nullable('eps', SourceEps, 'Set when it is EPS.')),
    giropay: t.field(embedded.nullable('giropay', SourceGiropay, 'Set when it is giropay.')),
    ideal: t.field(embedded.nullable('ideal', SourceIdeal, 'Set when it is iDEAL.')),
    klarna: t.field(embedded.nullable('klarna', SourceKlarna, 'Set when it is Klarna.')),
    multibanco: t.field(embedded.nullable('multibanco', SourceMultibanco, 'Set when it is Multibanco.')),
    p24: t.field(embedded.nullable('p24', SourceP24, 'Set when it is Przelewy24.')),
    sepaCreditTransfer: t.field(
      embedded.nullable(
        'sepa_credit_transfer',
        SourceSepaCreditTransfer,
        'Set when it is a transfer in the euro area.',
      ),
    ),
    sepaDebit: t.field(
      embedded.nullable('sepa_debit', SourceSepaDebit, 'Set when it is a bank account in the euro area.'),
    ),
    sofort: t.field(embedded.nullable('sofort', SourceSofort, 'Set when it is Sofort.')),
    threeDSecure: t.field(
      embedded.nullable(
        'three_d_secure',
        SourceThreeDSecure,
        'Set when it is an authentication by 3D Secure.',
      ),
    ),
    wechat: t.field(embedded.nullable('wechat', SourceWechat, 'Set when it is WeChat Pay.')),
  }),
});
