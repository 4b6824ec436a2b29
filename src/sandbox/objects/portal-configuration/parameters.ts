import {
  boolean,
  clearable,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  required,
  text,
} from '../../protocol/parameters.ts';

const prorationBehavior = oneOf('always_invoice', 'create_prorations', 'none');
const enabled = boolean();
const allowedUpdates = clearable(list(oneOf('address', 'email', 'name', 'phone', 'shipping', 'tax_id')));
const defaultUpdates = clearable(list(oneOf('price', 'promotion_code', 'quantity')));
const products = clearable(list(object({ prices: required(list(text())), product: required(text()) })));
const reasons = clearable(
  list(
    oneOf(
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ),
  ),
);

const simpleFeatures = {
  invoice_history: object({ enabled: required(enabled) }),
  payment_method_update: object({ enabled: required(enabled) }),
  subscription_pause: object({ enabled }),
};

const shared = {
  default_return_url: clearable(text()),
  login_page: object({ enabled: required(enabled) }),
  metadata: metadata(),
};

const links = {
  headline: clearable(text(60)),
  privacy_policy_url: clearable(text()),
  terms_of_service_url: clearable(text()),
};

/** Everything a portal configuration can be created with. */
export const creationParams = {
  ...shared,
  business_profile: required(object(links)),
  features: required(
    object({
      ...simpleFeatures,
      customer_update: object({ allowed_updates: allowedUpdates, enabled: required(enabled) }),
      subscription_cancel: object({
        cancellation_reason: object({ enabled: required(enabled), options: required(reasons) }),
        enabled: required(enabled),
        mode: oneOf('at_period_end', 'immediately'),
        proration_behavior: prorationBehavior,
      }),
      subscription_update: object({
        default_allowed_updates: required(defaultUpdates),
        enabled: required(enabled),
        products: required(products),
        proration_behavior: prorationBehavior,
      }),
    }),
  ),
};

/** Everything of a portal configuration that can be changed. */
export const updateParams = {
  ...shared,
  active: boolean(),
  business_profile: object(links),
  features: object({
    ...simpleFeatures,
    customer_update: object({ allowed_updates: allowedUpdates, enabled }),
    subscription_cancel: object({
      cancellation_reason: object({ enabled: required(enabled), options: reasons }),
      enabled,
      mode: oneOf('at_period_end', 'immediately'),
      proration_behavior: prorationBehavior,
    }),
    subscription_update: object({
      default_allowed_updates: defaultUpdates,
      enabled,
      products,
      proration_behavior: prorationBehavior,
    }),
  }),
};

/** How a portal configuration was asked to change; what a new one is asked to be is a special case of it. */
export type ChangeParams = Params<typeof updateParams>;
