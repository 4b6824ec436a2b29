import { account } from '../account.ts';

/** Where a finalized invoice can be seen and downloaded. */
export function pagesOfInvoice(id: string): {
  readonly hosted_invoice_url: string;
  readonly invoice_pdf: string;
} {
  return {
    hosted_invoice_url: `${account.hostedPages}/i/${account.id}/${id}`,
    invoice_pdf: `${account.hostedPages}/invoice/${account.id}/${id}/pdf`,
  };
}

/** Where a credit note can be downloaded. */
export function pageOfCreditNote(id: string): string {
  return `${account.hostedPages}/credit_notes/${account.id}/${id}/pdf`;
}
