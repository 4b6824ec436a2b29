import { changedMetadata } from '../metadata.ts';
import type { ParamSpec } from '../protocol/parameters.ts';
import type { Records } from '../records.ts';
import type {
  accountReference,
  adjustableQuantity,
  automaticTax,
  consentCollection,
  customFields,
  customText,
  invoiceCreation,
} from './parameters.ts';

type Session = Records['checkout.session'];
type Link = Records['payment_link'];
type Item = Extract<Records['item'], { readonly checkout_session: string | null }>;
type Sent<S> = S extends ParamSpec<infer T> ? T : never;

/** What is asked of the buyer, complete; links and sessions show it alike. */
export function consentCollectionOf(sent: Sent<typeof consentCollection>): Session['consent_collection'] {
  return {
    payment_method_reuse_agreement: sent.payment_method_reuse_agreement ?? null,
    promotions: sent.promotions ?? null,
    terms_of_service: sent.terms_of_service ?? null,
  };
}

/** The seller's texts, complete; those not mentioned stay as they were. */
export function customTextOf(
  sent: Sent<typeof customText>,
  before: Session['custom_text'] = {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
): Session['custom_text'] {
  return { ...before, ...sent };
}

/** The seller's questions as a link shows them. */
export function linkFieldsOf(sent: Sent<typeof customFields>): Link['custom_fields'] {
  return sent.map(({ dropdown, key, label, numeric, optional = false, text, type }) => {
    const shared = { key, label, optional, type };
    if (type === 'dropdown') return { ...shared, dropdown: { options: dropdown?.options ?? [] } };
    const { maximum_length = null, minimum_length = null } = (type === 'numeric' ? numeric : text) ?? {};
    return { ...shared, [type]: { maximum_length, minimum_length } };
  });
}

/** The seller's questions as a session shows them: with room for the answers. */
export function sessionFieldsOf(fields: Link['custom_fields']): Session['custom_fields'] {
  return fields.map(({ dropdown, numeric, text, ...shared }) => ({
    ...shared,
    ...(dropdown === undefined ? {} : { dropdown: { ...dropdown, value: null } }),
    ...(numeric === undefined ? {} : { numeric: { ...numeric, value: null } }),
    ...(text === undefined ? {} : { text: { ...text, value: null } }),
  }));
}

/** Whether an invoice is made, and what it will say, complete. */
export function invoiceCreationOf({
  enabled,
  invoice_data: sent = {},
}: Sent<typeof invoiceCreation>): NonNullable<Session['invoice_creation']> {
  return {
    enabled,
    invoice_data: {
      account_tax_ids: sent.account_tax_ids ?? null,
      custom_fields: sent.custom_fields ?? null,
      description: sent.description ?? null,
      footer: sent.footer ?? null,
      issuer: sent.issuer ?? null,
      metadata: sent.metadata === undefined ? null : changedMetadata(null, sent.metadata),
      rendering_options: sent.rendering_options
        ? { amount_tax_display: sent.rendering_options.amount_tax_display ?? null }
        : null,
    },
  };
}

/** Who answers for automatic tax: the account itself unless it says otherwise; nobody while it is off. */
export function liabilityOf({
  enabled,
  liability,
}: Sent<typeof automaticTax>): Sent<typeof accountReference> | null {
  return enabled ? (liability ?? { type: 'self' }) : null;
}

/** The bounds of a quantity the buyer may change, complete. */
export function adjustableOf(sent: Sent<typeof adjustableQuantity> | undefined): Item['adjustable_quantity'] {
  if (sent === undefined) return null;
  return { enabled: sent.enabled, maximum: sent.maximum ?? 99, minimum: sent.minimum ?? 0 };
}
