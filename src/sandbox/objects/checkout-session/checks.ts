import { invalidRequest } from '../../errors.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import type { CreationParams } from './parameters.ts';

type Mode = 'payment' | 'setup' | 'subscription';

/** Parameters that only mean something in some modes. */
const modesOf: Readonly<Partial<Record<keyof CreationParams, readonly Mode[]>>> = {
  customer_creation: ['payment', 'setup'],
  discounts: ['payment', 'subscription'],
  allow_promotion_codes: ['payment', 'subscription'],
  invoice_creation: ['payment'],
  line_items: ['payment', 'subscription'],
  payment_intent_data: ['payment'],
  payment_method_collection: ['subscription'],
  setup_intent_data: ['setup'],
  shipping_options: ['payment', 'subscription'],
  submit_type: ['payment'],
  subscription_data: ['subscription'],
};

const shortestLife = 30 * 60;
const longestLife = 24 * 60 * 60;

/** The mode of a session to be created, once its parameters are known to go together. */
export function checkedMode(params: CreationParams, now: number): Mode {
  const { mode } = params;
  if (mode === undefined) throw missing('mode');
  for (const [name, modes] of Object.entries(modesOf)) {
    // The table's keys are names of parameters.
    if (params[name as keyof CreationParams] === undefined || modes.includes(mode)) continue;
    throw invalidRequest(`You can not pass \`${name}\` in \`${mode}\` mode.`, { param: name });
  }
  if (mode !== 'setup' && (params.line_items ?? []).length === 0) throw missing('line_items');
  checkCustomer(params);
  checkPages(params);
  atMostOne(params, 'allow_promotion_codes', 'discounts');
  atMostOne(params, 'payment_method_configuration', 'payment_method_types');
  checkFields(params);
  checkTrial(params, now);
  checkExpiry(params.expires_at, now);
  return mode;
}

function checkCustomer(params: CreationParams): void {
  atMostOne(params, 'customer', 'customer_email');
  atMostOne(params, 'customer', 'customer_creation');
  if (params.customer_update !== undefined && params.customer === undefined) {
    throw invalidRequest('`customer_update` can only be used with `customer`.', { param: 'customer_update' });
  }
}

/** A hosted page needs to know where to go afterwards; an embedded one lives on the seller's own. */
function checkPages(params: CreationParams): void {
  const { ui_mode: uiMode = 'hosted', redirect_on_completion: redirect = 'always' } = params;
  const foreign =
    uiMode === 'hosted'
      ? (['return_url', 'redirect_on_completion'] as const)
      : (['success_url', 'cancel_url', 'submit_type'] as const);
  for (const name of foreign) {
    if (params[name] === undefined) continue;
    throw invalidRequest(`\`${name}\` is not supported with \`ui_mode: ${uiMode}\`.`, { param: name });
  }
  if (uiMode === 'hosted' && params.success_url === undefined) throw missing('success_url');
  if (uiMode === 'embedded' && params.return_url === undefined && redirect !== 'never') {
    throw missing('return_url');
  }
  if (params.return_url !== undefined && redirect === 'never') {
    throw invalidRequest('`return_url` is not supported with `redirect_on_completion: never`.', {
      param: 'return_url',
    });
  }
}

function checkFields({ custom_fields: fields = [] }: CreationParams): void {
  checkFieldKeys(fields);
}

/** Questions need keys of their own, and a choice needs its options. */
export function checkFieldKeys(
  fields: readonly { readonly key: string; readonly type: string; readonly dropdown?: object }[],
): void {
  fields.forEach(({ key, type, dropdown }, index) => {
    const param = `custom_fields[${index}]`;
    if (!/^[A-Za-z0-9]+$/.test(key)) {
      throw invalidRequest('Custom field keys must be alphanumeric.', { param: `${param}[key]` });
    }
    if (fields.findIndex((other) => other.key === key) !== index) {
      throw invalidRequest(`The custom field key \`${key}\` is used more than once.`, {
        param: `${param}[key]`,
      });
    }
    if (type === 'dropdown' && dropdown === undefined) throw missing(`${param}[dropdown]`);
  });
}

function checkTrial({ subscription_data: data }: CreationParams, now: number): void {
  if (data === undefined) return;
  if (data.trial_end !== undefined && data.trial_period_days !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: subscription_data[trial_end], ' +
        'subscription_data[trial_period_days].',
      { code: 'parameters_exclusive', param: 'subscription_data[trial_end]' },
    );
  }
  if (data.trial_end !== undefined && data.trial_end < now + 48 * 60 * 60) {
    throw invalidRequest('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    });
  }
  if (data.billing_cycle_anchor !== undefined && data.billing_cycle_anchor <= now) {
    throw invalidRequest('The `billing_cycle_anchor` must be a timestamp in the future.', {
      param: 'subscription_data[billing_cycle_anchor]',
    });
  }
}

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return;
  const refusal =
    expiresAt < now + shortestLife
      ? 'at least 30 minutes'
      : expiresAt > now + longestLife
        ? 'less than 24 hours'
        : undefined;
  if (refusal === undefined) return;
  throw invalidRequest(`The \`expires_at\` timestamp must be ${refusal} from Checkout Session creation.`, {
    param: 'expires_at',
  });
}

function missing(param: string): Error {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}
