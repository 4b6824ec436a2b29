import { Charge, Customer, Dispute } from '../../catalog.ts';
import { flagInput, idInput, inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';

const target = {
  id: { kind: Dispute, description: "The dispute: its global id, or the billing API's own." },
};

const changed = {
  dispute: { kind: Dispute, description: 'The dispute as it is now, after a refusal too.' },
  charge: { kind: Charge, property: 'charge', description: 'The charge it is about, as it is now.' },
  customer: {
    kind: Customer,
    property: 'customer',
    through: { kind: Charge, property: 'charge' },
    description: 'The customer who had been charged, as it is now; null for a guest.',
  },
};

/** What the bank reads; all of it together has at most 150,000 characters. */
const LONG = { maxLength: 20_000 };

const EvidenceInput = inputObject(
  'DisputeEvidenceInput',
  'What is laid before the bank in a dispute. Uploaded documents are named by the id of the file.',
  {
    accessActivityLog: textInput(
      'access_activity_log',
      'What shows that the customer used the digital goods: dates, IP addresses.',
      LONG,
    ),
    billingAddress: textInput('billing_address', 'The billing address that the customer gave.'),
    cancellationPolicy: textInput('cancellation_policy', 'File: the terms for ending a subscription.'),
    cancellationPolicyDisclosure: textInput(
      'cancellation_policy_disclosure',
      'How and when the customer was shown those terms.',
      LONG,
    ),
    cancellationRebuttal: textInput(
      'cancellation_rebuttal',
      'Why the subscription was not ended when the customer says it was.',
      LONG,
    ),
    customerCommunication: textInput(
      'customer_communication',
      'File: letters to and from the customer that bear on the case.',
    ),
    customerEmailAddress: textInput('customer_email_address', "The customer's e-mail address."),
    customerName: textInput('customer_name', "The customer's name."),
    customerPurchaseIp: textInput('customer_purchase_ip', 'The IP address from which the customer bought.'),
    customerSignature: textInput('customer_signature', "File: a document with the customer's signature."),
    duplicateChargeDocumentation: textInput(
      'duplicate_charge_documentation',
      'File: what tells this payment from the one it is taken to repeat.',
    ),
    duplicateChargeExplanation: textInput(
      'duplicate_charge_explanation',
      'What the difference between the two payments is.',
      LONG,
    ),
    duplicateChargeId: idInput('duplicate_charge_id', Charge, 'The other payment.'),
    productDescription: textInput('product_description', 'What was sold.', LONG),
    receipt: textInput('receipt', 'File: the receipt that the customer was sent.'),
    refundPolicy: textInput('refund_policy', 'File: the terms for refunds.'),
    refundPolicyDisclosure: textInput(
      'refund_policy_disclosure',
      'How the customer was shown those terms before buying.',
      LONG,
    ),
    refundRefusalExplanation: textInput(
      'refund_refusal_explanation',
      'Why the customer has no right to a refund.',
      LONG,
    ),
    serviceDate: textInput('service_date', 'The day or days of the service, in words of your choice.'),
    serviceDocumentation: textInput('service_documentation', 'File: proof that the service was rendered.'),
    shippingAddress: textInput('shipping_address', 'Where the goods were sent, in one text.'),
    shippingCarrier: textInput(
      'shipping_carrier',
      'The company that delivered; several are separated by commas.',
    ),
    shippingDate: textInput('shipping_date', 'The day the goods were sent, in words of your choice.'),
    shippingDocumentation: textInput('shipping_documentation', 'File: proof that the goods were sent.'),
    shippingTrackingNumber: textInput(
      'shipping_tracking_number',
      "The carrier's number; several are separated by commas.",
    ),
    uncategorizedFile: textInput('uncategorized_file', 'File: anything else that helps.'),
    uncategorizedText: textInput('uncategorized_text', 'Anything else that helps.', LONG),
  },
);

mutation('disputeUpdate', {
  description:
    'Lays evidence before the bank, or gathers it first. What was submitted cannot be changed. Stripe: `POST /v1/disputes/:id`.',
  targets: target,
  inputs: {
    evidence: objectInput(
      'evidence',
      EvidenceInput,
      'What is laid before the bank. Parts left out stay as they are.',
    ),
    submit: flagInput(
      'submit',
      'Whether all of it goes to the bank now, for good. False gathers it for later. It has no default: the billing API submits when nothing is said.',
      { required: true },
    ),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['disputes', ...id] }),
  payload: changed,
});

mutation('disputeClose', {
  description: 'Gives a dispute up: it counts as lost, for good. Stripe: `POST /v1/disputes/:id/close`.',
  keyRequired: true,
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['disputes', ...id, 'close'] }),
  payload: changed,
});
