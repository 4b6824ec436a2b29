import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { text, texts, url } from '../../graph/fields.ts';

export const AcssDebitPaymentSchedule = new Choice('AcssDebitPaymentSchedule', 'When debits are made.', {
  combined: 'At fixed intervals, and in between.',
  interval: 'At fixed intervals.',
  sporadic: 'Whenever there is something to pay.',
});

export const AcssDebitTransactionType = new Choice(
  'AcssDebitTransactionType',
  'For whom the debits are made.',
  {
    business: 'For a business.',
    personal: 'For a person.',
  },
);

/** The same hash under several objects, which the SDK types each by themselves; most have a part of it. */
interface AcssDebitMandateHash {
  readonly custom_mandate_url?: string | null;
  readonly default_for?: readonly string[] | null;
  readonly interval_description?: string | null;
  readonly payment_schedule?: string | null;
  readonly transaction_type: string | null;
}

export const AcssDebitMandateOptions = builder
  .objectRef<AcssDebitMandateHash>('AcssDebitMandateOptions')
  .implement({
    description: 'What the customer agrees to for debits from a Canadian bank account.',
    fields: (t) => ({
      customMandateUrl: t.field(
        url.nullable('custom_mandate_url', 'A page of your own with the text of the mandate.'),
      ),
      defaultFor: t.field(
        texts.nullable(
          'default_for',
          'For what it is taken when nothing else is said: `invoice`, `subscription`. The set is open.',
        ),
      ),
      intervalDescription: t.field(
        text.nullable('interval_description', 'The interval in words, where debits are made at intervals.'),
      ),
      ...choice(t, 'payment_schedule', AcssDebitPaymentSchedule, 'When debits are made.'),
      ...choice(t, 'transaction_type', AcssDebitTransactionType, 'For whom the debits are made.'),
    }),
  });
