import {
  adjustableOf,
  customTextOf,
  invoiceCreationOf,
  liabilityOf,
  linkFieldsOf,
} from '../../checkout/collected.ts';
import { figuresOf, itemsOf, linesOfItems } from '../../checkout/lines.ts';
import { invalidRequest, noSuch } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import type { CheckoutItemRecord } from '../../records.ts';
import type { World } from '../../world.ts';
import { checkFieldKeys } from '../checkout-session/checks.ts';
import { afterCompletionOf, restrictionsOf } from './create.ts';
import type { UpdateParams } from './parameters.ts';
import type { PaymentLinkRecord } from './record.ts';

/** Changes a payment link; what was opened through it stays as it is. */
export function updateLink(world: World, link: PaymentLinkRecord, params: UpdateParams): PaymentLinkRecord {
  checkFieldKeys(params.custom_fields ?? []);
  changeItems(world, link, params.line_items ?? []);
  const { automatic_tax: tax, custom_fields, restrictions } = params;
  const count = link.restrictions?.completed_sessions.count ?? 0;
  return world.store.put<PaymentLinkRecord>({
    ...link,
    active: params.active ?? link.active,
    after_completion:
      params.after_completion === undefined
        ? link.after_completion
        : afterCompletionOf(params.after_completion),
    allow_promotion_codes: params.allow_promotion_codes ?? link.allow_promotion_codes,
    automatic_tax:
      tax === undefined ? link.automatic_tax : { enabled: tax.enabled, liability: liabilityOf(tax) },
    billing_address_collection: params.billing_address_collection ?? link.billing_address_collection,
    custom_fields: custom_fields === undefined ? link.custom_fields : linkFieldsOf(custom_fields ?? []),
    custom_text: customTextOf(params.custom_text ?? {}, link.custom_text),
    customer_creation: params.customer_creation ?? link.customer_creation,
    inactive_message: params.inactive_message === undefined ? link.inactive_message : params.inactive_message,
    invoice_creation:
      params.invoice_creation === undefined
        ? link.invoice_creation
        : invoiceCreationOf(params.invoice_creation),
    metadata: changedMetadata(link.metadata, params.metadata),
    payment_intent_data: paymentDataOf(link, params),
    payment_method_collection: params.payment_method_collection ?? link.payment_method_collection,
    payment_method_types:
      params.payment_method_types === undefined ? link.payment_method_types : params.payment_method_types,
    restrictions: restrictions === undefined ? link.restrictions : restrictionsOf(restrictions, count),
    shipping_address_collection:
      params.shipping_address_collection === undefined
        ? link.shipping_address_collection
        : params.shipping_address_collection,
    subscription_data: subscriptionDataOf(link, params),
  });
}

function changeItems(
  world: World,
  link: PaymentLinkRecord,
  sent: NonNullable<UpdateParams['line_items']>,
): void {
  if (sent.length === 0) return;
  const items = itemsOf(world, { payment_link: link.id });
  sent.forEach(({ id }, index) => {
    if (!items.some((item) => item.id === id)) throw noSuch('item', id, `line_items[${index}][id]`);
  });
  const changed = items.map((item): CheckoutItemRecord => {
    const change = sent.find(({ id }) => id === item.id);
    const adjustable = change?.adjustable_quantity;
    return {
      ...item,
      adjustable_quantity: adjustable === undefined ? item.adjustable_quantity : adjustableOf(adjustable),
      quantity: change?.quantity ?? item.quantity,
    };
  });
  const { lines } = figuresOf(world, linesOfItems(world, changed), { currency: link.currency });
  changed.forEach((item, index) => {
    world.store.put({ ...item, ...lines[index] });
  });
}

function paymentDataOf(
  { payment_intent_data: before }: PaymentLinkRecord,
  { payment_intent_data: sent }: UpdateParams,
): PaymentLinkRecord['payment_intent_data'] {
  if (sent === undefined) return before;
  const { metadata, ...texts } = sent;
  return {
    capture_method: null,
    description: null,
    setup_future_usage: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_group: null,
    ...before,
    ...texts,
    metadata: changedMetadata(before?.metadata ?? null, metadata),
  };
}

function subscriptionDataOf(
  { id, subscription_data: before }: PaymentLinkRecord,
  { subscription_data: sent }: UpdateParams,
): PaymentLinkRecord['subscription_data'] {
  if (sent === undefined) return before;
  if ((before?.trial_period_days ?? null) === null && sent.trial_settings) {
    throw invalidRequest(`${id} has no trial to set up.`, { param: 'subscription_data[trial_settings]' });
  }
  return {
    description: before?.description ?? null,
    invoice_settings: {
      issuer: sent.invoice_settings?.issuer ?? before?.invoice_settings.issuer ?? { type: 'self' },
    },
    metadata: changedMetadata(before?.metadata ?? null, sent.metadata),
    trial_period_days: before?.trial_period_days ?? null,
    trial_settings:
      sent.trial_settings === undefined ? (before?.trial_settings ?? null) : sent.trial_settings,
  };
}
