import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

type TaxIdType = Stripe.TaxIdCreateParams['type'];

describe('tax ids of customers', () => {
  it('start unverified where the office must be asked', async () => {
    const id = await customer();
    const made = await stripe().customers.createTaxId(id, { type: 'eu_vat', value: 'DE123456789' });
    expect(made).toEqual({
      id: expect.stringMatching(/^txi_/),
      object: 'tax_id',
      country: 'DE',
      created: start,
      customer: id,
      livemode: false,
      owner: { customer: id, type: 'customer' },
      type: 'eu_vat',
      value: 'DE123456789',
      verification: { status: 'pending', verified_address: null, verified_name: null },
    });
    expect(await stripe().customers.retrieveTaxId(id, made.id)).toEqual(made);
    expect(await stripe().taxIds.retrieve(made.id)).toEqual(made);
  });

  it.each([
    ['DE000000000', 'verified', 'Ada'],
    ['DE111111111', 'unverified', null],
    ['DE222222222', 'pending', null],
  ])('%s turns out %s', async (value, status, verified_name) => {
    const { id } = await stripe().customers.create({ name: 'Ada' });
    const made = await stripe().customers.createTaxId(id, { type: 'eu_vat', value });
    expect(made.verification).toMatchObject({ status: 'pending' });
    const { verification } = await stripe().customers.retrieveTaxId(id, made.id);
    expect(verification).toEqual({ status, verified_address: null, verified_name });
  });

  it.each<[TaxIdType, string, string, string]>([
    ['au_abn', '12345678912', 'AU', 'pending'],
    ['br_cnpj', '01.234.456/5432-10', 'BR', 'unavailable'],
    ['br_cpf', '123.456.789-87', 'BR', 'unavailable'],
    ['ch_vat', 'CHE-123.456.789 MWST', 'CH', 'unavailable'],
    ['es_cif', 'A12345678', 'ES', 'unavailable'],
    ['eu_oss_vat', 'EU123456789', 'EU', 'unavailable'],
    ['eu_vat', 'FR12345678912', 'FR', 'pending'],
    ['eu_vat', 'EL123456789', 'EL', 'pending'],
    ['gb_vat', 'GB123456789', 'GB', 'pending'],
    ['in_gst', '12ABCDE3456FGZH', 'IN', 'unavailable'],
    ['no_vat', '123456789MVA', 'NO', 'unavailable'],
    ['nz_gst', '123456789', 'NZ', 'unavailable'],
    ['us_ein', '12-3456789', 'US', 'unavailable'],
    ['za_vat', '4123456789', 'ZA', 'unavailable'],
    ['sg_uen', '123456789F', 'SG', 'unavailable'],
  ])('%s %s is from %s', async (type, value, country, status) => {
    const id = await customer();
    const made = await stripe().customers.createTaxId(id, { type, value });
    expect(made).toMatchObject({ country, verification: { status } });
  });

  it.each<[TaxIdType, string]>([
    ['au_abn', '1234567891'],
    ['br_cpf', '123'],
    ['ch_vat', 'CHE-123.456.789'],
    ['eu_vat', 'DE12345678'],
    ['eu_vat', 'US123456789'],
    ['gb_vat', 'GB1234'],
    ['us_ein', '123456789'],
    ['za_vat', '41234567'],
  ])('%s %s is refused', async (type, value) => {
    const id = await customer();
    expect(await refused(stripe().customers.createTaxId(id, { type, value }))).toEqual({
      status: 400,
      type: 'invalid_request_error',
      code: 'tax_id_invalid',
      param: 'value',
      message: `Invalid value for ${type}.`,
    });
  });

  it('are of a known type', async () => {
    const id = await customer();
    const { body } = await post(`/v1/customers/${id}/tax_ids`, { type: 'unknown', value: '1' });
    expect(body['error']).toMatchObject({
      param: 'type',
      message: expect.stringMatching(/^Invalid type: must be one of ad_nrt, .*, vn_tin, or za_vat$/),
    });
  });

  it('are five at most', async () => {
    const id = await customer();
    const add = (n: number) => stripe().customers.createTaxId(id, { type: 'us_ein', value: `12-345678${n}` });
    for (const n of [1, 2, 3, 4, 5]) await add(n);
    expect(await refused(add(6))).toMatchObject({ status: 400 });
  });

  it('are deleted once, and only from their customer', async () => {
    const [id, other] = [await customer(), await customer()];
    const made = await stripe().customers.createTaxId(id, { type: 'us_ein', value: '12-3456789' });
    expect(await refused(stripe().customers.deleteTaxId(other, made.id))).toMatchObject({
      status: 404,
      code: 'resource_missing',
    });
    expect(await stripe().customers.deleteTaxId(id, made.id)).toEqual({
      id: made.id,
      object: 'tax_id',
      deleted: true,
    });
    expect(await refused(stripe().customers.deleteTaxId(id, made.id))).toMatchObject({ status: 404 });
    expect((await stripe().customers.listTaxIds(id)).data).toEqual([]);
    expect(await refused(stripe().customers.listTaxIds('cus_no'))).toMatchObject({ status: 404 });
  });
});

describe('tax ids of the account', () => {
  it('are its own unless another owner is named', async () => {
    const id = await customer();
    const own = await stripe().taxIds.create({ type: 'us_ein', value: '12-3456789' });
    expect(own).toMatchObject({ customer: null, owner: { type: 'self' }, verification: null });
    const owned = await stripe().taxIds.create({
      owner: { customer: id, type: 'customer' },
      type: 'us_ein',
      value: '12-3456789',
    });
    expect(owned).toMatchObject({ customer: id, owner: { customer: id, type: 'customer' } });
    const connected = await stripe().taxIds.create({
      owner: { account: 'acct_1', type: 'account' },
      type: 'us_ein',
      value: '12-3456789',
    });
    expect(connected.owner).toEqual({ account: 'acct_1', type: 'account' });
    const listed = async (params: Stripe.TaxIdListParams) =>
      (await stripe().taxIds.list(params)).data.map((one) => one.id);
    expect(await listed({})).toEqual([own.id]);
    expect(await listed({ owner: { customer: id, type: 'customer' } })).toEqual([owned.id]);
    expect(await stripe().taxIds.del(own.id)).toMatchObject({ deleted: true });
    expect(await listed({})).toEqual([]);
  });

  it.each([
    ['customer', {}, 'owner[customer]'],
    ['account', {}, 'owner[account]'],
    ['self', { 'owner[account]': 'acct_1' }, 'owner[account]'],
  ])('an owner of type %s is named exactly', async (type, form: Record<string, string>, param) => {
    const sent = { 'owner[type]': type, type: 'us_ein', value: '12-3456789', ...form };
    const { status, body } = await post('/v1/tax_ids', sent);
    expect({ status, error: body['error'] }).toMatchObject({ status: 400, error: { param } });
  });
});
