import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text, texts } from '../../graph/fields.ts';

const EuBankTransferOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer>(
    'EuBankTransferOptions',
  )
  .implement({
    description: 'Settings of bank transfers within Europe.',
    fields: (t) => ({
      country: t.field(
        text(
          'country',
          'The country of the account that money is sent to: `BE`, `DE`, `ES`, `FR`, `IE` or `NL`.',
        ),
      ),
    }),
  });

/** The same hash under several objects, which the SDK types each by themselves. */
interface BankTransferHash {
  readonly eu_bank_transfer?: Stripe.PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer;
  readonly requested_address_types?: readonly string[];
  readonly type: string | null;
}

export const BankTransferOptions = builder.objectRef<BankTransferHash>('BankTransferOptions').implement({
  description: "How the customer may send money into the customer's cash balance.",
  fields: (t) => ({
    type: t.field(
      text.nullable(
        'type',
        'The kind of transfer: `eu_bank_transfer`, `gb_bank_transfer`, `jp_bank_transfer`, `mx_bank_transfer`, `us_bank_transfer`. The set is open.',
      ),
    ),
    requestedAddressTypes: t.field(
      texts.nullable(
        'requested_address_types',
        'Which forms of account details are shown: `aba`, `iban`, `sepa`, `sort_code`, `spei`, `swift`, `zengin`. The set is open.',
      ),
    ),
    euBankTransfer: t.field(
      embedded.nullable('eu_bank_transfer', EuBankTransferOptions, 'For transfers within Europe.'),
    ),
  }),
});
