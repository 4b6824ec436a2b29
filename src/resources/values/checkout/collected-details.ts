import { builder } from '../../../graph/builder.ts';
import { Choice } from '../../../graph/choices.ts';
import { flag, texts } from '../../../graph/fields.ts';

// Each of these is the same hash on payment links and checkout sessions, which the SDK types each by itself.
interface SwitchHash {
  readonly enabled: boolean;
}

export const PhoneNumberCollection = builder.objectRef<SwitchHash>('PhoneNumberCollection').implement({
  description: 'Whether customers are asked for a phone number.',
  fields: (t) => ({ isEnabled: t.field(flag('enabled', 'Whether they are asked.')) }),
});

export const TaxIdCollection = builder.objectRef<SwitchHash>('TaxIdCollection').implement({
  description: 'Whether customers are asked for a tax number.',
  fields: (t) => ({ isEnabled: t.field(flag('enabled', 'Whether they are asked.')) }),
});

export const ShippingAddressCollection = builder
  .objectRef<{ readonly allowed_countries: readonly string[] }>('ShippingAddressCollection')
  .implement({
    description: 'That customers are asked for a shipping address.',
    fields: (t) => ({
      allowedCountries: t.field(
        texts('allowed_countries', 'Where goods can be sent: two-letter country codes (ISO 3166-1).'),
      ),
    }),
  });

export const BillingAddressCollection = new Choice(
  'BillingAddressCollection',
  'Whether customers are asked for a billing address.',
  {
    auto: 'When the payment or its tax needs one.',
    required: 'Always.',
  },
);

export const CustomerCreation = new Choice('CustomerCreation', 'Whether a payment makes a customer.', {
  always: 'Always, so that every payment has one.',
  if_required: 'Only when the payment needs one, as a subscription does.',
});

export const PaymentMethodCollection = new Choice(
  'PaymentMethodCollection',
  'Whether a payment method is asked for.',
  {
    always: 'Always, even when nothing is due now.',
    if_required: 'Only when something is due now.',
  },
);

export const SubmitType = new Choice('CheckoutSubmitType', 'What the button that pays says.', {
  auto: 'What fits the items.',
  book: 'That something is booked.',
  donate: 'That something is given.',
  pay: 'That something is paid.',
});
