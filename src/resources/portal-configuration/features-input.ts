import { Price, Product } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  choicesInput,
  flagInput,
  type InputShape,
  idInput,
  idsInput,
  inputObject,
  objectInput,
  objectsInput,
} from '../../graph/inputs.ts';
import { CancellationFeedback } from '../values/cancellation-feedback.ts';
import { PortalCancelMode, PortalProrationBehavior } from './choices.ts';

const CustomerDetailInput = inputChoice(
  'PortalCustomerDetailInput',
  'Something that customers can change about themselves.',
  {
    address: 'The billing address.',
    email: 'The e-mail address.',
    name: 'The name.',
    phone: 'The phone number.',
    shipping: 'The shipping address.',
    tax_id: 'The tax number.',
  },
);

const SubscriptionDetailInput = inputChoice(
  'PortalSubscriptionDetailInput',
  'Something that customers can change about a subscription.',
  {
    price: 'Its price.',
    promotion_code: 'A promotion code that they enter.',
    quantity: 'Its quantity.',
  },
);

const SwitchInput = inputObject(
  'PortalFeatureSwitchInput',
  'Something that customers can do in the portal, or not.',
  {
    isEnabled: flagInput('enabled', 'Whether customers can do it.', { required: true }),
  },
);

export const LoginPageInput = inputObject(
  'PortalLoginPageInput',
  'The page where customers let themselves in.',
  {
    isEnabled: flagInput('enabled', 'Whether there is one.', { required: true }),
  },
);

const ProductInput = inputObject(
  'PortalSubscriptionProductInput',
  'A product that customers can change to, with the prices to choose from.',
  {
    productId: idInput('product', Product, 'The product.', { required: true }),
    priceIds: idsInput('prices', Price, 'The prices to choose from.', { required: true }),
  },
);

/** What customers can do: all that is needed for a new configuration, or what changes of one. */
function featuresInput(name: string, description: string, isNew: boolean): InputShape {
  // The names of what is in it follow those of the whole: `PortalCustomerUpdateInput`, `PortalCustomerUpdateChangeInput`.
  const end = isNew ? 'Input' : 'ChangeInput';
  const isEnabled = flagInput('enabled', 'Whether customers can do it.', { required: isNew });
  const CustomerUpdateInput = inputObject(
    `PortalCustomerUpdate${end}`,
    'What customers can change about themselves.',
    {
      isEnabled,
      allowedUpdates: choicesInput('allowed_updates', CustomerDetailInput, 'What they can change.', {
        clearable: true,
      }),
    },
  );
  const CancellationReasonInput = inputObject(
    `PortalCancellationReason${end}`,
    'Whether customers are asked why they end a subscription.',
    {
      isEnabled: flagInput('enabled', 'Whether they are asked.', { required: true }),
      options: choicesInput('options', CancellationFeedback.input, 'The answers to choose from.', {
        required: isNew,
        clearable: !isNew,
      }),
    },
  );
  const prorationBehavior = choiceInput(
    'proration_behavior',
    PortalProrationBehavior.input,
    'What happens to the part of the period that is paid and not used, or used and not paid.',
  );
  const CancelInput = inputObject(`PortalSubscriptionCancel${end}`, 'How customers can end a subscription.', {
    isEnabled,
    mode: choiceInput('mode', PortalCancelMode.input, 'When it does end.'),
    prorationBehavior,
    cancellationReason: objectInput(
      'cancellation_reason',
      CancellationReasonInput,
      'Whether they are asked why.',
    ),
  });
  const PauseInput = inputObject(
    `PortalSubscriptionPause${end}`,
    'Whether customers can pause a subscription.',
    {
      isEnabled: flagInput('enabled', 'Whether customers can do it.'),
    },
  );
  const UpdateInput = inputObject(
    `PortalSubscriptionUpdate${end}`,
    'What customers can change about a subscription.',
    {
      isEnabled,
      defaultAllowedUpdates: choicesInput(
        'default_allowed_updates',
        SubscriptionDetailInput,
        'What they can change; an empty list for nothing.',
        { required: isNew, clearable: !isNew },
      ),
      products: objectsInput('products', ProductInput, 'What they can change to.', {
        required: isNew,
        clearable: true,
      }),
      prorationBehavior,
    },
  );
  return inputObject(name, description, {
    customerUpdate: objectInput(
      'customer_update',
      CustomerUpdateInput,
      'What customers can change about themselves.',
    ),
    invoiceHistory: objectInput('invoice_history', SwitchInput, 'Whether customers can see their invoices.'),
    paymentMethodUpdate: objectInput(
      'payment_method_update',
      SwitchInput,
      'Whether customers can change what they pay with.',
    ),
    subscriptionCancel: objectInput(
      'subscription_cancel',
      CancelInput,
      'How customers can end a subscription.',
    ),
    subscriptionPause: objectInput(
      'subscription_pause',
      PauseInput,
      'Whether customers can pause a subscription.',
    ),
    subscriptionUpdate: objectInput(
      'subscription_update',
      UpdateInput,
      'What customers can change about a subscription.',
    ),
  });
}

export const PortalFeaturesInput = featuresInput(
  'PortalFeaturesInput',
  'What customers can do in the portal.',
  true,
);

export const PortalFeaturesChangeInput = featuresInput(
  'PortalFeaturesChangeInput',
  'A change of what customers can do in the portal. What is left out stays as it is.',
  false,
);
