import { account } from '../../account.ts';
import { invalidRequest, noSuch } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import type { World } from '../../world.ts';
import { type ChangeParams, creationParams, updateParams } from './parameters.ts';
import { newPortalConfiguration, type PortalConfigurationRecord } from './record.ts';

type Features = PortalConfigurationRecord['features'];
type SentFeatures = NonNullable<ChangeParams['features']>;

/** Makes a portal configuration. */
export const configurationCreation = endpoint({
  method: 'POST',
  path: '/v1/billing_portal/configurations',
  params: creationParams,
  handle: (context) => {
    const { features } = context.params;
    if (Object.keys(features).length === 0) {
      throw invalidRequest('At least one of the portal features must be configured.', { param: 'features' });
    }
    const blank = newPortalConfiguration({ id: context.ids.next('bpc_'), created: context.clock.now() });
    return changed(context, blank, context.params);
  },
});

/** Changes a portal configuration. */
export const configurationUpdate = endpoint({
  method: 'POST',
  path: '/v1/billing_portal/configurations/:configuration',
  params: updateParams,
  handle: (context) => {
    const { configuration: id } = context.path;
    const before = found(context, 'billing_portal.configuration', id, 'configuration');
    if (context.params.active === false && before.is_default) {
      throw invalidRequest('You cannot deactivate the default portal configuration.', { param: 'active' });
    }
    return changed(context, before, context.params);
  },
});

function changed(
  world: World,
  before: PortalConfigurationRecord,
  sent: ChangeParams,
): PortalConfigurationRecord {
  const page = sent.login_page ?? before.login_page;
  return world.store.put<PortalConfigurationRecord>({
    ...before,
    active: sent.active ?? before.active,
    business_profile: { ...before.business_profile, ...sent.business_profile },
    default_return_url:
      sent.default_return_url === undefined ? before.default_return_url : sent.default_return_url,
    features: featuresOf(world, before.features, sent.features ?? {}),
    login_page: {
      enabled: page.enabled,
      url: page.enabled ? (before.login_page.url ?? `${account.hostedPages}/p/login/${before.id}`) : null,
    },
    metadata: changedMetadata(before.metadata, sent.metadata),
    updated: world.clock.now(),
  });
}

function featuresOf(world: World, before: Features, sent: SentFeatures): Features {
  const { customer_update: customer, subscription_cancel: cancel, subscription_update: update } = sent;
  return {
    customer_update: {
      allowed_updates: listOf(customer?.allowed_updates, before.customer_update.allowed_updates),
      enabled: customer?.enabled ?? before.customer_update.enabled,
    },
    invoice_history: sent.invoice_history ?? before.invoice_history,
    payment_method_update: sent.payment_method_update ?? before.payment_method_update,
    subscription_cancel: {
      cancellation_reason: {
        enabled:
          cancel?.cancellation_reason?.enabled ?? before.subscription_cancel.cancellation_reason.enabled,
        options: listOf(
          cancel?.cancellation_reason?.options,
          before.subscription_cancel.cancellation_reason.options,
        ),
      },
      enabled: cancel?.enabled ?? before.subscription_cancel.enabled,
      mode: cancel?.mode ?? before.subscription_cancel.mode,
      proration_behavior: cancel?.proration_behavior ?? before.subscription_cancel.proration_behavior,
    },
    subscription_pause: { enabled: sent.subscription_pause?.enabled ?? before.subscription_pause.enabled },
    subscription_update: {
      default_allowed_updates: listOf(
        update?.default_allowed_updates,
        before.subscription_update.default_allowed_updates,
      ),
      enabled: update?.enabled ?? before.subscription_update.enabled,
      products: productsOf(world, update, before.subscription_update.products ?? null),
      proration_behavior: update?.proration_behavior ?? before.subscription_update.proration_behavior,
    },
  };
}

/** A list as sent, emptied when it was unset, and otherwise as it was. */
function listOf<T>(sent: readonly T[] | null | undefined, before: readonly T[]): readonly T[] {
  return sent === undefined ? before : (sent ?? []);
}

type Products = NonNullable<Features['subscription_update']['products']>;

/** What customers can change to: products there are, with prices of theirs that are billed again and again. */
function productsOf(
  { store }: World,
  sent: SentFeatures['subscription_update'],
  before: Products | null,
): Products | null {
  if (sent?.products === undefined) return before;
  if (sent.products === null) return null;
  sent.products.forEach(({ product, prices }, index) => {
    const at = `features[subscription_update][products][${index}]`;
    if (store.get('product', product) === undefined) throw noSuch('product', product, `${at}[product]`);
    prices.forEach((id, position) => {
      const price = store.get('price', id);
      const param = `${at}[prices][${position}]`;
      if (price === undefined) throw noSuch('price', id, param);
      if (price.product === product && price.recurring !== null) return;
      throw invalidRequest(
        price.recurring === null
          ? 'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`'
          : `The price ${id} does not belong to the product ${product}.`,
        { param },
      );
    });
  });
  return sent.products;
}
