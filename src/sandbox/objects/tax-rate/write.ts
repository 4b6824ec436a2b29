import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, clearable, metadata, oneOf, required, text } from '../../protocol/parameters.ts';
import { number } from '../../protocol/value-parameters.ts';
import { newTaxRate } from './record.ts';

const taxType = oneOf(
  'amusement_tax',
  'communications_tax',
  'gst',
  'hst',
  'igst',
  'jct',
  'lease_tax',
  'pst',
  'qst',
  'rst',
  'sales_tax',
  'service_tax',
  'vat',
);

/** Makes a tax rate. */
export const taxRateCreation = endpoint({
  method: 'POST',
  path: '/v1/tax_rates',
  params: {
    active: boolean(),
    country: text(),
    description: text(),
    display_name: required(text(50)),
    inclusive: required(boolean()),
    jurisdiction: text(50),
    metadata: metadata(),
    percentage: required(number({ min: 0, max: 100, places: 4 })),
    state: text(2),
    tax_type: taxType,
  },
  handle: ({ store, ids, clock, params: { metadata: keys, ...sent } }) =>
    store.put(
      newTaxRate({
        id: ids.next('txr_'),
        created: clock.now(),
        ...sent,
        metadata: changedMetadata(null, keys),
      }),
    ),
});

/** Changes what a tax rate is called, or archives it; how much it is never changes. */
export const taxRateUpdate = endpoint({
  method: 'POST',
  path: '/v1/tax_rates/:tax_rate',
  params: {
    active: boolean(),
    country: clearable(text()),
    description: clearable(text()),
    display_name: text(50),
    jurisdiction: clearable(text(50)),
    metadata: metadata(),
    state: clearable(text(2)),
    tax_type: clearable(taxType),
  },
  handle: (context) => {
    const rate = found(context, 'tax_rate', context.path.tax_rate, 'tax_rate');
    const { metadata: keys, ...sent } = context.params;
    return context.store.put({ ...rate, ...sent, metadata: changedMetadata(rate.metadata, keys) });
  },
});
