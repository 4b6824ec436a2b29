import { advanceClock } from '../../clocks/advance.ts';
import { deleteClock } from '../../clocks/delete.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { required, text, timestamp } from '../../protocol/parameters.ts';
import { newTestClock } from './record.ts';

/** Makes a test clock, standing at a time. */
export const createClock = endpoint({
  method: 'POST',
  path: '/v1/test_helpers/test_clocks',
  params: { frozen_time: required(timestamp()), name: text(300) },
  handle: ({ store, ids, clock, params }) =>
    store.put(
      newTestClock({
        id: ids.next('clock_'),
        created: clock.now(),
        frozen_time: params.frozen_time,
        name: params.name ?? null,
      }),
    ),
});

/**
 * Moves a test clock on. Everything due on the way has happened when the answer is sent, though as from the
 * live API the answer still says `advancing`.
 */
export const advance = endpoint({
  method: 'POST',
  path: '/v1/test_helpers/test_clocks/:test_clock/advance',
  params: { frozen_time: required(timestamp()) },
  handle: (context) => {
    const clock = found(context, 'test_helpers.test_clock', context.path.test_clock, 'test_clock');
    return { ...advanceClock(context, clock, context.params.frozen_time), status: 'advancing' };
  },
});

/** Deletes a test clock with its customers. */
export const deleteEndpoint = endpoint({
  method: 'DELETE',
  path: '/v1/test_helpers/test_clocks/:test_clock',
  params: {},
  handle: (context) =>
    deleteClock(context, found(context, 'test_helpers.test_clock', context.path.test_clock, 'test_clock')),
});
