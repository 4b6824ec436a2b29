import type Stripe from 'stripe';
import { Charge } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { flag, foreignId, int, text, timestamp } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';

export const DisputeEvidence = builder.objectRef<Stripe.Dispute.Evidence>('DisputeEvidence').implement({
  description:
    'What is laid before the bank in a dispute. Everything may be null; uploaded documents are shown by the id of the file.',
  fields: (t) => ({
    accessActivityLog: t.field(
      text.nullable(
        'access_activity_log',
        'What shows that the customer used the digital goods: dates, IP addresses.',
      ),
    ),
    billingAddress: t.field(text.nullable('billing_address', 'The billing address that the customer gave.')),
    cancellationPolicy: t.field(
      foreignId.nullable('cancellation_policy', 'File: the terms for ending a subscription.'),
    ),
    cancellationPolicyDisclosure: t.field(
      text.nullable('cancellation_policy_disclosure', 'How and when the customer was shown those terms.'),
    ),
    cancellationRebuttal: t.field(
      text.nullable(
        'cancellation_rebuttal',
        'Why the subscription was not ended when the customer says it was.',
      ),
    ),
    customerCommunication: t.field(
      foreignId.nullable(
        'customer_communication',
        'File: letters to and from the customer that bear on the case.',
      ),
    ),
    customerEmailAddress: t.field(text.nullable('customer_email_address', "The customer's e-mail address.")),
    customerName: t.field(text.nullable('customer_name', "The customer's name.")),
    customerPurchaseIp: t.field(
      text.nullable('customer_purchase_ip', 'The IP address from which the customer bought.'),
    ),
    customerSignature: t.field(
      foreignId.nullable('customer_signature', "File: a document with the customer's signature."),
    ),
    duplicateChargeDocumentation: t.field(
      foreignId.nullable(
        'duplicate_charge_documentation',
        'File: what tells this payment from the one it is taken to repeat.',
      ),
    ),
    duplicateChargeExplanation: t.field(
      text.nullable('duplicate_charge_explanation', 'What the difference between the two payments is.'),
    ),
    ...reference(t, 'duplicate_charge_id', Charge, 'The other payment.', {
      name: 'duplicateCharge',
      expandable: false,
    }),
    productDescription: t.field(text.nullable('product_description', 'What was sold.')),
    receipt: t.field(foreignId.nullable('receipt', 'File: the receipt that the customer was sent.')),
    refundPolicy: t.field(foreignId.nullable('refund_policy', 'File: the terms for refunds.')),
    refundPolicyDisclosure: t.field(
      text.nullable('refund_policy_disclosure', 'How the customer was shown those terms before buying.'),
    ),
    refundRefusalExplanation: t.field(
      text.nullable('refund_refusal_explanation', 'Why the customer has no right to a refund.'),
    ),
    serviceDate: t.field(
      text.nullable('service_date', 'The day or days of the service, in whatever words were sent.'),
    ),
    serviceDocumentation: t.field(
      foreignId.nullable('service_documentation', 'File: proof that the service was rendered.'),
    ),
    shippingAddress: t.field(text.nullable('shipping_address', 'Where the goods were sent, in one text.')),
    shippingCarrier: t.field(
      text.nullable('shipping_carrier', 'The company that delivered; several are separated by commas.'),
    ),
    shippingDate: t.field(
      text.nullable('shipping_date', 'The day the goods were sent, in whatever words were sent.'),
    ),
    shippingDocumentation: t.field(
      foreignId.nullable('shipping_documentation', 'File: proof that the goods were sent.'),
    ),
    shippingTrackingNumber: t.field(
      text.nullable('shipping_tracking_number', "The carrier's number; several are separated by commas."),
    ),
    uncategorizedFile: t.field(foreignId.nullable('uncategorized_file', 'File: anything else that helps.')),
    uncategorizedText: t.field(text.nullable('uncategorized_text', 'Anything else that helps.')),
  }),
});

export const DisputeEvidenceDetails = builder
  .objectRef<Stripe.Dispute.EvidenceDetails>('DisputeEvidenceDetails')
  .implement({
    description: 'How far the evidence is, and how long there is for it.',
    fields: (t) => ({
      dueBy: t.field(
        timestamp.nullable(
          'due_by',
          'Until when evidence is taken; null when the bank leaves no time for any.',
        ),
      ),
      hasEvidence: t.field(flag('has_evidence', 'Whether any evidence has been written down.')),
      isPastDue: t.field(
        flag('past_due', 'Whether evidence was sent after its time. It may then not count.'),
      ),
      submissionCount: t.field(
        int(
          'submission_count',
          'How often evidence has been sent to the bank; as a rule once is all it takes.',
        ),
      ),
    }),
  });
