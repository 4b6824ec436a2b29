import { invalidRequest } from '../../errors.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import type { Records } from '../../records.ts';
import { boundary, cadenceOf } from '../../subscribing/cadence.ts';
import { checkActive, checkItems, type ItemInput } from '../../subscribing/item-input.ts';
import { isMetered } from '../../subscribing/terms.ts';
import type { World } from '../../world.ts';
import { addedItems, itemInput } from '../subscription/items-param.ts';
import type { PhaseParam } from './parameters.ts';
import { newSchedulePhase, type SchedulePhase, type SchedulePhaseItem } from './record.ts';

/** The phases of a schedule from those sent: each begins where the one before it ends. */
export function phasesFrom(
  world: World,
  sent: readonly PhaseParam[],
  customer: Records['customer'],
  starts: number,
  now: number,
): readonly SchedulePhase[] {
  const phases: SchedulePhase[] = [];
  for (const [index, param] of sent.entries()) {
    const at = `phases[${index}]`;
    const start = phases.at(-1)?.end_date ?? starts;
    const given = param.start_date === 'now' ? now : param.start_date;
    if (given !== undefined && given !== start) {
      throw invalidRequest('The phases of a subscription schedule must follow each other without gaps.', {
        param: `${at}[start_date]`,
      });
    }
    phases.push(phaseFrom(world, param, customer, { at, start, now }));
  }
  return phases;
}

/** Where and when a phase stands. */
interface Place {
  readonly at: string;
  readonly start: number;
  readonly now: number;
}

function phaseFrom(
  world: World,
  sent: PhaseParam,
  customer: Records['customer'],
  place: Place,
): SchedulePhase {
  const { at, start } = place;
  const items = sent.items.map((item, index) => itemInput(world, item, `${at}[items][${index}]`));
  for (const { price, at: param = at } of items) checkActive(price, `${param}[price]`);
  const currency = checkItems(items, customer.id, sent.currency);
  const end_date = endOf(sent, items, place);
  const coupons = discountsOf(world, sent, at);
  return newSchedulePhase({
    ...plainFields(sent),
    add_invoice_items: (addedItems(world, sent.add_invoice_items) ?? []).map((one, index) => ({
      discounts: phaseDiscounts(
        world,
        sent.add_invoice_items?.[index]?.discounts,
        `${at}[add_invoice_items]`,
      ),
      price: one.price.id,
      quantity: one.quantity ?? 1,
      tax_rates: one.taxRates ?? [],
    })),
    coupon: coupons[0]?.coupon ?? null,
    currency,
    default_tax_rates: appliedRates(sent.default_tax_rates, [], `${at}[default_tax_rates]`),
    discounts: coupons,
    end_date,
    items: items.map((item, index) => itemOf(world, item, sent.items[index], `${at}[items][${index}]`)),
    metadata: changedMetadata(null, sent.metadata),
    proration_behavior: sent.proration_behavior ?? 'create_prorations',
    start_date: start,
    trial_end: trialEndOf(sent, end_date, place),
  });
}

function endOf(sent: PhaseParam, items: readonly ItemInput[], { at, start, now }: Place): number {
  if (sent.end_date !== undefined && sent.iterations !== undefined) {
    throw invalidRequest(
      `You may only specify one of these parameters: ${at}[end_date], ${at}[iterations].`,
      {
        code: 'parameters_exclusive',
        param: `${at}[end_date]`,
      },
    );
  }
  if (sent.end_date === undefined) {
    return boundary({ moment: start }, cadenceOf(items[0]?.price), sent.iterations ?? 1);
  }
  const end = sent.end_date === 'now' ? now : sent.end_date;
  if (end > start) return end;
  throw invalidRequest('The end date of a phase must come after its start date.', {
    param: `${at}[end_date]`,
  });
}

