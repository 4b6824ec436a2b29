import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeFilters } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const configuration = {
  id: 'bpc_1',
  object: 'billing_portal.configuration',
  active: true,
  application: 'ca_1',
  business_profile: {
    headline: 'Northwind',
    privacy_policy_url: null,
    terms_of_service_url: 'https://northwind.example/terms',
  },
  created: 1704067200,
  default_return_url: 'https://northwind.example/account',
  features: {
    customer_update: { allowed_updates: ['email', 'tax_id'], enabled: true },
    invoice_history: { enabled: true },
    payment_method_update: { enabled: false },
    subscription_cancel: {
      cancellation_reason: { enabled: true, options: ['unused'] },
      enabled: true,
      mode: 'some_day',
      proration_behavior: 'none',
    },
    subscription_pause: { enabled: false },
    subscription_update: {
      default_allowed_updates: ['price'],
      enabled: true,
      products: [
        { prices: ['price_1', 'price_2'], product: 'prod_1' },
        { prices: [], product: 'prod_2' },
      ],
      proration_behavior: 'create_prorations',
    },
  },
  is_default: true,
  livemode: false,
  login_page: { enabled: false, url: null },
  metadata: null,
  updated: 1706745600,
};
const billing = scriptedBilling({
  objects: {
    'billing_portal/configurations/bpc_1': configuration,
  },
  lists: {
    products: [
      { id: 'prod_1', object: 'product', name: 'Studio' },
      { id: 'prod_2', object: 'product', name: 'Seats' },
    ],
  },
});

describe('a portal configuration', () => {
  it.each(['bpc_1', 'PortalConfiguration:bpc_1'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { portalConfiguration(id: $id) {
        id stripeId isLive isActive isDefault created updated defaultReturnUrl metadata { key }
        businessProfile { headline privacyPolicyUrl termsOfServiceUrl } loginPage { isEnabled url }
        features {
          customerUpdate { isEnabled allowedUpdates } invoiceHistory { isEnabled } subscriptionPause { isEnabled }
          subscriptionCancel { isEnabled mode modeRaw prorationBehavior cancellationReason { isEnabled options } }
          subscriptionUpdate { isEnabled defaultAllowedUpdates prorationBehavior products {
            productId product { id } priceIds prices { id }
          } }
        }
      } }`,
      { id },
    );
    expect(data).toEqual({
      portalConfiguration: {
        id: 'PortalConfiguration:bpc_1',
        stripeId: 'bpc_1',
        isLive: false,
        isActive: true,
        isDefault: true,
        created: '2024-01-01T00:00:00Z',
        updated: '2024-02-01T00:00:00Z',
        defaultReturnUrl: 'https://northwind.example/account',
        metadata: [],
        businessProfile: {
          headline: 'Northwind',
          privacyPolicyUrl: null,
          termsOfServiceUrl: 'https://northwind.example/terms',
        },
        loginPage: { isEnabled: false, url: null },
        features: {
          customerUpdate: { isEnabled: true, allowedUpdates: ['email', 'tax_id'] },
          invoiceHistory: { isEnabled: true },
          subscriptionPause: { isEnabled: false },
          subscriptionCancel: {
            isEnabled: true,
            mode: 'UNRECOGNIZED',
            modeRaw: 'some_day',
            prorationBehavior: 'NONE',
            cancellationReason: { isEnabled: true, options: ['unused'] },
          },
          subscriptionUpdate: {
            isEnabled: true,
            defaultAllowedUpdates: ['price'],
            prorationBehavior: 'CREATE_PRORATIONS',
            products: [
              {
                productId: 'Product:prod_1',
                product: { id: 'Product:prod_1' },
                priceIds: ['Price:price_1', 'Price:price_2'],
                prices: [{ id: 'Price:price_1' }, { id: 'Price:price_2' }],
              },
              { productId: 'Product:prod_2', product: { id: 'Product:prod_2' }, priceIds: [], prices: [] },
            ],
          },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/billing_portal/configurations/bpc_1']);
  });

  it('loads the products that customers can change to by one call', async () => {
    const { data, calls } = await billing.ask(
      '{ portalConfiguration(id: "bpc_1") { features { subscriptionUpdate { products { product { name } } } } } }',
    );
    const products = [{ product: { name: 'Studio' } }, { product: { name: 'Seats' } }];
    expect(data).toEqual({ portalConfiguration: { features: { subscriptionUpdate: { products } } } });
    expect(calls).toEqual([
      'GET /v1/billing_portal/configurations/bpc_1',
      'GET /v1/products?ids[0]=prod_1&ids[1]=prod_2&limit=2',
    ]);
  });

  it('is null when there is none', async () => {
    const { data } = await billing.ask('{ portalConfiguration(id: "bpc_2") { isActive } }');
    expect(data).toEqual({ portalConfiguration: null });
  });
});

const inDemo = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await inDemo.api.billingPortal.configurations.list({ limit: 1 });
  id = found(data[0]).id;
});

describeReferences(
  inDemo,
  'PortalConfiguration',
  () => ({ root: 'portalConfiguration', id, path: `billing_portal/configurations/${id}` }),
  { application: 'name' },
);

describeFilters(inDemo, 'portalConfigurations', 'billing_portal/configurations', {
  isActive: ['true', 'active=true'],
  isDefault: ['false', 'is_default=false'],
});
