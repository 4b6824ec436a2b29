import type { Shape } from './shapes.ts';

/** The shapes of hashes inside objects; the kinds are those of the objects' own table. */
// biome-ignore format: a table, a hash a line
export const nestedShapes: Readonly<Record<string, Shape>> = {
  Address: { city: 'string|null', country: 'string|null', line1: 'string|null', line2: 'string|null',
    postal_code: 'string|null', state: 'string|null' },
  'BalanceTransaction.FeeDetail': { amount: 'number', application: 'string|null', currency: 'string',
    description: 'string|null', type: 'string' },
  'BankAccount.FutureRequirements': { currently_due: '[string]|null', errors:
    '[#BankAccount.FutureRequirements.Error]|null', past_due: '[string]|null', pending_verification:
    '[string]|null' },
  'BankAccount.FutureRequirements.Error': { code: 'string', reason: 'string', requirement: 'string' },
  'BankAccount.Requirements': { currently_due: '[string]|null', errors:
    '[#BankAccount.Requirements.Error]|null', past_due: '[string]|null', pending_verification:
    '[string]|null' },
  'BankAccount.Requirements.Error': { code: 'string', reason: 'string', requirement: 'string' },
  'BillingPortal.Configuration.BusinessProfile': { headline: 'string|null', privacy_policy_url:
    'string|null', terms_of_service_url: 'string|null' },
  'BillingPortal.Configuration.Features': { customer_update:
    '#BillingPortal.Configuration.Features.CustomerUpdate', invoice_history:
    '#BillingPortal.Configuration.Features.InvoiceHistory', payment_method_update:
    '#BillingPortal.Configuration.Features.PaymentMethodUpdate', subscription_cancel:
    '#BillingPortal.Configuration.Features.SubscriptionCancel', subscription_update:
    '#BillingPortal.Configuration.Features.SubscriptionUpdate', subscription_pause:
    '#BillingPortal.Configuration.Features.SubscriptionPause' },
  'BillingPortal.Configuration.Features.CustomerUpdate': { allowed_updates: '[string]', enabled: 'boolean'
    },
  'BillingPortal.Configuration.Features.InvoiceHistory': { enabled: 'boolean' },
  'BillingPortal.Configuration.Features.PaymentMethodUpdate': { enabled: 'boolean' },
  'BillingPortal.Configuration.Features.SubscriptionCancel': { cancellation_reason:
    '#BillingPortal.Configuration.Features.SubscriptionCancel.CancellationReason', enabled: 'boolean', mode:
    'string', proration_behavior: 'string' },
  'BillingPortal.Configuration.Features.SubscriptionCancel.CancellationReason': { enabled: 'boolean',
    options: '[string]' },
  'BillingPortal.Configuration.Features.SubscriptionPause': { enabled: 'boolean' },
  'BillingPortal.Configuration.Features.SubscriptionUpdate': { default_allowed_updates: '[string]', enabled:
    'boolean', products: '[#BillingPortal.Configuration.Features.SubscriptionUpdate.Product]|null',
    proration_behavior: 'string' },
  'BillingPortal.Configuration.Features.SubscriptionUpdate.Product': { prices: '[string]', product: 'string'
    },
  'BillingPortal.Configuration.LoginPage': { enabled: 'boolean', url: 'string|null' },
  'BillingPortal.Session.Flow': { after_completion: '#BillingPortal.Session.Flow.AfterCompletion',
    subscription_cancel: '#BillingPortal.Session.Flow.SubscriptionCancel|null', subscription_update:
    '#BillingPortal.Session.Flow.SubscriptionUpdate|null', subscription_update_confirm:
    '#BillingPortal.Session.Flow.SubscriptionUpdateConfirm|null', type: 'string' },
  'BillingPortal.Session.Flow.AfterCompletion': { hosted_confirmation:
    '#BillingPortal.Session.Flow.AfterCompletion.HostedConfirmation|null', redirect:
    '#BillingPortal.Session.Flow.AfterCompletion.Redirect|null', type: 'string' },
  'BillingPortal.Session.Flow.AfterCompletion.HostedConfirmation': { custom_message: 'string|null' },
  'BillingPortal.Session.Flow.AfterCompletion.Redirect': { return_url: 'string' },
  'BillingPortal.Session.Flow.SubscriptionCancel': { retention:
    '#BillingPortal.Session.Flow.SubscriptionCancel.Retention|null', subscription: 'string' },
  'BillingPortal.Session.Flow.SubscriptionCancel.Retention': { coupon_offer:
    '#BillingPortal.Session.Flow.SubscriptionCancel.Retention.CouponOffer|null', type: 'string' },
  'BillingPortal.Session.Flow.SubscriptionCancel.Retention.CouponOffer': { coupon: 'string' },
  'BillingPortal.Session.Flow.SubscriptionUpdate': { subscription: 'string' },
  'BillingPortal.Session.Flow.SubscriptionUpdateConfirm': { discounts:
    '[#BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Discount]|null', items:
    '[#BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Item]', subscription: 'string' },
  'BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Discount': { coupon: 'string|null', promotion_code:
    'string|null' },
  'BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Item': { id: 'string|null', price: 'string|null',
    quantity: '?number' },
  'Card.Networks': { preferred: 'string|null' },
  CashBalance: { object: 'string', available: 'map|null', customer: 'string', livemode: 'boolean', settings:
    '#CashBalance.Settings' },
  'CashBalance.Settings': { reconciliation_mode: 'string', using_merchant_default: 'boolean' },
  'Charge.BillingDetails': { address: '#Address|null', email: 'string|null', name: 'string|null', phone:
    'string|null' },
  'Charge.FraudDetails': { stripe_report: '?string', user_report: '?string' },
  'Charge.Level3': { customer_reference: '?string', line_items: '[#Charge.Level3.LineItem]',
    merchant_reference: 'string', shipping_address_zip: '?string', shipping_amount: '?number',
    shipping_from_zip: '?string' },
  'Charge.Level3.LineItem': { discount_amount: 'number|null', product_code: 'string', product_description:
    'string', quantity: 'number|null', tax_amount: 'number|null', unit_cost: 'number|null' },
  'Charge.Outcome': { network_status: 'string|null', reason: 'string|null', risk_level: '?string',
    risk_score: '?number', rule: '?string|#Charge.Outcome.Rule', seller_message: 'string|null', type:
    'string' },
  'Charge.Outcome.Rule': { action: 'string', id: 'string', predicate: 'string' },
  'Charge.PaymentMethodDetails': { ach_credit_transfer: '?#Charge.PaymentMethodDetails.AchCreditTransfer',
    ach_debit: '?#Charge.PaymentMethodDetails.AchDebit', acss_debit:
    '?#Charge.PaymentMethodDetails.AcssDebit', affirm: '?#Charge.PaymentMethodDetails.Affirm',
    afterpay_clearpay: '?#Charge.PaymentMethodDetails.AfterpayClearpay', alipay:
    '?#Charge.PaymentMethodDetails.Alipay', au_becs_debit: '?#Charge.PaymentMethodDetails.AuBecsDebit',
    bacs_debit: '?#Charge.PaymentMethodDetails.BacsDebit', bancontact:
    '?#Charge.PaymentMethodDetails.Bancontact', blik: '?#Charge.PaymentMethodDetails.Blik', boleto:
    '?#Charge.PaymentMethodDetails.Boleto', card: '?#Charge.PaymentMethodDetails.Card', card_present:
    '?#Charge.PaymentMethodDetails.CardPresent', cashapp: '?#Charge.PaymentMethodDetails.Cashapp',
    customer_balance: '?#Charge.PaymentMethodDetails.CustomerBalance', eps:
    '?#Charge.PaymentMethodDetails.Eps', fpx: '?#Charge.PaymentMethodDetails.Fpx', giropay:
    '?#Charge.PaymentMethodDetails.Giropay', grabpay: '?#Charge.PaymentMethodDetails.Grabpay', ideal:
    '?#Charge.PaymentMethodDetails.Ideal', interac_present: '?#Charge.PaymentMethodDetails.InteracPresent',
    klarna: '?#Charge.PaymentMethodDetails.Klarna', konbini: '?#Charge.PaymentMethodDetails.Konbini', link:
    '?#Charge.PaymentMethodDetails.Link', mobilepay: '?#Charge.PaymentMethodDetails.Mobilepay', multibanco:
    '?#Charge.PaymentMethodDetails.Multibanco', oxxo: '?#Charge.PaymentMethodDetails.Oxxo', p24:
    '?#Charge.PaymentMethodDetails.P24', paynow: '?#Charge.PaymentMethodDetails.Paynow', paypal:
    '?#Charge.PaymentMethodDetails.Paypal', pix: '?#Charge.PaymentMethodDetails.Pix', promptpay:
    '?#Charge.PaymentMethodDetails.Promptpay', revolut_pay: '?#Charge.PaymentMethodDetails.RevolutPay',
    sepa_credit_transfer: '?#Charge.PaymentMethodDetails.SepaCreditTransfer', sepa_debit:
    '?#Charge.PaymentMethodDetails.SepaDebit', sofort: '?#Charge.PaymentMethodDetails.Sofort',
    stripe_account: '?#Charge.PaymentMethodDetails.StripeAccount', swish:
    '?#Charge.PaymentMethodDetails.Swish', type: 'string', us_bank_account:
    '?#Charge.PaymentMethodDetails.UsBankAccount', wechat: '?#Charge.PaymentMethodDetails.Wechat',
    wechat_pay: '?#Charge.PaymentMethodDetails.WechatPay', zip: '?#Charge.PaymentMethodDetails.Zip' },
  'Charge.PaymentMethodDetails.AchCreditTransfer': { account_number: 'string|null', bank_name:
    'string|null', routing_number: 'string|null', swift_code: 'string|null' },
  'Charge.PaymentMethodDetails.AchDebit': { account_holder_type: 'string|null', bank_name: 'string|null',
    country: 'string|null', fingerprint: 'string|null', last4: 'string|null', routing_number: 'string|null'
    },
  'Charge.PaymentMethodDetails.AcssDebit': { bank_name: 'string|null', fingerprint: 'string|null',
    institution_number: 'string|null', last4: 'string|null', mandate: '?string', transit_number:
    'string|null' },
  'Charge.PaymentMethodDetails.Affirm': {},
  'Charge.PaymentMethodDetails.AfterpayClearpay': { order_id: 'string|null', reference: 'string|null' },
  'Charge.PaymentMethodDetails.Alipay': { buyer_id: '?string', fingerprint: 'string|null', transaction_id:
    'string|null' },
  'Charge.PaymentMethodDetails.AuBecsDebit': { bsb_number: 'string|null', fingerprint: 'string|null', last4:
    'string|null', mandate: '?string' },
  'Charge.PaymentMethodDetails.BacsDebit': { fingerprint: 'string|null', last4: 'string|null', mandate:
    'string|null', sort_code: 'string|null' },
  'Charge.PaymentMethodDetails.Bancontact': { bank_code: 'string|null', bank_name: 'string|null', bic:
    'string|null', generated_sepa_debit: 'string|#PaymentMethod|null', generated_sepa_debit_mandate:
    'string|#Mandate|null', iban_last4: 'string|null', preferred_language: 'string|null', verified_name:
    'string|null' },
  'Charge.PaymentMethodDetails.Blik': {},
  'Charge.PaymentMethodDetails.Boleto': { tax_id: 'string' },
  'Charge.PaymentMethodDetails.Card': { amount_authorized: 'number|null', brand: 'string|null',
    capture_before: '?number', checks: '#Charge.PaymentMethodDetails.Card.Checks|null', country:
    'string|null', description: '?string|null', exp_month: 'number', exp_year: 'number',
    extended_authorization: '?#Charge.PaymentMethodDetails.Card.ExtendedAuthorization', fingerprint:
    '?string|null', funding: 'string|null', iin: '?string|null', incremental_authorization:
    '?#Charge.PaymentMethodDetails.Card.IncrementalAuthorization', installments:
    '#Charge.PaymentMethodDetails.Card.Installments|null', issuer: '?string|null', last4: 'string|null',
    mandate: 'string|null', moto: '?boolean|null', multicapture:
    '?#Charge.PaymentMethodDetails.Card.Multicapture', network: 'string|null', network_token:
    '?#Charge.PaymentMethodDetails.Card.NetworkToken|null', overcapture:
    '?#Charge.PaymentMethodDetails.Card.Overcapture', three_d_secure:
    '#Charge.PaymentMethodDetails.Card.ThreeDSecure|null', wallet:
    '#Charge.PaymentMethodDetails.Card.Wallet|null' },
  'Charge.PaymentMethodDetails.Card.Checks': { address_line1_check: 'string|null',
    address_postal_code_check: 'string|null', cvc_check: 'string|null' },
  'Charge.PaymentMethodDetails.Card.ExtendedAuthorization': { status: 'string' },
  'Charge.PaymentMethodDetails.Card.IncrementalAuthorization': { status: 'string' },
  'Charge.PaymentMethodDetails.Card.Installments': { plan:
    '#Charge.PaymentMethodDetails.Card.Installments.Plan|null' },
  'Charge.PaymentMethodDetails.Card.Installments.Plan': { count: 'number|null', interval: 'string|null',
    type: 'string' },
  'Charge.PaymentMethodDetails.Card.Multicapture': { status: 'string' },
  'Charge.PaymentMethodDetails.Card.NetworkToken': { used: 'boolean' },
  'Charge.PaymentMethodDetails.Card.Overcapture': { maximum_amount_capturable: 'number', status: 'string' },
  'Charge.PaymentMethodDetails.Card.ThreeDSecure': { authentication_flow: 'string|null',
    electronic_commerce_indicator: 'string|null', exemption_indicator: 'string|null',
    exemption_indicator_applied: '?boolean', result: 'string|null', result_reason: 'string|null',
    transaction_id: 'string|null', version: 'string|null' },
  'Charge.PaymentMethodDetails.Card.Wallet': { amex_express_checkout:
    '?#Charge.PaymentMethodDetails.Card.Wallet.AmexExpressCheckout', apple_pay:
    '?#Charge.PaymentMethodDetails.Card.Wallet.ApplePay', dynamic_last4: 'string|null', google_pay:
    '?#Charge.PaymentMethodDetails.Card.Wallet.GooglePay', link:
    '?#Charge.PaymentMethodDetails.Card.Wallet.Link', masterpass:
    '?#Charge.PaymentMethodDetails.Card.Wallet.Masterpass', samsung_pay:
    '?#Charge.PaymentMethodDetails.Card.Wallet.SamsungPay', type: 'string', visa_checkout:
    '?#Charge.PaymentMethodDetails.Card.Wallet.VisaCheckout' },
  'Charge.PaymentMethodDetails.Card.Wallet.AmexExpressCheckout': {},
  'Charge.PaymentMethodDetails.Card.Wallet.ApplePay': {},
  'Charge.PaymentMethodDetails.Card.Wallet.GooglePay': {},
  'Charge.PaymentMethodDetails.Card.Wallet.Link': {},
  'Charge.PaymentMethodDetails.Card.Wallet.Masterpass': { billing_address: '#Address|null', email:
    'string|null', name: 'string|null', shipping_address: '#Address|null' },
  'Charge.PaymentMethodDetails.Card.Wallet.SamsungPay': {},
  'Charge.PaymentMethodDetails.Card.Wallet.VisaCheckout': { billing_address: '#Address|null', email:
    'string|null', name: 'string|null', shipping_address: '#Address|null' },
  'Charge.PaymentMethodDetails.CardPresent': { amount_authorized: 'number|null', brand: 'string|null',
    capture_before: '?number', cardholder_name: 'string|null', country: 'string|null', description:
    '?string|null', emv_auth_data: 'string|null', exp_month: 'number', exp_year: 'number', fingerprint:
    'string|null', funding: 'string|null', generated_card: 'string|null', iin: '?string|null',
    incremental_authorization_supported: 'boolean', issuer: '?string|null', last4: 'string|null', network:
    'string|null', offline: '#Charge.PaymentMethodDetails.CardPresent.Offline|null', overcapture_supported:
    'boolean', read_method: 'string|null', receipt: '#Charge.PaymentMethodDetails.CardPresent.Receipt|null'
    },
  'Charge.PaymentMethodDetails.CardPresent.Offline': { stored_at: 'number|null' },
  'Charge.PaymentMethodDetails.CardPresent.Receipt': { account_type: '?string', application_cryptogram:
    'string|null', application_preferred_name: 'string|null', authorization_code: 'string|null',
    authorization_response_code: 'string|null', cardholder_verification_method: 'string|null',
    dedicated_file_name: 'string|null', terminal_verification_results: 'string|null',
    transaction_status_information: 'string|null' },
  'Charge.PaymentMethodDetails.Cashapp': { buyer_id: 'string|null', cashtag: 'string|null' },
  'Charge.PaymentMethodDetails.CustomerBalance': {},
  'Charge.PaymentMethodDetails.Eps': { bank: 'string|null', verified_name: 'string|null' },
  'Charge.PaymentMethodDetails.Fpx': { account_holder_type: 'string|null', bank: 'string', transaction_id:
    'string|null' },
  'Charge.PaymentMethodDetails.Giropay': { bank_code: 'string|null', bank_name: 'string|null', bic:
    'string|null', verified_name: 'string|null' },
  'Charge.PaymentMethodDetails.Grabpay': { transaction_id: 'string|null' },
  'Charge.PaymentMethodDetails.Ideal': { bank: 'string|null', bic: 'string|null', generated_sepa_debit:
    'string|#PaymentMethod|null', generated_sepa_debit_mandate: 'string|#Mandate|null', iban_last4:
    'string|null', verified_name: 'string|null' },
  'Charge.PaymentMethodDetails.InteracPresent': { brand: 'string|null', cardholder_name: 'string|null',
    country: 'string|null', description: '?string|null', emv_auth_data: 'string|null', exp_month: 'number',
    exp_year: 'number', fingerprint: 'string|null', funding: 'string|null', generated_card: 'string|null',
    iin: '?string|null', issuer: '?string|null', last4: 'string|null', network: 'string|null',
    preferred_locales: '[string]|null', read_method: 'string|null', receipt:
    '#Charge.PaymentMethodDetails.InteracPresent.Receipt|null' },
  'Charge.PaymentMethodDetails.InteracPresent.Receipt': { account_type: '?string', application_cryptogram:
    'string|null', application_preferred_name: 'string|null', authorization_code: 'string|null',
    authorization_response_code: 'string|null', cardholder_verification_method: 'string|null',
    dedicated_file_name: 'string|null', terminal_verification_results: 'string|null',
    transaction_status_information: 'string|null' },
  'Charge.PaymentMethodDetails.Klarna': { payment_method_category: 'string|null', preferred_locale:
    'string|null' },
  'Charge.PaymentMethodDetails.Konbini': { store: '#Charge.PaymentMethodDetails.Konbini.Store|null' },
  'Charge.PaymentMethodDetails.Konbini.Store': { chain: 'string|null' },
  'Charge.PaymentMethodDetails.Link': { country: 'string|null' },
  'Charge.PaymentMethodDetails.Mobilepay': { card: '#Charge.PaymentMethodDetails.Mobilepay.Card|null' },
  'Charge.PaymentMethodDetails.Mobilepay.Card': { brand: 'string|null', country: 'string|null', exp_month:
    'number|null', exp_year: 'number|null', last4: 'string|null' },
  'Charge.PaymentMethodDetails.Multibanco': { entity: 'string|null', reference: 'string|null' },
  'Charge.PaymentMethodDetails.Oxxo': { number: 'string|null' },
  'Charge.PaymentMethodDetails.P24': { bank: 'string|null', reference: 'string|null', verified_name:
    'string|null' },
  'Charge.PaymentMethodDetails.Paynow': { reference: 'string|null' },
  'Charge.PaymentMethodDetails.Paypal': { payer_email: 'string|null', payer_id: 'string|null', payer_name:
    'string|null', seller_protection: '#Charge.PaymentMethodDetails.Paypal.SellerProtection|null',
    transaction_id: 'string|null' },
  'Charge.PaymentMethodDetails.Paypal.SellerProtection': { dispute_categories: '[string]|null', status:
    'string' },
  'Charge.PaymentMethodDetails.Pix': { bank_transaction_id: '?string|null' },
  'Charge.PaymentMethodDetails.Promptpay': { reference: 'string|null' },
  'Charge.PaymentMethodDetails.RevolutPay': {},
  'Charge.PaymentMethodDetails.SepaCreditTransfer': { bank_name: 'string|null', bic: 'string|null', iban:
    'string|null' },
  'Charge.PaymentMethodDetails.SepaDebit': { bank_code: 'string|null', branch_code: 'string|null', country:
    'string|null', fingerprint: 'string|null', last4: 'string|null', mandate: 'string|null' },
  'Charge.PaymentMethodDetails.Sofort': { bank_code: 'string|null', bank_name: 'string|null', bic:
    'string|null', country: 'string|null', generated_sepa_debit: 'string|#PaymentMethod|null',
    generated_sepa_debit_mandate: 'string|#Mandate|null', iban_last4: 'string|null', preferred_language:
    'string|null', verified_name: 'string|null' },
  'Charge.PaymentMethodDetails.StripeAccount': {},
  'Charge.PaymentMethodDetails.Swish': { fingerprint: 'string|null', payment_reference: 'string|null',
    verified_phone_last4: 'string|null' },
  'Charge.PaymentMethodDetails.UsBankAccount': { account_holder_type: 'string|null', account_type:
    'string|null', bank_name: 'string|null', fingerprint: 'string|null', last4: 'string|null', mandate:
    '?string|#Mandate', payment_reference: 'string|null', routing_number: 'string|null' },
  'Charge.PaymentMethodDetails.Wechat': {},
  'Charge.PaymentMethodDetails.WechatPay': { fingerprint: 'string|null', transaction_id: 'string|null' },
  'Charge.PaymentMethodDetails.Zip': {},
  'Charge.RadarOptions': { session: '?string' },
  'Charge.Shipping': { address: '?#Address', carrier: '?string|null', name: '?string', phone:
    '?string|null', tracking_number: '?string|null' },
  'Charge.TransferData': { amount: 'number|null', destination: 'string' },
  'Checkout.Session.AfterExpiration': { recovery: '#Checkout.Session.AfterExpiration.Recovery|null' },
  'Checkout.Session.AfterExpiration.Recovery': { allow_promotion_codes: 'boolean', enabled: 'boolean',
    expires_at: 'number|null', url: 'string|null' },
  'Checkout.Session.AutomaticTax': { enabled: 'boolean', liability:
    '#Checkout.Session.AutomaticTax.Liability|null', status: 'string|null' },
  'Checkout.Session.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'Checkout.Session.Consent': { promotions: 'string|null', terms_of_service: 'string|null' },
  'Checkout.Session.ConsentCollection': { payment_method_reuse_agreement:
    '#Checkout.Session.ConsentCollection.PaymentMethodReuseAgreement|null', promotions: 'string|null',
    terms_of_service: 'string|null' },
  'Checkout.Session.ConsentCollection.PaymentMethodReuseAgreement': { position: 'string' },
  'Checkout.Session.CurrencyConversion': { amount_subtotal: 'number', amount_total: 'number', fx_rate:
    'string', source_currency: 'string' },
  'Checkout.Session.CustomField': { dropdown: '?#Checkout.Session.CustomField.Dropdown', key: 'string',
    label: '#Checkout.Session.CustomField.Label', numeric: '?#Checkout.Session.CustomField.Numeric',
    optional: 'boolean', text: '?#Checkout.Session.CustomField.Text', type: 'string' },
  'Checkout.Session.CustomField.Dropdown': { options: '[#Checkout.Session.CustomField.Dropdown.Option]',
    value: 'string|null' },
  'Checkout.Session.CustomField.Dropdown.Option': { label: 'string', value: 'string' },
  'Checkout.Session.CustomField.Label': { custom: 'string|null', type: 'string' },
  'Checkout.Session.CustomField.Numeric': { maximum_length: 'number|null', minimum_length: 'number|null',
    value: 'string|null' },
  'Checkout.Session.CustomField.Text': { maximum_length: 'number|null', minimum_length: 'number|null',
    value: 'string|null' },
  'Checkout.Session.CustomText': { after_submit: '#Checkout.Session.CustomText.AfterSubmit|null',
    shipping_address: '#Checkout.Session.CustomText.ShippingAddress|null', submit:
    '#Checkout.Session.CustomText.Submit|null', terms_of_service_acceptance:
    '#Checkout.Session.CustomText.TermsOfServiceAcceptance|null' },
  'Checkout.Session.CustomText.AfterSubmit': { message: 'string' },
  'Checkout.Session.CustomText.ShippingAddress': { message: 'string' },
  'Checkout.Session.CustomText.Submit': { message: 'string' },
  'Checkout.Session.CustomText.TermsOfServiceAcceptance': { message: 'string' },
  'Checkout.Session.CustomerDetails': { address: '#Address|null', email: 'string|null', name: 'string|null',
    phone: 'string|null', tax_exempt: 'string|null', tax_ids:
    '[#Checkout.Session.CustomerDetails.TaxId]|null' },
  'Checkout.Session.CustomerDetails.TaxId': { type: 'string', value: 'string|null' },
  'Checkout.Session.InvoiceCreation': { enabled: 'boolean', invoice_data:
    '#Checkout.Session.InvoiceCreation.InvoiceData' },
  'Checkout.Session.InvoiceCreation.InvoiceData': { account_tax_ids: '[string|#TaxId|#DeletedTaxId]|null',
    custom_fields: '[#Checkout.Session.InvoiceCreation.InvoiceData.CustomField]|null', description:
    'string|null', footer: 'string|null', issuer:
    '#Checkout.Session.InvoiceCreation.InvoiceData.Issuer|null', metadata: 'map|null', rendering_options:
    '#Checkout.Session.InvoiceCreation.InvoiceData.RenderingOptions|null' },
  'Checkout.Session.InvoiceCreation.InvoiceData.CustomField': { name: 'string', value: 'string' },
  'Checkout.Session.InvoiceCreation.InvoiceData.Issuer': { account: '?string', type: 'string' },
  'Checkout.Session.InvoiceCreation.InvoiceData.RenderingOptions': { amount_tax_display: 'string|null' },
  'Checkout.Session.PaymentMethodConfigurationDetails': { id: 'string', parent: 'string|null' },
  'Checkout.Session.PaymentMethodOptions': { acss_debit:
    '?#Checkout.Session.PaymentMethodOptions.AcssDebit', affirm:
    '?#Checkout.Session.PaymentMethodOptions.Affirm', afterpay_clearpay:
    '?#Checkout.Session.PaymentMethodOptions.AfterpayClearpay', alipay:
    '?#Checkout.Session.PaymentMethodOptions.Alipay', au_becs_debit:
    '?#Checkout.Session.PaymentMethodOptions.AuBecsDebit', bacs_debit:
    '?#Checkout.Session.PaymentMethodOptions.BacsDebit', bancontact:
    '?#Checkout.Session.PaymentMethodOptions.Bancontact', boleto:
    '?#Checkout.Session.PaymentMethodOptions.Boleto', card: '?#Checkout.Session.PaymentMethodOptions.Card',
    cashapp: '?#Checkout.Session.PaymentMethodOptions.Cashapp', customer_balance:
    '?#Checkout.Session.PaymentMethodOptions.CustomerBalance', eps:
    '?#Checkout.Session.PaymentMethodOptions.Eps', fpx: '?#Checkout.Session.PaymentMethodOptions.Fpx',
    giropay: '?#Checkout.Session.PaymentMethodOptions.Giropay', grabpay:
    '?#Checkout.Session.PaymentMethodOptions.Grabpay', ideal:
    '?#Checkout.Session.PaymentMethodOptions.Ideal', klarna:
    '?#Checkout.Session.PaymentMethodOptions.Klarna', konbini:
    '?#Checkout.Session.PaymentMethodOptions.Konbini', link: '?#Checkout.Session.PaymentMethodOptions.Link',
    oxxo: '?#Checkout.Session.PaymentMethodOptions.Oxxo', p24:
    '?#Checkout.Session.PaymentMethodOptions.P24', paynow: '?#Checkout.Session.PaymentMethodOptions.Paynow',
    paypal: '?#Checkout.Session.PaymentMethodOptions.Paypal', pix:
    '?#Checkout.Session.PaymentMethodOptions.Pix', revolut_pay:
    '?#Checkout.Session.PaymentMethodOptions.RevolutPay', sepa_debit:
    '?#Checkout.Session.PaymentMethodOptions.SepaDebit', sofort:
    '?#Checkout.Session.PaymentMethodOptions.Sofort', swish:
    '?#Checkout.Session.PaymentMethodOptions.Swish', us_bank_account:
    '?#Checkout.Session.PaymentMethodOptions.UsBankAccount' },
  'Checkout.Session.PaymentMethodOptions.AcssDebit': { currency: '?string', mandate_options:
    '?#Checkout.Session.PaymentMethodOptions.AcssDebit.MandateOptions', setup_future_usage: '?string',
    verification_method: '?string' },
  'Checkout.Session.PaymentMethodOptions.AcssDebit.MandateOptions': { custom_mandate_url: '?string',
    default_for: '?[string]', interval_description: 'string|null', payment_schedule: 'string|null',
    transaction_type: 'string|null' },
  'Checkout.Session.PaymentMethodOptions.Affirm': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.AfterpayClearpay': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Alipay': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.AuBecsDebit': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.BacsDebit': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Bancontact': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Boleto': { expires_after_days: 'number', setup_future_usage:
    '?string' },
  'Checkout.Session.PaymentMethodOptions.Card': { installments:
    '?#Checkout.Session.PaymentMethodOptions.Card.Installments', request_three_d_secure: 'string',
    setup_future_usage: '?string', statement_descriptor_suffix_kana: '?string',
    statement_descriptor_suffix_kanji: '?string' },
  'Checkout.Session.PaymentMethodOptions.Card.Installments': { enabled: '?boolean' },
  'Checkout.Session.PaymentMethodOptions.Cashapp': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.CustomerBalance': { bank_transfer:
    '?#Checkout.Session.PaymentMethodOptions.CustomerBalance.BankTransfer', funding_type: 'string|null',
    setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.CustomerBalance.BankTransfer': { eu_bank_transfer:
    '?#Checkout.Session.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer',
    requested_address_types: '?[string]', type: 'string|null' },
  'Checkout.Session.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer': { country: 'string'
    },
  'Checkout.Session.PaymentMethodOptions.Eps': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Fpx': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Giropay': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Grabpay': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Ideal': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Klarna': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Konbini': { expires_after_days: 'number|null', setup_future_usage:
    '?string' },
  'Checkout.Session.PaymentMethodOptions.Link': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Oxxo': { expires_after_days: 'number', setup_future_usage:
    '?string' },
  'Checkout.Session.PaymentMethodOptions.P24': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Paynow': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Paypal': { capture_method: '?string', preferred_locale:
    'string|null', reference: 'string|null', setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Pix': { expires_after_seconds: 'number|null' },
  'Checkout.Session.PaymentMethodOptions.RevolutPay': {},
  'Checkout.Session.PaymentMethodOptions.SepaDebit': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Sofort': { setup_future_usage: '?string' },
  'Checkout.Session.PaymentMethodOptions.Swish': { reference: 'string|null' },
  'Checkout.Session.PaymentMethodOptions.UsBankAccount': { financial_connections:
    '?#Checkout.Session.PaymentMethodOptions.UsBankAccount.FinancialConnections', setup_future_usage:
    '?string', verification_method: '?string' },
  'Checkout.Session.PaymentMethodOptions.UsBankAccount.FinancialConnections': { permissions: '?[string]',
    prefetch: '[string]|null', return_url: '?string' },
  'Checkout.Session.PhoneNumberCollection': { enabled: 'boolean' },
  'Checkout.Session.ShippingAddressCollection': { allowed_countries: '[string]' },
  'Checkout.Session.ShippingCost': { amount_subtotal: 'number', amount_tax: 'number', amount_total:
    'number', shipping_rate: 'string|#ShippingRate|null', taxes: '?[#Checkout.Session.ShippingCost.Tax]' },
  'Checkout.Session.ShippingCost.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason:
    'string|null', taxable_amount: 'number|null' },
  'Checkout.Session.ShippingDetails': { address: '?#Address', carrier: '?string|null', name: '?string',
    phone: '?string|null', tracking_number: '?string|null' },
  'Checkout.Session.ShippingOption': { shipping_amount: 'number', shipping_rate: 'string|#ShippingRate' },
  'Checkout.Session.TaxIdCollection': { enabled: 'boolean' },
  'Checkout.Session.TotalDetails': { amount_discount: 'number', amount_shipping: 'number|null', amount_tax:
    'number', breakdown: '?#Checkout.Session.TotalDetails.Breakdown' },
  'Checkout.Session.TotalDetails.Breakdown': { discounts:
    '[#Checkout.Session.TotalDetails.Breakdown.Discount]', taxes:
    '[#Checkout.Session.TotalDetails.Breakdown.Tax]' },
  'Checkout.Session.TotalDetails.Breakdown.Discount': { amount: 'number', discount: '#Discount' },
  'Checkout.Session.TotalDetails.Breakdown.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason:
    'string|null', taxable_amount: 'number|null' },
  'Coupon.AppliesTo': { products: '[string]' },
  'CreditNote.DiscountAmount': { amount: 'number', discount: 'string|#Discount|#DeletedDiscount' },
  'CreditNote.ShippingCost': { amount_subtotal: 'number', amount_tax: 'number', amount_total: 'number',
    shipping_rate: 'string|#ShippingRate|null', taxes: '?[#CreditNote.ShippingCost.Tax]' },
  'CreditNote.ShippingCost.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason: 'string|null',
    taxable_amount: 'number|null' },
  'CreditNote.TaxAmount': { amount: 'number', inclusive: 'boolean', tax_rate: 'string|#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'CreditNoteLineItem.DiscountAmount': { amount: 'number', discount: 'string|#Discount|#DeletedDiscount' },
  'CreditNoteLineItem.TaxAmount': { amount: 'number', inclusive: 'boolean', tax_rate: 'string|#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'Customer.InvoiceSettings': { custom_fields: '[#Customer.InvoiceSettings.CustomField]|null',
    default_payment_method: 'string|#PaymentMethod|null', footer: 'string|null', rendering_options:
    '#Customer.InvoiceSettings.RenderingOptions|null' },
  'Customer.InvoiceSettings.CustomField': { name: 'string', value: 'string' },
  'Customer.InvoiceSettings.RenderingOptions': { amount_tax_display: 'string|null' },
  'Customer.Shipping': { address: '?#Address', carrier: '?string|null', name: '?string', phone:
    '?string|null', tracking_number: '?string|null' },
  'Customer.Tax': { automatic_tax: 'string', ip_address: 'string|null', location:
    '#Customer.Tax.Location|null' },
  'Customer.Tax.Location': { country: 'string', source: 'string', state: 'string|null' },
  'Dispute.Evidence': { access_activity_log: 'string|null', billing_address: 'string|null',
    cancellation_policy: 'string|null', cancellation_policy_disclosure: 'string|null',
    cancellation_rebuttal: 'string|null', customer_communication: 'string|null', customer_email_address:
    'string|null', customer_name: 'string|null', customer_purchase_ip: 'string|null', customer_signature:
    'string|null', duplicate_charge_documentation: 'string|null', duplicate_charge_explanation:
    'string|null', duplicate_charge_id: 'string|null', product_description: 'string|null', receipt:
    'string|null', refund_policy: 'string|null', refund_policy_disclosure: 'string|null',
    refund_refusal_explanation: 'string|null', service_date: 'string|null', service_documentation:
    'string|null', shipping_address: 'string|null', shipping_carrier: 'string|null', shipping_date:
    'string|null', shipping_documentation: 'string|null', shipping_tracking_number: 'string|null',
    uncategorized_file: 'string|null', uncategorized_text: 'string|null' },
  'Dispute.EvidenceDetails': { due_by: 'number|null', has_evidence: 'boolean', past_due: 'boolean',
    submission_count: 'number' },
  'Dispute.PaymentMethodDetails': { card: '#Dispute.PaymentMethodDetails.Card|null', type: 'string' },
  'Dispute.PaymentMethodDetails.Card': { brand: 'string', network_reason_code: 'string|null' },
  'Event.Data': { object: '#Event.Data.Object', previous_attributes: '?#Event.Data.PreviousAttributes' },
  'Event.Data.Object': {},
  'Event.Data.PreviousAttributes': {},
  'Event.Request': { id: 'string|null', idempotency_key: 'string|null' },
  'Invoice.AutomaticTax': { enabled: 'boolean', liability: '#Invoice.AutomaticTax.Liability|null', status:
    'string|null' },
  'Invoice.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'Invoice.CustomField': { name: 'string', value: 'string' },
  'Invoice.CustomerShipping': { address: '?#Address', carrier: '?string|null', name: '?string', phone:
    '?string|null', tracking_number: '?string|null' },
  'Invoice.CustomerTaxId': { type: 'string', value: 'string|null' },
  'Invoice.FromInvoice': { action: 'string', invoice: 'string|#Invoice' },
  'Invoice.Issuer': { account: '?string', type: 'string' },
  'Invoice.LastFinalizationError': { charge: '?string', code: '?string', decline_code: '?string', doc_url:
    '?string', message: '?string', param: '?string', payment_intent: '?#PaymentIntent', payment_method:
    '?#PaymentMethod', payment_method_type: '?string', request_log_url: '?string', setup_intent:
    '?#SetupIntent', source: '?#BankAccount|#Card', type: 'string' },
  'Invoice.PaymentSettings': { default_mandate: 'string|null', payment_method_options:
    '#Invoice.PaymentSettings.PaymentMethodOptions|null', payment_method_types: '[string]|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions': { acss_debit:
    '#Invoice.PaymentSettings.PaymentMethodOptions.AcssDebit|null', bancontact:
    '#Invoice.PaymentSettings.PaymentMethodOptions.Bancontact|null', card:
    '#Invoice.PaymentSettings.PaymentMethodOptions.Card|null', customer_balance:
    '#Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance|null', konbini:
    '#Invoice.PaymentSettings.PaymentMethodOptions.Konbini|null', sepa_debit:
    '#Invoice.PaymentSettings.PaymentMethodOptions.SepaDebit|null', us_bank_account:
    '#Invoice.PaymentSettings.PaymentMethodOptions.UsBankAccount|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions.AcssDebit': { mandate_options:
    '?#Invoice.PaymentSettings.PaymentMethodOptions.AcssDebit.MandateOptions', verification_method:
    '?string' },
  'Invoice.PaymentSettings.PaymentMethodOptions.AcssDebit.MandateOptions': { transaction_type: 'string|null'
    },
  'Invoice.PaymentSettings.PaymentMethodOptions.Bancontact': { preferred_language: 'string' },
  'Invoice.PaymentSettings.PaymentMethodOptions.Card': { installments:
    '?#Invoice.PaymentSettings.PaymentMethodOptions.Card.Installments', request_three_d_secure:
    'string|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions.Card.Installments': { enabled: 'boolean|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance': { bank_transfer:
    '?#Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer', funding_type:
    'string|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer': { eu_bank_transfer:
    '?#Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer', type:
    'string|null' },
  'Invoice.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer': { country:
    'string' },
  'Invoice.PaymentSettings.PaymentMethodOptions.Konbini': {},
  'Invoice.PaymentSettings.PaymentMethodOptions.SepaDebit': {},
  'Invoice.PaymentSettings.PaymentMethodOptions.UsBankAccount': { financial_connections:
    '?#Invoice.PaymentSettings.PaymentMethodOptions.UsBankAccount.FinancialConnections',
    verification_method: '?string' },
  'Invoice.PaymentSettings.PaymentMethodOptions.UsBankAccount.FinancialConnections': { permissions:
    '?[string]', prefetch: '[string]|null' },
  'Invoice.Rendering': { amount_tax_display: 'string|null', pdf: '#Invoice.Rendering.Pdf|null' },
  'Invoice.Rendering.Pdf': { page_size: 'string|null' },
  'Invoice.RenderingOptions': { amount_tax_display: 'string|null' },
  'Invoice.ShippingCost': { amount_subtotal: 'number', amount_tax: 'number', amount_total: 'number',
    shipping_rate: 'string|#ShippingRate|null', taxes: '?[#Invoice.ShippingCost.Tax]' },
  'Invoice.ShippingCost.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason: 'string|null',
    taxable_amount: 'number|null' },
  'Invoice.ShippingDetails': { address: '?#Address', carrier: '?string|null', name: '?string', phone:
    '?string|null', tracking_number: '?string|null' },
  'Invoice.StatusTransitions': { finalized_at: 'number|null', marked_uncollectible_at: 'number|null',
    paid_at: 'number|null', voided_at: 'number|null' },
  'Invoice.SubscriptionDetails': { metadata: 'map|null' },
  'Invoice.ThresholdReason': { amount_gte: 'number|null', item_reasons:
    '[#Invoice.ThresholdReason.ItemReason]' },
  'Invoice.ThresholdReason.ItemReason': { line_item_ids: '[string]', usage_gte: 'number' },
  'Invoice.TotalDiscountAmount': { amount: 'number', discount: 'string|#Discount|#DeletedDiscount' },
  'Invoice.TotalTaxAmount': { amount: 'number', inclusive: 'boolean', tax_rate: 'string|#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'Invoice.TransferData': { amount: 'number|null', destination: 'string' },
  'InvoiceItem.Period': { end: 'number', start: 'number' },
  'InvoiceLineItem.DiscountAmount': { amount: 'number', discount: 'string|#Discount|#DeletedDiscount' },
  'InvoiceLineItem.Period': { end: 'number', start: 'number' },
  'InvoiceLineItem.ProrationDetails': { credited_items:
    '#InvoiceLineItem.ProrationDetails.CreditedItems|null' },
  'InvoiceLineItem.ProrationDetails.CreditedItems': { invoice: 'string', invoice_line_items: '[string]' },
  'InvoiceLineItem.TaxAmount': { amount: 'number', inclusive: 'boolean', tax_rate: 'string|#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'LineItem.Discount': { amount: 'number', discount: '#Discount' },
  'LineItem.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason: 'string|null', taxable_amount:
    'number|null' },
  'Mandate.CustomerAcceptance': { accepted_at: 'number|null', offline:
    '?#Mandate.CustomerAcceptance.Offline', online: '?#Mandate.CustomerAcceptance.Online', type: 'string' },
  'Mandate.CustomerAcceptance.Offline': {},
  'Mandate.CustomerAcceptance.Online': { ip_address: 'string|null', user_agent: 'string|null' },
  'Mandate.MultiUse': {},
  'Mandate.PaymentMethodDetails': { acss_debit: '?#Mandate.PaymentMethodDetails.AcssDebit', au_becs_debit:
    '?#Mandate.PaymentMethodDetails.AuBecsDebit', bacs_debit: '?#Mandate.PaymentMethodDetails.BacsDebit',
    card: '?#Mandate.PaymentMethodDetails.Card', cashapp: '?#Mandate.PaymentMethodDetails.Cashapp', link:
    '?#Mandate.PaymentMethodDetails.Link', paypal: '?#Mandate.PaymentMethodDetails.Paypal', sepa_debit:
    '?#Mandate.PaymentMethodDetails.SepaDebit', type: 'string', us_bank_account:
    '?#Mandate.PaymentMethodDetails.UsBankAccount' },
  'Mandate.PaymentMethodDetails.AcssDebit': { default_for: '?[string]', interval_description: 'string|null',
    payment_schedule: 'string', transaction_type: 'string' },
  'Mandate.PaymentMethodDetails.AuBecsDebit': { url: 'string' },
  'Mandate.PaymentMethodDetails.BacsDebit': { network_status: 'string', reference: 'string',
    revocation_reason: 'string|null', url: 'string' },
  'Mandate.PaymentMethodDetails.Card': {},
  'Mandate.PaymentMethodDetails.Cashapp': {},
  'Mandate.PaymentMethodDetails.Link': {},
  'Mandate.PaymentMethodDetails.Paypal': { billing_agreement_id: 'string|null', payer_id: 'string|null' },
  'Mandate.PaymentMethodDetails.SepaDebit': { reference: 'string', url: 'string' },
  'Mandate.PaymentMethodDetails.UsBankAccount': { collection_method: '?string' },
  'Mandate.SingleUse': { amount: 'number', currency: 'string' },
  'PaymentIntent.AmountDetails': { tip: '?#PaymentIntent.AmountDetails.Tip' },
  'PaymentIntent.AmountDetails.Tip': { amount: '?number' },
  'PaymentIntent.AutomaticPaymentMethods': { allow_redirects: '?string', enabled: 'boolean' },
  'PaymentIntent.LastPaymentError': { charge: '?string', code: '?string', decline_code: '?string', doc_url:
    '?string', message: '?string', param: '?string', payment_intent: '?#PaymentIntent', payment_method:
    '?#PaymentMethod', payment_method_type: '?string', request_log_url: '?string', setup_intent:
    '?#SetupIntent', source: '?#BankAccount|#Card', type: 'string' },
  'PaymentIntent.NextAction': { alipay_handle_redirect: '?#PaymentIntent.NextAction.AlipayHandleRedirect',
    boleto_display_details: '?#PaymentIntent.NextAction.BoletoDisplayDetails', card_await_notification:
    '?#PaymentIntent.NextAction.CardAwaitNotification', cashapp_handle_redirect_or_display_qr_code:
    '?#PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode', display_bank_transfer_instructions:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions', konbini_display_details:
    '?#PaymentIntent.NextAction.KonbiniDisplayDetails', oxxo_display_details:
    '?#PaymentIntent.NextAction.OxxoDisplayDetails', paynow_display_qr_code:
    '?#PaymentIntent.NextAction.PaynowDisplayQrCode', pix_display_qr_code:
    '?#PaymentIntent.NextAction.PixDisplayQrCode', promptpay_display_qr_code:
    '?#PaymentIntent.NextAction.PromptpayDisplayQrCode', redirect_to_url:
    '?#PaymentIntent.NextAction.RedirectToUrl', swish_handle_redirect_or_display_qr_code:
    '?#PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode', type: 'string', use_stripe_sdk:
    '?#PaymentIntent.NextAction.UseStripeSdk', verify_with_microdeposits:
    '?#PaymentIntent.NextAction.VerifyWithMicrodeposits', wechat_pay_display_qr_code:
    '?#PaymentIntent.NextAction.WechatPayDisplayQrCode', wechat_pay_redirect_to_android_app:
    '?#PaymentIntent.NextAction.WechatPayRedirectToAndroidApp', wechat_pay_redirect_to_ios_app:
    '?#PaymentIntent.NextAction.WechatPayRedirectToIosApp' },
  'PaymentIntent.NextAction.AlipayHandleRedirect': { native_data: 'string|null', native_url: 'string|null',
    return_url: 'string|null', url: 'string|null' },
  'PaymentIntent.NextAction.BoletoDisplayDetails': { expires_at: 'number|null', hosted_voucher_url:
    'string|null', number: 'string|null', pdf: 'string|null' },
  'PaymentIntent.NextAction.CardAwaitNotification': { charge_attempt_at: 'number|null',
    customer_approval_required: 'boolean|null' },
  'PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode': { hosted_instructions_url: 'string',
    mobile_auth_url: 'string', qr_code:
    '#PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode.QrCode' },
  'PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode.QrCode': { expires_at: 'number',
    image_url_png: 'string', image_url_svg: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions': { amount_remaining: 'number|null', currency:
    'string|null', financial_addresses:
    '?[#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress]',
    hosted_instructions_url: 'string|null', reference: 'string|null', type: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress': { aba:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Aba', iban:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Iban', sort_code:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.SortCode', spei:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Spei', supported_networks:
    '?[string]', swift: '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Swift',
    type: 'string', zengin:
    '?#PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Zengin' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Aba': { account_number:
    'string', bank_name: 'string', routing_number: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Iban': { account_holder_name:
    'string', bic: 'string', country: 'string', iban: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.SortCode': {
    account_holder_name: 'string', account_number: 'string', sort_code: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Spei': { bank_code: 'string',
    bank_name: 'string', clabe: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Swift': { account_number:
    'string', bank_name: 'string', swift_code: 'string' },
  'PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Zengin': { account_holder_name:
    'string|null', account_number: 'string|null', account_type: 'string|null', bank_code: 'string|null',
    bank_name: 'string|null', branch_code: 'string|null', branch_name: 'string|null' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails': { expires_at: 'number', hosted_voucher_url:
    'string|null', stores: '#PaymentIntent.NextAction.KonbiniDisplayDetails.Stores' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails.Stores': { familymart:
    '#PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Familymart|null', lawson:
    '#PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Lawson|null', ministop:
    '#PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Ministop|null', seicomart:
    '#PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Seicomart|null' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Familymart': { confirmation_number: '?string',
    payment_code: 'string' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Lawson': { confirmation_number: '?string',
    payment_code: 'string' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Ministop': { confirmation_number: '?string',
    payment_code: 'string' },
  'PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Seicomart': { confirmation_number: '?string',
    payment_code: 'string' },
  'PaymentIntent.NextAction.OxxoDisplayDetails': { expires_after: 'number|null', hosted_voucher_url:
    'string|null', number: 'string|null' },
  'PaymentIntent.NextAction.PaynowDisplayQrCode': { data: 'string', hosted_instructions_url: 'string|null',
    image_url_png: 'string', image_url_svg: 'string' },
  'PaymentIntent.NextAction.PixDisplayQrCode': { data: '?string', expires_at: '?number',
    hosted_instructions_url: '?string', image_url_png: '?string', image_url_svg: '?string' },
  'PaymentIntent.NextAction.PromptpayDisplayQrCode': { data: 'string', hosted_instructions_url: 'string',
    image_url_png: 'string', image_url_svg: 'string' },
  'PaymentIntent.NextAction.RedirectToUrl': { return_url: 'string|null', url: 'string|null' },
  'PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode': { hosted_instructions_url: 'string',
    mobile_auth_url: 'string', qr_code:
    '#PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode.QrCode' },
  'PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode.QrCode': { data: 'string', image_url_png:
    'string', image_url_svg: 'string' },
  'PaymentIntent.NextAction.UseStripeSdk': {},
  'PaymentIntent.NextAction.VerifyWithMicrodeposits': { arrival_date: 'number', hosted_verification_url:
    'string', microdeposit_type: 'string|null' },
  'PaymentIntent.NextAction.WechatPayDisplayQrCode': { data: 'string', hosted_instructions_url: 'string',
    image_data_url: 'string', image_url_png: 'string', image_url_svg: 'string' },
  'PaymentIntent.NextAction.WechatPayRedirectToAndroidApp': { app_id: 'string', nonce_str: 'string',
    package: 'string', partner_id: 'string', prepay_id: 'string', sign: 'string', timestamp: 'string' },
  'PaymentIntent.NextAction.WechatPayRedirectToIosApp': { native_url: 'string' },
  'PaymentIntent.PaymentMethodConfigurationDetails': { id: 'string', parent: 'string|null' },
  'PaymentIntent.PaymentMethodOptions': { acss_debit: '?#PaymentIntent.PaymentMethodOptions.AcssDebit',
    affirm: '?#PaymentIntent.PaymentMethodOptions.Affirm', afterpay_clearpay:
    '?#PaymentIntent.PaymentMethodOptions.AfterpayClearpay', alipay:
    '?#PaymentIntent.PaymentMethodOptions.Alipay', au_becs_debit:
    '?#PaymentIntent.PaymentMethodOptions.AuBecsDebit', bacs_debit:
    '?#PaymentIntent.PaymentMethodOptions.BacsDebit', bancontact:
    '?#PaymentIntent.PaymentMethodOptions.Bancontact', blik: '?#PaymentIntent.PaymentMethodOptions.Blik',
    boleto: '?#PaymentIntent.PaymentMethodOptions.Boleto', card:
    '?#PaymentIntent.PaymentMethodOptions.Card', card_present:
    '?#PaymentIntent.PaymentMethodOptions.CardPresent', cashapp:
    '?#PaymentIntent.PaymentMethodOptions.Cashapp', customer_balance:
    '?#PaymentIntent.PaymentMethodOptions.CustomerBalance', eps: '?#PaymentIntent.PaymentMethodOptions.Eps',
    fpx: '?#PaymentIntent.PaymentMethodOptions.Fpx', giropay:
    '?#PaymentIntent.PaymentMethodOptions.Giropay', grabpay: '?#PaymentIntent.PaymentMethodOptions.Grabpay',
    ideal: '?#PaymentIntent.PaymentMethodOptions.Ideal', interac_present:
    '?#PaymentIntent.PaymentMethodOptions.InteracPresent', klarna:
    '?#PaymentIntent.PaymentMethodOptions.Klarna', konbini: '?#PaymentIntent.PaymentMethodOptions.Konbini',
    link: '?#PaymentIntent.PaymentMethodOptions.Link', mobilepay:
    '?#PaymentIntent.PaymentMethodOptions.Mobilepay', oxxo: '?#PaymentIntent.PaymentMethodOptions.Oxxo',
    p24: '?#PaymentIntent.PaymentMethodOptions.P24', paynow: '?#PaymentIntent.PaymentMethodOptions.Paynow',
    paypal: '?#PaymentIntent.PaymentMethodOptions.Paypal', pix: '?#PaymentIntent.PaymentMethodOptions.Pix',
    promptpay: '?#PaymentIntent.PaymentMethodOptions.Promptpay', revolut_pay:
    '?#PaymentIntent.PaymentMethodOptions.RevolutPay', sepa_debit:
    '?#PaymentIntent.PaymentMethodOptions.SepaDebit', sofort: '?#PaymentIntent.PaymentMethodOptions.Sofort',
    swish: '?#PaymentIntent.PaymentMethodOptions.Swish', us_bank_account:
    '?#PaymentIntent.PaymentMethodOptions.UsBankAccount', wechat_pay:
    '?#PaymentIntent.PaymentMethodOptions.WechatPay', zip: '?#PaymentIntent.PaymentMethodOptions.Zip' },
  'PaymentIntent.PaymentMethodOptions.AcssDebit': { mandate_options:
    '?#PaymentIntent.PaymentMethodOptions.AcssDebit.MandateOptions', setup_future_usage: '?string',
    verification_method: '?string' },
  'PaymentIntent.PaymentMethodOptions.AcssDebit.MandateOptions': { custom_mandate_url: '?string',
    interval_description: 'string|null', payment_schedule: 'string|null', transaction_type: 'string|null' },
  'PaymentIntent.PaymentMethodOptions.Affirm': { capture_method: '?string', preferred_locale: '?string',
    setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.AfterpayClearpay': { capture_method: '?string', reference:
    'string|null', setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Alipay': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.AuBecsDebit': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.BacsDebit': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Bancontact': { preferred_language: 'string', setup_future_usage:
    '?string' },
  'PaymentIntent.PaymentMethodOptions.Blik': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Boleto': { expires_after_days: 'number', setup_future_usage: '?string'
    },
  'PaymentIntent.PaymentMethodOptions.Card': { capture_method: '?string', installments:
    '#PaymentIntent.PaymentMethodOptions.Card.Installments|null', mandate_options:
    '#PaymentIntent.PaymentMethodOptions.Card.MandateOptions|null', network: 'string|null',
    request_extended_authorization: '?string', request_incremental_authorization: '?string',
    request_multicapture: '?string', request_overcapture: '?string', request_three_d_secure: 'string|null',
    require_cvc_recollection: '?boolean', setup_future_usage: '?string', statement_descriptor_suffix_kana:
    '?string', statement_descriptor_suffix_kanji: '?string' },
  'PaymentIntent.PaymentMethodOptions.Card.Installments': { available_plans:
    '[#PaymentIntent.PaymentMethodOptions.Card.Installments.AvailablePlan]|null', enabled: 'boolean', plan:
    '#PaymentIntent.PaymentMethodOptions.Card.Installments.Plan|null' },
  'PaymentIntent.PaymentMethodOptions.Card.Installments.AvailablePlan': { count: 'number|null', interval:
    'string|null', type: 'string' },
  'PaymentIntent.PaymentMethodOptions.Card.Installments.Plan': { count: 'number|null', interval:
    'string|null', type: 'string' },
  'PaymentIntent.PaymentMethodOptions.Card.MandateOptions': { amount: 'number', amount_type: 'string',
    description: 'string|null', end_date: 'number|null', interval: 'string', interval_count: 'number|null',
    reference: 'string', start_date: 'number', supported_types: '[string]|null' },
  'PaymentIntent.PaymentMethodOptions.CardPresent': { request_extended_authorization: 'boolean|null',
    request_incremental_authorization_support: 'boolean|null' },
  'PaymentIntent.PaymentMethodOptions.Cashapp': { capture_method: '?string', setup_future_usage: '?string'
    },
  'PaymentIntent.PaymentMethodOptions.CustomerBalance': { bank_transfer:
    '?#PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer', funding_type: 'string|null',
    setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer': { eu_bank_transfer:
    '?#PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer',
    requested_address_types: '?[string]', type: 'string|null' },
  'PaymentIntent.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer': { country: 'string' },
  'PaymentIntent.PaymentMethodOptions.Eps': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Fpx': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Giropay': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Grabpay': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Ideal': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.InteracPresent': {},
  'PaymentIntent.PaymentMethodOptions.Klarna': { capture_method: '?string', preferred_locale: 'string|null',
    setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Konbini': { confirmation_number: 'string|null', expires_after_days:
    'number|null', expires_at: 'number|null', product_description: 'string|null', setup_future_usage:
    '?string' },
  'PaymentIntent.PaymentMethodOptions.Link': { capture_method: '?string', persistent_token: 'string|null',
    setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Mobilepay': { capture_method: '?string', setup_future_usage: '?string'
    },
  'PaymentIntent.PaymentMethodOptions.Oxxo': { expires_after_days: 'number', setup_future_usage: '?string'
    },
  'PaymentIntent.PaymentMethodOptions.P24': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Paynow': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Paypal': { capture_method: '?string', preferred_locale: 'string|null',
    reference: 'string|null', setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Pix': { expires_after_seconds: 'number|null', expires_at:
    'number|null', setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Promptpay': { setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.RevolutPay': {},
  'PaymentIntent.PaymentMethodOptions.SepaDebit': { mandate_options:
    '?#PaymentIntent.PaymentMethodOptions.SepaDebit.MandateOptions', setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.SepaDebit.MandateOptions': {},
  'PaymentIntent.PaymentMethodOptions.Sofort': { preferred_language: 'string|null', setup_future_usage:
    '?string' },
  'PaymentIntent.PaymentMethodOptions.Swish': { reference: 'string|null', setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.UsBankAccount': { financial_connections:
    '?#PaymentIntent.PaymentMethodOptions.UsBankAccount.FinancialConnections', mandate_options:
    '?#PaymentIntent.PaymentMethodOptions.UsBankAccount.MandateOptions', preferred_settlement_speed:
    '?string', setup_future_usage: '?string', verification_method: '?string' },
  'PaymentIntent.PaymentMethodOptions.UsBankAccount.FinancialConnections': { permissions: '?[string]',
    prefetch: '[string]|null', return_url: '?string' },
  'PaymentIntent.PaymentMethodOptions.UsBankAccount.MandateOptions': { collection_method: '?string' },
  'PaymentIntent.PaymentMethodOptions.WechatPay': { app_id: 'string|null', client: 'string|null',
    setup_future_usage: '?string' },
  'PaymentIntent.PaymentMethodOptions.Zip': { setup_future_usage: '?string' },
  'PaymentIntent.Processing': { card: '?#PaymentIntent.Processing.Card', type: 'string' },
  'PaymentIntent.Processing.Card': { customer_notification:
    '?#PaymentIntent.Processing.Card.CustomerNotification' },
  'PaymentIntent.Processing.Card.CustomerNotification': { approval_requested: 'boolean|null', completes_at:
    'number|null' },
  'PaymentIntent.Shipping': { address: '?#Address', carrier: '?string|null', name: '?string', phone:
    '?string|null', tracking_number: '?string|null' },
  'PaymentIntent.TransferData': { amount: '?number', destination: 'string' },
  'PaymentLink.AfterCompletion': { hosted_confirmation: '?#PaymentLink.AfterCompletion.HostedConfirmation',
    redirect: '?#PaymentLink.AfterCompletion.Redirect', type: 'string' },
  'PaymentLink.AfterCompletion.HostedConfirmation': { custom_message: 'string|null' },
  'PaymentLink.AfterCompletion.Redirect': { url: 'string' },
  'PaymentLink.AutomaticTax': { enabled: 'boolean', liability: '#PaymentLink.AutomaticTax.Liability|null' },
  'PaymentLink.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'PaymentLink.ConsentCollection': { payment_method_reuse_agreement:
    '#PaymentLink.ConsentCollection.PaymentMethodReuseAgreement|null', promotions: 'string|null',
    terms_of_service: 'string|null' },
  'PaymentLink.ConsentCollection.PaymentMethodReuseAgreement': { position: 'string' },
  'PaymentLink.CustomField': { dropdown: '?#PaymentLink.CustomField.Dropdown', key: 'string', label:
    '#PaymentLink.CustomField.Label', numeric: '?#PaymentLink.CustomField.Numeric', optional: 'boolean',
    text: '?#PaymentLink.CustomField.Text', type: 'string' },
  'PaymentLink.CustomField.Dropdown': { options: '[#PaymentLink.CustomField.Dropdown.Option]' },
  'PaymentLink.CustomField.Dropdown.Option': { label: 'string', value: 'string' },
  'PaymentLink.CustomField.Label': { custom: 'string|null', type: 'string' },
  'PaymentLink.CustomField.Numeric': { maximum_length: 'number|null', minimum_length: 'number|null' },
  'PaymentLink.CustomField.Text': { maximum_length: 'number|null', minimum_length: 'number|null' },
  'PaymentLink.CustomText': { after_submit: '#PaymentLink.CustomText.AfterSubmit|null', shipping_address:
    '#PaymentLink.CustomText.ShippingAddress|null', submit: '#PaymentLink.CustomText.Submit|null',
    terms_of_service_acceptance: '#PaymentLink.CustomText.TermsOfServiceAcceptance|null' },
  'PaymentLink.CustomText.AfterSubmit': { message: 'string' },
  'PaymentLink.CustomText.ShippingAddress': { message: 'string' },
  'PaymentLink.CustomText.Submit': { message: 'string' },
  'PaymentLink.CustomText.TermsOfServiceAcceptance': { message: 'string' },
  'PaymentLink.InvoiceCreation': { enabled: 'boolean', invoice_data:
    '#PaymentLink.InvoiceCreation.InvoiceData|null' },
  'PaymentLink.InvoiceCreation.InvoiceData': { account_tax_ids: '[string|#TaxId|#DeletedTaxId]|null',
    custom_fields: '[#PaymentLink.InvoiceCreation.InvoiceData.CustomField]|null', description:
    'string|null', footer: 'string|null', issuer: '#PaymentLink.InvoiceCreation.InvoiceData.Issuer|null',
    metadata: 'map|null', rendering_options:
    '#PaymentLink.InvoiceCreation.InvoiceData.RenderingOptions|null' },
  'PaymentLink.InvoiceCreation.InvoiceData.CustomField': { name: 'string', value: 'string' },
  'PaymentLink.InvoiceCreation.InvoiceData.Issuer': { account: '?string', type: 'string' },
  'PaymentLink.InvoiceCreation.InvoiceData.RenderingOptions': { amount_tax_display: 'string|null' },
  'PaymentLink.PaymentIntentData': { capture_method: 'string|null', description: 'string|null', metadata:
    'map', setup_future_usage: 'string|null', statement_descriptor: 'string|null',
    statement_descriptor_suffix: 'string|null', transfer_group: 'string|null' },
  'PaymentLink.PhoneNumberCollection': { enabled: 'boolean' },
  'PaymentLink.Restrictions': { completed_sessions: '#PaymentLink.Restrictions.CompletedSessions' },
  'PaymentLink.Restrictions.CompletedSessions': { count: 'number', limit: 'number' },
  'PaymentLink.ShippingAddressCollection': { allowed_countries: '[string]' },
  'PaymentLink.ShippingOption': { shipping_amount: 'number', shipping_rate: 'string|#ShippingRate' },
  'PaymentLink.SubscriptionData': { description: 'string|null', invoice_settings:
    '#PaymentLink.SubscriptionData.InvoiceSettings', metadata: 'map', trial_period_days: 'number|null',
    trial_settings: '#PaymentLink.SubscriptionData.TrialSettings|null' },
  'PaymentLink.SubscriptionData.InvoiceSettings': { issuer:
    '#PaymentLink.SubscriptionData.InvoiceSettings.Issuer' },
  'PaymentLink.SubscriptionData.InvoiceSettings.Issuer': { account: '?string', type: 'string' },
  'PaymentLink.SubscriptionData.TrialSettings': { end_behavior:
    '#PaymentLink.SubscriptionData.TrialSettings.EndBehavior' },
  'PaymentLink.SubscriptionData.TrialSettings.EndBehavior': { missing_payment_method: 'string' },
  'PaymentLink.TaxIdCollection': { enabled: 'boolean' },
  'PaymentLink.TransferData': { amount: 'number|null', destination: 'string' },
  'PaymentMethod.AcssDebit': { bank_name: 'string|null', fingerprint: 'string|null', institution_number:
    'string|null', last4: 'string|null', transit_number: 'string|null' },
  'PaymentMethod.Affirm': {},
  'PaymentMethod.AfterpayClearpay': {},
  'PaymentMethod.Alipay': {},
  'PaymentMethod.AuBecsDebit': { bsb_number: 'string|null', fingerprint: 'string|null', last4: 'string|null'
    },
  'PaymentMethod.BacsDebit': { fingerprint: 'string|null', last4: 'string|null', sort_code: 'string|null' },
  'PaymentMethod.Bancontact': {},
  'PaymentMethod.BillingDetails': { address: '#Address|null', email: 'string|null', name: 'string|null',
    phone: 'string|null' },
  'PaymentMethod.Blik': {},
  'PaymentMethod.Boleto': { tax_id: 'string' },
  'PaymentMethod.Card': { brand: 'string', checks: '#PaymentMethod.Card.Checks|null', country:
    'string|null', description: '?string|null', display_brand: 'string|null', exp_month: 'number', exp_year:
    'number', fingerprint: '?string|null', funding: 'string', iin: '?string|null', issuer: '?string|null',
    last4: 'string', networks: '#PaymentMethod.Card.Networks|null', three_d_secure_usage:
    '#PaymentMethod.Card.ThreeDSecureUsage|null', wallet: '#PaymentMethod.Card.Wallet|null' },
  'PaymentMethod.Card.Checks': { address_line1_check: 'string|null', address_postal_code_check:
    'string|null', cvc_check: 'string|null' },
  'PaymentMethod.Card.Networks': { available: '[string]', preferred: 'string|null' },
  'PaymentMethod.Card.ThreeDSecureUsage': { supported: 'boolean' },
  'PaymentMethod.Card.Wallet': { amex_express_checkout: '?#PaymentMethod.Card.Wallet.AmexExpressCheckout',
    apple_pay: '?#PaymentMethod.Card.Wallet.ApplePay', dynamic_last4: 'string|null', google_pay:
    '?#PaymentMethod.Card.Wallet.GooglePay', link: '?#PaymentMethod.Card.Wallet.Link', masterpass:
    '?#PaymentMethod.Card.Wallet.Masterpass', samsung_pay: '?#PaymentMethod.Card.Wallet.SamsungPay', type:
    'string', visa_checkout: '?#PaymentMethod.Card.Wallet.VisaCheckout' },
  'PaymentMethod.Card.Wallet.AmexExpressCheckout': {},
  'PaymentMethod.Card.Wallet.ApplePay': {},
  'PaymentMethod.Card.Wallet.GooglePay': {},
  'PaymentMethod.Card.Wallet.Link': {},
  'PaymentMethod.Card.Wallet.Masterpass': { billing_address: '#Address|null', email: 'string|null', name:
    'string|null', shipping_address: '#Address|null' },
  'PaymentMethod.Card.Wallet.SamsungPay': {},
  'PaymentMethod.Card.Wallet.VisaCheckout': { billing_address: '#Address|null', email: 'string|null', name:
    'string|null', shipping_address: '#Address|null' },
  'PaymentMethod.CardPresent': { brand: 'string|null', cardholder_name: 'string|null', country:
    'string|null', description: '?string|null', exp_month: 'number', exp_year: 'number', fingerprint:
    'string|null', funding: 'string|null', iin: '?string|null', issuer: '?string|null', last4:
    'string|null', networks: '#PaymentMethod.CardPresent.Networks|null', read_method: 'string|null' },
  'PaymentMethod.CardPresent.Networks': { available: '[string]', preferred: 'string|null' },
  'PaymentMethod.Cashapp': { buyer_id: 'string|null', cashtag: 'string|null' },
  'PaymentMethod.CustomerBalance': {},
  'PaymentMethod.Eps': { bank: 'string|null' },
  'PaymentMethod.Fpx': { account_holder_type: 'string|null', bank: 'string' },
  'PaymentMethod.Giropay': {},
  'PaymentMethod.Grabpay': {},
  'PaymentMethod.Ideal': { bank: 'string|null', bic: 'string|null' },
  'PaymentMethod.InteracPresent': { brand: 'string|null', cardholder_name: 'string|null', country:
    'string|null', description: '?string|null', exp_month: 'number', exp_year: 'number', fingerprint:
    'string|null', funding: 'string|null', iin: '?string|null', issuer: '?string|null', last4:
    'string|null', networks: '#PaymentMethod.InteracPresent.Networks|null', preferred_locales:
    '[string]|null', read_method: 'string|null' },
  'PaymentMethod.InteracPresent.Networks': { available: '[string]', preferred: 'string|null' },
  'PaymentMethod.Klarna': { dob: '#PaymentMethod.Klarna.Dob|null' },
  'PaymentMethod.Klarna.Dob': { day: 'number|null', month: 'number|null', year: 'number|null' },
  'PaymentMethod.Konbini': {},
  'PaymentMethod.Link': { email: 'string|null', persistent_token: '?string' },
  'PaymentMethod.Mobilepay': {},
  'PaymentMethod.Oxxo': {},
  'PaymentMethod.P24': { bank: 'string|null' },
  'PaymentMethod.Paynow': {},
  'PaymentMethod.Paypal': { payer_email: 'string|null', payer_id: 'string|null' },
  'PaymentMethod.Pix': {},
  'PaymentMethod.Promptpay': {},
  'PaymentMethod.RadarOptions': { session: '?string' },
  'PaymentMethod.RevolutPay': {},
  'PaymentMethod.SepaDebit': { bank_code: 'string|null', branch_code: 'string|null', country: 'string|null',
    fingerprint: 'string|null', generated_from: '#PaymentMethod.SepaDebit.GeneratedFrom|null', last4:
    'string|null' },
  'PaymentMethod.SepaDebit.GeneratedFrom': { charge: 'string|#Charge|null', setup_attempt:
    'string|#SetupAttempt|null' },
  'PaymentMethod.Sofort': { country: 'string|null' },
  'PaymentMethod.Swish': {},
  'PaymentMethod.UsBankAccount': { account_holder_type: 'string|null', account_type: 'string|null',
    bank_name: 'string|null', financial_connections_account: 'string|null', fingerprint: 'string|null',
    last4: 'string|null', networks: '#PaymentMethod.UsBankAccount.Networks|null', routing_number:
    'string|null', status_details: '#PaymentMethod.UsBankAccount.StatusDetails|null' },
  'PaymentMethod.UsBankAccount.Networks': { preferred: 'string|null', supported: '[string]' },
  'PaymentMethod.UsBankAccount.StatusDetails': { blocked:
    '?#PaymentMethod.UsBankAccount.StatusDetails.Blocked' },
  'PaymentMethod.UsBankAccount.StatusDetails.Blocked': { network_code: 'string|null', reason: 'string|null'
    },
  'PaymentMethod.WechatPay': {},
  'PaymentMethod.Zip': {},
  'Plan.Tier': { flat_amount: 'number|null', flat_amount_decimal: 'string|null', unit_amount: 'number|null',
    unit_amount_decimal: 'string|null', up_to: 'number|null' },
  'Plan.TransformUsage': { divide_by: 'number', round: 'string' },
  'Price.CustomUnitAmount': { maximum: 'number|null', minimum: 'number|null', preset: 'number|null' },
  'Price.Recurring': { aggregate_usage: 'string|null', interval: 'string', interval_count: 'number', meter:
    '?string|null', trial_period_days: 'number|null', usage_type: 'string' },
  'Price.Tier': { flat_amount: 'number|null', flat_amount_decimal: 'string|null', unit_amount:
    'number|null', unit_amount_decimal: 'string|null', up_to: 'number|null' },
  'Price.TransformQuantity': { divide_by: 'number', round: 'string' },
  'Product.Feature': { name: '?string' },
  'Product.PackageDimensions': { height: 'number', length: 'number', weight: 'number', width: 'number' },
  'PromotionCode.Restrictions': { currency_options: '?map', first_time_transaction: 'boolean',
    minimum_amount: 'number|null', minimum_amount_currency: 'string|null' },
  'Quote.AutomaticTax': { enabled: 'boolean', liability: '#Quote.AutomaticTax.Liability|null', status:
    'string|null' },
  'Quote.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'Quote.Computed': { recurring: '#Quote.Computed.Recurring|null', upfront: '#Quote.Computed.Upfront' },
  'Quote.Computed.Recurring': { amount_subtotal: 'number', amount_total: 'number', interval: 'string',
    interval_count: 'number', total_details: '#Quote.Computed.Recurring.TotalDetails' },
  'Quote.Computed.Recurring.TotalDetails': { amount_discount: 'number', amount_shipping: 'number|null',
    amount_tax: 'number', breakdown: '?#Quote.Computed.Recurring.TotalDetails.Breakdown' },
  'Quote.Computed.Recurring.TotalDetails.Breakdown': { discounts:
    '[#Quote.Computed.Recurring.TotalDetails.Breakdown.Discount]', taxes:
    '[#Quote.Computed.Recurring.TotalDetails.Breakdown.Tax]' },
  'Quote.Computed.Recurring.TotalDetails.Breakdown.Discount': { amount: 'number', discount: '#Discount' },
  'Quote.Computed.Recurring.TotalDetails.Breakdown.Tax': { amount: 'number', rate: '#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'Quote.Computed.Upfront': { amount_subtotal: 'number', amount_total: 'number', line_items:
    '?list:#LineItem', total_details: '#Quote.Computed.Upfront.TotalDetails' },
  'Quote.Computed.Upfront.TotalDetails': { amount_discount: 'number', amount_shipping: 'number|null',
    amount_tax: 'number', breakdown: '?#Quote.Computed.Upfront.TotalDetails.Breakdown' },
  'Quote.Computed.Upfront.TotalDetails.Breakdown': { discounts:
    '[#Quote.Computed.Upfront.TotalDetails.Breakdown.Discount]', taxes:
    '[#Quote.Computed.Upfront.TotalDetails.Breakdown.Tax]' },
  'Quote.Computed.Upfront.TotalDetails.Breakdown.Discount': { amount: 'number', discount: '#Discount' },
  'Quote.Computed.Upfront.TotalDetails.Breakdown.Tax': { amount: 'number', rate: '#TaxRate',
    taxability_reason: 'string|null', taxable_amount: 'number|null' },
  'Quote.FromQuote': { is_revision: 'boolean', quote: 'string|#Quote' },
  'Quote.InvoiceSettings': { days_until_due: 'number|null', issuer: '#Quote.InvoiceSettings.Issuer' },
  'Quote.InvoiceSettings.Issuer': { account: '?string', type: 'string' },
  'Quote.StatusTransitions': { accepted_at: 'number|null', canceled_at: 'number|null', finalized_at:
    'number|null' },
  'Quote.SubscriptionData': { description: 'string|null', effective_date: 'number|null', metadata:
    'map|null', trial_period_days: 'number|null' },
  'Quote.TotalDetails': { amount_discount: 'number', amount_shipping: 'number|null', amount_tax: 'number',
    breakdown: '?#Quote.TotalDetails.Breakdown' },
  'Quote.TotalDetails.Breakdown': { discounts: '[#Quote.TotalDetails.Breakdown.Discount]', taxes:
    '[#Quote.TotalDetails.Breakdown.Tax]' },
  'Quote.TotalDetails.Breakdown.Discount': { amount: 'number', discount: '#Discount' },
  'Quote.TotalDetails.Breakdown.Tax': { amount: 'number', rate: '#TaxRate', taxability_reason:
    'string|null', taxable_amount: 'number|null' },
  'Quote.TransferData': { amount: 'number|null', amount_percent: 'number|null', destination: 'string' },
  'Refund.DestinationDetails': { affirm: '?#Refund.DestinationDetails.Affirm', afterpay_clearpay:
    '?#Refund.DestinationDetails.AfterpayClearpay', alipay: '?#Refund.DestinationDetails.Alipay',
    au_bank_transfer: '?#Refund.DestinationDetails.AuBankTransfer', blik:
    '?#Refund.DestinationDetails.Blik', br_bank_transfer: '?#Refund.DestinationDetails.BrBankTransfer',
    card: '?#Refund.DestinationDetails.Card', cashapp: '?#Refund.DestinationDetails.Cashapp',
    customer_cash_balance: '?#Refund.DestinationDetails.CustomerCashBalance', eps:
    '?#Refund.DestinationDetails.Eps', eu_bank_transfer: '?#Refund.DestinationDetails.EuBankTransfer',
    gb_bank_transfer: '?#Refund.DestinationDetails.GbBankTransfer', giropay:
    '?#Refund.DestinationDetails.Giropay', grabpay: '?#Refund.DestinationDetails.Grabpay', jp_bank_transfer:
    '?#Refund.DestinationDetails.JpBankTransfer', klarna: '?#Refund.DestinationDetails.Klarna',
    mx_bank_transfer: '?#Refund.DestinationDetails.MxBankTransfer', p24: '?#Refund.DestinationDetails.P24',
    paynow: '?#Refund.DestinationDetails.Paynow', paypal: '?#Refund.DestinationDetails.Paypal', pix:
    '?#Refund.DestinationDetails.Pix', revolut: '?#Refund.DestinationDetails.Revolut', sofort:
    '?#Refund.DestinationDetails.Sofort', swish: '?#Refund.DestinationDetails.Swish', th_bank_transfer:
    '?#Refund.DestinationDetails.ThBankTransfer', type: 'string', us_bank_transfer:
    '?#Refund.DestinationDetails.UsBankTransfer', wechat_pay: '?#Refund.DestinationDetails.WechatPay', zip:
    '?#Refund.DestinationDetails.Zip' },
  'Refund.DestinationDetails.Affirm': {},
  'Refund.DestinationDetails.AfterpayClearpay': {},
  'Refund.DestinationDetails.Alipay': {},
  'Refund.DestinationDetails.AuBankTransfer': {},
  'Refund.DestinationDetails.Blik': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.BrBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.Card': { reference: '?string', reference_status: '?string', reference_type:
    '?string', type: 'string' },
  'Refund.DestinationDetails.Cashapp': {},
  'Refund.DestinationDetails.CustomerCashBalance': {},
  'Refund.DestinationDetails.Eps': {},
  'Refund.DestinationDetails.EuBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.GbBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.Giropay': {},
  'Refund.DestinationDetails.Grabpay': {},
  'Refund.DestinationDetails.JpBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.Klarna': {},
  'Refund.DestinationDetails.MxBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.P24': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.Paynow': {},
  'Refund.DestinationDetails.Paypal': {},
  'Refund.DestinationDetails.Pix': {},
  'Refund.DestinationDetails.Revolut': {},
  'Refund.DestinationDetails.Sofort': {},
  'Refund.DestinationDetails.Swish': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.ThBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.UsBankTransfer': { reference: 'string|null', reference_status: 'string|null' },
  'Refund.DestinationDetails.WechatPay': {},
  'Refund.DestinationDetails.Zip': {},
  'Refund.NextAction': { display_details: '#Refund.NextAction.DisplayDetails|null', type: 'string' },
  'Refund.NextAction.DisplayDetails': { email_sent: '#Refund.NextAction.DisplayDetails.EmailSent',
    expires_at: 'number' },
  'Refund.NextAction.DisplayDetails.EmailSent': { email_sent_at: 'number', email_sent_to: 'string' },
  'SetupAttempt.PaymentMethodDetails': { acss_debit: '?#SetupAttempt.PaymentMethodDetails.AcssDebit',
    au_becs_debit: '?#SetupAttempt.PaymentMethodDetails.AuBecsDebit', bacs_debit:
    '?#SetupAttempt.PaymentMethodDetails.BacsDebit', bancontact:
    '?#SetupAttempt.PaymentMethodDetails.Bancontact', boleto: '?#SetupAttempt.PaymentMethodDetails.Boleto',
    card: '?#SetupAttempt.PaymentMethodDetails.Card', card_present:
    '?#SetupAttempt.PaymentMethodDetails.CardPresent', cashapp:
    '?#SetupAttempt.PaymentMethodDetails.Cashapp', ideal: '?#SetupAttempt.PaymentMethodDetails.Ideal',
    klarna: '?#SetupAttempt.PaymentMethodDetails.Klarna', link: '?#SetupAttempt.PaymentMethodDetails.Link',
    paypal: '?#SetupAttempt.PaymentMethodDetails.Paypal', sepa_debit:
    '?#SetupAttempt.PaymentMethodDetails.SepaDebit', sofort: '?#SetupAttempt.PaymentMethodDetails.Sofort',
    type: 'string', us_bank_account: '?#SetupAttempt.PaymentMethodDetails.UsBankAccount' },
  'SetupAttempt.PaymentMethodDetails.AcssDebit': {},
  'SetupAttempt.PaymentMethodDetails.AuBecsDebit': {},
  'SetupAttempt.PaymentMethodDetails.BacsDebit': {},
  'SetupAttempt.PaymentMethodDetails.Bancontact': { bank_code: 'string|null', bank_name: 'string|null', bic:
    'string|null', generated_sepa_debit: 'string|#PaymentMethod|null', generated_sepa_debit_mandate:
    'string|#Mandate|null', iban_last4: 'string|null', preferred_language: 'string|null', verified_name:
    'string|null' },
  'SetupAttempt.PaymentMethodDetails.Boleto': {},
  'SetupAttempt.PaymentMethodDetails.Card': { brand: 'string|null', checks:
    '#SetupAttempt.PaymentMethodDetails.Card.Checks|null', country: 'string|null', description:
    '?string|null', exp_month: 'number|null', exp_year: 'number|null', fingerprint: '?string|null', funding:
    'string|null', iin: '?string|null', issuer: '?string|null', last4: 'string|null', network:
    'string|null', three_d_secure: '#SetupAttempt.PaymentMethodDetails.Card.ThreeDSecure|null', wallet:
    '#SetupAttempt.PaymentMethodDetails.Card.Wallet|null' },
  'SetupAttempt.PaymentMethodDetails.Card.Checks': { address_line1_check: 'string|null',
    address_postal_code_check: 'string|null', cvc_check: 'string|null' },
  'SetupAttempt.PaymentMethodDetails.Card.ThreeDSecure': { authentication_flow: 'string|null',
    electronic_commerce_indicator: 'string|null', result: 'string|null', result_reason: 'string|null',
    transaction_id: 'string|null', version: 'string|null' },
  'SetupAttempt.PaymentMethodDetails.Card.Wallet': { apple_pay:
    '?#SetupAttempt.PaymentMethodDetails.Card.Wallet.ApplePay', google_pay:
    '?#SetupAttempt.PaymentMethodDetails.Card.Wallet.GooglePay', type: 'string' },
  'SetupAttempt.PaymentMethodDetails.Card.Wallet.ApplePay': {},
  'SetupAttempt.PaymentMethodDetails.Card.Wallet.GooglePay': {},
  'SetupAttempt.PaymentMethodDetails.CardPresent': { generated_card: 'string|#PaymentMethod|null', offline:
    '#SetupAttempt.PaymentMethodDetails.CardPresent.Offline|null' },
  'SetupAttempt.PaymentMethodDetails.CardPresent.Offline': { stored_at: 'number|null' },
  'SetupAttempt.PaymentMethodDetails.Cashapp': {},
  'SetupAttempt.PaymentMethodDetails.Ideal': { bank: 'string|null', bic: 'string|null',
    generated_sepa_debit: 'string|#PaymentMethod|null', generated_sepa_debit_mandate:
    'string|#Mandate|null', iban_last4: 'string|null', verified_name: 'string|null' },
  'SetupAttempt.PaymentMethodDetails.Klarna': {},
  'SetupAttempt.PaymentMethodDetails.Link': {},
  'SetupAttempt.PaymentMethodDetails.Paypal': {},
  'SetupAttempt.PaymentMethodDetails.SepaDebit': {},
  'SetupAttempt.PaymentMethodDetails.Sofort': { bank_code: 'string|null', bank_name: 'string|null', bic:
    'string|null', generated_sepa_debit: 'string|#PaymentMethod|null', generated_sepa_debit_mandate:
    'string|#Mandate|null', iban_last4: 'string|null', preferred_language: 'string|null', verified_name:
    'string|null' },
  'SetupAttempt.PaymentMethodDetails.UsBankAccount': {},
  'SetupAttempt.SetupError': { charge: '?string', code: '?string', decline_code: '?string', doc_url:
    '?string', message: '?string', param: '?string', payment_intent: '?#PaymentIntent', payment_method:
    '?#PaymentMethod', payment_method_type: '?string', request_log_url: '?string', setup_intent:
    '?#SetupIntent', source: '?#BankAccount|#Card', type: 'string' },
  'SetupIntent.AutomaticPaymentMethods': { allow_redirects: '?string', enabled: 'boolean|null' },
  'SetupIntent.LastSetupError': { charge: '?string', code: '?string', decline_code: '?string', doc_url:
    '?string', message: '?string', param: '?string', payment_intent: '?#PaymentIntent', payment_method:
    '?#PaymentMethod', payment_method_type: '?string', request_log_url: '?string', setup_intent:
    '?#SetupIntent', source: '?#BankAccount|#Card', type: 'string' },
  'SetupIntent.NextAction': { cashapp_handle_redirect_or_display_qr_code:
    '?#SetupIntent.NextAction.CashappHandleRedirectOrDisplayQrCode', redirect_to_url:
    '?#SetupIntent.NextAction.RedirectToUrl', type: 'string', use_stripe_sdk:
    '?#SetupIntent.NextAction.UseStripeSdk', verify_with_microdeposits:
    '?#SetupIntent.NextAction.VerifyWithMicrodeposits' },
  'SetupIntent.NextAction.CashappHandleRedirectOrDisplayQrCode': { hosted_instructions_url: 'string',
    mobile_auth_url: 'string', qr_code:
    '#SetupIntent.NextAction.CashappHandleRedirectOrDisplayQrCode.QrCode' },
  'SetupIntent.NextAction.CashappHandleRedirectOrDisplayQrCode.QrCode': { expires_at: 'number',
    image_url_png: 'string', image_url_svg: 'string' },
  'SetupIntent.NextAction.RedirectToUrl': { return_url: 'string|null', url: 'string|null' },
  'SetupIntent.NextAction.UseStripeSdk': {},
  'SetupIntent.NextAction.VerifyWithMicrodeposits': { arrival_date: 'number', hosted_verification_url:
    'string', microdeposit_type: 'string|null' },
  'SetupIntent.PaymentMethodConfigurationDetails': { id: 'string', parent: 'string|null' },
  'SetupIntent.PaymentMethodOptions': { acss_debit: '?#SetupIntent.PaymentMethodOptions.AcssDebit', card:
    '?#SetupIntent.PaymentMethodOptions.Card', card_present:
    '?#SetupIntent.PaymentMethodOptions.CardPresent', link: '?#SetupIntent.PaymentMethodOptions.Link',
    paypal: '?#SetupIntent.PaymentMethodOptions.Paypal', sepa_debit:
    '?#SetupIntent.PaymentMethodOptions.SepaDebit', us_bank_account:
    '?#SetupIntent.PaymentMethodOptions.UsBankAccount' },
  'SetupIntent.PaymentMethodOptions.AcssDebit': { currency: 'string|null', mandate_options:
    '?#SetupIntent.PaymentMethodOptions.AcssDebit.MandateOptions', verification_method: '?string' },
  'SetupIntent.PaymentMethodOptions.AcssDebit.MandateOptions': { custom_mandate_url: '?string', default_for:
    '?[string]', interval_description: 'string|null', payment_schedule: 'string|null', transaction_type:
    'string|null' },
  'SetupIntent.PaymentMethodOptions.Card': { mandate_options:
    '#SetupIntent.PaymentMethodOptions.Card.MandateOptions|null', network: 'string|null',
    request_three_d_secure: 'string|null' },
  'SetupIntent.PaymentMethodOptions.Card.MandateOptions': { amount: 'number', amount_type: 'string',
    currency: 'string', description: 'string|null', end_date: 'number|null', interval: 'string',
    interval_count: 'number|null', reference: 'string', start_date: 'number', supported_types:
    '[string]|null' },
  'SetupIntent.PaymentMethodOptions.CardPresent': {},
  'SetupIntent.PaymentMethodOptions.Link': { persistent_token: 'string|null' },
  'SetupIntent.PaymentMethodOptions.Paypal': { billing_agreement_id: 'string|null' },
  'SetupIntent.PaymentMethodOptions.SepaDebit': { mandate_options:
    '?#SetupIntent.PaymentMethodOptions.SepaDebit.MandateOptions' },
  'SetupIntent.PaymentMethodOptions.SepaDebit.MandateOptions': {},
  'SetupIntent.PaymentMethodOptions.UsBankAccount': { financial_connections:
    '?#SetupIntent.PaymentMethodOptions.UsBankAccount.FinancialConnections', mandate_options:
    '?#SetupIntent.PaymentMethodOptions.UsBankAccount.MandateOptions', verification_method: '?string' },
  'SetupIntent.PaymentMethodOptions.UsBankAccount.FinancialConnections': { permissions: '?[string]',
    prefetch: '[string]|null', return_url: '?string' },
  'SetupIntent.PaymentMethodOptions.UsBankAccount.MandateOptions': { collection_method: '?string' },
  'ShippingRate.DeliveryEstimate': { maximum: '#ShippingRate.DeliveryEstimate.Maximum|null', minimum:
    '#ShippingRate.DeliveryEstimate.Minimum|null' },
  'ShippingRate.DeliveryEstimate.Maximum': { unit: 'string', value: 'number' },
  'ShippingRate.DeliveryEstimate.Minimum': { unit: 'string', value: 'number' },
  'ShippingRate.FixedAmount': { amount: 'number', currency: 'string', currency_options: '?map' },
  'Subscription.AutomaticTax': { enabled: 'boolean', liability: '#Subscription.AutomaticTax.Liability|null'
    },
  'Subscription.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'Subscription.BillingCycleAnchorConfig': { day_of_month: 'number', hour: 'number|null', minute:
    'number|null', month: 'number|null', second: 'number|null' },
  'Subscription.BillingThresholds': { amount_gte: 'number|null', reset_billing_cycle_anchor: 'boolean|null'
    },
  'Subscription.CancellationDetails': { comment: 'string|null', feedback: 'string|null', reason:
    'string|null' },
  'Subscription.PauseCollection': { behavior: 'string', resumes_at: 'number|null' },
  'Subscription.PaymentSettings': { payment_method_options:
    '#Subscription.PaymentSettings.PaymentMethodOptions|null', payment_method_types: '[string]|null',
    save_default_payment_method: 'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions': { acss_debit:
    '#Subscription.PaymentSettings.PaymentMethodOptions.AcssDebit|null', bancontact:
    '#Subscription.PaymentSettings.PaymentMethodOptions.Bancontact|null', card:
    '#Subscription.PaymentSettings.PaymentMethodOptions.Card|null', customer_balance:
    '#Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance|null', konbini:
    '#Subscription.PaymentSettings.PaymentMethodOptions.Konbini|null', sepa_debit:
    '#Subscription.PaymentSettings.PaymentMethodOptions.SepaDebit|null', us_bank_account:
    '#Subscription.PaymentSettings.PaymentMethodOptions.UsBankAccount|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.AcssDebit': { mandate_options:
    '?#Subscription.PaymentSettings.PaymentMethodOptions.AcssDebit.MandateOptions', verification_method:
    '?string' },
  'Subscription.PaymentSettings.PaymentMethodOptions.AcssDebit.MandateOptions': { transaction_type:
    'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.Bancontact': { preferred_language: 'string' },
  'Subscription.PaymentSettings.PaymentMethodOptions.Card': { mandate_options:
    '?#Subscription.PaymentSettings.PaymentMethodOptions.Card.MandateOptions', network: 'string|null',
    request_three_d_secure: 'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.Card.MandateOptions': { amount: 'number|null',
    amount_type: 'string|null', description: 'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance': { bank_transfer:
    '?#Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer', funding_type:
    'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer': { eu_bank_transfer:
    '?#Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer', type:
    'string|null' },
  'Subscription.PaymentSettings.PaymentMethodOptions.CustomerBalance.BankTransfer.EuBankTransfer': {
    country: 'string' },
  'Subscription.PaymentSettings.PaymentMethodOptions.Konbini': {},
  'Subscription.PaymentSettings.PaymentMethodOptions.SepaDebit': {},
  'Subscription.PaymentSettings.PaymentMethodOptions.UsBankAccount': { financial_connections:
    '?#Subscription.PaymentSettings.PaymentMethodOptions.UsBankAccount.FinancialConnections',
    verification_method: '?string' },
  'Subscription.PaymentSettings.PaymentMethodOptions.UsBankAccount.FinancialConnections': { permissions:
    '?[string]', prefetch: '[string]|null' },
  'Subscription.PendingInvoiceItemInterval': { interval: 'string', interval_count: 'number' },
  'Subscription.PendingUpdate': { billing_cycle_anchor: 'number|null', expires_at: 'number',
    subscription_items: '[#SubscriptionItem]|null', trial_end: 'number|null', trial_from_plan:
    'boolean|null' },
  'Subscription.TransferData': { amount_percent: 'number|null', destination: 'string' },
  'Subscription.TrialSettings': { end_behavior: '#Subscription.TrialSettings.EndBehavior' },
  'Subscription.TrialSettings.EndBehavior': { missing_payment_method: 'string' },
  'SubscriptionItem.BillingThresholds': { usage_gte: 'number|null' },
  'SubscriptionSchedule.CurrentPhase': { end_date: 'number', start_date: 'number' },
  'SubscriptionSchedule.DefaultSettings': { application_fee_percent: 'number|null', automatic_tax:
    '?#SubscriptionSchedule.DefaultSettings.AutomaticTax', billing_cycle_anchor: 'string',
    billing_thresholds: '#SubscriptionSchedule.DefaultSettings.BillingThresholds|null', collection_method:
    'string|null', default_payment_method: 'string|#PaymentMethod|null', description: 'string|null',
    invoice_settings: '#SubscriptionSchedule.DefaultSettings.InvoiceSettings', on_behalf_of: 'string|null',
    transfer_data: '#SubscriptionSchedule.DefaultSettings.TransferData|null' },
  'SubscriptionSchedule.DefaultSettings.AutomaticTax': { enabled: 'boolean', liability:
    '#SubscriptionSchedule.DefaultSettings.AutomaticTax.Liability|null' },
  'SubscriptionSchedule.DefaultSettings.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'SubscriptionSchedule.DefaultSettings.BillingThresholds': { amount_gte: 'number|null',
    reset_billing_cycle_anchor: 'boolean|null' },
  'SubscriptionSchedule.DefaultSettings.InvoiceSettings': { account_tax_ids:
    '[string|#TaxId|#DeletedTaxId]|null', days_until_due: 'number|null', issuer:
    '#SubscriptionSchedule.DefaultSettings.InvoiceSettings.Issuer' },
  'SubscriptionSchedule.DefaultSettings.InvoiceSettings.Issuer': { account: '?string', type: 'string' },
  'SubscriptionSchedule.DefaultSettings.TransferData': { amount_percent: 'number|null', destination:
    'string' },
  'SubscriptionSchedule.Phase': { add_invoice_items: '[#SubscriptionSchedule.Phase.AddInvoiceItem]',
    application_fee_percent: 'number|null', automatic_tax: '?#SubscriptionSchedule.Phase.AutomaticTax',
    billing_cycle_anchor: 'string|null', billing_thresholds:
    '#SubscriptionSchedule.Phase.BillingThresholds|null', collection_method: 'string|null', coupon:
    'string|#Coupon|#DeletedCoupon|null', currency: 'string', default_payment_method:
    'string|#PaymentMethod|null', default_tax_rates: '?[#TaxRate]|null', description: 'string|null',
    discounts: '[#SubscriptionSchedule.Phase.Discount]', end_date: 'number', invoice_settings:
    '#SubscriptionSchedule.Phase.InvoiceSettings|null', items: '[#SubscriptionSchedule.Phase.Item]',
    metadata: 'map|null', on_behalf_of: 'string|null', proration_behavior: 'string', start_date: 'number',
    transfer_data: '#SubscriptionSchedule.Phase.TransferData|null', trial_end: 'number|null' },
  'SubscriptionSchedule.Phase.AddInvoiceItem': { discounts:
    '[#SubscriptionSchedule.Phase.AddInvoiceItem.Discount]', price: 'string|#Price|#DeletedPrice', quantity:
    'number|null', tax_rates: '?[#TaxRate]|null' },
  'SubscriptionSchedule.Phase.AddInvoiceItem.Discount': { coupon: 'string|#Coupon|null', discount:
    'string|#Discount|null', promotion_code: 'string|#PromotionCode|null' },
  'SubscriptionSchedule.Phase.AutomaticTax': { enabled: 'boolean', liability:
    '#SubscriptionSchedule.Phase.AutomaticTax.Liability|null' },
  'SubscriptionSchedule.Phase.AutomaticTax.Liability': { account: '?string', type: 'string' },
  'SubscriptionSchedule.Phase.BillingThresholds': { amount_gte: 'number|null', reset_billing_cycle_anchor:
    'boolean|null' },
  'SubscriptionSchedule.Phase.Discount': { coupon: 'string|#Coupon|null', discount: 'string|#Discount|null',
    promotion_code: 'string|#PromotionCode|null' },
  'SubscriptionSchedule.Phase.InvoiceSettings': { account_tax_ids: '[string|#TaxId|#DeletedTaxId]|null',
    days_until_due: 'number|null', issuer: '#SubscriptionSchedule.Phase.InvoiceSettings.Issuer|null' },
  'SubscriptionSchedule.Phase.InvoiceSettings.Issuer': { account: '?string', type: 'string' },
  'SubscriptionSchedule.Phase.Item': { billing_thresholds:
    '#SubscriptionSchedule.Phase.Item.BillingThresholds|null', discounts:
    '[#SubscriptionSchedule.Phase.Item.Discount]', metadata: 'map|null', plan: 'string|#Plan|#DeletedPlan',
    price: 'string|#Price|#DeletedPrice', quantity: '?number', tax_rates: '?[#TaxRate]|null' },
  'SubscriptionSchedule.Phase.Item.BillingThresholds': { usage_gte: 'number|null' },
  'SubscriptionSchedule.Phase.Item.Discount': { coupon: 'string|#Coupon|null', discount:
    'string|#Discount|null', promotion_code: 'string|#PromotionCode|null' },
  'SubscriptionSchedule.Phase.TransferData': { amount_percent: 'number|null', destination: 'string' },
  'TaxId.Owner': { account: '?string', application: '?string', customer: '?string|#Customer', type: 'string'
    },
  'TaxId.Verification': { status: 'string', verified_address: 'string|null', verified_name: 'string|null' },
  'UsageRecordSummary.Period': { end: 'number|null', start: 'number|null' },
};
