import type { New, Records } from '../../records.ts';

/** A test clock as stored. */
export type TestClockRecord = Records['test_helpers.test_clock'];

const lifetime = 30 * 24 * 60 * 60;

/** A complete test clock from what is known of it. */
export function newTestClock(
  fields: New<TestClockRecord, 'id' | 'created' | 'frozen_time'>,
): TestClockRecord {
  return {
    object: 'test_helpers.test_clock',
    deletes_after: fields.created + lifetime,
    livemode: false,
    name: null,
    status: 'ready',
    ...fields,
  };
}
