import type { Records } from '../../records.ts';

type TaxCode = Records['tax_code'];

const written: readonly (readonly [id: string, name: string, description: string])[] = [
  ['txcd_00000000', 'Nontaxable', 'Anything no tax is due on.'],
  [
    'txcd_10000000',
    'General - Electronically Supplied Services',
    'Services delivered over a network by automatic means, where no narrower code fits.',
  ],
  [
    'txcd_10010001',
    'Infrastructure as a service (IaaS) - personal use',
    'Rented computing, for private use.',
  ],
  [
    'txcd_10101000',
    'Infrastructure as a service (IaaS) - business use',
    'Rented computing, for business use.',
  ],
  [
    'txcd_10102000',
    'Platform as a service (PaaS) - personal use',
    'A hosted place to build on, for private use.',
  ],
  [
    'txcd_10102001',
    'Platform as a service (PaaS) - business use',
    'A hosted place to build on, for business use.',
  ],
  ['txcd_10103000', 'Software as a service (SaaS) - personal use', 'Hosted software, for private use.'],
  ['txcd_10103001', 'Software as a service (SaaS) - business use', 'Hosted software, for business use.'],
  ['txcd_10202000', 'Downloadable Software - personal use', 'Software to download, for private use.'],
  ['txcd_10202003', 'Downloadable Software - business use', 'Software to download, for business use.'],
  ['txcd_10301000', 'Audio Books - downloaded - permanent rights', 'Spoken books, downloaded and kept.'],
  [
    'txcd_10302000',
    'Digital Books - downloaded - permanent rights',
    'Books to read on a screen, downloaded and kept.',
  ],
  ['txcd_10502000', 'Gift Card', 'Cards and codes that stand for money to be spent later.'],
  ['txcd_20030000', 'General - Services', 'Work done for somebody, where no narrower code fits.'],
  ['txcd_92010001', 'Shipping', 'Carrying goods to whoever bought them.'],
  ['txcd_99999999', 'General - Tangible Goods', 'Things that can be touched, where no narrower code fits.'],
];

/** The tax codes the sandbox knows; the API has hundreds more. */
export const taxCodes: readonly TaxCode[] = written.map(([id, name, description]) => ({
  id,
  object: 'tax_code',
  description,
  name,
}));
