import {
  BillingSubscription,
  Coupon,
  Customer,
  PortalConfiguration,
  PortalSession,
  Price,
  SubscriptionItem,
} from '../../catalog.ts';
import {
  idInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
  urlInput,
  wordInput,
} from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { RedeemedInput } from '../inputs/redeemed.ts';

const ConfirmationPageInput = inputObject(
  'PortalConfirmationPageInput',
  'The page that confirms what the customer did.',
  {
    customMessage: textInput('custom_message', 'Your own words on it; at most 500 characters.', {
      maxLength: 500,
    }),
  },
);

const RedirectInput = inputObject(
  'PortalRedirectInput',
  'The page of your own that the customer is sent to.',
  {
    returnUrl: urlInput('return_url', 'Its address.', { required: true }),
  },
);

const AfterCompletionInput = inputObject(
  'PortalAfterCompletionInput',
  'What follows when the customer is done.',
  {
    hostedConfirmation: objectInput(
      'hosted_confirmation',
      ConfirmationPageInput,
      'A page that confirms it.',
      {
        always: { type: 'hosted_confirmation' },
      },
    ),
    portalHomepage: wordInput('type', 'portal_homepage', 'The first page of the portal.'),
    redirect: objectInput('redirect', RedirectInput, 'A page of your own.', { always: { type: 'redirect' } }),
  },
  { oneOf: true },
);

const subscriptionId = idInput('subscription', BillingSubscription, 'The subscription.', { required: true });

const CouponOfferInput = inputObject(
  'PortalCouponOfferInput',
  'A coupon that the customer is offered to stay.',
  {
    couponId: idInput('coupon', Coupon, 'The coupon.', { required: true }),
  },
);

const RetentionInput = inputObject(
  'PortalRetentionInput',
  'How a customer who wants to leave is asked to stay.',
  {
    couponOffer: objectInput('coupon_offer', CouponOfferInput, 'By a coupon.', {
      always: { type: 'coupon_offer' },
      required: true,
    }),
  },
);

const CancelFlowInput = inputObject('PortalCancelFlowInput', 'The end of a subscription.', {
  subscriptionId,
  retention: objectInput('retention', RetentionInput, 'How the customer is asked to stay.'),
});

const UpdateFlowInput = inputObject('PortalUpdateFlowInput', 'The change of a subscription.', {
  subscriptionId,
});

const ConfirmedItemInput = inputObject(
  'PortalConfirmedItemInput',
  'An item of a subscription as it is to be after a change.',
  {
    subscriptionItemId: idInput('id', SubscriptionItem, 'The item.', { required: true }),
    priceId: idInput('price', Price, 'The price it changes to; it stays when left out.'),
    quantity: intInput('quantity', 'How many; as before when left out.', { min: 0 }),
  },
);

const ConfirmFlowInput = inputObject(
  'PortalConfirmFlowInput',
  'A change of a subscription that the customer only confirms.',
  {
    subscriptionId,
    items: objectsInput('items', ConfirmedItemInput, 'The items that change; at present one.', {
      required: true,
    }),
    discounts: objectsInput('discounts', RedeemedInput, 'The reductions that come with it; at present one.'),
  },
);

const PurposeInput = inputObject(
  'PortalPurposeInput',
  'What a portal session is for.',
  {
    paymentMethodUpdate: wordInput('type', 'payment_method_update', 'To add what is paid with.'),
    subscriptionCancel: objectInput('subscription_cancel', CancelFlowInput, 'To end a subscription.', {
      always: { type: 'subscription_cancel' },
    }),
    subscriptionUpdate: objectInput('subscription_update', UpdateFlowInput, 'To change a subscription.', {
      always: { type: 'subscription_update' },
    }),
    subscriptionUpdateConfirm: objectInput(
      'subscription_update_confirm',
      ConfirmFlowInput,
      'To confirm a change of a subscription.',
      { always: { type: 'subscription_update_confirm' } },
    ),
  },
  { oneOf: true },
);

const FlowInput = inputObject('PortalFlowInput', 'The one thing that a portal session is for.', {
  purpose: spreadInput(PurposeInput, 'What it is for.', { required: true }),
  afterCompletion: objectInput(
    'after_completion',
    AfterCompletionInput,
    'What follows when the customer is done.',
  ),
});

mutation('portalSessionCreate', {
  description:
    'Opens the portal for a customer, who manages subscriptions, invoices and payment methods there. Stripe: `POST /v1/billing_portal/sessions`.',
  inputs: {
    customerId: idInput('customer', Customer, 'The customer who is let in.', { required: true }),
    configurationId: idInput(
      'configuration',
      PortalConfiguration,
      'What the portal offers; the default configuration when left out.',
    ),
    returnUrl: urlInput(
      'return_url',
      'Where the customer comes back to; that of the configuration when left out.',
    ),
    locale: textInput(
      'locale',
      "The language, as a tag such as `pt-BR`; the browser's when left out or `auto`.",
    ),
    flow: objectInput(
      'flow_data',
      FlowInput,
      'The one thing it is for; the customer can look around when left out.',
    ),
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account whose portal it is.'),
  },
  call: () => ({ method: 'POST', path: ['billing_portal', 'sessions'] }),
  payload: {
    session: {
      kind: PortalSession,
      description: 'The session, with the link that lets the customer in; null when it was refused.',
    },
  },
});
