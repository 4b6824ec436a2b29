import type Stripe from 'stripe';
import { nestedShapes } from './nested-shapes.ts';

/** One object's properties, by name. */
export type Shape = Readonly<Record<string, string>>;

/** The property names of a type of the official client; what is deleted is a type of its own there. */
type Names<T> = {
  readonly [K in keyof T as K extends 'deleted' | 'lastResponse'
    ? T[K] extends true
      ? K
      : never
    : K]-?: string;
};

interface Objects {
  BalanceTransaction: Stripe.BalanceTransaction;
  BankAccount: Stripe.BankAccount;
  'BillingPortal.Configuration': Stripe.BillingPortal.Configuration;
  'BillingPortal.Session': Stripe.BillingPortal.Session;
  Card: Stripe.Card;
  Charge: Stripe.Charge;
  'Checkout.Session': Stripe.Checkout.Session;
  Coupon: Stripe.Coupon;
  CreditNote: Stripe.CreditNote;
  CreditNoteLineItem: Stripe.CreditNoteLineItem;
  Customer: Stripe.Customer;
  CustomerBalanceTransaction: Stripe.CustomerBalanceTransaction;
  DeletedBankAccount: Stripe.DeletedBankAccount;
  DeletedCard: Stripe.DeletedCard;
  DeletedCoupon: Stripe.DeletedCoupon;
  DeletedCustomer: Stripe.DeletedCustomer;
  DeletedDiscount: Stripe.DeletedDiscount;
  DeletedInvoice: Stripe.DeletedInvoice;
  DeletedInvoiceItem: Stripe.DeletedInvoiceItem;
  DeletedPlan: Stripe.DeletedPlan;
  DeletedPrice: Stripe.DeletedPrice;
  DeletedProduct: Stripe.DeletedProduct;
  DeletedSubscriptionItem: Stripe.DeletedSubscriptionItem;
  DeletedTaxId: Stripe.DeletedTaxId;
  DeletedWebhookEndpoint: Stripe.DeletedWebhookEndpoint;
  Discount: Stripe.Discount;
  Dispute: Stripe.Dispute;
  EventBase: Stripe.EventBase;
  Invoice: Stripe.Invoice;
  InvoiceItem: Stripe.InvoiceItem;
  InvoiceLineItem: Stripe.InvoiceLineItem;
  LineItem: Stripe.LineItem;
  Mandate: Stripe.Mandate;
  PaymentIntent: Stripe.PaymentIntent;
  PaymentLink: Stripe.PaymentLink;
  PaymentMethod: Stripe.PaymentMethod;
  Plan: Stripe.Plan;
  Price: Stripe.Price;
  Product: Stripe.Product;
  PromotionCode: Stripe.PromotionCode;
  Quote: Stripe.Quote;
  Refund: Stripe.Refund;
  SetupAttempt: Stripe.SetupAttempt;
  SetupIntent: Stripe.SetupIntent;
  ShippingRate: Stripe.ShippingRate;
  Subscription: Stripe.Subscription;
  SubscriptionItem: Stripe.SubscriptionItem;
  SubscriptionSchedule: Stripe.SubscriptionSchedule;
  TaxCode: Stripe.TaxCode;
  TaxId: Stripe.TaxId;
  TaxRate: Stripe.TaxRate;
  'TestHelpers.DeletedTestClock': Stripe.TestHelpers.DeletedTestClock;
  'TestHelpers.TestClock': Stripe.TestHelpers.TestClock;
  Token: Stripe.Token;
  UsageRecord: Stripe.UsageRecord;
  UsageRecordSummary: Stripe.UsageRecordSummary;
  WebhookEndpoint: Stripe.WebhookEndpoint;
}

/**
 * The properties of every object of the API at the pinned version, by name and kind: `?` may be left out, `|null`
 * may be null, `#Name` is an object of that shape, `[…]` an array, `list:…` a list of the API, `map` free keys.
 */
