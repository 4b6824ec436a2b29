/** How an account is set up, beyond what its API can change. */
export interface AccountSettings {
  /** Whether a new invoice takes the customer's waiting items when the request does not say. */
  readonly pendingInvoiceItems: 'include' | 'exclude';
  /** Invoices take and show `closed` and `forgiven`, as they did before they had a status. */
  readonly legacyInvoices: boolean;
  /** What becomes of a subscription once the last automatic try to collect its invoice has failed. */
  readonly unpaidSubscriptions: 'cancel' | 'mark_unpaid' | 'leave_past_due';
}

/** An account as it is unless told otherwise. */
export const defaultSettings: AccountSettings = {
  pendingInvoiceItems: 'include',
  legacyInvoices: false,
  unpaidSubscriptions: 'cancel',
};