function trialEndOf({ trial, trial_end }: PhaseParam, end: number, { at, now }: Place): number | null {
  if (trial === true && trial_end !== undefined) {
    throw invalidRequest(`You may only specify one of these parameters: ${at}[trial], ${at}[trial_end].`, {
      code: 'parameters_exclusive',
      param: `${at}[trial]`,
    });
  }
  if (trial === true) return end;
  if (trial_end === undefined) return null;
  const moment = trial_end === 'now' ? now : trial_end;
  if (moment <= end) return moment;
  throw invalidRequest('A trial cannot end after its phase.', { param: `${at}[trial_end]` });
}

function itemOf(
  world: World,
  { billingThresholds, metadata, price, quantity, taxRates }: ItemInput,
  sent: PhaseParam['items'][number] | undefined,
  at: string,
): SchedulePhaseItem {
  return {
    billing_thresholds: billingThresholds ?? null,
    discounts: phaseDiscounts(world, sent?.discounts, at),
    metadata: metadata ?? {},
    plan: price.id,
    price: price.id,
    ...(isMetered(price) ? {} : { quantity: quantity ?? 1 }),
    tax_rates: taxRates ?? [],
  };
}

type PhaseDiscount = SchedulePhase['discounts'][number];

function discountsOf(world: World, sent: PhaseParam, at: string): readonly PhaseDiscount[] {
  if (sent.coupon === undefined) return phaseDiscounts(world, sent.discounts, at);
  if (sent.discounts !== undefined && sent.discounts !== null) {
    throw invalidRequest(`You may only specify one of these parameters: ${at}[coupon], ${at}[discounts].`, {
      code: 'parameters_exclusive',
      param: `${at}[coupon]`,
    });
  }
  return phaseDiscounts(world, [{ coupon: sent.coupon }], at);
}

/** What a phase will redeem when it begins; until then nothing is used up. */
function phaseDiscounts(
  { store }: World,
  sent: PhaseParam['discounts'],
  at: string,
): readonly PhaseDiscount[] {
  return (sent ?? []).map(({ coupon, discount, promotion_code }, index) => {
    const named = [
      ['coupon', coupon],
      ['discount', discount],
      ['promotion_code', promotion_code],
    ] as const;
    for (const [object, id] of named) {
      if (id === undefined || store.get(object, id) !== undefined) continue;
      throw invalidRequest(`No such ${object.replace('_', ' ')}: '${id}'`, {
        code: 'resource_missing',
        param: `${at}[discounts][${index}][${object}]`,
      });
    }
    return {
      coupon: coupon ?? null,
      discount: discount ?? null,
      promotion_code: promotion_code ?? null,
    };
  });
}

function plainFields(sent: PhaseParam): Partial<SchedulePhase> {
  const { automatic_tax: tax, billing_thresholds: thresholds, invoice_settings, transfer_data } = sent;
  return {
    application_fee_percent: sent.application_fee_percent ?? null,
    ...(tax === undefined
      ? {}
      : { automatic_tax: { enabled: tax.enabled, liability: tax.liability ?? null } }),
    billing_cycle_anchor: sent.billing_cycle_anchor ?? null,
    billing_thresholds:
      thresholds === undefined || thresholds === null
        ? null
        : {
            amount_gte: thresholds.amount_gte ?? null,
            reset_billing_cycle_anchor: thresholds.reset_billing_cycle_anchor ?? null,
          },
    collection_method: sent.collection_method ?? null,
    default_payment_method: sent.default_payment_method ?? null,
    description: sent.description ?? null,
    invoice_settings:
      invoice_settings === undefined
        ? null
        : {
            account_tax_ids: invoice_settings.account_tax_ids ?? null,
            days_until_due: invoice_settings.days_until_due ?? null,
            issuer: invoice_settings.issuer ?? null,
          },
    on_behalf_of: sent.on_behalf_of ?? null,
    transfer_data:
      transfer_data === undefined || transfer_data === null
        ? null
        : { amount_percent: transfer_data.amount_percent ?? null, destination: transfer_data.destination },
  };
}
