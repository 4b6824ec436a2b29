/** What a type of tax id looks like; types without a pattern take any value. */
interface TaxIdFormat {
  /** Where the number is from, unless the value itself says so. */
  readonly country: string;
  readonly pattern?: RegExp;
}

const europe = 'AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI';

/** Every type of tax id, with what is known of its form. */
export const taxIdFormats = {
  ad_nrt: { country: 'AD' },
  ae_trn: { country: 'AE', pattern: /^\d{15}$/ },
  ar_cuit: { country: 'AR', pattern: /^\d{2}-?\d{8}-?\d$/ },
  au_abn: { country: 'AU', pattern: /^\d{11}$/ },
  au_arn: { country: 'AU', pattern: /^\d{12}$/ },
  bg_uic: { country: 'BG', pattern: /^\d{9}$/ },
  bo_tin: { country: 'BO' },
  br_cnpj: { country: 'BR', pattern: /^(\d{14}|\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2})$/ },
  br_cpf: { country: 'BR', pattern: /^(\d{11}|\d{3}\.\d{3}\.\d{3}-\d{2})$/ },
  ca_bn: { country: 'CA', pattern: /^\d{9}$/ },
  ca_gst_hst: { country: 'CA', pattern: /^\d{9}RT\d{4}$/ },
  ca_pst_bc: { country: 'CA', pattern: /^PST-\d{4}-\d{4}$/ },
  ca_pst_mb: { country: 'CA', pattern: /^\d{6}-\d$/ },
  ca_pst_sk: { country: 'CA', pattern: /^\d{7}$/ },
  ca_qst: { country: 'CA', pattern: /^\d{10}TQ\d{4}$/ },
  ch_vat: { country: 'CH', pattern: /^CHE-\d{3}\.\d{3}\.\d{3} (MWST|TVA|IVA)$/ },
  cl_tin: { country: 'CL' },
  cn_tin: { country: 'CN' },
  co_nit: { country: 'CO' },
  cr_tin: { country: 'CR' },
  do_rcn: { country: 'DO' },
  ec_ruc: { country: 'EC' },
  eg_tin: { country: 'EG' },
  es_cif: { country: 'ES', pattern: /^[A-Z]\d{7}[A-Z\d]$/ },
  eu_oss_vat: { country: 'EU', pattern: /^EU\d{9}$/ },
  eu_vat: { country: '', pattern: new RegExp(`^(DE\\d{9}|(?!DE)(${europe})[A-Z\\d+*]{8,12})$`) },
  gb_vat: { country: 'GB', pattern: /^GB(\d{9}|\d{12})$/ },
  ge_vat: { country: 'GE', pattern: /^\d{9}$/ },
  hk_br: { country: 'HK', pattern: /^\d{8}$/ },
  hu_tin: { country: 'HU', pattern: /^\d{8}-\d-\d{2}$/ },
  id_npwp: { country: 'ID' },
  il_vat: { country: 'IL' },
  in_gst: { country: 'IN', pattern: /^[A-Z\d]{15}$/ },
  is_vat: { country: 'IS', pattern: /^\d{6}$/ },
  jp_cn: { country: 'JP', pattern: /^\d{13}$/ },
  jp_rn: { country: 'JP', pattern: /^\d{5}$/ },
  jp_trn: { country: 'JP', pattern: /^T\d{13}$/ },
  ke_pin: { country: 'KE' },
  kr_brn: { country: 'KR', pattern: /^\d{3}-\d{2}-\d{5}$/ },
  li_uid: { country: 'LI' },
  mx_rfc: { country: 'MX', pattern: /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/ },
  my_frp: { country: 'MY' },
  my_itn: { country: 'MY' },
  my_sst: { country: 'MY' },
  no_vat: { country: 'NO', pattern: /^\d{9}MVA$/ },
  no_voec: { country: 'NO', pattern: /^\d{7}$/ },
  nz_gst: { country: 'NZ', pattern: /^\d{8,9}$/ },
  pe_ruc: { country: 'PE' },
  ph_tin: { country: 'PH' },
  ro_tin: { country: 'RO' },
  rs_pib: { country: 'RS' },
  ru_inn: { country: 'RU', pattern: /^(\d{10}|\d{12})$/ },
  ru_kpp: { country: 'RU', pattern: /^\d{9}$/ },
  sa_vat: { country: 'SA', pattern: /^\d{15}$/ },
  sg_gst: { country: 'SG' },
  sg_uen: { country: 'SG' },
  si_tin: { country: 'SI', pattern: /^\d{8}$/ },
  sv_nit: { country: 'SV' },
  th_vat: { country: 'TH', pattern: /^\d{13}$/ },
  tr_tin: { country: 'TR', pattern: /^\d{10}$/ },
  tw_vat: { country: 'TW', pattern: /^\d{8}$/ },
  ua_vat: { country: 'UA' },
  us_ein: { country: 'US', pattern: /^\d{2}-\d{7}$/ },
  uy_ruc: { country: 'UY' },
  ve_rif: { country: 'VE' },
  vn_tin: { country: 'VN' },
  za_vat: { country: 'ZA', pattern: /^\d{10}$/ },
} as const satisfies Readonly<Record<string, TaxIdFormat>>;

/** A type of tax id that can be added. */
export type TaxIdType = keyof typeof taxIdFormats;

/** Whether a value can be a tax id of its type. */
export function isTaxId(type: TaxIdType, value: string): boolean {
  const format: TaxIdFormat = taxIdFormats[type];
  return format.pattern?.test(value) ?? value.trim() !== '';
}

/** The country a tax id is from; European ones name it themselves. */
export function countryOf(type: TaxIdType, value: string): string {
  return type === 'eu_vat' ? value.slice(0, 2) : taxIdFormats[type].country;
}
