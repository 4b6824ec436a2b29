import { account } from '../account.ts';
import { newPortalConfiguration, noFeatures } from '../objects/portal-configuration/record.ts';
import { newPortalSession } from '../objects/portal-session/record.ts';
import { day } from '../periods.ts';
import { happen } from './happen.ts';
import { demo, type Stage } from './stage.ts';

/** The customer portal as the account has set it up, and once more with nothing but invoices to look at. */
export function openPortal(stage: Stage): void {
  const { catalog, ids, now } = stage;
  const [solo, team = solo] = catalog.monthly.usd;
  happen(stage, now - 300 * day, ({ clock, store }) => {
    const usual = store.put(
      newPortalConfiguration({
        id: ids.next('bpc_'),
        business_profile: {
          headline: 'Northwind Studio',
          privacy_policy_url: 'https://northwind.example/privacy',
          terms_of_service_url: 'https://northwind.example/terms',
        },
        created: clock.now(),
        default_return_url: 'https://northwind.example/account',
        features: {
          ...noFeatures,
          customer_update: { allowed_updates: ['email', 'address', 'tax_id'], enabled: true },
          invoice_history: { enabled: true },
          payment_method_update: { enabled: true },
          subscription_cancel: { ...noFeatures.subscription_cancel, enabled: true },
          subscription_update: {
            default_allowed_updates: ['price', 'quantity'],
            enabled: true,
            products: [{ prices: [solo.id, team.id], product: solo.product }],
            proration_behavior: 'create_prorations',
          },
        },
        is_default: true,
      }),
    );
    store.put(
      newPortalConfiguration({
        id: ids.next('bpc_'),
        created: clock.now(),
        features: { ...noFeatures, invoice_history: { enabled: true } },
        metadata: { for: 'resellers' },
      }),
    );
    store.put(
      newPortalSession({
        id: ids.next('bps_'),
        configuration: usual.id,
        created: clock.now(),
        customer: demo.customer,
        url: `${account.hostedPages}/p/session/test_${ids.suffix(32)}`,
      }),
    );
  });
}
