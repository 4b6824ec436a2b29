import type Stripe from 'stripe';
import { BankAccount, Customer } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { currency, embedded, embeddedList, flag, foreignId, text, texts } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { reference } from '../graph/references.ts';

const BankAccountRequirementError = builder
  .objectRef<Stripe.BankAccount.Requirements.Error>('BankAccountRequirementError')
  .implement({
    description: 'Something about a bank account that could not be confirmed.',
    fields: (t) => ({
      code: t.field(text('code', 'What is wrong, for programs, such as `invalid_tax_id`. The set is open.')),
      reason: t.field(text('reason', 'What is wrong, in words.')),
      requirement: t.field(text('requirement', 'The field it is about.')),
    }),
  });

const BankAccountRequirements = builder
  .objectRef<Stripe.BankAccount.Requirements>('BankAccountRequirements')
  .implement({
    description: 'What is still to be told about a bank account that is paid out to.',
    fields: (t) => ({
      currentlyDue: t.field(texts.nullable('currently_due', 'The fields that are due now.')),
      pastDue: t.field(
        texts.nullable('past_due', 'The fields that are overdue; payouts stop until they are there.'),
      ),
      pendingVerification: t.field(
        texts.nullable('pending_verification', 'The fields that are being checked.'),
      ),
      errors: t.field(
        embeddedList.nullable('errors', BankAccountRequirementError, 'What could not be confirmed.'),
      ),
    }),
  });

builder.objectType(BankAccount, {
  description: 'A bank account kept on a customer in the way before payment methods.',
  interfaces: [StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, BankAccount),
    ...reference(t, 'customer', Customer, 'The customer it is kept on.'),
    account: t.field(
      foreignId.nullable('account', 'The id of the connected account that is paid out to it.'),
    ),
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    last4: t.field(text('last4', 'The last four digits.')),
    routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
    country: t.field(text('country', 'Where the bank is, a two-letter country code.')),
    currency: t.field(currency('currency', 'The currency of the account.')),
    accountHolderName: t.field(
      text.nullable('account_holder_name', 'The name of the person or company that holds it.'),
    ),
    accountHolderType: t.field(
      text.nullable('account_holder_type', 'Who holds it: `individual` or `company`. The set is open.'),
    ),
    accountType: t.field(
      text.nullable(
        'account_type',
        'The kind of account: `checking` or `savings`, or in Japan `futsu` or `toza`. The set is open.',
      ),
    ),
    status: t.field(
      text(
        'status',
        'Whether it can be used: `new`, `validated`, `verified`, `verification_failed` or `errored`. Only a verified one can be charged. The set is open.',
      ),
    ),
    fingerprint: t.field(
      text.nullable(
        'fingerprint',
        'The same for the same account wherever it is used in this account: for finding duplicates.',
      ),
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
    requirements: t.field(
      embedded.nullable(
        'requirements',
        BankAccountRequirements,
        'What is still to be told; null for bank accounts of customers.',
      ),
    ),
    futureRequirements: t.field(
      embedded.nullable(
        'future_requirements',
        BankAccountRequirements,
        'What will have to be told under rules to come; null for bank accounts of customers.',
      ),
    ),
    ...metadata(t),
  }),
});
