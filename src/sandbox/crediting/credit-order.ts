import type { Records } from '../records.ts';

/** A line of a credit note as sent. */
export interface SentCreditLine {
  readonly type: 'custom_line_item' | 'invoice_line_item';
  readonly amount?: number;
  readonly description?: string;
  readonly invoice_line_item?: string;
  readonly quantity?: number;
  readonly tax_amounts?: readonly SentTaxAmount[] | null;
  readonly tax_rates?: readonly Records['tax_rate'][] | null;
  readonly unit_amount?: number;
  readonly unit_amount_decimal?: string;
}

/** Tax worked out elsewhere, as sent. */
export interface SentTaxAmount {
  readonly amount: number;
  readonly tax_rate: Records['tax_rate'];
  readonly taxable_amount: number;
}

/** A credit note as sent. */
export interface CreditOrder {
  readonly invoice: Records['invoice'];
  readonly amount?: number;
  readonly credit_amount?: number;
  readonly effective_at?: number;
  readonly lines?: readonly SentCreditLine[];
  readonly memo?: string;
  readonly metadata?: Readonly<Record<string, string | null>> | null;
  readonly out_of_band_amount?: number;
  readonly reason?: NonNullable<Records['credit_note']['reason']>;
  readonly refund?: Records['refund'];
  readonly refund_amount?: number;
  readonly shipping_cost?: { readonly shipping_rate?: string };
}
