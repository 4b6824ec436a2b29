import type { CardError } from '../billing/errors.ts';
import type { GatewayContext } from './builder.ts';
import type { MutationProblem } from './mutation-errors.ts';
import type { MutationOptions, Outcome } from './mutation-options.ts';

/** The step that a buyer has still to take though the write went through. */
export async function buyerSteps(
  options: MutationOptions,
  written: object,
  context: GatewayContext,
): Promise<MutationProblem[]> {
  // A JSON object of the API.
  const invoiceId = options.buyerStep?.(written as Readonly<Record<string, unknown>>) ?? null;
  if (invoiceId === null) return [];
  const step = await readBuyerStep(invoiceId, context);
  return step && step.status === 'requires_action' ? [actionRequired(step, null, null)] : [];
}

interface BuyerStep {
  readonly status: string | null;
  readonly clientSecret: string | null;
  readonly hostedInvoiceUrl: string | null;
}

/** What the billing API sends of an invoice whose payment intent is expanded. */
interface InvoiceWithIntent {
  readonly hosted_invoice_url?: string | null;
  readonly payment_intent?: { readonly status: string; readonly client_secret: string | null } | null;
}

async function readBuyerStep(invoiceId: string, context: GatewayContext): Promise<BuyerStep | null> {
  const invoice: InvoiceWithIntent | null = await context.load.object(
    { object: 'invoice', id: invoiceId, path: ['invoices', invoiceId] },
    ['payment_intent'],
  );
  if (!invoice?.payment_intent) return null;
  return {
    status: invoice.payment_intent.status,
    clientSecret: invoice.payment_intent.client_secret,
    hostedInvoiceUrl: invoice.hosted_invoice_url ?? null,
  };
}

export function actionRequired(
  step: BuyerStep,
  code: string | null,
  requestId: string | null,
): MutationProblem {
  return {
    type: 'PaymentActionRequiredError',
    message: 'The buyer has one more step to take before this is paid.',
    code: code ?? 'requires_action',
    stripeRequestId: requestId,
    clientSecret: step.clientSecret,
    hostedInvoiceUrl: step.hostedInvoiceUrl,
  };
}

/** Whether a refused payment only waits for the buyer. */
export function needsBuyer(error: CardError): boolean {
  const code = error.code ?? '';
  return (
    code.endsWith('requires_action') ||
    code === 'authentication_required' ||
    error.declineCode === 'authentication_required'
  );
}

export async function stepOf(
  error: CardError,
  options: MutationOptions,
  outcome: Outcome,
  context: GatewayContext,
): Promise<BuyerStep> {
  const intent = error.paymentIntent;
  const fromIntent = typeof intent?.invoice === 'string' ? intent.invoice : intent?.invoice?.id;
  const target = Object.entries(options.targets ?? {}).find(([, { kind }]) => kind.object === 'invoice')?.[0];
  const invoiceId = fromIntent ?? (target === undefined ? undefined : outcome.targets[target]?.at(-1));
  const step = invoiceId === undefined ? null : await readBuyerStep(invoiceId, context).catch(() => null);
  return {
    status: step?.status ?? intent?.status ?? null,
    clientSecret: step?.clientSecret ?? intent?.client_secret ?? null,
    hostedInvoiceUrl: step?.hostedInvoiceUrl ?? null,
  };
}
