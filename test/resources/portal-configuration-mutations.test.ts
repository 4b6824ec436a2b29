import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const invoices = { invoiceHistory: { isEnabled: true } };

describe('a portal configuration made', () => {
  it('says what customers can do', async () => {
    const { payload, calls } = await write(
      billing,
      'portalConfigurationCreate',
      {
        businessProfile: { headline: 'Lamps & more', privacyPolicyUrl: 'https://shop.example/privacy' },
        features: {
          ...invoices,
          customerUpdate: { isEnabled: true, allowedUpdates: ['EMAIL', 'TAX_ID'] },
          subscriptionCancel: {
            isEnabled: true,
            mode: 'IMMEDIATELY',
            cancellationReason: { isEnabled: true, options: ['TOO_EXPENSIVE', 'OTHER'] },
          },
        },
        defaultReturnUrl: 'https://shop.example/',
      },
      `configuration {
        isActive isDefault businessProfile { headline } defaultReturnUrl
        features {
          customerUpdate { isEnabled allowedUpdates } invoiceHistory { isEnabled }
          subscriptionCancel { mode cancellationReason { options } }
        }
      }`,
    );
    expect(payload).toEqual({
      configuration: {
        isActive: true,
        isDefault: false,
        businessProfile: { headline: 'Lamps & more' },
        defaultReturnUrl: 'https://shop.example/',
        features: {
          customerUpdate: { isEnabled: true, allowedUpdates: ['email', 'tax_id'] },
          invoiceHistory: { isEnabled: true },
          subscriptionCancel: {
            mode: 'IMMEDIATELY',
            cancellationReason: { options: ['too_expensive', 'other'] },
          },
        },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/billing_portal/configurations');
  });

  it('is refused for a product that is not there, by its place', async () => {
    const { payload } = await write(billing, 'portalConfigurationCreate', {
      businessProfile: { headline: 'Lamps' },
      features: {
        subscriptionUpdate: {
          isEnabled: true,
          defaultAllowedUpdates: ['PRICE'],
          products: [{ productId: 'prod_none', priceIds: [] }],
        },
      },
    });
    expect(payload.errors).toMatchObject([
      { path: ['input', 'features', 'subscriptionUpdate', 'products', '0', expect.any(String)] },
    ]);
  });
});

describe('a portal configuration', () => {
  it('changes what is given, and takes back what is null', async () => {
    const { id } = await billing.api.billingPortal.configurations.create({
      business_profile: { headline: 'Lamps' },
      features: { invoice_history: { enabled: true } },
      default_return_url: 'https://shop.example/',
    });
    const { configuration } = await written(
      billing,
      'portalConfigurationUpdate',
      { id, isActive: false, businessProfile: { headline: null }, defaultReturnUrl: null },
      'configuration { isActive businessProfile { headline } defaultReturnUrl features { invoiceHistory { isEnabled } } }',
    );
    expect(configuration).toEqual({
      isActive: false,
      businessProfile: { headline: null },
      defaultReturnUrl: null,
      features: { invoiceHistory: { isEnabled: true } },
    });
  });

  it('stays active when it is the default', async () => {
    const { data } = await billing.api.billingPortal.configurations.list({ is_default: true });
    const { payload } = await write(
      billing,
      'portalConfigurationUpdate',
      { id: found(data[0]).id, isActive: false },
      'configuration { isActive }',
    );
    expect(payload).toMatchObject({
      configuration: { isActive: true },
      errors: [{ message: expect.stringContaining('default') }],
    });
  });
});

describeWrite('portalConfigurationCreate', { call: 'POST /v1/billing_portal/configurations' });
describeWrite('portalConfigurationUpdate', {
  call: 'POST /v1/billing_portal/configurations/bpc_1',
  given: { id: 'bpc_1' },
});
