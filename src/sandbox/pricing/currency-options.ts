import { invalidRequest } from '../errors.ts';
import { ownOption } from '../objects/price/record.ts';
import type { Records } from '../records.ts';
import { exactAmount } from './amounts.ts';
import { customAmountFrom } from './custom-amount.ts';
import type { Naming, SentCurrencyOption } from './sent.ts';
import { tiersFrom } from './tiers.ts';

type Price = Records['price'];

type CurrencyOptions = NonNullable<Price['currency_options']>;

/** The price with what it is in other currencies; its own currency always stands among them. */
export function withCurrencyOptions(
  price: Price,
  sent: Readonly<Record<string, SentCurrencyOption>>,
  nameOf: Naming,
): Price {
  const others = Object.entries(sent)
    .filter(([currency]) => currency !== price.currency)
    .map(([currency, option]): [string, CurrencyOptions[string]] => {
      const inOption: Naming = (name) => nameOf(`currency_options[${currency}]${bracketed(name)}`);
      return [currency, optionFrom(price, option, inOption)];
    });
  return {
    ...price,
    currency_options: {
      ...price.currency_options,
      ...Object.fromEntries(others),
      [price.currency]: ownOption(price),
    },
  };
}

function optionFrom(price: Price, sent: SentCurrencyOption, nameOf: Naming): CurrencyOptions[string] {
  const { amount, decimal } = exactAmount(sent.unit_amount, sent.unit_amount_decimal, 'unit_amount', nameOf);
  const custom_unit_amount = customAmountFrom(sent.custom_unit_amount, nameOf);
  const isTiered = price.billing_scheme === 'tiered';
  const isPriced = isTiered ? sent.tiers !== undefined : decimal !== null || custom_unit_amount !== null;
  if (!isPriced) {
    const param = nameOf(isTiered ? 'tiers' : 'unit_amount');
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  return {
    custom_unit_amount,
    tax_behavior: sent.tax_behavior ?? price.tax_behavior,
    unit_amount: amount,
    unit_amount_decimal: decimal,
    ...(sent.tiers === undefined ? {} : { tiers: tiersFrom(sent.tiers, nameOf) }),
  };
}

/** `tiers[0][up_to]` as it continues a name in brackets: `[tiers][0][up_to]`. */
function bracketed(name: string): string {
  return name.replace(/^[^[]+/, (first) => `[${first}]`);
}
