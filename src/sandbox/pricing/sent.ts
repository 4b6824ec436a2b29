/** What one unit costs, as sent. */
export interface SentAmount {
  readonly unit_amount?: number | undefined;
  readonly unit_amount_decimal?: string | undefined;
}

/** One step of a tiered price, as sent. */
export interface SentTier extends SentAmount {
  readonly flat_amount?: number | undefined;
  readonly flat_amount_decimal?: string | undefined;
  readonly up_to: number | 'inf';
}

/** An amount the payer chooses, as sent. */
export interface SentCustomAmount {
  readonly enabled: boolean;
  readonly maximum?: number | undefined;
  readonly minimum?: number | undefined;
  readonly preset?: number | undefined;
}

/** What a price is in another currency, as sent. */
export interface SentCurrencyOption extends SentAmount {
  readonly custom_unit_amount?: SentCustomAmount | undefined;
  readonly tax_behavior?: 'exclusive' | 'inclusive' | 'unspecified' | undefined;
  readonly tiers?: readonly SentTier[] | undefined;
}

/** How often a price is billed, as sent. */
export interface SentRecurrence {
  readonly aggregate_usage?: 'last_during_period' | 'last_ever' | 'max' | 'sum' | undefined;
  readonly interval: 'day' | 'month' | 'week' | 'year';
  readonly interval_count?: number | undefined;
  readonly meter?: string | undefined;
  readonly trial_period_days?: number | undefined;
  readonly usage_type?: 'licensed' | 'metered' | undefined;
}

/** A new price, as sent: by itself, as a plan, as a product's default price or inline with a line. */
export interface SentPrice extends SentCurrencyOption {
  readonly active?: boolean | undefined;
  readonly billing_scheme?: 'per_unit' | 'tiered' | undefined;
  readonly currency: string;
  readonly currency_options?: Readonly<Record<string, SentCurrencyOption>> | undefined;
  readonly metadata?: Readonly<Record<string, string | null>> | null | undefined;
  readonly nickname?: string | null | undefined;
  readonly recurring?: SentRecurrence | undefined;
  readonly tiers_mode?: 'graduated' | 'volume' | undefined;
  readonly transform_quantity?: { readonly divide_by: number; readonly round: 'down' | 'up' } | undefined;
}

/** What a parameter of a price is called in the request it came in. */
export type Naming = (name: string) => string;
