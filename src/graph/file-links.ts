/** The kinds of objects that have a file which is served from here. */
export const FILE_KINDS = ['quotes', 'invoices'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A link that opens one file for a short time. */
export interface FileLink {
  readonly url: string;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** Gives out links to files. */
export interface FileLinks {
  link(kind: FileKind, id: string): FileLink;
}
