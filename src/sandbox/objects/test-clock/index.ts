import { defineObject } from '../../protocol/definition.ts';
import { listing, retrieval } from '../../protocol/endpoint.ts';
import { advance, createClock, deleteEndpoint } from './write.ts';

/** Test clocks: time that stands still for the customers under it until moved. */
export const testClock = defineObject({
  object: 'test_helpers.test_clock',
  due: ({ deletes_after: at }) => ({ at, clock: null }),
  endpoints: [
    createClock,
    advance,
    deleteEndpoint,
    retrieval('test_helpers.test_clock', '/v1/test_helpers/test_clocks/:test_clock'),
    listing({ of: 'test_helpers.test_clock', path: '/v1/test_helpers/test_clocks' }),
  ],
});
