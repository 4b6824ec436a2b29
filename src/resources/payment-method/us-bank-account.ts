import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text, texts } from '../../graph/fields.ts';
import { AccountHolderType, UsBankAccountType } from '../values/bank-account-kind.ts';

const UsBankAccountReturnCode = new Choice(
  'UsBankAccountReturnCode',
  'Why a debit came back, in the code of the ACH network.',
  {
    R02: 'The account is closed.',
    R03: 'There is no such account.',
    R04: 'The account number is not valid.',
    R05: 'A debit of a business that was not agreed to.',
    R07: 'The customer took the agreement back.',
    R08: 'The payment was stopped.',
    R10: 'The customer did not agree to it.',
    R11: 'It was not as the customer agreed.',
    R16: 'The account is frozen.',
    R20: 'The account takes no debits.',
    R29: 'The business did not agree to it.',
    R31: 'The bank allows the return of a late one.',
  },
);

const UsBankAccountBlockReason = new Choice(
  'UsBankAccountBlockReason',
  'Why a bank account can no longer be debited.',
  {
    bank_account_closed: 'It is closed.',
    bank_account_frozen: 'It is frozen.',
    bank_account_invalid_details: 'Its details are wrong.',
    bank_account_restricted: 'It takes no debits.',
    bank_account_unusable: 'It cannot be used.',
    debit_not_authorized: 'The customer does not agree to debits.',
  },
);

const UsBankAccountBlocked = builder
  .objectRef<Stripe.PaymentMethod.UsBankAccount.StatusDetails.Blocked>('UsBankAccountBlocked')
  .implement({
    description: 'Why a bank account can no longer be debited.',
    fields: (t) => ({
      ...choice(t, 'network_code', UsBankAccountReturnCode, "The network's code."),
      ...choice(t, 'reason', UsBankAccountBlockReason, 'The reason.'),
    }),
  });

const UsBankAccountStatusDetails = builder
  .objectRef<Stripe.PaymentMethod.UsBankAccount.StatusDetails>('UsBankAccountStatusDetails')
  .implement({
    description: 'Whether a bank account can still be used.',
    fields: (t) => ({
      blocked: t.field(
        embedded.nullable('blocked', UsBankAccountBlocked, 'Set when it can no longer be debited.'),
      ),
    }),
  });

const UsBankAccountNetworks = builder
  .objectRef<Stripe.PaymentMethod.UsBankAccount.Networks>('UsBankAccountNetworks')
  .implement({
    description: 'By which networks a bank account can be reached.',
    fields: (t) => ({
      preferred: t.field(text.nullable('preferred', 'The network that is used unless another is named.')),
      isSupported: t.field(texts('supported', 'All of them: `ach`, `us_domestic_wire`. The set is open.')),
    }),
  });

export const PaymentMethodUsBankAccount = builder
  .objectRef<Stripe.PaymentMethod.UsBankAccount>('PaymentMethodUsBankAccount')
  .implement({
    description: 'A bank account in the United States.',
    fields: (t) => ({
      ...choice(
        t,
        'account_holder_type',
        AccountHolderType,
        'Whether a person or a company holds the account.',
      ),
      ...choice(t, 'account_type', UsBankAccountType, 'Whether it is a checking or a savings account.'),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      financialConnectionsAccount: t.field(
        text.nullable(
          'financial_connections_account',
          'The id of the linked account, when the customer signed in at the bank.',
        ),
      ),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      networks: t.field(
        embedded.nullable('networks', UsBankAccountNetworks, 'By which networks it can be reached.'),
      ),
      routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
      statusDetails: t.field(
        embedded.nullable('status_details', UsBankAccountStatusDetails, 'Whether it can still be used.'),
      ),
    }),
  });
