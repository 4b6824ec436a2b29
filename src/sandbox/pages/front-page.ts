import type { Content } from '../protocol/endpoint.ts';
import type { ObjectName } from '../records.ts';
import type { World } from '../world.ts';
import { escaped, page, table } from './html.ts';

const pointing = `import Stripe from 'stripe';

const stripe = new Stripe('sk_test_anything', {
  protocol: 'http',
  host: '127.0.0.1',
  port: 12111, // or wherever this page is
  apiVersion: '2023-10-16',
});`;

/** What this is, what it holds, and how to use it. */
export function frontPage({ shapes, store, clock }: World): Content {
  // The shapes are named by the objects the store keeps.
  const objects = [...shapes.keys()].sort() as ObjectName[];
  const now = new Date(clock.now() * 1000).toISOString();
  return page(
    'Billing sandbox',
    `<p>This is a billing API that speaks Stripe's language of 2023-10-16, to build and test against. It keeps
what it is told, charges nobody, and takes any test key (<code>sk_test_…</code>). Its clock says ${escaped(now)}.</p>
<h2>Pointing an SDK at it</h2>
<pre>${escaped(pointing)}</pre>
<h2>Starting over</h2>
<pre>curl -X POST -u sk_test_anything: http://127.0.0.1:12111/_sandbox/reset</pre>
<h2>What it holds</h2>
${table(
  ['Object', 'Count'],
  objects.map((object) => [object, String(store.count(object))]),
)}`,
  );
}
