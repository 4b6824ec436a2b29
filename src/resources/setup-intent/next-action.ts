import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text } from '../../graph/fields.ts';
import { CashappNextAction, RedirectToUrl, VerifyWithMicrodeposits } from '../values/next-action.ts';

export const SetupIntentNextAction = builder
  .objectRef<Stripe.SetupIntent.NextAction>('SetupIntentNextAction')
  .implement({
    description:
      'What the customer has to do before a payment method is set up. Only the hash named by `type` is set.',
    fields: (t) => ({
      type: t.field(text('type', 'What it is, such as `redirect_to_url`. The set is open.')),
      cashappHandleRedirectOrDisplayQrCode: t.field(
        embedded.nullable(
          'cashapp_handle_redirect_or_display_qr_code',
          CashappNextAction,
          'Go on in Cash App.',
        ),
      ),
      redirectToUrl: t.field(
        embedded.nullable('redirect_to_url', RedirectToUrl, 'Go through a page, for 3D Secure or at a bank.'),
      ),
      verifyWithMicrodeposits: t.field(
        embedded.nullable(
          'verify_with_microdeposits',
          VerifyWithMicrodeposits,
          'Confirm a bank account by small deposits.',
        ),
      ),
      // `use_stripe_sdk` has no fixed shape: the SDK in the browser reads it by itself, with the client secret.
    }),
  });
