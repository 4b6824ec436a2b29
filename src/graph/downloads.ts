import type { ApiObject } from '../catalog.ts';
import { builder, type Types } from './builder.ts';
import { valueSource } from './fields.ts';
import type { FileKind, FileLink } from './file-links.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

const Download = builder.objectRef<FileLink>('Download').implement({
  description:
    'A link to a file at this gateway. Whoever has it can open it, for some minutes: ask for it when it is about to be opened.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      description: 'The address. The file comes as an attachment and is kept nowhere on the way.',
      resolve: (link) => link.url,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when the link opens.',
      resolve: (link) => link.expiresAt,
    }),
  }),
});

interface DownloadOptions<Parent> {
  readonly description: string;
  /** The property that says whether there is a file. */
  readonly property: keyof Parent & string;
  readonly exists: (parent: Parent) => boolean;
}

/** A file of an object: a link to it, which costs no call until it is opened. */
export function download<Parent extends ApiObject>(
  t: ObjectFields<Parent>,
  kind: FileKind,
  { description, property, exists }: DownloadOptions<Parent>,
) {
  return t.field({
    type: Download,
    nullable: true,
    description,
    extensions: valueSource(property),
    resolve: (parent, _args, { files }) => (exists(parent) ? files.link(kind, parent.id) : null),
  });
}
