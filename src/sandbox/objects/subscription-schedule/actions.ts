import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean } from '../../protocol/parameters.ts';
import { cancelSchedule, releaseSchedule } from '../../scheduling/end.ts';

/** Ends a schedule and its subscription at once. */
export const cancelEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscription_schedules/:id/cancel',
  params: { invoice_now: boolean(), prorate: boolean() },
  handle: (context) => {
    const { invoice_now: invoiceNow = true, prorate = true } = context.params;
    const schedule = found(context, 'subscription_schedule', context.path.id, 'id');
    return cancelSchedule(context, schedule, { invoiceNow, prorate });
  },
});

/** Ends a schedule and lets its subscription go on. */
export const releaseEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscription_schedules/:id/release',
  params: { preserve_cancel_date: boolean() },
  handle: (context) => {
    const { preserve_cancel_date: preserves = true } = context.params;
    const schedule = found(context, 'subscription_schedule', context.path.id, 'id');
    return releaseSchedule(context, schedule, preserves);
  },
});
