import type { CardError } from '../billing/errors.ts';
import type { GatewayContext } from './builder.ts';
import type { MutationProblem } from './mutation-errors.ts';
import { type BuyerPlace, kindsOf, type MutationOptions, type Outcome } from './mutation-options.ts';

/** The step that a buyer has still to take though the write went through. */
export async function buyerSteps(
  options: MutationOptions,
  written: object,
  context: GatewayContext,
): Promise<MutationProblem[]> {
  // A JSON object of the API.
  const place = options.buyerStep?.(written as Readonly<Record<string, unknown>>) ?? null;
  if (place === null) return [];
  try {
    const step = await readStep(place, context);
    return step?.status === 'requires_action' ? [actionRequired(step, null, null)] : [];
  } catch (error) {
    // The write went through, and must not look as if it had not because reading afterwards failed.
    context.report(error);
    return [];
  }
}

async function readStep(place: BuyerPlace, context: GatewayContext): Promise<BuyerStep | null> {
  if (typeof place === 'string') return readBuyerStep(place, context);
  if ('intent' in place) return readIntent(place, context);
  const { subscription: id } = place;
  const subscription = await context.load.object(
    { object: 'subscription', id, path: ['subscriptions', id] },
    [],
  );
  const invoiceId = subscription && awaitedInvoice(subscription);
  return invoiceId ? readBuyerStep(invoiceId, context) : null;
}

/** The intent as it is now: what was answered under a key used before may be old. */
async function readIntent(
  { intent: object, id }: Extract<BuyerPlace, { intent: string }>,
  context: GatewayContext,
): Promise<BuyerStep | null> {
  const intent: Intent | null = await context.load.object({ object, id, path: [`${object}s`, id] }, []);
  return (
    intent && {
      status: intent.status ?? null,
      clientSecret: intent.client_secret ?? null,
      hostedInvoiceUrl: null,
    }
  );
}

/** What the billing API sends of an intent, as far as it says what the buyer has to do. */
interface Intent {
  readonly status?: string;
  readonly client_secret?: string | null;
}

/** What the billing API sends of a subscription, as far as it says which invoice waits to be paid. */
interface Payable {
  readonly status?: string;
  readonly pending_update?: object | null;
  readonly latest_invoice?: string | { readonly id: string } | null;
}

/** The invoice that a subscription waits for, or a change of it: on that one a buyer may have a step to take. */
export function awaitedInvoice(subscription: Payable): string | null {
  const { status = '', pending_update: change = null, latest_invoice: latest = null } = subscription;
  if (change === null && !UNPAID.has(status)) return null;
  return typeof latest === 'string' ? latest : (latest?.id ?? null);
}

const UNPAID = new Set(['incomplete', 'past_due', 'unpaid', 'paused']);

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
    message: 'The buyer has one more step to take.',
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
  const target = Object.entries(options.targets ?? {}).find(([, one]) =>
    kindsOf(one).some(({ object }) => object === 'invoice'),
  )?.[0];
  const invoiceId = fromIntent ?? (target === undefined ? undefined : outcome.targets[target]?.at(-1));
  const step = invoiceId === undefined ? null : await readBuyerStep(invoiceId, context).catch(() => null);
  return {
    status: step?.status ?? intent?.status ?? null,
    clientSecret: step?.clientSecret ?? intent?.client_secret ?? null,
    hostedInvoiceUrl: step?.hostedInvoiceUrl ?? null,
  };
}
