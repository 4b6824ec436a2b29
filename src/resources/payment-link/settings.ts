import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, int, text, url } from '../../graph/fields.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { AccountReference } from '../values/account.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { TrialSettings } from '../values/trial-settings.ts';

const AfterCompletionType = new Choice('PaymentLinkAfterCompletionType', 'What follows a payment.', {
  hosted_confirmation: 'A page that confirms it.',
  redirect: 'The customer is sent to a page of your own.',
});

const PaymentLinkConfirmationPage = builder
  .objectRef<Stripe.PaymentLink.AfterCompletion.HostedConfirmation>('PaymentLinkConfirmationPage')
  .implement({
    description: 'The page that confirms a payment.',
    fields: (t) => ({
      customMessage: t.field(
        text.nullable('custom_message', 'Your own words on it; null for the usual ones.'),
      ),
    }),
  });

const PaymentLinkRedirect = builder
  .objectRef<Stripe.PaymentLink.AfterCompletion.Redirect>('PaymentLinkRedirect')
  .implement({
    description: 'The page of your own that customers are sent to.',
    fields: (t) => ({
      url: t.field(
        url('url', 'Its address. `{CHECKOUT_SESSION_ID}` in it stands for the id of the checkout session.'),
      ),
    }),
  });

export const PaymentLinkAfterCompletion = builder
  .objectRef<Stripe.PaymentLink.AfterCompletion>('PaymentLinkAfterCompletion')
  .implement({
    description: 'What follows a payment.',
    fields: (t) => ({
      ...choice(t, 'type', AfterCompletionType, 'Which of the two it is.', { required: true }),
      hostedConfirmation: t.field(
        embedded.nullable('hosted_confirmation', PaymentLinkConfirmationPage, 'Set when a page confirms it.'),
      ),
      redirect: t.field(
        embedded.nullable('redirect', PaymentLinkRedirect, 'Set when the customer is sent elsewhere.'),
      ),
    }),
  });

export const PaymentLinkPaymentIntentData = builder
  .objectRef<Stripe.PaymentLink.PaymentIntentData>('PaymentLinkPaymentIntentData')
  .implement({
    description: 'What goes on the payment intents that a link makes.',
    interfaces: [HasMetadata],
    fields: (t) => ({
      ...choice(t, 'capture_method', CaptureMethod, 'When the money is taken; null for the usual.'),
      description: t.field(text.nullable('description', 'A note for yourself; null for none.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null when it is not.',
      ),
      statementDescriptor: t.field(
        text.nullable('statement_descriptor', "What the customer's statement says; null for the usual."),
      ),
      statementDescriptorSuffix: t.field(
        text.nullable(
          'statement_descriptor_suffix',
          'What stands at its end for card payments; null for nothing.',
        ),
      ),
      transferGroup: t.field(
        text.nullable('transfer_group', 'The word that ties the payment to transfers; null for none.'),
      ),
      ...metadata(t),
    }),
  });

const PaymentLinkSubscriptionInvoiceSettings = builder
  .objectRef<Stripe.PaymentLink.SubscriptionData.InvoiceSettings>('PaymentLinkSubscriptionInvoiceSettings')
  .implement({
    description: 'Settings of the invoices of subscriptions that a link makes.',
    fields: (t) => ({ issuer: t.field(embedded('issuer', AccountReference, 'Who issues them.')) }),
  });

export const PaymentLinkSubscriptionData = builder
  .objectRef<Stripe.PaymentLink.SubscriptionData>('PaymentLinkSubscriptionData')
  .implement({
    description: 'What goes on the subscriptions that a link makes.',
    interfaces: [HasMetadata],
    fields: (t) => ({
      description: t.field(
        text.nullable('description', 'What the customer sees it called; null for nothing.'),
      ),
      trialPeriodDays: t.field(
        int.nullable('trial_period_days', 'How many days it is free at first; null for none.'),
      ),
      trialSettings: t.field(
        embedded.nullable('trial_settings', TrialSettings, 'How the trial goes; null for the usual.'),
      ),
      invoiceSettings: t.field(
        embedded.nullable(
          'invoice_settings',
          PaymentLinkSubscriptionInvoiceSettings,
          'Settings of its invoices; null on links from before there were any.',
        ),
      ),
      ...metadata(t),
    }),
  });

const PaymentLinkCompletedSessions = builder
  .objectRef<Stripe.PaymentLink.Restrictions.CompletedSessions>('PaymentLinkCompletedSessions')
  .implement({
    description: 'A limit to how often a link can be paid.',
    fields: (t) => ({
      count: t.field(int('count', 'How often it has been paid.')),
      limit: t.field(int('limit', 'How often it can be. Then it no longer works.')),
    }),
  });

export const PaymentLinkRestrictions = builder
  .objectRef<Stripe.PaymentLink.Restrictions>('PaymentLinkRestrictions')
  .implement({
    description: 'What limits the use of a link.',
    fields: (t) => ({
      completedSessions: t.field(
        embedded('completed_sessions', PaymentLinkCompletedSessions, 'How often it can be paid.'),
      ),
    }),
  });
