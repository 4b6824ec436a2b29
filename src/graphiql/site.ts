import { type GraphQLSchema, introspectionFromSchema } from 'graphql';
import { exampleTabs } from './examples.ts';
import { digestOf, WebFile } from './web-file.ts';

/** The page and every file that it asks for. */
export interface Site {
  readonly html: string;
  readonly etag: string;
  file(name: string): WebFile | undefined;
}

const JAVASCRIPT = 'text/javascript; charset=utf-8';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
<rect x="5" y="2" width="22" height="28" rx="3" fill="#635bff"/>
<path d="M10 9h12M10 15h12M10 21h6" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/>
</svg>`;

/** Tabs move from under the pointer as soon as it is pressed, and are never clicked: GraphiQL mistakes where they may be dragged. */
const STYLE_REPAIRS = '.graphiql-tab { transform: none !important }';

/**
 * Puts GraphiQL together from its parts. Its package means them to be written into every page, nine megabytes in all; as files they
 * are compressed and fetched once. The package is loaded here, at the first look at the page: most gateways never show it.
 */
export async function buildSite(schema: GraphQLSchema, directory: string): Promise<Site> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = new WebFile('graphiql.js', JAVASCRIPT, parts.js);
  const style = new WebFile('graphiql.css', 'text/css; charset=utf-8', `${parts.css}\n${STYLE_REPAIRS}\n`);
  const icon = new WebFile('icon.svg', 'image/svg+xml', ICON);
  const workers = {
    editorWorkerService: new WebFile('editor-worker.js', JAVASCRIPT, parts.editorWorkerService),
    graphql: new WebFile('graphql-worker.js', JAVASCRIPT, parts.graphqlWorker),
    json: new WebFile('json-worker.js', JAVASCRIPT, parts.jsonWorker),
  };
  const introspection = new WebFile(
    'schema.json',
    'application/json',
    JSON.stringify(introspectionFromSchema(schema)),
  );
  const urlOf = (file: WebFile) => `${directory}${file.name}`;
  const start = new WebFile(
    'start.js',
    JAVASCRIPT,
    startScript(
      urlOf(introspection),
      Object.fromEntries(Object.entries(workers).map(([label, file]) => [label, urlOf(file)])),
    ),
  );
  const html = page({ script: urlOf(script), style: urlOf(style), icon: urlOf(icon), start: urlOf(start) });
  const all = [script, style, icon, introspection, start, ...Object.values(workers)];
  const files = new Map(all.map((file) => [file.name, file]));
  return { html, etag: `"${digestOf(html)}"`, file: (name) => files.get(name) };
}

/**
 * The schema comes as a file too: introspected over and over it would be the largest thing on the wire. The workers are called by
 * the names that the editor has for them.
 */
function startScript(schemaUrl: string, workerUrls: Readonly<Record<string, string>>): string {
  const options = {
    title: 'Billing&nbsp;graph',
    logo: ICON,
    shouldPersistHeaders: false,
  };
  return `const workers = ${JSON.stringify(workerUrls)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };

// The tab that was open the last time. GraphiQL would open an empty one beside it, unless it is told what to open.
function openTab() {
  const stored = localStorage.getItem('graphiql:tabState');
  try {
    const { tabs, activeTabIndex } = JSON.parse(stored);
    const { query, variables } = tabs[activeTabIndex];
    return { query: query ?? '', variables: variables ?? '' };
  } catch {
    // Nothing is stored, or nothing that can be read: GraphiQL begins with the examples then.
    return {};
  }
}

// A link may bring a query of its own, which gets a tab before all others.
const linked = new URLSearchParams(location.search).get('query');
const examples = ${JSON.stringify(exampleTabs())};
const options = {
  ...${JSON.stringify(options)},
  defaultTabs: linked === null ? examples : [{ query: linked }, ...examples],
  ...(linked === null ? openTab() : {}),
  // The address stays the one that was opened: a reload must not bring back an old text.
  onEditQuery() {},
};
fetch(${JSON.stringify(schemaUrl)})
  .then((response) => response.json())
  .then((schema) => YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), { ...options, schema }));
`;
}

function page(urls: Readonly<Record<'script' | 'style' | 'icon' | 'start', string>>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Billing graph</title>
<link rel="icon" href="${urls.icon}">
<link rel="stylesheet" href="${urls.style}">
<script defer src="${urls.script}"></script>
<script defer src="${urls.start}"></script>
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root"></div>
</body>
</html>
`;
}
