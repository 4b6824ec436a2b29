/**
 * Times the five queries of the gateway against a hand-written backend on the official SDK, over the same billing API, in one run:
 * what counts is the ratio. `npm run bench`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { createBillingClient } from '../src/billing/client.ts';
import { createSandbox } from '../src/sandbox/server.ts';
import { createGateway } from '../src/server.ts';

interface Contender {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

interface Figures {
  readonly cpuMs: number;
  readonly medianMs: number;
}

const ROUNDS = 5;
const REQUESTS = 60;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Everything the upstream has answered once, served from memory, so that what is measured is not the sandbox. */
async function recordedUpstream(origin: string): Promise<{ url: string; server: Server }> {
  const answers = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    let body = answers.get(path);
    if (!body) {
      const answer = await fetch(`${origin}${path}`, { headers: { authorization: 'Bearer sk_test_bench' } });
      body = Buffer.from(await answer.arrayBuffer());
      answers.set(path, body);
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
  return { url: await listen(server), server };
}

async function measure({ ask }: Contender): Promise<Figures> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let request = 0; request < REQUESTS; request += 1) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  const used = process.cpuUsage(before);
  times.sort((one, other) => one - other);
  return { cpuMs: (used.user + used.system) / 1000 / REQUESTS, medianMs: times[REQUESTS / 2] ?? 0 };
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

