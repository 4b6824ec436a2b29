import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/graphiql/examples.ts';
import { type BuiltGateway, startBuiltGateway } from './built-gateway.ts';
import { type CountingProxy, openCountingProxy } from './counting-proxy.ts';

const CHROMIUM = '/usr/bin/chromium';
const isInstalled = existsSync(CHROMIUM);
const WHY = isInstalled ? '' : ` (skipped: ${CHROMIUM} is absent; apt-get install chromium)`;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name resolves: whatever the page asked of another host would fail, and be seen below.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const FILES = '/graphql/files/';

/** A machine that is busy with other tests draws late. */
const PATIENCE = { timeout: 15_000 };

describe.skipIf(!isInstalled)(`GraphiQL in a browser without a network${WHY}`, { timeout: 120_000 }, () => {
  let gateway: BuiltGateway;
  let proxy: CountingProxy;
  let browser: Browser;

  beforeAll(async () => {
    gateway = await startBuiltGateway('graphiql-browser-test');
    proxy = await openCountingProxy(gateway.origin);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await gateway?.close();
  });

  /** A visitor who was never here, on a page that has finished loading, and what went wrong on it. */
  async function visit(search = ''): Promise<{
    context: BrowserContext;
    page: Page;
    complaints: string[];
    hosts: Set<string>;
  }> {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    context.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${proxy.url}/graphql${search}`, { waitUntil: 'networkidle' });
    return { context, page, complaints, hosts };
  }

  it('loads in less than three megabytes, from nowhere else', async () => {
    const before = proxy.bytesSent();
    const { context, page, complaints, hosts } = await visit();
    await page.getByRole('tab').first().waitFor();
    expect(proxy.bytesSent() - before).toBeGreaterThan(1_000_000);
    expect(proxy.bytesSent() - before).toBeLessThan(3_000_000);
    expect([...hosts]).toEqual([new URL(proxy.url).host]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fetches no file again on the second load', async () => {
    const { context, page } = await visit();
    expect(proxy.takePaths().filter((path) => path.startsWith(FILES)).length).toBeGreaterThan(5);
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('tab').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(examples.length);
    const paths = proxy.takePaths();
    expect(paths.filter((path) => path.startsWith(FILES))).toEqual([]);
    expect(paths).toHaveLength(1);
    await context.close();
  });

  it('shows the documentation of the schema', async () => {
    const { context, page, complaints } = await visit();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    await documentation.getByText('invoices', { exact: true }).first().waitFor();
    expect(await documentation.innerText()).toContain('Newest first');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens the query of a link beside the examples, and the tab that was open after a reload', async () => {
    const { context, page, complaints } = await visit(
      `?query=${encodeURIComponent('query Linked { __typename }')}`,
    );
    const editor = page.getByRole('region', { name: 'Operation Editor' });
    const chosen = page.getByRole('tab', { selected: true });
    await expect.poll(() => textOf(editor), PATIENCE).toContain('query Linked');
    expect(await page.getByRole('tab').count()).toBe(examples.length + 1);
    await page.getByRole('button', { name: 'Metadata', exact: true }).click();
    await expect.poll(() => chosen.innerText(), PATIENCE).toBe('Metadata');
    // GraphiQL stores its tabs some time after they change.
    const index = 1 + examples.findIndex(({ name }) => name === 'Metadata');
    await expect.poll(() => storedTabs(context), PATIENCE).toContain(`"activeTabIndex":${index}`);
    await page.goto(`${proxy.url}/graphql`, { waitUntil: 'networkidle' });
    await expect.poll(() => textOf(editor), PATIENCE).toContain('query Metadata');
    expect(await chosen.innerText()).toBe('Metadata');
    expect(await page.getByRole('tab').count()).toBe(examples.length + 1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('runs every example in its tab', async () => {
    const { context, page, complaints } = await visit();
    const editor = page.getByRole('region', { name: 'Operation Editor' });
    const result = page.getByRole('region', { name: 'Result Window' });
    for (const { name, shows, query } of examples) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => textOf(editor), PATIENCE).toContain(`# ${shows}`.slice(0, 40));
      // GraphiQL reads the operation's name a tenth of a second after it has shown the text.
      await page.waitForTimeout(400);
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: /^Execute query/ }).click();
      const response = await answered;
      const { operationName } = response.request().postDataJSON();
      const { data, errors } = await response.json();
      expect({ operationName, errors }).toEqual({ operationName: name, errors: undefined });
      const [field = ''] = Object.keys(data);
      expect(query).toContain(field);
      await expect.poll(() => textOf(result), PATIENCE).toContain(`"${field}"`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** The text of an editor, which draws its spaces as non-breaking ones. */
async function textOf(editor: Locator): Promise<string> {
  return (await editor.innerText()).replaceAll('\u00a0', ' ');
}

async function storedTabs(context: BrowserContext): Promise<string> {
  const { origins } = await context.storageState();
  const entries = origins.flatMap(({ localStorage }) => localStorage);
  return entries.find(({ name }) => name === 'graphiql:tabState')?.value ?? '';
}
