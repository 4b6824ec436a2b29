import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a portal session', () => {
  it('lets a customer in, by a link and in no call more than its own', async () => {
    const { payload, calls } = await write(
      billing,
      'portalSessionCreate',
      { customerId: `Customer:${demo.customer}`, returnUrl: 'https://shop.example/', locale: 'de' },
      'session { id stripeId isLive created url returnUrl locale customerId configurationId onBehalfOf flow { type } }',
    );
    expect(payload).toEqual({
      session: {
        id: expect.stringMatching(/^PortalSession:bps_/),
        stripeId: expect.stringMatching(/^bps_/),
        isLive: false,
        created: expect.stringMatching(/Z$/),
        url: expect.stringMatching(/^https:/),
        returnUrl: 'https://shop.example/',
        locale: 'de',
        customerId: `Customer:${demo.customer}`,
        configurationId: expect.stringMatching(/^PortalConfiguration:bpc_/),
        onBehalfOf: null,
        flow: null,
      },
      errors: [],
    });
    expect(calls).toEqual(['POST /v1/billing_portal/sessions']);
  });

  it('leads to its customer and its configuration, a call each', async () => {
    const { payload, calls } = await write(
      billing,
      'portalSessionCreate',
      { customerId: demo.customer },
      'session { customer { email } configuration { isDefault } }',
    );
    expect(payload).toMatchObject({
      session: { customer: { email: expect.any(String) }, configuration: { isDefault: true } },
    });
    expect(calls).toHaveLength(3);
  });

  it('is for one thing alone when told so', async () => {
    const { session } = await written(
      billing,
      'portalSessionCreate',
      {
        customerId: demo.customer,
        flow: {
          purpose: { paymentMethodUpdate: true },
          afterCompletion: { redirect: { returnUrl: 'https://shop.example/done' } },
        },
      },
      'session { flow { type afterCompletion { type redirect { returnUrl } hostedConfirmation { customMessage } } } }',
    );
    expect(session).toEqual({
      flow: {
        type: 'PAYMENT_METHOD_UPDATE',
        afterCompletion: {
          type: 'REDIRECT',
          redirect: { returnUrl: 'https://shop.example/done' },
          hostedConfirmation: null,
        },
      },
    });
  });

  it('names the subscription that a customer is to end', async () => {
    const { session } = await written(
      billing,
      'portalSessionCreate',
      {
        customerId: demo.customer,
        flow: { purpose: { subscriptionCancel: { subscriptionId: demo.subscription } } },
      },
      `session { flow {
        type subscriptionCancel { subscriptionId retention { type couponOffer { couponId } } }
        subscriptionUpdate { subscriptionId }
        subscriptionUpdateConfirm {
          subscriptionId items { subscriptionItemId priceId quantity } discounts { couponId promotionCodeId }
        }
        afterCompletion { type }
      } }`,
    );
    expect(session).toEqual({
      flow: {
        type: 'SUBSCRIPTION_CANCEL',
        subscriptionCancel: { subscriptionId: `BillingSubscription:${demo.subscription}`, retention: null },
        subscriptionUpdate: null,
        subscriptionUpdateConfirm: null,
        afterCompletion: { type: 'PORTAL_HOMEPAGE' },
      },
    });
  });

  it('is refused for somebody else’s subscription, and for nobody', async () => {
    const flow = { purpose: { subscriptionUpdate: { subscriptionId: 'sub_none' } } };
    const { payload } = await write(
      billing,
      'portalSessionCreate',
      { customerId: demo.customer, flow },
      'session { id }',
    );
    expect(payload).toMatchObject({
      session: null,
      errors: [{ path: ['input', 'flow', 'purpose', 'subscriptionUpdate', 'subscriptionId'] }],
    });
    const nobody = await write(billing, 'portalSessionCreate', { customerId: 'cus_none' });
    expect(nobody.payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'customerId'], id: 'cus_none' },
    ]);
  });

  it('is no node', async () => {
    const { errors } = await billing.run('{ node(id: "PortalSession:bps_1") { id } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_ID' });
  });
});

describeWrite('portalSessionCreate', { call: 'POST /v1/billing_portal/sessions' });
