import { invalidRequest, type StripeError } from '../errors.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { Completion } from './completion.ts';

type CustomField = CheckoutSessionRecord['custom_fields'][number];

/** What a session shows of what its buyer answered, agreed to and wants the goods sent to. */
export function answersOf(
  session: CheckoutSessionRecord,
  completion: Completion,
): Partial<CheckoutSessionRecord> {
  const { answers = {} } = completion;
  const strange = Object.keys(answers).find(
    (key) => !session.custom_fields.some((field) => field.key === key),
  );
  if (strange !== undefined) {
    throw invalidRequest(`This Checkout Session has no custom field \`${strange}\`.`, {
      param: paramOf(strange),
    });
  }
  return {
    consent: consentOf(session, completion),
    custom_fields: session.custom_fields.map((field) => answered(field, answers[field.key])),
    shipping_details: shippingOf(session, completion),
  };
}

function answered(field: CustomField, answer: string | undefined): CustomField {
  if (answer === undefined) {
    if (field.optional) return field;
    const param = paramOf(field.key);
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const { dropdown, numeric, text } = field;
  if (dropdown !== undefined) {
    if (!dropdown.options.some(({ value }) => value === answer)) throw invalid(field, answer);
    return { ...field, dropdown: { ...dropdown, value: answer } };
  }
  const asked = numeric ?? text;
  const { length } = answer;
  const fits = length >= (asked?.minimum_length ?? 0) && length <= (asked?.maximum_length ?? 255);
  if (!fits || (numeric !== undefined && !/^\d+$/.test(answer))) throw invalid(field, answer);
  return numeric === undefined
    ? { ...field, ...(text === undefined ? {} : { text: { ...text, value: answer } }) }
    : { ...field, numeric: { ...numeric, value: answer } };
}

/** Completing means agreeing to what must be agreed to. */
function consentOf(
  { consent_collection: asked }: CheckoutSessionRecord,
  { promotions }: Completion,
): CheckoutSessionRecord['consent'] {
  if (asked === null) return null;
  return {
    promotions: asked.promotions === 'auto' ? (promotions ?? 'opt_out') : null,
    terms_of_service: asked.terms_of_service === 'required' ? 'accepted' : null,
  };
}

function shippingOf(
  { shipping_address_collection: asked }: CheckoutSessionRecord,
  { shipping }: Completion,
): CheckoutSessionRecord['shipping_details'] {
  if (asked === null) return null;
  if (shipping === undefined) {
    throw invalidRequest('Missing required param: shipping.', {
      code: 'parameter_missing',
      param: 'shipping',
    });
  }
  const { country } = shipping.address;
  if (!asked.allowed_countries.some((allowed) => allowed === country)) {
    throw invalidRequest(`This Checkout Session does not ship to ${country}.`, {
      param: 'shipping[address][country]',
    });
  }
  return shipping;
}

function invalid({ key }: CustomField, answer: string): StripeError {
  return invalidRequest(`Invalid answer to \`${key}\`: ${answer}`, { param: paramOf(key) });
}

function paramOf(key: string): string {
  return `custom_fields[${key}]`;
}
