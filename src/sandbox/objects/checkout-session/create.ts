import {
  consentCollectionOf,
  customTextOf,
  invoiceCreationOf,
  liabilityOf,
  linkFieldsOf,
  sessionFieldsOf,
} from '../../checkout/collected.ts';
import { type CheckoutLine, figuresOf } from '../../checkout/lines.ts';
import { openSession } from '../../checkout/open.ts';
import { checkSaleable, currencyOf } from '../../checkout/saleable.ts';
import { withSetupIntent } from '../../checkout/set-up.ts';
import { shippingOptionsOf } from '../../checkout/shipping.ts';
import { changedMetadata } from '../../metadata.ts';
import { discountFrom } from '../../redeeming/discounts.ts';
import type { World } from '../../world.ts';
import { checkedMode } from './checks.ts';
import { checkKinds, linesSent } from './lines.ts';
import { methodOptionsOf } from './method-options.ts';
import type { CreationParams } from './parameters.ts';
import { plansOf } from './plans.ts';
import type { CheckoutSessionRecord } from './record.ts';

/** Creates a checkout session as the API does. */
export function createSession(world: World, params: CreationParams): CheckoutSessionRecord {
  const mode = checkedMode(params, world.clock.now());
  const lines = linesSent(world, params.line_items ?? []);
  const currency = currencyOf(lines, params.currency) ?? null;
  checkSaleable(world, lines);
  checkKinds(lines, mode);
  const plans = plansOf(params);
  const session = openSession(world, {
    mode,
    currency,
    lines,
    discounts: (id) => discountsOf(world, params, { id, currency: currency ?? '', lines }),
    plans,
    fields: fieldsOf(world, params, mode, currency),
  });
  return mode === 'setup' ? withSetupIntent(world, session) : session;
}

/** What the session shows of its parameters. */
function fieldsOf(
  world: World,
  params: CreationParams,
  mode: CheckoutSessionRecord['mode'],
  currency: string | null,
): Partial<CheckoutSessionRecord> {
  const { automatic_tax: tax, custom_text, shipping_address_collection: shipping } = params;
  return {
    after_expiration: afterExpirationOf(params),
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    automatic_tax: {
      enabled: tax?.enabled ?? false,
      liability: tax === undefined ? null : liabilityOf(tax),
      status: tax?.enabled === true ? 'requires_location_inputs' : null,
    },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    consent_collection: params.consent_collection ? consentCollectionOf(params.consent_collection) : null,
    custom_fields: sessionFieldsOf(linkFieldsOf(params.custom_fields ?? [])),
    custom_text: customTextOf(custom_text ?? {}),
    ...customerFieldsOf(params, mode),
    ...(params.expires_at === undefined ? {} : { expires_at: params.expires_at }),
    invoice_creation:
      mode === 'payment' ? invoiceCreationOf(params.invoice_creation ?? { enabled: false }) : null,
    locale: params.locale ?? null,
    metadata: changedMetadata(null, params.metadata),
    payment_method_collection:
      mode === 'subscription'
        ? (params.payment_method_collection ?? 'always')
        : mode === 'payment'
          ? 'if_required'
          : 'always',
    payment_method_configuration_details:
      params.payment_method_configuration === undefined
        ? null
        : { id: params.payment_method_configuration, parent: null },
    payment_method_options: methodOptionsOf(params.payment_method_options ?? {}),
    payment_method_types: params.payment_method_types ?? ['card'],
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    ...pageFieldsOf(params),
    shipping_address_collection: shipping ?? null,
    shipping_options: shippingOptionsOf(world, params.shipping_options ?? [], currency),
    submit_type: params.submit_type ?? null,
    tax_id_collection: { enabled: params.tax_id_collection?.enabled ?? false },
  };
}

function customerFieldsOf(
  params: CreationParams,
  mode: CheckoutSessionRecord['mode'],
): Partial<CheckoutSessionRecord> {
  const { customer, customer_creation, customer_email = null } = params;
  const email = customer?.email ?? customer_email;
  const byDefault = mode === 'payment' ? 'if_required' : 'always';
  return {
    customer: customer?.id ?? null,
    customer_creation: customer === undefined ? (customer_creation ?? byDefault) : null,
    customer_details:
      email === null
        ? null
        : { address: null, email, name: null, phone: null, tax_exempt: 'none', tax_ids: null },
    customer_email,
  };
}

/** An embedded session has no pages of its own; it says where it returns to instead. */
function pageFieldsOf(params: CreationParams): Partial<CheckoutSessionRecord> {
  const { redirect_on_completion = 'always', return_url, success_url = null, ui_mode = 'hosted' } = params;
  if (ui_mode === 'hosted') return { success_url, ui_mode };
  return {
    redirect_on_completion,
    ...(return_url === undefined ? {} : { return_url }),
    success_url: null,
    ui_mode,
  };
}

function afterExpirationOf({
  after_expiration: sent,
}: CreationParams): CheckoutSessionRecord['after_expiration'] {
  if (sent === undefined) return null;
  const { recovery } = sent;
  if (recovery === undefined) return { recovery: null };
  const { allow_promotion_codes = false, enabled } = recovery;
  return { recovery: { allow_promotion_codes, enabled, expires_at: null, url: null } };
}

/** The discounts a session begins with, redeemed for it; they count as used once it is complete. */
function discountsOf(
  world: World,
  { customer, discounts = [] }: CreationParams,
  session: { readonly id: string; readonly currency: string; readonly lines: readonly CheckoutLine[] },
): readonly string[] {
  const { id, currency, lines } = session;
  const purchase = {
    currency,
    amount: figuresOf(world, lines, { currency }).amount_subtotal,
    products: lines.map(({ price }) => price.product),
  };
  return discounts.map(({ coupon, promotion_code: promotionCode }, index) => {
    const redeemable = { coupon, promotionCode, at: `discounts[${index}]` };
    const owner = { customer: customer?.id ?? null, checkout_session: id };
    return discountFrom(world, redeemable, owner, purchase).id;
  });
}
