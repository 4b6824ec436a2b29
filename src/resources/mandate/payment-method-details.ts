import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text, url } from '../../graph/fields.ts';
import { AcssDebitMandateOptions } from '../values/acss-debit-mandate-options.ts';
import { PaperMandateOptions } from '../values/paper-mandate.ts';

const BacsMandateStatus = new Choice('BacsMandateStatus', 'How far a mandate came with the Bacs network.', {
  accepted: 'The network has it.',
  pending: 'It is on its way.',
  refused: 'The network refused it.',
  revoked: 'It was taken back.',
});

const BacsRevocationReason = new Choice('BacsRevocationReason', 'Why a mandate was taken back.', {
  account_closed: 'The account is closed.',
  bank_account_restricted: 'The account takes no debits.',
  bank_ownership_changed: 'The account is with another bank now.',
  could_not_process: 'The bank could not handle it.',
  debit_not_authorized: 'The customer does not agree to it.',
});

const MandateAuBecsDebit = builder
  .objectRef<Stripe.Mandate.PaymentMethodDetails.AuBecsDebit>('MandateAuBecsDebit')
  .implement({
    description: 'A mandate for debits in Australia.',
    fields: (t) => ({
      url: t.field(url('url', 'The mandate as a page. Whoever holds the link can open it.')),
    }),
  });

const MandateBacsDebit = builder
  .objectRef<Stripe.Mandate.PaymentMethodDetails.BacsDebit>('MandateBacsDebit')
  .implement({
    description: 'A mandate for debits in the United Kingdom.',
    fields: (t) => ({
      ...choice(t, 'network_status', BacsMandateStatus, 'How far it came with the network.', {
        required: true,
      }),
      reference: t.field(text('reference', 'The reference that the customer sees.')),
      url: t.field(url('url', 'The mandate as a page. Whoever holds the link can open it.')),
      ...choice(t, 'revocation_reason', BacsRevocationReason, 'Why it was taken back; null if it was not.'),
    }),
  });

const MandatePaypal = builder
  .objectRef<Stripe.Mandate.PaymentMethodDetails.Paypal>('MandatePaypal')
  .implement({
    description: 'A mandate for PayPal.',
    fields: (t) => ({
      billingAgreementId: t.field(text.nullable('billing_agreement_id', "PayPal's id of the agreement.")),
      payerId: t.field(text.nullable('payer_id', "The id of the payer's PayPal account.")),
    }),
  });

const MandateSepaDebit = builder
  .objectRef<Stripe.Mandate.PaymentMethodDetails.SepaDebit>('MandateSepaDebit')
  .implement({
    description: 'A mandate for debits in the euro area.',
    fields: (t) => ({
      reference: t.field(text('reference', 'The unique reference of the mandate.')),
      url: t.field(url('url', 'The mandate as a page. Whoever holds the link can open it.')),
    }),
  });

export const MandatePaymentMethodDetails = builder
  .objectRef<Stripe.Mandate.PaymentMethodDetails>('MandatePaymentMethodDetails')
  .implement({
    description: 'What a mandate says of its payment method. Only the hash named by `type` is set.',
    fields: (t) => ({
      type: t.field(text('type', 'The type of payment method, such as `sepa_debit`. The set is open.')),
      acssDebit: t.field(
        embedded.nullable('acss_debit', AcssDebitMandateOptions, 'Set for debits in Canada.'),
      ),
      auBecsDebit: t.field(
        embedded.nullable('au_becs_debit', MandateAuBecsDebit, 'Set for debits in Australia.'),
      ),
      bacsDebit: t.field(
        embedded.nullable('bacs_debit', MandateBacsDebit, 'Set for debits in the United Kingdom.'),
      ),
      paypal: t.field(embedded.nullable('paypal', MandatePaypal, 'Set for PayPal.')),
      sepaDebit: t.field(
        embedded.nullable('sepa_debit', MandateSepaDebit, 'Set for debits in the euro area.'),
      ),
      usBankAccount: t.field(
        embedded.nullable('us_bank_account', PaperMandateOptions, 'Set for debits in the United States.'),
      ),
      // `card`, `cashapp`, `link` have no properties of their own: `type` tells as much.
    }),
  });
