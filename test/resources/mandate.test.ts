import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeReferences } from '../support/references.ts';

const mandate = {
  id: 'mandate_1',
  object: 'mandate',
  customer_acceptance: {
    accepted_at: 1704067200,
    type: 'online',
    online: { ip_address: '192.0.2.1', user_agent: 'Lynx' },
  },
  livemode: false,
  multi_use: {},
  payment_method: 'pm_1',
  payment_method_details: {
    type: 'bacs_debit',
    bacs_debit: {
      network_status: 'accepted',
      reference: 'B-1',
      revocation_reason: null,
      url: 'https://payments.example/mandate',
    },
  },
  status: 'active',
  type: 'multi_use',
};
const billing = scriptedBilling({
  objects: {
    'mandates/mandate_1': mandate,
    'mandates/mandate_2': {
      ...mandate,
      id: 'mandate_2',
      customer_acceptance: { accepted_at: null, type: 'telepathic' },
      payment_method_details: { type: 'card', card: {} },
      single_use: { amount: 0, currency: 'gbp' },
      status: 'asleep',
      type: 'single_use',
    },
  },
});

describe('a mandate', () => {
  it.each(['mandate_1', 'Mandate:mandate_1'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { mandate(id: $id) {
        id stripeId isLive status statusRaw type typeRaw paymentMethodId onBehalfOf singleUse { amount { minor } }
        customerAcceptance { type acceptedAt online { ipAddress userAgent } }
        paymentMethodDetails { type bacsDebit { networkStatus reference revocationReason url } sepaDebit { url } }
      } }`,
      { id },
    );
    expect(data).toEqual({
      mandate: {
        id: 'Mandate:mandate_1',
        stripeId: 'mandate_1',
        isLive: false,
        status: 'ACTIVE',
        statusRaw: 'active',
        type: 'MULTI_USE',
        typeRaw: 'multi_use',
        paymentMethodId: 'PaymentMethod:pm_1',
        onBehalfOf: null,
        singleUse: null,
        customerAcceptance: {
          type: 'ONLINE',
          acceptedAt: '2024-01-01T00:00:00Z',
          online: { ipAddress: '192.0.2.1', userAgent: 'Lynx' },
        },
        paymentMethodDetails: {
          type: 'bacs_debit',
          bacsDebit: {
            networkStatus: 'ACCEPTED',
            reference: 'B-1',
            revocationReason: null,
            url: 'https://payments.example/mandate',
          },
          sepaDebit: null,
        },
      },
    });
    expect(calls).toEqual(['GET /v1/mandates/mandate_1']);
  });

  it('for one payment names its amount, zero too, and keeps words to come', async () => {
    const { data } = await billing.ask(`{ mandate(id: "mandate_2") {
      status statusRaw type singleUse { amount { minor currency } }
      customerAcceptance { type typeRaw acceptedAt online { userAgent } } paymentMethodDetails { type bacsDebit { url } }
    } }`);
    expect(data).toEqual({
      mandate: {
        status: 'UNRECOGNIZED',
        statusRaw: 'asleep',
        type: 'SINGLE_USE',
        singleUse: { amount: { minor: 0, currency: 'GBP' } },
        customerAcceptance: { type: 'UNRECOGNIZED', typeRaw: 'telepathic', acceptedAt: null, online: null },
        paymentMethodDetails: { type: 'card', bacsDebit: null },
      },
    });
  });

  it('is null when there is none', async () => {
    const { data } = await billing.ask('{ mandate(id: "mandate_3") { status } }');
    expect(data).toEqual({ mandate: null });
  });
});

const inDemo = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await inDemo.api.setupIntents.list({ limit: 100 });
  id = String(found(data.find(({ mandate }) => mandate)).mandate);
});

describeReferences(inDemo, 'Mandate', () => ({ root: 'mandate', id, path: `mandates/${id}` }), {
  paymentMethod: 'type',
});
