import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, embedded, embeddedList, money, text, texts, url } from '../../graph/fields.ts';
import { BankTransferType } from '../values/bank-transfer-type.ts';

const FinancialAddressType = new Choice('FinancialAddressType', 'The form of account details.', {
  aba: 'A routing number and an account number, in the United States.',
  iban: 'An IBAN.',
  sort_code: 'A sort code and an account number, in the United Kingdom.',
  spei: 'A CLABE, in Mexico.',
  swift: 'A SWIFT code and an account number.',
  zengin: 'The numbers of bank, branch and account, in Japan.',
});

const AbaAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Aba>(
    'AbaAddress',
  )
  .implement({
    description: 'An account in the United States.',
    fields: (t) => ({
      accountNumber: t.field(text('account_number', 'The account number.')),
      bankName: t.field(text('bank_name', "The bank's name.")),
      routingNumber: t.field(text('routing_number', 'The routing number of the bank.')),
    }),
  });

const IbanAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Iban>(
    'IbanAddress',
  )
  .implement({
    description: 'An account with an IBAN.',
    fields: (t) => ({
      accountHolderName: t.field(text('account_holder_name', 'The name of the account holder.')),
      bic: t.field(text('bic', "The bank's BIC.")),
      country: t.field(text('country', 'The country of the bank, two letters.')),
      iban: t.field(text('iban', 'The IBAN.')),
    }),
  });

const SortCodeAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.SortCode>(
    'SortCodeAddress',
  )
  .implement({
    description: 'An account in the United Kingdom.',
    fields: (t) => ({
      accountHolderName: t.field(text('account_holder_name', 'The name of the account holder.')),
      accountNumber: t.field(text('account_number', 'The account number.')),
      sortCode: t.field(text('sort_code', 'The sort code of the bank.')),
    }),
  });

const SpeiAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Spei>(
    'SpeiAddress',
  )
  .implement({
    description: 'An account in Mexico.',
    fields: (t) => ({
      bankCode: t.field(text('bank_code', "The bank's code.")),
      bankName: t.field(text('bank_name', "The bank's name.")),
      clabe: t.field(text('clabe', 'The CLABE number.')),
    }),
  });

const SwiftAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Swift>(
    'SwiftAddress',
  )
  .implement({
    description: 'An account reached by SWIFT.',
    fields: (t) => ({
      accountNumber: t.field(text('account_number', 'The account number.')),
      bankName: t.field(text('bank_name', "The bank's name.")),
      swiftCode: t.field(text('swift_code', "The bank's SWIFT code.")),
    }),
  });

const ZenginAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Zengin>(
    'ZenginAddress',
  )
  .implement({
    description: 'An account in Japan.',
    fields: (t) => ({
      accountHolderName: t.field(text.nullable('account_holder_name', 'The name of the account holder.')),
      accountNumber: t.field(text.nullable('account_number', 'The account number.')),
      accountType: t.field(
        text.nullable('account_type', 'The kind of account: `futsu` or `toza`. The set is open.'),
      ),
      bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      branchCode: t.field(text.nullable('branch_code', "The code of the bank's branch.")),
      branchName: t.field(text.nullable('branch_name', "The branch's name.")),
    }),
  });

const FinancialAddress = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress>(
    'FinancialAddress',
  )
  .implement({
    description: 'Account details to send money to. Only the hash named by `type` is set.',
    fields: (t) => ({
      ...choice(t, 'type', FinancialAddressType, 'Which form the details have.', { required: true }),
      iban: t.field(embedded.nullable('iban', IbanAddress, 'By IBAN.')),
      sortCode: t.field(embedded.nullable('sort_code', SortCodeAddress, 'In the United Kingdom.')),
      spei: t.field(embedded.nullable('spei', SpeiAddress, 'In Mexico.')),
      supportedNetworks: t.field(
        texts.nullable(
          'supported_networks',
          'By which networks it can be reached: `ach`, `bacs`, `domestic_wire_us`, `fps`, `sepa`, `spei`, `swift`, `zengin`. The set is open.',
        ),
      ),
      zengin: t.field(embedded.nullable('zengin', ZenginAddress, 'In Japan.')),
      aba: t.field(embedded.nullable('aba', AbaAddress, 'In the United States.')),
      swift: t.field(embedded.nullable('swift', SwiftAddress, 'By SWIFT.')),
    }),
  });

export const BankTransferInstructions = builder
  .objectRef<Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions>('BankTransferInstructions')
  .implement({
    description: 'How the customer sends the money by bank transfer.',
    fields: (t) => ({
      amountRemaining: t.field(money.nullable('amount_remaining', 'What is still to be sent.')),
      currency: t.field(currency.nullable('currency', 'The currency of what is still to be sent.')),
      financialAddresses: t.field(
        embeddedList.nullable('financial_addresses', FinancialAddress, 'Where to; any of them will do.'),
      ),
      hostedInstructionsUrl: t.field(
        url.nullable('hosted_instructions_url', 'A page that shows it to the customer.'),
      ),
      reference: t.field(
        text.nullable(
          'reference',
          'What the customer has to write into the transfer, so that the money is matched.',
        ),
      ),
      ...choice(t, 'type', BankTransferType, 'The kind of transfer.', { required: true }),
    }),
  });
