import type { Metadata } from '../metadata.ts';

/** Who an amount is passed on to, and how much of it. */
export interface PassedOn {
  readonly destination: string;
  readonly amount?: number;
}

/** What the payment intent of a session will say. */
export interface PaymentPlan {
  readonly application_fee_amount?: number;
  readonly capture_method?: 'automatic' | 'automatic_async' | 'manual';
  readonly description?: string;
  readonly metadata?: Metadata;
  readonly on_behalf_of?: string;
  readonly receipt_email?: string;
  readonly setup_future_usage?: 'off_session' | 'on_session';
  readonly shipping?: {
    readonly address: Readonly<Record<string, string>>;
    readonly carrier?: string;
    readonly name: string;
    readonly phone?: string;
    readonly tracking_number?: string;
  };
  readonly statement_descriptor?: string;
  readonly statement_descriptor_suffix?: string;
  readonly transfer_data?: PassedOn;
  readonly transfer_group?: string;
}

/** What the setup intent of a session says. */
export interface SetupPlan {
  readonly description?: string;
  readonly metadata?: Metadata;
  readonly on_behalf_of?: string;
}

/** What the subscription of a session will be. */
export interface SubscriptionPlan {
  readonly application_fee_percent?: number;
  readonly billing_cycle_anchor?: number;
  readonly default_tax_rates?: readonly string[];
  readonly description?: string;
  readonly invoice_settings?: {
    readonly issuer?: { readonly account?: string; readonly type: 'account' | 'self' };
  };
  readonly metadata?: Metadata;
  readonly on_behalf_of?: string;
  readonly proration_behavior?: 'create_prorations' | 'none';
  readonly transfer_data?: { readonly amount_percent?: number; readonly destination: string };
  readonly trial_end?: number;
  readonly trial_period_days?: number;
  readonly trial_settings?: {
    readonly end_behavior: { readonly missing_payment_method: 'cancel' | 'create_invoice' | 'pause' };
  };
}

/** What completing a session brings about, beyond what the session itself shows. */
export interface CheckoutPlans {
  readonly customer_update?: {
    readonly address?: 'auto' | 'never';
    readonly name?: 'auto' | 'never';
    readonly shipping?: 'auto' | 'never';
  };
  /** Ids of the discounts the session began with. */
  readonly discounts?: readonly string[];
  readonly payment?: PaymentPlan;
  readonly setup?: SetupPlan;
  readonly subscription?: SubscriptionPlan;
}
