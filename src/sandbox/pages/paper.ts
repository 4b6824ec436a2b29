import { account } from '../account.ts';
import { Pdf } from './pdf.ts';

/** One line of a table: what, how many, for how much each, for how much in all. */
export interface Row {
  readonly description: string;
  readonly quantity: string;
  readonly unitAmount: string;
  readonly amount: string;
}

/** What a business paper says. */
export interface PaperContent {
  readonly title: string;
  /** The moment it is dated, in Unix seconds. */
  readonly created: number;
  /** Facts below the title, such as its number. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly recipient: readonly string[];
  readonly headline: string;
  readonly rows: readonly Row[];
  readonly totals: readonly (readonly [label: string, amount: string])[];
  readonly notes: readonly string[];
}

const left = 50;
const right = 562;
const columns = { quantity: 380, unitAmount: 470 };
const lowest = 730;
const lettersInDescription = 52;
const lettersInNote = 105;

/** A business paper as a PDF: who to whom, the table, what it comes to. */
export function paperOf(content: PaperContent): Uint8Array<ArrayBuffer> {
  const pdf = new Pdf(`${content.title} ${content.facts[0]?.[1] ?? ''}`, content.created);
  let top = head(pdf, content);
  const down = (by: number): number => {
    top += by;
    if (top > lowest) {
      pdf.addPage();
      top = 60;
    }
    return top;
  };
  pdf.text(left, down(16), content.headline, { font: 'bold', size: 13 });
  tableHead(pdf, down(26));
  for (const { description, quantity, unitAmount, amount } of content.rows) {
    const [first = '', ...others] = wrapped(description, lettersInDescription);
    pdf.text(left, down(18), first);
    pdf.textEndingAt(columns.quantity, top, quantity);
    pdf.textEndingAt(columns.unitAmount, top, unitAmount);
    pdf.textEndingAt(right, top, amount);
    for (const line of others) pdf.text(left, down(11), line);
  }
  pdf.rule(left, right, down(10));
  for (const [label, amount] of content.totals) {
    pdf.text(columns.quantity - 40, down(15), label);
    pdf.textEndingAt(right, top, amount);
  }
  for (const line of content.notes.flatMap((note) => ['', ...wrapped(note, lettersInNote)])) {
    pdf.text(left, down(12), line);
  }
  const [, number = ''] = content.facts[0] ?? [];
  pdf.onEveryPage(left, 765, (page, of) => `${number} - page ${page} of ${of}`);
  return pdf.toBytes();
}

/** A day as papers show it. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

function head(pdf: Pdf, { title, facts, recipient }: PaperContent): number {
  pdf.text(left, 60, title, { font: 'bold', size: 20 });
  pdf.text(columns.quantity, 60, account.name, { font: 'bold', size: 12 });
  let top = 82;
  for (const [label, value] of facts) {
    pdf.text(left, top, label, { font: 'bold' });
    pdf.text(left + 95, top, value);
    top += 13;
  }
  top += 14;
  for (const line of recipient) {
    pdf.text(left, top, line);
    top += 12;
  }
  return top;
}

function tableHead(pdf: Pdf, top: number): void {
  pdf.text(left, top, 'Description', { font: 'bold', size: 8 });
  pdf.textEndingAt(columns.quantity, top, 'Qty', 8);
  pdf.textEndingAt(columns.unitAmount, top, 'Unit price', 8);
  pdf.textEndingAt(right, top, 'Amount', 8);
  pdf.rule(left, right, top + 6);
}

/** Text in lines of at most so many letters, broken between words where there are any. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else
      for (let at = 0; at === 0 || at < word.length; at += letters) lines.push(word.slice(at, at + letters));
  }
  return lines;
}
