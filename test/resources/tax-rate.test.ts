import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';

const billing = demoBilling();
let california: string;
beforeAll(async () => {
  const { data } = await billing.api.taxRates.list();
  california = found(data.find(({ state }) => state === 'CA')).id;
});

const FIELDS = `id stripeId isLive isActive isInclusive displayName description percentage effectivePercentage
  country state jurisdiction jurisdictionLevel jurisdictionLevelRaw taxType taxTypeRaw`;

describe('a tax rate', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const { data, calls } = await billing.ask(`query ($id: ID!) { taxRate(id: $id) { ${FIELDS} } }`, {
      id: form === 'raw' ? california : `TaxRate:${california}`,
    });
    expect(data).toEqual({
      taxRate: {
        id: `TaxRate:${california}`,
        stripeId: california,
        isLive: false,
        isActive: true,
        isInclusive: false,
        displayName: 'Sales tax',
        description: null,
        percentage: '7.25',
        effectivePercentage: null,
        country: 'US',
        state: 'CA',
        jurisdiction: 'California',
        jurisdictionLevel: 'STATE',
        jurisdictionLevelRaw: 'state',
        taxType: 'SALES_TAX',
        taxTypeRaw: 'sales_tax',
      },
    });
    expect(calls).toEqual([`GET /v1/tax_rates/${california}`]);
  });
});

describe('a tax rate of a kind to come', () => {
  const rate = { id: 'txr_1', object: 'tax_rate', percentage: 0, effective_percentage: null };
  const { ask } = scriptedBilling({
    objects: { 'tax_rates/txr_1': { ...rate, tax_type: 'moon_tax', jurisdiction_level: 'orbit' } },
  });

  it('keeps its own words', async () => {
    const { data } = await ask(
      '{ taxRate(id: "txr_1") { taxType taxTypeRaw jurisdictionLevel jurisdictionLevelRaw percentage effectivePercentage } }',
    );
    expect(data).toEqual({
      taxRate: {
        taxType: 'UNRECOGNIZED',
        taxTypeRaw: 'moon_tax',
        jurisdictionLevel: 'UNRECOGNIZED',
        jurisdictionLevelRaw: 'orbit',
        percentage: '0',
        effectivePercentage: null,
      },
    });
  });
});

describeFilters(billing, 'taxRates', 'tax_rates', {
  isActive: ['true', 'active=true'],
  isInclusive: ['true', 'inclusive=true'],
  created: span('created'),
});
