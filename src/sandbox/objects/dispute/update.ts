import { invalidRequest, StripeError } from '../../errors.ts';
import { changedMetadata, type MetadataChange } from '../../metadata.ts';
import { closeDispute, isClosed, submitEvidence } from '../../payments/disputing.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, clearable, metadata, object, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { DisputeRecord } from './record.ts';

const words = clearable(text());

const longText = clearable(text(20_000));

const file = clearable(text());

const params = {
  evidence: object({
    access_activity_log: longText,
    billing_address: words,
    cancellation_policy: file,
    cancellation_policy_disclosure: longText,
    cancellation_rebuttal: longText,
    customer_communication: file,
    customer_email_address: words,
    customer_name: words,
    customer_purchase_ip: words,
    customer_signature: file,
    duplicate_charge_documentation: file,
    duplicate_charge_explanation: longText,
    duplicate_charge_id: words,
    product_description: longText,
    receipt: file,
    refund_policy: file,
    refund_policy_disclosure: longText,
    refund_refusal_explanation: longText,
    service_date: words,
    service_documentation: file,
    shipping_address: words,
    shipping_carrier: words,
    shipping_date: words,
    shipping_documentation: file,
    shipping_tracking_number: words,
    uncategorized_file: file,
    uncategorized_text: longText,
  }),
  metadata: metadata(),
  submit: boolean(),
};

/** The newest dispute over a charge. */
export function disputeOfCharge(world: World, charge: string): DisputeRecord {
  const { id } = found(world, 'charge', charge, 'charge');
  const [newest] = world.store.list('dispute', { match: { charge: id }, limit: 1 }).records;
  if (newest === undefined) throw new StripeError(404, `No dispute for charge: ${id}`);
  return newest;
}

/** Changes and endings of disputes, under their own path and under that of their charge. */
export const disputeWrites: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/v1/disputes/:dispute',
    params,
    handle: (context) =>
      change(context, found(context, 'dispute', context.path.dispute, 'dispute'), context.params),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/charges/:charge/dispute',
    params,
    handle: (context) => change(context, disputeOfCharge(context, context.path.charge), context.params),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/disputes/:dispute/close',
    params: {},
    handle: (context) =>
      closeDispute(context, open(found(context, 'dispute', context.path.dispute, 'dispute'))),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/charges/:charge/dispute/close',
    params: {},
    handle: (context) => closeDispute(context, open(disputeOfCharge(context, context.path.charge))),
  }),
];

/** Evidence is handed in as soon as it is sent, unless the sender is still collecting. */
function change(
  world: World,
  dispute: DisputeRecord,
  input: {
    readonly evidence?: Partial<DisputeRecord['evidence']>;
    readonly metadata?: MetadataChange;
    readonly submit?: boolean;
  },
): DisputeRecord {
  const { evidence, metadata: keys, submit = evidence !== undefined } = input;
  if (evidence !== undefined || submit) open(dispute);
  const merged = { ...dispute.evidence, ...evidence };
  const changed = world.store.put<DisputeRecord>({
    ...dispute,
    evidence: merged,
    evidence_details: {
      ...dispute.evidence_details,
      has_evidence: Object.values(merged).some((piece) => (piece ?? null) !== null),
    },
    metadata: changedMetadata(dispute.metadata, keys),
  });
  return submit ? submitEvidence(world, changed) : changed;
}

function open(dispute: DisputeRecord): DisputeRecord {
  if (isClosed(dispute)) throw invalidRequest('This dispute is already closed');
  return dispute;
}
