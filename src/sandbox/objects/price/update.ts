import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { withCurrencyOptions } from '../../pricing/currency-options.ts';
import { claimLookupKey } from '../../pricing/lookup-keys.ts';
import { currencyOptions, taxBehavior } from '../../pricing/parameters.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, clearable, metadata, text } from '../../protocol/parameters.ts';
import type { Store } from '../../store/store.ts';
import { ownOption, type PriceRecord, putPrice } from './record.ts';

/** Changes what may change of a price; what it charges never does. */
export const priceUpdate = endpoint({
  method: 'POST',
  path: '/v1/prices/:price',
  params: {
    active: boolean(),
    currency_options: clearable(currencyOptions),
    lookup_key: clearable(text(200)),
    metadata: metadata(),
    nickname: clearable(text()),
    tax_behavior: taxBehavior,
    transfer_lookup_key: boolean(),
  },
  handle: (context) => {
    const { params, store } = context;
    const price = found(context, 'price', context.path.price, 'price');
    checkTaxBehavior(price, params.tax_behavior);
    if (params.active === false) checkNotDefault(store, price);
    const { lookup_key = price.lookup_key } = params;
    if (lookup_key !== null) {
      claimLookupKey(context, lookup_key, price.id, params.transfer_lookup_key === true);
    }
    const changed: PriceRecord = {
      ...price,
      active: params.active ?? price.active,
      lookup_key,
      metadata: changedMetadata(price.metadata, params.metadata),
      nickname: params.nickname === undefined ? price.nickname : params.nickname,
      tax_behavior: params.tax_behavior ?? price.tax_behavior,
    };
    const options = params.currency_options;
    const kept =
      options === null
        ? { ...changed, currency_options: { [changed.currency]: ownOption(changed) } }
        : changed;
    return putPrice(
      store,
      withCurrencyOptions(kept, options ?? {}, (name) => name),
    );
  },
});

function checkTaxBehavior(
  { tax_behavior: before }: PriceRecord,
  after: PriceRecord['tax_behavior'] | undefined,
): void {
  if (after === undefined || before === after || before === 'unspecified' || before === null) return;
  throw invalidRequest(
    `You cannot change \`tax_behavior\` once it has been set; this price's is \`${before}\`.`,
    { param: 'tax_behavior' },
  );
}

function checkNotDefault(store: Store, { id, product }: PriceRecord): void {
  if (store.get('product', product)?.default_price !== id) return;
  throw invalidRequest('This price cannot be archived because it is the default price of its product.', {
    param: 'active',
  });
}
