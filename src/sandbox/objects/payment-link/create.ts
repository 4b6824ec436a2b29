import { account } from '../../account.ts';
import {
  adjustableOf,
  consentCollectionOf,
  customTextOf,
  invoiceCreationOf,
  liabilityOf,
  linkFieldsOf,
} from '../../checkout/collected.ts';
import { type CheckoutLine, figuresOf, itemOf } from '../../checkout/lines.ts';
import { checkSaleable, currencyOf, type LineAt } from '../../checkout/saleable.ts';
import { shippingOptionsOf } from '../../checkout/shipping.ts';
import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import type { World } from '../../world.ts';
import { checkFieldKeys } from '../checkout-session/checks.ts';
import type { CreationParams } from './parameters.ts';
import { newPaymentLink, type PaymentLinkRecord } from './record.ts';

/** Creates a payment link as the API does. */
export function createLink(world: World, params: CreationParams): PaymentLinkRecord {
  const lines = params.line_items.map(({ adjustable_quantity, price, quantity }, index): LineAt => {
    const isMetered = price.recurring?.usage_type === 'metered';
    return {
      adjustable: adjustableOf(adjustable_quantity),
      at: `line_items[${index}]`,
      price,
      // A quantity is always asked for here, and means nothing where uses are counted.
      quantity: isMetered ? null : quantity,
      taxRates: [],
    };
  });
  checkSaleable(world, lines);
  const currency = currencyOf(lines, params.currency) ?? '';
  checkTogether(params, lines);
  checkFieldKeys(params.custom_fields ?? []);
  const link = world.store.put(
    newPaymentLink({
      id: world.ids.next('plink_'),
      currency,
      url: `${account.hostedPages}/buy/test_${world.ids.suffix(18)}`,
      ...fieldsOf(world, params, currency),
      ...paymentFieldsOf(params),
    }),
  );
  putItems(world, link, lines, currency);
  return link;
}

function putItems(
  world: World,
  { id }: PaymentLinkRecord,
  lines: readonly CheckoutLine[],
  currency: string,
): void {
  figuresOf(world, lines, { currency }).lines.forEach((figures, index) => {
    const line = lines[index];
    if (line !== undefined) world.store.put(itemOf(world, line, figures, { payment_link: id }, currency));
  });
}

/** Some settings are for links that subscribe, others for those that do not. */
function checkTogether(params: CreationParams, lines: readonly CheckoutLine[]): void {
  const isRecurring = lines.some(({ price }) => price.recurring !== null);
  const foreign = isRecurring
    ? ([
        'application_fee_amount',
        'customer_creation',
        'invoice_creation',
        'payment_intent_data',
        'submit_type',
      ] as const)
    : (['application_fee_percent', 'payment_method_collection', 'subscription_data'] as const);
  const name = foreign.find((one) => params[one] !== undefined);
  if (name === undefined) return;
  throw invalidRequest(
    `\`${name}\` can only be used with ${isRecurring ? 'one-time prices' : 'a recurring price'}.`,
    { param: name },
  );
}

function fieldsOf(world: World, params: CreationParams, currency: string): Partial<PaymentLinkRecord> {
  const { automatic_tax: tax, consent_collection: consent, restrictions } = params;
  return {
    after_completion: afterCompletionOf(params.after_completion),
    allow_promotion_codes: params.allow_promotion_codes ?? false,
    automatic_tax: {
      enabled: tax?.enabled ?? false,
      liability: tax === undefined ? null : liabilityOf(tax),
    },
    billing_address_collection: params.billing_address_collection ?? 'auto',
    consent_collection: consent === undefined ? null : consentCollectionOf(consent),
    custom_fields: linkFieldsOf(params.custom_fields ?? []),
    custom_text: customTextOf(params.custom_text ?? {}),
    customer_creation: params.customer_creation ?? 'if_required',
    inactive_message: params.inactive_message ?? null,
    metadata: changedMetadata(null, params.metadata),
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    restrictions: restrictionsOf(restrictions, 0),
    shipping_address_collection: params.shipping_address_collection ?? null,
    shipping_options: shippingOptionsOf(world, params.shipping_options ?? [], currency),
    submit_type: params.submit_type ?? 'auto',
    tax_id_collection: { enabled: params.tax_id_collection?.enabled ?? false },
  };
}

function paymentFieldsOf(params: CreationParams): Partial<PaymentLinkRecord> {
  const { line_items, payment_intent_data: payment, subscription_data: subscription, transfer_data } = params;
  const isRecurring = line_items.some(({ price }) => price.recurring !== null);
  return {
    application_fee_amount: params.application_fee_amount ?? null,
    application_fee_percent: params.application_fee_percent ?? null,
    invoice_creation: isRecurring ? null : invoiceCreationOf(params.invoice_creation ?? { enabled: false }),
    on_behalf_of: params.on_behalf_of ?? null,
    payment_intent_data:
      payment === undefined
        ? null
        : {
            capture_method: payment.capture_method ?? null,
            description: payment.description ?? null,
            metadata: changedMetadata(null, payment.metadata),
            setup_future_usage: payment.setup_future_usage ?? null,
            statement_descriptor: payment.statement_descriptor ?? null,
            statement_descriptor_suffix: payment.statement_descriptor_suffix ?? null,
            transfer_group: payment.transfer_group ?? null,
          },
    payment_method_collection: params.payment_method_collection ?? (isRecurring ? 'always' : 'if_required'),
    payment_method_types: params.payment_method_types ?? null,
    subscription_data:
      subscription === undefined
        ? null
        : {
            description: subscription.description ?? null,
            invoice_settings: { issuer: subscription.invoice_settings?.issuer ?? { type: 'self' } },
            metadata: changedMetadata(null, subscription.metadata),
            trial_period_days: subscription.trial_period_days ?? null,
            trial_settings: subscription.trial_settings ?? null,
          },
    transfer_data: transfer_data === undefined ? null : { amount: null, ...transfer_data },
  };
}

/** Where buyers go afterwards, complete. */
export function afterCompletionOf(
  sent: CreationParams['after_completion'],
): PaymentLinkRecord['after_completion'] {
  if (sent?.type !== 'redirect') {
    const custom_message = sent?.hosted_confirmation?.custom_message ?? null;
    return { hosted_confirmation: { custom_message }, type: 'hosted_confirmation' };
  }
  if (sent.redirect === undefined) {
    throw invalidRequest('Missing required param: after_completion[redirect].', {
      code: 'parameter_missing',
      param: 'after_completion[redirect]',
    });
  }
  return { redirect: sent.redirect, type: 'redirect' };
}

/** How many purchases a link is good for, and how many there have been. */
export function restrictionsOf(
  sent: NonNullable<CreationParams['restrictions']> | null | undefined,
  count: number,
): PaymentLinkRecord['restrictions'] {
  if (sent === undefined || sent === null) return null;
  return { completed_sessions: { count, limit: sent.completed_sessions.limit } };
}
