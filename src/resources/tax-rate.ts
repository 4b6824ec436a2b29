import { TaxRate } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { decimal, flag, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { choiceInput, decimalInput, flagInput, type InputEntries, textInput } from '../graph/inputs.ts';
import { many } from '../graph/lists.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { metadataInput } from '../graph/metadata-input.ts';
import { mutation } from '../graph/mutation.ts';
import { one } from '../graph/roots.ts';
import { TaxRateFilter } from './filters/tax-rate.ts';
import { TaxType } from './values/tax-type.ts';

const JurisdictionLevel = new Choice('JurisdictionLevel', 'Who levies a tax.', {
  city: 'A city.',
  country: 'A country.',
  county: 'A county.',
  district: 'A district.',
  multiple: 'Several at once.',
  state: 'A state, province or region.',
});

builder.objectType(TaxRate, {
  description: 'A tax by its percentage. The percentage never changes: a new one is a new rate.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, TaxRate),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live rate, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    isActive: t.field(flag('active', 'Whether it can be applied. Where it already is, it stays.')),
    displayName: t.field(text('display_name', 'What customers see it called: "VAT".')),
    description: t.field(text.nullable('description', 'A note for yourself; customers do not see it.')),
    percentage: t.field(
      decimal('percentage', 'The rate by law, in per cent: "7.75" adds 7.75 to every hundred.'),
    ),
    effectivePercentage: t.field(
      decimal.nullable(
        'effective_percentage',
        'The rate that automatic tax really applied, in per cent; null for a rate set by hand.',
      ),
    ),
    isInclusive: t.field(flag('inclusive', 'Whether the tax is inside the amount rather than on top of it.')),
    ...choice(t, 'tax_type', TaxType, 'The kind of tax; null when that was never said.'),
    country: t.field(text.nullable('country', 'Two-letter country code (ISO 3166-1).')),
    state: t.field(
      text.nullable('state', 'The state or province (ISO 3166-2, without the country); null for all of it.'),
    ),
    jurisdiction: t.field(text.nullable('jurisdiction', 'Where it holds, as it is printed on invoices.')),
    ...choice(t, 'jurisdiction_level', JurisdictionLevel, 'Who levies it; null for a rate set by hand.'),
  }),
});

builder.queryFields((t) => ({
  taxRate: one(t, TaxRate, 'A tax rate.'),
  taxRates: many(t, TaxRate, { description: 'Tax rates.', filter: TaxRateFilter }),
}));

const changed = { taxRate: { kind: TaxRate, description: 'The rate as it is now, after a refusal too.' } };

/** What can be said of a rate when it is made and later. */
const details: InputEntries = {
  isActive: flagInput('active', 'Whether it can be applied. A new rate can when this is left out.'),
  description: textInput('description', 'A note for yourself; customers do not see it.'),
  taxType: choiceInput('tax_type', TaxType.input, 'The kind of tax.'),
  country: textInput('country', 'Two-letter country code (ISO 3166-1).'),
  state: textInput('state', 'The state or province (ISO 3166-2, without the country).', { maxLength: 2 }),
  jurisdiction: textInput(
    'jurisdiction',
    'Where it holds, as it is printed on invoices; at most 50 characters.',
    { maxLength: 50 },
  ),
  metadata: metadataInput(),
};

const displayName = 'What customers see it called: "VAT". At most 50 characters.';

mutation('taxRateCreate', {
  description: 'Makes a tax rate. Stripe: `POST /v1/tax_rates`.',
  inputs: {
    displayName: textInput('display_name', displayName, { required: true, maxLength: 50 }),
    percentage: decimalInput(
      'percentage',
      'The rate in per cent, from 0 to 100: "7.75" adds 7.75 to every hundred.',
      { required: true },
    ),
    isInclusive: flagInput('inclusive', 'Whether the tax is inside the amount rather than on top of it.', {
      required: true,
    }),
    ...details,
  },
  call: () => ({ method: 'POST', path: ['tax_rates'] }),
  payload: changed,
});

mutation('taxRateUpdate', {
  description:
    'Changes what can change of a tax rate. Its percentage cannot: make another rate. Stripe: `POST /v1/tax_rates/:id`.',
  targets: { id: { kind: TaxRate, description: "The rate: its global id, or the billing API's own." } },
  inputs: { displayName: textInput('display_name', displayName, { maxLength: 50 }), ...details },
  call: ({ id = [] }) => ({ method: 'POST', path: ['tax_rates', ...id] }),
  payload: changed,
});
