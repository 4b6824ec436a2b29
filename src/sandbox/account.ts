/** The account whose billing API the sandbox is. */
export const account = {
  id: 'acct_1Sandbox',
  country: 'US',
  currency: 'usd',
  name: 'Northwind Studio',
  statementDescriptor: 'NORTHWIND STUDIO',
  /** Where the account's hosted pages would be; the sandbox serves their paths on its own address. */
  hostedPages: 'https://billing.northwind.example',
} as const;
