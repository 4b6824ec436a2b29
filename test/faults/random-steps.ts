import { createRandom, type Random } from '../../src/sandbox/random.ts';

type Input = Readonly<Record<string, unknown>>;
type Thing = 'customer' | 'invoice' | 'invoiceItem' | 'creditNote' | 'transaction' | 'refund';

/** The id of the nth thing of a kind that was made; undefined when it was refused. */
export type Made = (thing: Thing, nth: number) => string | undefined;

/** One mutation of a sequence. It names what earlier steps made by its place among them, so that it means the same in every run. */
export interface Step {
  readonly mutation: string;
  /** What it makes. */
  readonly makes?: Thing;
  /** What its payload shows of what was written. */
  readonly shows: Thing | 'deleted';
  /** The payload's field of a deletion. */
  readonly deletedField?: string;
  /** The invoice whose charge it needs to know. */
  readonly chargeOf?: number;
  /** Its input without the key; null when what it is about was never made. */
  readonly input: (made: Made, charge: string | null) => Input | null;
}

/** What is known while steps are made up: how many things there are, whatever will have become of them. */
class Author {
  readonly random: Random;
  readonly #counts = new Map<Thing, number>();

  constructor(random: Random) {
    this.random = random;
  }

  makes(thing: Thing): Thing {
    this.#counts.set(thing, this.count(thing) + 1);
    return thing;
  }

  count(thing: Thing): number {
    return this.#counts.get(thing) ?? 0;
  }

  /** One of the latest few things of a kind: what is old is mostly settled. */
  pick(thing: Thing, among = 8): number {
    const count = this.count(thing);
    return count - 1 - this.random.below(Math.max(1, Math.min(among, count)));
  }

  amount(): number {
    return this.random.between(60, 90_000);
  }
}

const about = (thing: Thing, nth: number, rest: Input = {}, field = 'id') => ({
  input: (made: Made): Input | null => {
    const id = made(thing, nth);
    return id === undefined ? null : { [field]: id, ...rest };
  },
});

type Maker = (author: Author) => Step;

const customerCreate: Maker = (author) => {
  const sourceToken = author.random.chance(80) ? 'tok_visa' : 'tok_chargeCustomerFail';
  const name = `Customer ${author.count('customer')}`;
  return {
    mutation: 'customerCreate',
    makes: author.makes('customer'),
    shows: 'customer',
    input: () => ({ name, sourceToken }),
  };
};

const customerUpdate: Maker = (author) => ({
  mutation: 'customerUpdate',
  shows: 'customer',
  ...about('customer', author.pick('customer'), { phone: String(author.amount()) }),
});

const customerDelete: Maker = (author) => ({
  mutation: 'customerDelete',
  shows: 'deleted',
  deletedField: 'deletedCustomerId',
  ...about('customer', author.pick('customer')),
});

const balance: Maker = (author) => {
  const credit = { amountMinor: -author.random.between(1, 500), currency: 'usd' };
  const step = about('customer', author.pick('customer'), credit, 'customerId');
  return {
    mutation: 'customerBalanceTransactionCreate',
    makes: author.makes('transaction'),
    shows: 'transaction',
    ...step,
  };
};

const invoiceItemCreate: Maker = (author) => {
  const item = { price: { amountMinor: author.amount() }, currency: 'usd' };
  const step = about('customer', author.pick('customer'), item, 'customerId');
  return {
    mutation: 'invoiceItemCreate',
    makes: author.makes('invoiceItem'),
    shows: 'invoiceItem',
    ...step,
  };
};

const invoiceItemDelete: Maker = (author) => ({
  mutation: 'invoiceItemDelete',
  shows: 'deleted',
  deletedField: 'deletedInvoiceItemId',
  ...about('invoiceItem', author.pick('invoiceItem')),
});

const invoiceCreate: Maker = (author) => {
  const step = about('customer', author.pick('customer'), { autoAdvance: false }, 'customerId');
  return { mutation: 'invoiceCreate', makes: author.makes('invoice'), shows: 'invoice', ...step };
};

const invoiceAction =
  (mutation: string): Maker =>
  (author) => ({ mutation, shows: 'invoice', ...about('invoice', author.pick('invoice', 5)) });

const invoiceDelete: Maker = (author) => ({
  mutation: 'invoiceDelete',
  shows: 'deleted',
  deletedField: 'deletedInvoiceId',
  ...about('invoice', author.pick('invoice', 3)),
});

const creditNoteCreate: Maker = (author) => {
  const amountMinor = author.random.between(1, 900);
  // Of an open invoice a sum is credited; of a paid one it has to go somewhere.
  const rest = author.random.chance(50) ? {} : { creditAmountMinor: amountMinor };
  const note = about('invoice', author.pick('invoice', 6), { credit: { amountMinor }, ...rest }, 'invoiceId');
  return { mutation: 'creditNoteCreate', makes: author.makes('creditNote'), shows: 'creditNote', ...note };
};

const creditNoteVoid: Maker = (author) => ({
  mutation: 'creditNoteVoid',
  shows: 'creditNote',
  ...about('creditNote', author.pick('creditNote')),
});

const refundCreate: Maker = (author) => {
  const amountMinor = author.random.between(1, 900);
  return {
    mutation: 'refundCreate',
    makes: author.makes('refund'),
    shows: 'refund',
    chargeOf: author.pick('invoice', 8),
    input: (_made, charge) => (charge === null ? null : { from: { chargeId: charge }, amountMinor }),
  };
};

/** Each maker as often as it is wanted. */
const makers: readonly Maker[] = [
  ...times(3, customerCreate),
  ...times(2, customerUpdate),
  ...times(1, customerDelete),
  ...times(2, balance),
  ...times(8, invoiceItemCreate),
  ...times(1, invoiceItemDelete),
  ...times(5, invoiceCreate),
  ...times(4, invoiceAction('invoiceFinalize')),
  ...times(6, invoiceAction('invoicePay')),
  ...times(1, invoiceAction('invoiceVoid')),
  ...times(1, invoiceDelete),
  ...times(2, creditNoteCreate),
  ...times(1, creditNoteVoid),
  ...times(3, refundCreate),
];

/** Makes up a sequence; the same seed makes up the same. */
export function randomSteps(count: number, seed: number): readonly Step[] {
  const author = new Author(createRandom(seed));
  const first = [customerCreate, customerCreate, invoiceItemCreate, invoiceCreate, creditNoteCreate];
  return Array.from({ length: count }, (_, index) => {
    const maker = first[index] ?? makers[author.random.below(makers.length)] ?? customerCreate;
    return maker(author);
  });
}

function times(count: number, maker: Maker): Maker[] {
  return Array.from({ length: count }, () => maker);
}