async function main(): Promise<void> {
  const sandbox = await createSandbox({ port: 0, data: 'demo' });
  const upstream = await recordedUpstream(sandbox.url);
  const port = Number(new URL(upstream.url).port);
  const stripe = new Stripe('sk_test_bench', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
  const client = createBillingClient({ baseUrl: upstream.url, secretKey: 'sk_test_bench' });
  const gateway = createServer(
    createGateway({
      client,
      report: (error) => process.stderr.write(`${String(error)}\n`),
      costLimit: 1_000,
    }),
  );
  const gatewayUrl = `${await listen(gateway)}/graphql`;

  const invoiceId = 'in_1DemoLongInvoice';
  const customerId = 'cus_DemoEverything';
  const queries: Record<string, { query: string; backend: () => Promise<unknown> }> = {
    Q1: {
      query:
        '{ invoices(first: 100) { nodes { id stripeId number status statusRaw collectionMethod billingReason currency created dueDate periodStart periodEnd isPaid isLive isAttempted attemptCount autoAdvance description customerEmail customerName } } }',
      backend: async () =>
        (await stripe.invoices.list({ limit: 100 })).data.map((one) => ({
          id: `Invoice:${one.id}`,
          stripeId: one.id,
          number: one.number,
          status: one.status,
          statusRaw: one.status,
          collectionMethod: one.collection_method,
          billingReason: one.billing_reason,
          currency: one.currency,
          created: new Date(one.created * 1000).toISOString(),
          dueDate: one.due_date && new Date(one.due_date * 1000).toISOString(),
          periodStart: new Date(one.period_start * 1000).toISOString(),
          periodEnd: new Date(one.period_end * 1000).toISOString(),
          isPaid: one.paid,
          isLive: one.livemode,
          isAttempted: one.attempted,
          attemptCount: one.attempt_count,
          autoAdvance: one.auto_advance,
          description: one.description,
          customerEmail: one.customer_email,
          customerName: one.customer_name,
        })),
    },
    Q2: {
      query:
        '{ invoices(first: 100) { nodes { id number status currency created isPaid customerEmail customer { id email name } } } }',
      backend: async () =>
        (await stripe.invoices.list({ limit: 100, expand: ['data.customer'] })).data.map((one) => ({
          id: `Invoice:${one.id}`,
          number: one.number,
          status: one.status,
          currency: one.currency,
          created: new Date(one.created * 1000).toISOString(),
          isPaid: one.paid,
          customerEmail: one.customer_email,
          customer: nameOf(one.customer),
        })),
    },
    Q3: {
      query:
        '{ invoices(first: 100) { nodes { id number customer { id email name } subscription { id status items { nodes { id price { id unitAmount { minor } } } } } } } }',
      backend: async () =>
        (await stripe.invoices.list({ limit: 100, expand: ['data.customer', 'data.subscription'] })).data.map(
          (one) => ({
            id: `Invoice:${one.id}`,
            number: one.number,
            customer: nameOf(one.customer),
            subscription:
              one.subscription && typeof one.subscription === 'object'
                ? {
                    id: one.subscription.id,
                    status: one.subscription.status,
                    items: one.subscription.items.data.map((item) => ({
                      id: item.id,
                      price: { id: item.price.id, unitAmount: item.price.unit_amount },
                    })),
                  }
                : null,
          }),
        ),
    },
    Q4: {
      query: `{ invoice(id: "${invoiceId}") { number status lines { nodes { description amount { minor } } } customer { id name } paymentIntent { status } charge { status } } }`,
      backend: async () => {
        const one = await stripe.invoices.retrieve(invoiceId, {
          expand: ['customer', 'payment_intent', 'charge'],
        });
        return {
          number: one.number,
          status: one.status,
          lines: one.lines.data.map((line) => ({ description: line.description, amount: line.amount })),
          customer: nameOf(one.customer),
          paymentIntent: one.payment_intent,
          charge: one.charge,
        };
      },
    },
    Q5: {
      query: `{ customer(id: "${customerId}") { name email invoices(first: 10) { nodes { number lines { nodes { description amount { minor } } } } } } }`,
      backend: async () => {
        const [customer, invoices] = await Promise.all([
          stripe.customers.retrieve(customerId),
          stripe.invoices.list({ customer: customerId, limit: 10 }),
        ]);
        return {
          customer: nameOf(customer),
          invoices: invoices.data.map((one) => ({
            number: one.number,
            lines: one.lines.data.map((line) => ({ description: line.description, amount: line.amount })),
          })),
        };
      },
    },
  };

  const backends = createServer(async (request, response) => {
    const answer = await queries[(request.url ?? '').slice(1)]?.backend();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: answer }));
  });
  const backendUrl = await listen(backends);

  for (const [name, { query }] of Object.entries(queries)) {
    const contenders: Contender[] = [
      {
        name: 'gateway',
        ask: async () => {
          const answer = await fetch(gatewayUrl, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          });
          if ((await answer.text()).includes('"errors"')) throw new Error(`${name} has errors.`);
        },
      },
      { name: 'backend', ask: async () => (await fetch(`${backendUrl}/${name}`)).text() },
    ];
    for (const contender of contenders) await measure(contender);
    const figures = new Map<string, Figures[]>(contenders.map((contender) => [contender.name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of contenders) figures.get(contender.name)?.push(await measure(contender));
    }
    const of = (contender: string, figure: keyof Figures) =>
      median((figures.get(contender) ?? []).map((one) => one[figure]));
    process.stdout.write(
      `${name}: CPU gateway/backend ${(of('gateway', 'cpuMs') / of('backend', 'cpuMs')).toFixed(2)}, time ${(of('gateway', 'medianMs') / of('backend', 'medianMs')).toFixed(2)}   (gateway ${of('gateway', 'cpuMs').toFixed(2)} ms CPU, backend ${of('backend', 'cpuMs').toFixed(2)} ms CPU, client and upstream included in both)\n`,
    );
  }
  for (const server of [gateway, backends, upstream.server]) {
    server.closeAllConnections();
    server.close();
  }
  await client.close();
  await sandbox.close();
}

function nameOf(customer: string | Stripe.Customer | Stripe.DeletedCustomer | null): object | null {
  if (!customer || typeof customer === 'string' || customer.deleted) return null;
  return { id: `Customer:${customer.id}`, email: customer.email, name: customer.name };
}

await main();
