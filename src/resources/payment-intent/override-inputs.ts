import type { EnumRef } from '@pothos/core';
import type { Types } from '../../graph/builder.ts';
import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, type InputEntries, type InputEntry, inputObject } from '../../graph/inputs.ts';
import { NoFutureUsageInput, OffSessionUsageInput } from '../inputs/future-usage.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';

const ManualCaptureInput = inputChoice(
  'ManualCaptureInput',
  'That the money of one kind of payment method is held first, whatever holds for the others.',
  { manual: 'It is held until it is asked for.' },
);

/** When the money is taken, where one kind of payment method differs from the payment as a whole. */
export const captureOverride = choiceInput(
  'capture_method',
  ManualCaptureInput,
  'When authorized money is taken; as on the payment when left out.',
  { clearable: true },
);

/** Whether a payment method is kept, where one kind differs from the payment as a whole. */
export function kept(
  type: EnumRef<Types, string>,
  options: { readonly clearable?: boolean } = {},
): InputEntry {
  return choiceInput(
    'setup_future_usage',
    type,
    'Whether the payment method is kept for later payments; as on the payment when left out.',
    { clearable: options.clearable ?? true },
  );
}

/** Of a payment method that cannot be kept. The API does not take this back. */
export const notKept: InputEntries = { setupFutureUsage: kept(NoFutureUsageInput, { clearable: false }) };

const what = 'Settings of a payment method that can only be told whether it is kept.';

export const UnkeptOptionsInput = inputObject('UnkeptOptionsInput', what, notKept);

export const OffSessionOptionsInput = inputObject('OffSessionOptionsInput', what, {
  setupFutureUsage: kept(OffSessionUsageInput),
});

export const KeptOptionsInput = inputObject('KeptOptionsInput', what, {
  setupFutureUsage: kept(SetupFutureUsage.input),
});

const capturable = 'Settings of a payment that can be authorized first and captured later.';

export const CapturableOptionsInput = inputObject('CapturableOptionsInput', capturable, {
  captureMethod: captureOverride,
  setupFutureUsage: kept(SetupFutureUsage.input),
});

export const UnkeptCapturableOptionsInput = inputObject('UnkeptCapturableOptionsInput', capturable, {
  captureMethod: captureOverride,
  ...notKept,
});
