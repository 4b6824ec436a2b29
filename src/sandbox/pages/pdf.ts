/** The standard fonts every PDF reader has; the last one has letters of one width. */
export type Font = 'regular' | 'bold' | 'even';

/** How a piece of text is set. */
export interface TextStyle {
  readonly font?: Font;
  readonly size?: number;
}

const fonts: Readonly<Record<Font, { readonly name: string; readonly base: string }>> = {
  regular: { name: 'F1', base: 'Helvetica' },
  bold: { name: 'F2', base: 'Helvetica-Bold' },
  even: { name: 'F3', base: 'Courier' },
};

/** What of the font's own character set stands outside of Latin-1. */
const windowsCharacters = new Map(
  Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ', (character, index): [string, number] => [
    character,
    [
      128, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 142, 145, 146, 147, 148, 149, 150, 151, 152,
      153, 154, 155, 156, 158, 159,
    ][index] ?? 63,
  ]),
);

/**
 * A small PDF: text and lines on pages. Written by hand because a document must be at hand at once and be the
 * same for the same figures. Only the standard fonts are used, so letters outside of Western European
 * alphabets appear as question marks.
 */
export class Pdf {
  readonly width = 612;
  readonly height = 792;
  readonly #title: string;
  readonly #created: number;
  readonly #pages: string[][] = [[]];

  /** A document with a title, made at a moment in Unix seconds. */
  constructor(title: string, created: number) {
    this.#title = title;
    this.#created = created;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  addPage(): void {
    this.#pages.push([]);
  }

  /** Sets a line of text; positions count in points from the upper left corner of the page. */
  text(left: number, top: number, text: string, { font = 'regular', size = 9 }: TextStyle = {}): void {
    const { name } = fonts[font];
    this.#draw(`BT /${name} ${size} Tf 1 0 0 1 ${left} ${this.height - top} Tm (${literal(text)}) Tj ET`);
  }

  /** Sets text in letters of one width so that it ends at a position. */
  textEndingAt(right: number, top: number, text: string, size = 9): void {
    const width = Array.from(text).length * size * 0.6;
    this.text(Math.round((right - width) * 100) / 100, top, text, { font: 'even', size });
  }

  /** Draws a line across. */
  rule(left: number, right: number, top: number): void {
    this.#draw(`0.5 w ${left} ${this.height - top} m ${right} ${this.height - top} l S`);
  }

  /** Sets the same place of every page, by its number. */
  onEveryPage(left: number, top: number, textOf: (page: number, of: number) => string): void {
    this.#pages.forEach((page, index) => {
      const text = literal(textOf(index + 1, this.#pages.length));
      page.push(`BT /F1 8 Tf 1 0 0 1 ${left} ${this.height - top} Tm (${text}) Tj ET`);
    });
  }

  /** The finished file. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const firstPage = 7;
    const pageNumbers = this.#pages.map((_, index) => firstPage + 2 * index);
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${this.pageCount} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
      ...Object.values(fonts).map(
        ({ base }) => `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`,
      ),
      `<< /Title (${literal(this.#title)}) /CreationDate (${dateOf(this.#created)}) >>`,
      ...this.#pages.flatMap((page, index) => {
        const content = page.join('\n');
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${this.width} ${this.height}] /Resources << /Font << ` +
            `/F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
          `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        ];
      }),
    ];
    return assembled(objects);
  }

  #draw(operation: string): void {
    this.#pages.at(-1)?.push(operation);
  }
}

/** The objects behind each other, with the table that says where each begins. */
function assembled(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Every character is one byte of the font's character set by now, so lengths and places count bytes.
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function literal(text: string): string {
  const bytes = Array.from(text.normalize('NFC'), (character) => {
    const code = windowsCharacters.get(character) ?? character.codePointAt(0) ?? 63;
    return code >= 32 && code <= 255 ? String.fromCharCode(code) : '?';
  });
  return bytes.join('').replace(/[\\()]/g, '\\$&');
}

function dateOf(seconds: number): string {
  return `D:${new Date(seconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}
