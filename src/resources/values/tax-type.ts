import { Choice } from '../../graph/choices.ts';

export const TaxType = new Choice('TaxType', 'The kind of a tax.', {
  amusement_tax: 'Amusement tax.',
  communications_tax: 'Communications tax.',
  gst: 'Goods and services tax.',
  hst: 'Harmonized sales tax, in Canada.',
  igst: 'Integrated goods and services tax, in India.',
  jct: 'Consumption tax, in Japan.',
  lease_tax: 'Lease tax.',
  pst: 'Provincial sales tax, in Canada.',
  qst: 'Quebec sales tax.',
  rst: 'Retail sales tax, in Canada.',
  sales_tax: 'Sales tax.',
  service_tax: 'Service tax.',
  vat: 'Value-added tax.',
});