// biome-ignore format: a table, an object a line
const objectShapes = {
  BalanceTransaction: { id: 'string', object: 'string', amount: 'number', available_on: 'number', created:
    'number', currency: 'string', description: 'string|null', exchange_rate: 'number|null', fee: 'number',
    fee_details: '[#BalanceTransaction.FeeDetail]', net: 'number', reporting_category: 'string', source:
    'string|#Charge|#Dispute|#Refund|null', status: 'string', type: 'string' },
  BankAccount: { id: 'string', object: 'string', account: '?string|null', account_holder_name:
    'string|null', account_holder_type: 'string|null', account_type: 'string|null',
    available_payout_methods: '?[string]|null', bank_name: 'string|null', country: 'string', currency:
    'string', customer: '?string|#Customer|#DeletedCustomer|null', default_for_currency: '?boolean|null',
    fingerprint: 'string|null', future_requirements: '?#BankAccount.FutureRequirements|null', last4:
    'string', metadata: '?map|null', requirements: '?#BankAccount.Requirements|null', routing_number:
    'string|null', status: 'string' },
  'BillingPortal.Configuration': { id: 'string', object: 'string', active: 'boolean', application:
    'string|null', business_profile: '#BillingPortal.Configuration.BusinessProfile', created: 'number',
    default_return_url: 'string|null', features: '#BillingPortal.Configuration.Features', is_default:
    'boolean', livemode: 'boolean', login_page: '#BillingPortal.Configuration.LoginPage', metadata:
    'map|null', updated: 'number' },
  'BillingPortal.Session': { id: 'string', object: 'string', configuration:
    'string|#BillingPortal.Configuration', created: 'number', customer: 'string', flow:
    '#BillingPortal.Session.Flow|null', livemode: 'boolean', locale: 'string|null', on_behalf_of:
    'string|null', return_url: 'string|null', url: 'string' },
  Card: { id: 'string', object: 'string', account: '?string|null', address_city: 'string|null',
    address_country: 'string|null', address_line1: 'string|null', address_line1_check: 'string|null',
    address_line2: 'string|null', address_state: 'string|null', address_zip: 'string|null',
    address_zip_check: 'string|null', available_payout_methods: '?[string]|null', brand: 'string', country:
    'string|null', currency: '?string|null', customer: '?string|#Customer|#DeletedCustomer|null', cvc_check:
    'string|null', default_for_currency: '?boolean|null', description: '?string', dynamic_last4:
    'string|null', exp_month: 'number', exp_year: 'number', fingerprint: '?string|null', funding: 'string',
    iin: '?string', issuer: '?string', last4: 'string', metadata: 'map|null', name: 'string|null', networks:
    '?#Card.Networks', status: '?string|null', tokenization_method: 'string|null' },
  Charge: { id: 'string', object: 'string', amount: 'number', amount_captured: 'number', amount_refunded:
    'number', application: 'string|null', application_fee: 'string|null', application_fee_amount:
    'number|null', authorization_code: '?string', balance_transaction: 'string|#BalanceTransaction|null',
    billing_details: '#Charge.BillingDetails', calculated_statement_descriptor: 'string|null', captured:
    'boolean', created: 'number', currency: 'string', customer: 'string|#Customer|#DeletedCustomer|null',
    description: 'string|null', disputed: 'boolean', failure_balance_transaction:
    'string|#BalanceTransaction|null', failure_code: 'string|null', failure_message: 'string|null',
    fraud_details: '#Charge.FraudDetails|null', invoice: 'string|#Invoice|null', level3: '?#Charge.Level3',
    livemode: 'boolean', metadata: 'map', on_behalf_of: 'string|null', outcome: '#Charge.Outcome|null',
    paid: 'boolean', payment_intent: 'string|#PaymentIntent|null', payment_method: 'string|null',
    payment_method_details: '#Charge.PaymentMethodDetails|null', radar_options: '?#Charge.RadarOptions',
    receipt_email: 'string|null', receipt_number: 'string|null', receipt_url: 'string|null', refunded:
    'boolean', refunds: 'list:#Refund|null', review: 'string|null', shipping: '#Charge.Shipping|null',
    source: '#BankAccount|#Card|null', source_transfer: 'string|null', statement_descriptor: 'string|null',
    statement_descriptor_suffix: 'string|null', status: 'string', transfer: '?string', transfer_data:
    '#Charge.TransferData|null', transfer_group: 'string|null' },
  'Checkout.Session': { id: 'string', object: 'string', after_expiration:
    '#Checkout.Session.AfterExpiration|null', allow_promotion_codes: 'boolean|null', amount_subtotal:
    'number|null', amount_total: 'number|null', automatic_tax: '#Checkout.Session.AutomaticTax',
    billing_address_collection: 'string|null', cancel_url: 'string|null', client_reference_id:
    'string|null', client_secret: 'string|null', consent: '#Checkout.Session.Consent|null',
    consent_collection: '#Checkout.Session.ConsentCollection|null', created: 'number', currency:
    'string|null', currency_conversion: '#Checkout.Session.CurrencyConversion|null', custom_fields:
    '[#Checkout.Session.CustomField]', custom_text: '#Checkout.Session.CustomText', customer:
    'string|#Customer|#DeletedCustomer|null', customer_creation: 'string|null', customer_details:
    '#Checkout.Session.CustomerDetails|null', customer_email: 'string|null', expires_at: 'number', invoice:
    'string|#Invoice|null', invoice_creation: '#Checkout.Session.InvoiceCreation|null', line_items:
    '?list:#LineItem', livemode: 'boolean', locale: 'string|null', metadata: 'map|null', mode: 'string',
    payment_intent: 'string|#PaymentIntent|null', payment_link: 'string|#PaymentLink|null',
    payment_method_collection: 'string|null', payment_method_configuration_details:
    '#Checkout.Session.PaymentMethodConfigurationDetails|null', payment_method_options:
    '#Checkout.Session.PaymentMethodOptions|null', payment_method_types: '[string]', payment_status:
    'string', phone_number_collection: '?#Checkout.Session.PhoneNumberCollection', recovered_from:
    'string|null', redirect_on_completion: '?string', return_url: '?string', setup_intent:
    'string|#SetupIntent|null', shipping_address_collection:
    '#Checkout.Session.ShippingAddressCollection|null', shipping_cost:
    '#Checkout.Session.ShippingCost|null', shipping_details: '#Checkout.Session.ShippingDetails|null',
    shipping_options: '[#Checkout.Session.ShippingOption]', status: 'string|null', submit_type:
    'string|null', subscription: 'string|#Subscription|null', success_url: 'string|null', tax_id_collection:
    '?#Checkout.Session.TaxIdCollection', total_details: '#Checkout.Session.TotalDetails|null', ui_mode:
    'string|null', url: 'string|null' },
  Coupon: { id: 'string', object: 'string', amount_off: 'number|null', applies_to: '?#Coupon.AppliesTo',
    created: 'number', currency: 'string|null', currency_options: '?map', duration: 'string',
    duration_in_months: 'number|null', livemode: 'boolean', max_redemptions: 'number|null', metadata:
    'map|null', name: 'string|null', percent_off: 'number|null', redeem_by: 'number|null', times_redeemed:
    'number', valid: 'boolean' },
  CreditNote: { id: 'string', object: 'string', amount: 'number', amount_shipping: 'number', created:
    'number', currency: 'string', customer: 'string|#Customer|#DeletedCustomer',
    customer_balance_transaction: 'string|#CustomerBalanceTransaction|null', discount_amount: 'number',
    discount_amounts: '[#CreditNote.DiscountAmount]', effective_at: 'number|null', invoice:
    'string|#Invoice', lines: 'list:#CreditNoteLineItem', livemode: 'boolean', memo: 'string|null',
    metadata: 'map|null', number: 'string', out_of_band_amount: 'number|null', pdf: 'string', reason:
    'string|null', refund: 'string|#Refund|null', shipping_cost: '#CreditNote.ShippingCost|null', status:
    'string', subtotal: 'number', subtotal_excluding_tax: 'number|null', tax_amounts:
    '[#CreditNote.TaxAmount]', total: 'number', total_excluding_tax: 'number|null', type: 'string',
    voided_at: 'number|null' },
  CreditNoteLineItem: { id: 'string', object: 'string', amount: 'number', amount_excluding_tax:
    'number|null', description: 'string|null', discount_amount: 'number', discount_amounts:
    '[#CreditNoteLineItem.DiscountAmount]', invoice_line_item: '?string', livemode: 'boolean', quantity:
    'number|null', tax_amounts: '[#CreditNoteLineItem.TaxAmount]', tax_rates: '[#TaxRate]', type: 'string',
    unit_amount: 'number|null', unit_amount_decimal: 'string|null', unit_amount_excluding_tax: 'string|null'
    },
  Customer: { id: 'string', object: 'string', address: '?#Address|null', balance: 'number', cash_balance:
    '?#CashBalance|null', created: 'number', currency: '?string|null', default_source:
    'string|#BankAccount|#Card|null', delinquent: '?boolean|null', description: 'string|null', discount:
    '?#Discount|null', email: 'string|null', invoice_credit_balance: '?map', invoice_prefix: '?string|null',
    invoice_settings: '#Customer.InvoiceSettings', livemode: 'boolean', metadata: 'map', name:
    '?string|null', next_invoice_sequence: '?number', phone: '?string|null', preferred_locales:
    '?[string]|null', shipping: '#Customer.Shipping|null', sources: '?list:#BankAccount|#Card',
    subscriptions: '?list:#Subscription', tax: '?#Customer.Tax', tax_exempt: '?string|null', tax_ids:
    '?list:#TaxId', test_clock: '?string|#TestHelpers.TestClock|null' },
  CustomerBalanceTransaction: { id: 'string', object: 'string', amount: 'number', created: 'number',
    credit_note: 'string|#CreditNote|null', currency: 'string', customer: 'string|#Customer', description:
    'string|null', ending_balance: 'number', invoice: 'string|#Invoice|null', livemode: 'boolean', metadata:
    'map|null', type: 'string' },
  DeletedBankAccount: { id: 'string', object: 'string', currency: '?string|null', deleted: 'boolean' },
  DeletedCard: { id: 'string', object: 'string', currency: '?string|null', deleted: 'boolean' },
  DeletedCoupon: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedCustomer: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedDiscount: { id: 'string', object: 'string', checkout_session: 'string|null', coupon: '#Coupon',
    customer: 'string|#Customer|#DeletedCustomer|null', deleted: 'boolean', invoice: 'string|null',
    invoice_item: 'string|null', promotion_code: 'string|#PromotionCode|null', start: 'number',
    subscription: 'string|null', subscription_item: 'string|null' },
  DeletedInvoice: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedInvoiceItem: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedPlan: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedPrice: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedProduct: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedSubscriptionItem: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedTaxId: { id: 'string', object: 'string', deleted: 'boolean' },
  DeletedWebhookEndpoint: { id: 'string', object: 'string', deleted: 'boolean' },
  Discount: { id: 'string', object: 'string', checkout_session: 'string|null', coupon: '#Coupon', customer:
    'string|#Customer|#DeletedCustomer|null', end: 'number|null', invoice: 'string|null', invoice_item:
    'string|null', promotion_code: 'string|#PromotionCode|null', start: 'number', subscription:
    'string|null', subscription_item: 'string|null' },
  Dispute: { id: 'string', object: 'string', amount: 'number', balance_transactions:
    '[#BalanceTransaction]', charge: 'string|#Charge', created: 'number', currency: 'string', evidence:
    '#Dispute.Evidence', evidence_details: '#Dispute.EvidenceDetails', is_charge_refundable: 'boolean',
    livemode: 'boolean', metadata: 'map', network_reason_code: '?string|null', payment_intent:
    'string|#PaymentIntent|null', payment_method_details: '?#Dispute.PaymentMethodDetails', reason:
    'string', status: 'string' },
  EventBase: { id: 'string', object: 'string', account: '?string', api_version: 'string|null', created:
    'number', data: '#Event.Data', livemode: 'boolean', pending_webhooks: 'number', request:
    '#Event.Request|null', type: 'string' },
  Invoice: { id: 'string', object: 'string', account_country: 'string|null', account_name: 'string|null',
    account_tax_ids: '[string|#TaxId|#DeletedTaxId]|null', amount_due: 'number', amount_paid: 'number',
    amount_remaining: 'number', amount_shipping: 'number', application: 'string|null',
    application_fee_amount: 'number|null', attempt_count: 'number', attempted: 'boolean', auto_advance:
    '?boolean', automatic_tax: '#Invoice.AutomaticTax', billing_reason: 'string|null', charge:
    'string|#Charge|null', collection_method: 'string', created: 'number', currency: 'string',
    custom_fields: '[#Invoice.CustomField]|null', customer: 'string|#Customer|#DeletedCustomer|null',
    customer_address: '#Address|null', customer_email: 'string|null', customer_name: 'string|null',
    customer_phone: 'string|null', customer_shipping: '#Invoice.CustomerShipping|null', customer_tax_exempt:
    'string|null', customer_tax_ids: '?[#Invoice.CustomerTaxId]|null', default_payment_method:
    'string|#PaymentMethod|null', default_source: 'string|#BankAccount|#Card|null', default_tax_rates:
    '[#TaxRate]', description: 'string|null', discount: '#Discount|null', discounts:
    '[string|#Discount|#DeletedDiscount]', due_date: 'number|null', effective_at: 'number|null',
    ending_balance: 'number|null', footer: 'string|null', from_invoice: '#Invoice.FromInvoice|null',
    hosted_invoice_url: '?string|null', invoice_pdf: '?string|null', issuer: '#Invoice.Issuer',
    last_finalization_error: '#Invoice.LastFinalizationError|null', latest_revision: 'string|#Invoice|null',
    lines: 'list:#InvoiceLineItem', livemode: 'boolean', metadata: 'map|null', next_payment_attempt:
    'number|null', number: 'string|null', on_behalf_of: 'string|null', paid: 'boolean', paid_out_of_band:
    'boolean', payment_intent: 'string|#PaymentIntent|null', payment_settings: '#Invoice.PaymentSettings',
    period_end: 'number', period_start: 'number', post_payment_credit_notes_amount: 'number',
    pre_payment_credit_notes_amount: 'number', quote: 'string|#Quote|null', receipt_number: 'string|null',
    rendering: '#Invoice.Rendering|null', rendering_options: '#Invoice.RenderingOptions|null',
    shipping_cost: '#Invoice.ShippingCost|null', shipping_details: '#Invoice.ShippingDetails|null',
    starting_balance: 'number', statement_descriptor: 'string|null', status: 'string|null',
    status_transitions: '#Invoice.StatusTransitions', subscription: 'string|#Subscription|null',
    subscription_details: '#Invoice.SubscriptionDetails|null', subscription_proration_date: '?number',
    subtotal: 'number', subtotal_excluding_tax: 'number|null', tax: 'number|null', test_clock:
    'string|#TestHelpers.TestClock|null', threshold_reason: '?#Invoice.ThresholdReason', total: 'number',
    total_discount_amounts: '[#Invoice.TotalDiscountAmount]|null', total_excluding_tax: 'number|null',
    total_tax_amounts: '[#Invoice.TotalTaxAmount]', transfer_data: '#Invoice.TransferData|null',
    webhooks_delivered_at: 'number|null' },
  InvoiceItem: { id: 'string', object: 'string', amount: 'number', currency: 'string', customer:
    'string|#Customer|#DeletedCustomer', date: 'number', description: 'string|null', discountable:
    'boolean', discounts: '[string|#Discount]|null', invoice: 'string|#Invoice|null', livemode: 'boolean',
    metadata: 'map|null', period: '#InvoiceItem.Period', plan: '#Plan|null', price: '#Price|null',
    proration: 'boolean', quantity: 'number', subscription: 'string|#Subscription|null', subscription_item:
    '?string', tax_rates: '[#TaxRate]|null', test_clock: 'string|#TestHelpers.TestClock|null', unit_amount:
    'number|null', unit_amount_decimal: 'string|null' },
  InvoiceLineItem: { id: 'string', object: 'string', amount: 'number', amount_excluding_tax: 'number|null',
    currency: 'string', description: 'string|null', discount_amounts:
    '[#InvoiceLineItem.DiscountAmount]|null', discountable: 'boolean', discounts: '[string|#Discount]',
    invoice: 'string|null', invoice_item: '?string|#InvoiceItem', livemode: 'boolean', metadata: 'map',
    period: '#InvoiceLineItem.Period', plan: '#Plan|null', price: '#Price|null', proration: 'boolean',
    proration_details: '#InvoiceLineItem.ProrationDetails|null', quantity: 'number|null', subscription:
    'string|#Subscription|null', subscription_item: '?string|#SubscriptionItem', tax_amounts:
    '?[#InvoiceLineItem.TaxAmount]', tax_rates: '?[#TaxRate]', type: 'string', unit_amount_excluding_tax:
    'string|null' },
  LineItem: { id: 'string', object: 'string', amount_discount: 'number', amount_subtotal: 'number',
    amount_tax: 'number', amount_total: 'number', currency: 'string', description: 'string', discounts:
    '?[#LineItem.Discount]', price: '#Price|null', quantity: 'number|null', taxes: '?[#LineItem.Tax]' },
  Mandate: { id: 'string', object: 'string', customer_acceptance: '#Mandate.CustomerAcceptance', livemode:
    'boolean', multi_use: '?#Mandate.MultiUse', on_behalf_of: '?string', payment_method:
    'string|#PaymentMethod', payment_method_details: '#Mandate.PaymentMethodDetails', single_use:
    '?#Mandate.SingleUse', status: 'string', type: 'string' },
  PaymentIntent: { id: 'string', object: 'string', amount: 'number', amount_capturable: 'number',
    amount_details: '?#PaymentIntent.AmountDetails', amount_received: 'number', application: 'string|null',
    application_fee_amount: 'number|null', automatic_payment_methods:
    '#PaymentIntent.AutomaticPaymentMethods|null', canceled_at: 'number|null', cancellation_reason:
    'string|null', capture_method: 'string', client_secret: 'string|null', confirmation_method: 'string',
    created: 'number', currency: 'string', customer: 'string|#Customer|#DeletedCustomer|null', description:
    'string|null', invoice: 'string|#Invoice|null', last_payment_error:
    '#PaymentIntent.LastPaymentError|null', latest_charge: 'string|#Charge|null', livemode: 'boolean',
    metadata: 'map', next_action: '#PaymentIntent.NextAction|null', on_behalf_of: 'string|null',
    payment_method: 'string|#PaymentMethod|null', payment_method_configuration_details:
    '#PaymentIntent.PaymentMethodConfigurationDetails|null', payment_method_options:
    '#PaymentIntent.PaymentMethodOptions|null', payment_method_types: '[string]', processing:
    '#PaymentIntent.Processing|null', receipt_email: 'string|null', review: 'string|null',
    setup_future_usage: 'string|null', shipping: '#PaymentIntent.Shipping|null', source:
    'string|#BankAccount|#Card|#DeletedBankAccount|#DeletedCard|null', statement_descriptor: 'string|null',
    statement_descriptor_suffix: 'string|null', status: 'string', transfer_data:
    '#PaymentIntent.TransferData|null', transfer_group: 'string|null' },
  PaymentLink: { id: 'string', object: 'string', active: 'boolean', after_completion:
    '#PaymentLink.AfterCompletion', allow_promotion_codes: 'boolean', application: 'string|null',
    application_fee_amount: 'number|null', application_fee_percent: 'number|null', automatic_tax:
    '#PaymentLink.AutomaticTax', billing_address_collection: 'string', consent_collection:
    '#PaymentLink.ConsentCollection|null', currency: 'string', custom_fields: '[#PaymentLink.CustomField]',
    custom_text: '#PaymentLink.CustomText', customer_creation: 'string', inactive_message: 'string|null',
    invoice_creation: '#PaymentLink.InvoiceCreation|null', line_items: '?list:#LineItem', livemode:
    'boolean', metadata: 'map', on_behalf_of: 'string|null', payment_intent_data:
    '#PaymentLink.PaymentIntentData|null', payment_method_collection: 'string', payment_method_types:
    '[string]|null', phone_number_collection: '#PaymentLink.PhoneNumberCollection', restrictions:
    '#PaymentLink.Restrictions|null', shipping_address_collection:
    '#PaymentLink.ShippingAddressCollection|null', shipping_options: '[#PaymentLink.ShippingOption]',
    submit_type: 'string', subscription_data: '#PaymentLink.SubscriptionData|null', tax_id_collection:
    '#PaymentLink.TaxIdCollection', transfer_data: '#PaymentLink.TransferData|null', url: 'string' },
  PaymentMethod: { id: 'string', object: 'string', acss_debit: '?#PaymentMethod.AcssDebit', affirm:
    '?#PaymentMethod.Affirm', afterpay_clearpay: '?#PaymentMethod.AfterpayClearpay', alipay:
    '?#PaymentMethod.Alipay', au_becs_debit: '?#PaymentMethod.AuBecsDebit', bacs_debit:
    '?#PaymentMethod.BacsDebit', bancontact: '?#PaymentMethod.Bancontact', billing_details:
    '#PaymentMethod.BillingDetails', blik: '?#PaymentMethod.Blik', boleto: '?#PaymentMethod.Boleto', card:
    '?#PaymentMethod.Card', card_present: '?#PaymentMethod.CardPresent', cashapp: '?#PaymentMethod.Cashapp',
    created: 'number', customer: 'string|#Customer|null', customer_balance:
    '?#PaymentMethod.CustomerBalance', eps: '?#PaymentMethod.Eps', fpx: '?#PaymentMethod.Fpx', giropay:
    '?#PaymentMethod.Giropay', grabpay: '?#PaymentMethod.Grabpay', ideal: '?#PaymentMethod.Ideal',
    interac_present: '?#PaymentMethod.InteracPresent', klarna: '?#PaymentMethod.Klarna', konbini:
    '?#PaymentMethod.Konbini', link: '?#PaymentMethod.Link', livemode: 'boolean', metadata: 'map|null',
    mobilepay: '?#PaymentMethod.Mobilepay', oxxo: '?#PaymentMethod.Oxxo', p24: '?#PaymentMethod.P24',
    paynow: '?#PaymentMethod.Paynow', paypal: '?#PaymentMethod.Paypal', pix: '?#PaymentMethod.Pix',
    promptpay: '?#PaymentMethod.Promptpay', radar_options: '?#PaymentMethod.RadarOptions', revolut_pay:
    '?#PaymentMethod.RevolutPay', sepa_debit: '?#PaymentMethod.SepaDebit', sofort: '?#PaymentMethod.Sofort',
    swish: '?#PaymentMethod.Swish', type: 'string', us_bank_account: '?#PaymentMethod.UsBankAccount',
    wechat_pay: '?#PaymentMethod.WechatPay', zip: '?#PaymentMethod.Zip' },
  Plan: { id: 'string', object: 'string', active: 'boolean', aggregate_usage: 'string|null', amount:
    'number|null', amount_decimal: 'string|null', billing_scheme: 'string', created: 'number', currency:
    'string', interval: 'string', interval_count: 'number', livemode: 'boolean', metadata: 'map|null',
    meter: '?string|null', nickname: 'string|null', product: 'string|#Product|#DeletedProduct|null', tiers:
    '?[#Plan.Tier]', tiers_mode: 'string|null', transform_usage: '#Plan.TransformUsage|null',
    trial_period_days: 'number|null', usage_type: 'string' },
  Price: { id: 'string', object: 'string', active: 'boolean', billing_scheme: 'string', created: 'number',
    currency: 'string', currency_options: '?map', custom_unit_amount: '#Price.CustomUnitAmount|null',
    livemode: 'boolean', lookup_key: 'string|null', metadata: 'map', nickname: 'string|null', product:
    'string|#Product|#DeletedProduct', recurring: '#Price.Recurring|null', tax_behavior: 'string|null',
    tiers: '?[#Price.Tier]', tiers_mode: 'string|null', transform_quantity: '#Price.TransformQuantity|null',
    type: 'string', unit_amount: 'number|null', unit_amount_decimal: 'string|null' },
  Product: { id: 'string', object: 'string', active: 'boolean', created: 'number', default_price:
    '?string|#Price|null', description: 'string|null', features: '[#Product.Feature]', images: '[string]',
    livemode: 'boolean', metadata: 'map', name: 'string', package_dimensions:
    '#Product.PackageDimensions|null', shippable: 'boolean|null', statement_descriptor: '?string|null',
    tax_code: 'string|#TaxCode|null', type: 'string', unit_label: '?string|null', updated: 'number', url:
    'string|null' },
  PromotionCode: { id: 'string', object: 'string', active: 'boolean', code: 'string', coupon: '#Coupon',
    created: 'number', customer: 'string|#Customer|#DeletedCustomer|null', expires_at: 'number|null',
    livemode: 'boolean', max_redemptions: 'number|null', metadata: 'map|null', restrictions:
    '#PromotionCode.Restrictions', times_redeemed: 'number' },
  Quote: { id: 'string', object: 'string', amount_subtotal: 'number', amount_total: 'number', application:
    'string|null', application_fee_amount: 'number|null', application_fee_percent: 'number|null',
    automatic_tax: '#Quote.AutomaticTax', collection_method: 'string', computed: '#Quote.Computed', created:
    'number', currency: 'string|null', customer: 'string|#Customer|#DeletedCustomer|null',
    default_tax_rates: '?[string|#TaxRate]', description: 'string|null', discounts: '[string|#Discount]',
    expires_at: 'number', footer: 'string|null', from_quote: '#Quote.FromQuote|null', header: 'string|null',
    invoice: 'string|#Invoice|#DeletedInvoice|null', invoice_settings: '#Quote.InvoiceSettings', line_items:
    '?list:#LineItem', livemode: 'boolean', metadata: 'map', number: 'string|null', on_behalf_of:
    'string|null', status: 'string', status_transitions: '#Quote.StatusTransitions', subscription:
    'string|#Subscription|null', subscription_data: '#Quote.SubscriptionData', subscription_schedule:
    'string|#SubscriptionSchedule|null', test_clock: 'string|#TestHelpers.TestClock|null', total_details:
    '#Quote.TotalDetails', transfer_data: '#Quote.TransferData|null' },
  Refund: { id: 'string', object: 'string', amount: 'number', balance_transaction:
    'string|#BalanceTransaction|null', charge: 'string|#Charge|null', created: 'number', currency: 'string',
    description: '?string', destination_details: '?#Refund.DestinationDetails', failure_balance_transaction:
    '?string|#BalanceTransaction', failure_reason: '?string', instructions_email: '?string', metadata:
    'map|null', next_action: '?#Refund.NextAction', payment_intent: 'string|#PaymentIntent|null', reason:
    'string|null', receipt_number: 'string|null', source_transfer_reversal: 'string|null', status:
    'string|null', transfer_reversal: 'string|null' },
  SetupAttempt: { id: 'string', object: 'string', application: 'string|null', attach_to_self: '?boolean',
    created: 'number', customer: 'string|#Customer|#DeletedCustomer|null', flow_directions: '[string]|null',
    livemode: 'boolean', on_behalf_of: 'string|null', payment_method: 'string|#PaymentMethod',
    payment_method_details: '#SetupAttempt.PaymentMethodDetails', setup_error:
    '#SetupAttempt.SetupError|null', setup_intent: 'string|#SetupIntent', status: 'string', usage: 'string'
    },
  SetupIntent: { id: 'string', object: 'string', application: 'string|null', attach_to_self: '?boolean',
    automatic_payment_methods: '#SetupIntent.AutomaticPaymentMethods|null', cancellation_reason:
    'string|null', client_secret: 'string|null', created: 'number', customer:
    'string|#Customer|#DeletedCustomer|null', description: 'string|null', flow_directions: '[string]|null',
    last_setup_error: '#SetupIntent.LastSetupError|null', latest_attempt: 'string|#SetupAttempt|null',
    livemode: 'boolean', mandate: 'string|#Mandate|null', metadata: 'map|null', next_action:
    '#SetupIntent.NextAction|null', on_behalf_of: 'string|null', payment_method:
    'string|#PaymentMethod|null', payment_method_configuration_details:
    '#SetupIntent.PaymentMethodConfigurationDetails|null', payment_method_options:
    '#SetupIntent.PaymentMethodOptions|null', payment_method_types: '[string]', single_use_mandate:
    'string|#Mandate|null', status: 'string', usage: 'string' },
  ShippingRate: { id: 'string', object: 'string', active: 'boolean', created: 'number', delivery_estimate:
    '#ShippingRate.DeliveryEstimate|null', display_name: 'string|null', fixed_amount:
    '?#ShippingRate.FixedAmount', livemode: 'boolean', metadata: 'map', tax_behavior: 'string|null',
    tax_code: 'string|#TaxCode|null', type: 'string' },
  Subscription: { id: 'string', object: 'string', application: 'string|null', application_fee_percent:
    'number|null', automatic_tax: '#Subscription.AutomaticTax', billing_cycle_anchor: 'number',
    billing_cycle_anchor_config: '#Subscription.BillingCycleAnchorConfig|null', billing_thresholds:
    '#Subscription.BillingThresholds|null', cancel_at: 'number|null', cancel_at_period_end: 'boolean',
    canceled_at: 'number|null', cancellation_details: '#Subscription.CancellationDetails|null',
    collection_method: 'string', created: 'number', currency: 'string', current_period_end: 'number',
    current_period_start: 'number', customer: 'string|#Customer|#DeletedCustomer', days_until_due:
    'number|null', default_payment_method: 'string|#PaymentMethod|null', default_source:
    'string|#BankAccount|#Card|null', default_tax_rates: '?[#TaxRate]|null', description: 'string|null',
    discount: '#Discount|null', discounts: '[string|#Discount]', ended_at: 'number|null', items:
    'list:#SubscriptionItem', latest_invoice: 'string|#Invoice|null', livemode: 'boolean', metadata: 'map',
    next_pending_invoice_item_invoice: 'number|null', on_behalf_of: 'string|null', pause_collection:
    '#Subscription.PauseCollection|null', payment_settings: '#Subscription.PaymentSettings|null',
    pending_invoice_item_interval: '#Subscription.PendingInvoiceItemInterval|null', pending_setup_intent:
    'string|#SetupIntent|null', pending_update: '#Subscription.PendingUpdate|null', schedule:
    'string|#SubscriptionSchedule|null', start_date: 'number', status: 'string', test_clock:
    'string|#TestHelpers.TestClock|null', transfer_data: '#Subscription.TransferData|null', trial_end:
    'number|null', trial_settings: '#Subscription.TrialSettings|null', trial_start: 'number|null' },
  SubscriptionItem: { id: 'string', object: 'string', billing_thresholds:
    '#SubscriptionItem.BillingThresholds|null', created: 'number', discounts: '[string|#Discount]',
    metadata: 'map', plan: '#Plan', price: '#Price', quantity: '?number', subscription: 'string', tax_rates:
    '[#TaxRate]|null' },
  SubscriptionSchedule: { id: 'string', object: 'string', application: 'string|null', canceled_at:
    'number|null', completed_at: 'number|null', created: 'number', current_phase:
    '#SubscriptionSchedule.CurrentPhase|null', customer: 'string|#Customer|#DeletedCustomer',
    default_settings: '#SubscriptionSchedule.DefaultSettings', end_behavior: 'string', livemode: 'boolean',
    metadata: 'map|null', phases: '[#SubscriptionSchedule.Phase]', released_at: 'number|null',
    released_subscription: 'string|null', status: 'string', subscription: 'string|#Subscription|null',
    test_clock: 'string|#TestHelpers.TestClock|null' },
  TaxCode: { id: 'string', object: 'string', description: 'string', name: 'string' },
  TaxId: { id: 'string', object: 'string', country: 'string|null', created: 'number', customer:
    'string|#Customer|null', livemode: 'boolean', owner: '#TaxId.Owner|null', type: 'string', value:
    'string', verification: '#TaxId.Verification|null' },
  TaxRate: { id: 'string', object: 'string', active: 'boolean', country: 'string|null', created: 'number',
    description: 'string|null', display_name: 'string', effective_percentage: 'number|null', inclusive:
    'boolean', jurisdiction: 'string|null', jurisdiction_level: 'string|null', livemode: 'boolean',
    metadata: 'map|null', percentage: 'number', state: 'string|null', tax_type: 'string|null' },
  'TestHelpers.DeletedTestClock': { id: 'string', object: 'string', deleted: 'boolean' },
  'TestHelpers.TestClock': { id: 'string', object: 'string', created: 'number', deletes_after: 'number',
    frozen_time: 'number', livemode: 'boolean', name: 'string|null', status: 'string' },
  Token: { id: 'string', object: 'string', bank_account: '?#BankAccount', card: '?#Card', client_ip:
    'string|null', created: 'number', livemode: 'boolean', type: 'string', used: 'boolean' },
  UsageRecord: { id: 'string', object: 'string', livemode: 'boolean', quantity: 'number', subscription_item:
    'string', timestamp: 'number' },
  UsageRecordSummary: { id: 'string', object: 'string', invoice: 'string|null', livemode: 'boolean', period:
    '#UsageRecordSummary.Period', subscription_item: 'string', total_usage: 'number' },
  WebhookEndpoint: { id: 'string', object: 'string', api_version: 'string|null', application: 'string|null',
    created: 'number', description: 'string|null', enabled_events: '[string]', livemode: 'boolean',
    metadata: 'map', secret: '?string', status: 'string', url: 'string' },
} satisfies { readonly [N in keyof Objects]: Names<Objects[N]> };

/** All shapes by name, those of objects and those inside them. */
export const shapes: Readonly<Record<string, Shape>> = { ...nestedShapes, ...objectShapes };
