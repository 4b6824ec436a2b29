import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const vat = { displayName: 'VAT', percentage: '19', isInclusive: true };

describe('a tax rate made', () => {
  it('has its percentage for good', async () => {
    const { payload, calls } = await write(
      billing,
      'taxRateCreate',
      { ...vat, country: 'DE', taxType: 'VAT', jurisdiction: 'Germany' },
      'taxRate { displayName percentage isInclusive isActive country taxType jurisdiction }',
    );
    expect(payload).toEqual({
      taxRate: { ...vat, isActive: true, country: 'DE', taxType: 'VAT', jurisdiction: 'Germany' },
      errors: [],
    });
    expect(calls).toEqual(['POST /v1/tax_rates', expect.stringMatching(/^GET \/v1\/tax_rates\/txr_/)]);
  });

  it('is at most all of it', async () => {
    const { payload } = await write(
      billing,
      'taxRateCreate',
      { ...vat, percentage: '100.1' },
      'taxRate { id }',
    );
    expect(payload).toMatchObject({
      taxRate: null,
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'percentage'] }],
    });
  });
});

describe('a tax rate', () => {
  it('changes what it is called, and whether it can be applied', async () => {
    const { id } = await billing.api.taxRates.create({
      display_name: 'VAT',
      percentage: 19,
      inclusive: true,
    });
    const { taxRate } = await written(
      billing,
      'taxRateUpdate',
      { id, displayName: 'MwSt.', isActive: false },
      'taxRate { displayName isActive percentage }',
    );
    expect(taxRate).toEqual({ displayName: 'MwSt.', isActive: false, percentage: '19' });
  });
});

describeWrite('taxRateCreate', { call: 'POST /v1/tax_rates', given: { state: 'CA' } });
describeWrite('taxRateUpdate', { call: 'POST /v1/tax_rates/txr_1', given: { id: 'txr_1', state: 'CA' } });
