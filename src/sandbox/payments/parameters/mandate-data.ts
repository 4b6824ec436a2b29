import { clearable, object, oneOf, required, text, timestamp } from '../../protocol/parameters.ts';

/** How and when the payer agreed to being debited. */
export const mandateData = clearable(
  object({
    customer_acceptance: required(
      object({
        accepted_at: timestamp(),
        offline: object({}),
        online: object({ ip_address: text(), user_agent: text() }),
        type: required(oneOf('offline', 'online')),
      }),
    ),
  }),
);
